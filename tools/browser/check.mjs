// Looks at pages in Chromium: node check.mjs [--pictures FOLDER] PAGE.html…
//
// For each page, in the light and in the dark: axe-core finds nothing; nothing is asked of the network, no script runs; the
// keyboard reaches every link that is seen, and the first key leads past the navigation where there is one; every link leads
// to a place in the page; on paper nothing is cut off and no navigation is printed; a narrow window does not scroll sideways.
import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const args = process.argv.slice(2);
const pictures = args[0] === "--pictures" ? args.splice(0, 2)[1] : null;
let passed = 0;
let failed = 0;

function check(page, what, problems) {
  if (problems.length === 0) {
    passed++;
  } else {
    failed++;
    console.log(`${basename(page)}: ${what}`);
    problems.slice(0, 12).forEach((problem) => console.log(`  ${problem}`));
  }
}

async function open(browser, file, settings) {
  const context = await browser.newContext({ ...settings });
  const page = await context.newPage();
  const asked = [];
  page.on("request", (request) => {
    if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) {
      asked.push(request.url());
    }
  });
  page.on("console", (message) => asked.push(`console: ${message.text()}`));
  await page.goto(`file://${resolve(file)}`);
  return { context, page, asked };
}

async function accessibility(browser, file, colorScheme) {
  const { context, page, asked } = await open(browser, file, { colorScheme, bypassCSP: true });
  await page.addScriptTag({ content: axe });
  const results = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  check(
    file,
    `axe, ${colorScheme}`,
    results.violations.map((v) => `${v.id} (${v.nodes.length}): ${v.help}; ${v.nodes[0].html.slice(0, 160)}`),
  );
  check(file, `asks for nothing, ${colorScheme}`, asked);
  if (pictures !== null) {
    await page.setViewportSize({ width: 1100, height: 1500 });
    await page.screenshot({ path: `${pictures}/${basename(file, ".html")}-${colorScheme}.png` });
  }
  await context.close();
}

async function links(browser, file) {
  const { context, page } = await open(browser, file, {});
  const dead = await page.evaluate(() =>
    [...document.querySelectorAll("a[href]")]
      .map((a) => a.getAttribute("href"))
      .filter((href) => !href.startsWith("#") || document.getElementById(href.slice(1)) === null),
  );
  check(file, "every link leads to a place in the page", dead);
  const doubled = await page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
    return ids.filter((id, i) => ids.indexOf(id) !== i);
  });
  check(file, "no place stands twice", doubled);
  const scripts = await page.evaluate(() => document.scripts.length);
  check(file, "no script", scripts === 0 ? [] : [`${scripts} scripts`]);
  await context.close();
}

async function keyboard(browser, file) {
  const { context, page } = await open(browser, file, {});
  const wanted = await page.evaluate(
    () => [...document.querySelectorAll("a[href], summary")].filter((e) => e.checkVisibility()).length,
  );
  const most = Math.min(wanted, 400);
  const reached = new Set();
  const unseen = [];
  for (let i = 0; i < most + 60 && reached.size < most; i++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const e = document.activeElement;
      if (e === null || e === document.body) {
        return null;
      }
      const all = [...document.querySelectorAll("a[href], summary, [tabindex='0']")];
      const box = e.getBoundingClientRect();
      return { index: all.indexOf(e), tag: e.tagName, text: e.textContent.slice(0, 40), size: box.width * box.height };
    });
    if (at !== null && (at.tag.toLowerCase() === "a" || at.tag === "SUMMARY")) {
      reached.add(at.index);
      if (at.size === 0) {
        unseen.push(`${at.tag} ${at.text}`);
      }
    }
  }
  check(file, "the keyboard reaches the links", reached.size >= most ? [] : [`${reached.size} of ${most}`]);
  check(file, "what has the focus can be seen", unseen);
  await context.close();
}

async function paper(browser, file) {
  const { context, page } = await open(browser, file, { viewport: { width: 718, height: 1000 } });
  await page.emulateMedia({ media: "print" });
  const problems = await page.evaluate(() => {
    const found = [];
    document.querySelectorAll("nav").forEach((nav) => {
      if (nav.checkVisibility() && getComputedStyle(nav).position === "sticky") {
        found.push("the navigation sticks to the paper");
      }
    });
    const wide = document.documentElement.scrollWidth;
    return wide > window.innerWidth + 1 ? [...found, `${wide} wide on ${window.innerWidth}`] : found;
  });
  check(file, "on paper", problems);
  const pdf = await page.pdf({ format: "A4" });
  check(file, "prints", pdf.length > 1000 ? [] : ["an empty document"]);
  await context.close();
}

async function narrow(browser, file) {
  const { context, page } = await open(browser, file, { viewport: { width: 360, height: 740 } });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  check(file, "in a narrow window", wide > 361 ? [`scrolls sideways: ${wide} wide on 360`] : []);
  await context.close();
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  for (const file of args) {
    await accessibility(browser, file, "light");
    await accessibility(browser, file, "dark");
    await links(browser, file);
    await keyboard(browser, file);
    await paper(browser, file);
    await narrow(browser, file);
  }
} finally {
  await browser.close();
}
console.log(`pages: ${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
