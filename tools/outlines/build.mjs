// Makes app/src/main/resources/org/rashomon/app/outlines.txt of Natural Earth's countries at 1:50 million, as the npm
// package world-atlas carries them. Run: npm install --ignore-scripts && npm run build
//
// One line a polygon: name, tab, west north east south, tab, SVG path. Units are twentieths of a degree, x to the east from
// Greenwich, y to the south from the equator. Arcs are thinned once, so that neighbours keep one border between them.
import { readFileSync, writeFileSync } from "node:fs";

const UNIT = 20; // to the degree
const TOLERANCE = 1.2; // units: about 6 km
const SMALLEST = 5; // square units: islands below are left out, unless a country has nothing larger

const topology = JSON.parse(readFileSync(new URL("node_modules/world-atlas/countries-50m.json", import.meta.url)));
const { scale, translate } = topology.transform;

// Arcs as points in units, thinned by Douglas and Peucker's method.
const arcs = topology.arcs.map((arc) => {
  let x = 0;
  let y = 0;
  const points = arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [(x * scale[0] + translate[0]) * UNIT, -(y * scale[1] + translate[1]) * UNIT];
  });
  return thin(points).map(([a, b]) => [Math.round(a), Math.round(b)]);
});

function thin(points) {
  const keep = new Array(points.length).fill(false);
  keep[0] = keep[points.length - 1] = true;
  const stack = [[0, points.length - 1]];
  while (stack.length > 0) {
    const [from, to] = stack.pop();
    let far = -1;
    let most = TOLERANCE;
    for (let i = from + 1; i < to; i++) {
      const d = distance(points[i], points[from], points[to]);
      if (d > most) {
        most = d;
        far = i;
      }
    }
    if (far > 0) {
      keep[far] = true;
      stack.push([from, far], [far, to]);
    }
  }
  return points.filter((_, i) => keep[i]);
}

function distance([x, y], [ax, ay], [bx, by]) {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

// World-atlas joins what the 180th meridian cuts: going round, a step of more than half the world is a step across it.
function ring(indices) {
  const points = [];
  let turn = 0;
  for (const index of indices) {
    const arc = index < 0 ? [...arcs[~index]].reverse() : arcs[index];
    for (const [x, y] of points.length > 0 ? arc.slice(1) : arc) {
      const last = points[points.length - 1];
      if (last !== undefined && Math.abs(x + turn - last[0]) > 180 * UNIT) {
        turn += x + turn < last[0] ? 360 * UNIT : -360 * UNIT;
      }
      points.push([x + turn, y]);
    }
  }
  return points.filter(([x, y], i) => i === 0 || x !== points[i - 1][0] || y !== points[i - 1][1]);
}

// What lies across the 180th meridian stands at both ends of the map.
function bothSides(polygon) {
  const xs = polygon[0].map((p) => p[0]);
  const over = Math.max(...xs) > 180 * UNIT ? -360 * UNIT : Math.min(...xs) < -180 * UNIT ? 360 * UNIT : 0;
  return over === 0 ? [polygon] : [polygon, polygon.map((ring) => ring.map(([x, y]) => [x + over, y]))];
}

function area(points) {
  let sum = 0;
  for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
    sum += points[j][0] * points[i][1] - points[i][0] * points[j][1];
  }
  return Math.abs(sum / 2);
}

function path(points) {
  let [x, y] = points[0];
  let out = `M${x} ${y}l`;
  const last = points[points.length - 1];
  const end = last[0] === x && last[1] === y ? points.length - 1 : points.length;
  let first = true;
  for (let i = 1; i < end; i++) {
    const dx = points[i][0] - x;
    const dy = points[i][1] - y;
    out += `${first || dx < 0 ? "" : " "}${dx}${dy < 0 ? "" : " "}${dy}`;
    first = false;
    [x, y] = points[i];
  }
  return `${out}z`;
}

const lines = [];
for (const country of topology.objects.countries.geometries) {
  if (country.properties.name === "Antarctica") {
    continue; // its ring goes round the pole, which no flat map can close
  }
  const polygons = country.type === "Polygon" ? [country.arcs] : country.arcs;
  const rings = polygons.map((polygon) => polygon.map(ring)).flatMap(bothSides);
  const largest = Math.max(...rings.map((r) => area(r[0])));
  for (const polygon of rings) {
    const size = area(polygon[0]);
    if (polygon[0].length < 3 || (size < SMALLEST && size < largest)) {
      continue;
    }
    const xs = polygon[0].map((p) => p[0]);
    const ys = polygon[0].map((p) => p[1]);
    const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].join(" ");
    const holes = polygon.slice(1).filter((hole) => hole.length > 2 && area(hole) >= SMALLEST);
    lines.push(`${country.properties.name}\t${box}\t${[polygon[0], ...holes].map(path).join("")}`);
  }
}
lines.sort();
const head = "# Natural Earth, countries at 1:50 million (public domain), made by tools/outlines/build.mjs; see there.\n";
writeFileSync(
  new URL("../../app/src/main/resources/org/rashomon/app/outlines.txt", import.meta.url),
  head + lines.join("\n") + "\n",
);
