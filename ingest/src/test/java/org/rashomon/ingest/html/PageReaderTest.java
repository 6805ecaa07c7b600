package org.rashomon.ingest.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rashomon.ingest.Pages.PROSE;
import static org.rashomon.ingest.Pages.blocks;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rashomon.ingest.IngestFailure;
import org.rashomon.ingest.Limits;
import org.rashomon.text.Block;
import org.rashomon.text.BlockKind;
import org.rashomon.text.Document;
import org.rashomon.text.Reference;
import org.rashomon.text.ReferenceMark;

class PageReaderTest {

    private static final PageReader READER = new PageReader(Limits.standard());

    private static Document read(String html) {
        return READER.read("page.html", "", "UTF-8", html, Optional.empty());
    }

    private static final String ARTICLE =
            """
            <html><head><title>Pact signed | Harbour Post</title>
            <meta property="og:title" content="Pact signed">
            <meta property="og:site_name" content="Harbour Post">
            <link rel="canonical" href="https://harbour.example/2024/05/06/pact">
            <script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle",
              "author": [{"name": "Ada Mole"}, {"name": "Ben Quill"}], "datePublished": "2024-05-06T07:08:09+02:00",
              "dateModified": "2024-05-07", "articleSection": "World"}]}</script></head>
            <body><nav><ul><li><a href="/">Home</a><li><a href="/world">World</a></ul></nav>
            <article><h1>Pact signed</h1>
            <p class="standfirst">Two ministers, one harbour.</p>
            <div class="byline">By <a rel="author">Ada Mole</a> and Ben Quill</div>
            <div class="article-body"><p>PROSE</p>
            <figure><img src="x"><figcaption>The harbour at dusk.</figcaption></figure>
            <h2>What it says</h2><p>The envoy told the council:</p>
            <blockquote><p>We waited for years.</p><p>It is done.</p></blockquote>
            <ul><li>No tolls.</li><li>Two lights<ul><li>one red</li></ul></li></ul>
            <table><tr><th>Year</th><th>Ships</th></tr><tr><td>2023</td><td>41</td></tr></table>
            <p>PROSE PROSE</p><div class="share-buttons">Share this article with friends</div>
            <p>Read more: something else</p></div>
            <aside>PROSE</aside></article>
            <div class="comments"><p>PROSE PROSE PROSE</p></div>
            <footer><p>Copyright Harbour Post. All rights reserved. PROSE</p></footer></body></html>
            """
                    .replace("PROSE", PROSE);

    @Test
    void layout() {
        assertEquals(
                List.of(
                        "TITLE Pact signed",
                        "STANDFIRST Two ministers, one harbour.",
                        "BYLINE By Ada Mole and Ben Quill",
                        "PARAGRAPH " + PROSE,
                        "CAPTION The harbour at dusk.",
                        "HEADING What it says",
                        "PARAGRAPH The envoy told the council:",
                        "BLOCK_QUOTE We waited for years.",
                        "BLOCK_QUOTE It is done.",
                        "LIST_ITEM No tolls.",
                        "LIST_ITEM Two lights",
                        "LIST_ITEM one red",
                        "TABLE_ROW Year\tShips",
                        "TABLE_ROW 2023\t41",
                        "PARAGRAPH " + PROSE + " " + PROSE),
                blocks(read(ARTICLE)));
    }

    @Test
    void nestedListsHaveLevels() {
        List<Block> items = read(ARTICLE).layout().blocks().stream()
                .filter(b -> b.kind() == BlockKind.LIST_ITEM)
                .toList();
        assertEquals(List.of(1, 1, 2), items.stream().map(Block::level).toList());
    }

    @Test
    void masthead() {
        Document page = read(ARTICLE);
        assertEquals("Pact signed", page.masthead().title());
        assertEquals(List.of("Ada Mole", "Ben Quill"), page.masthead().authors());
        assertEquals(Optional.of("Harbour Post"), page.masthead().outlet());
        assertEquals("2024-05-06T07:08:09+02:00", page.published().orElseThrow().toString());
        assertEquals("2024-05-07", page.masthead().modified().orElseThrow().toString());
        assertEquals(
                Optional.of("https://harbour.example/2024/05/06/pact"),
                page.masthead().url());
        assertEquals(Optional.of("World"), page.masthead().section());
    }

    @Test
    void whatThePageDoesNotSayItsBylineAndAddressDo() {
        Document page = READER.read(
                "page.html",
                "",
                "UTF-8",
                "<html><body><h1>Pact signed</h1><div class=byline>By Ada Mole, Senior Correspondent</div><div><p>"
                        + PROSE + "</p><p>" + PROSE + "</p></div></body></html>",
                Optional.of("https://harbour.example/2024/5/6/pact.html"));
        assertEquals(List.of("Ada Mole"), page.masthead().authors());
        assertEquals("2024-05-06", page.published().orElseThrow().toString());
        assertTrue(page.masthead().outlet().isEmpty());
    }

    @Test
    void namesOfClassesAreHints() {
        // A name that says furniture does not take half of the prose away; comments go however much there is of them.
        String page = "<html><body><div class=content-with-sidebar><p>" + PROSE + "</p><p>" + PROSE
                + "</p></div><div class=comments><p>Never!</p><p>" + PROSE.repeat(4) + "</p></div></body></html>";
        assertEquals(List.of("PARAGRAPH " + PROSE, "PARAGRAPH " + PROSE), blocks(read(page)));
    }

    @Test
    void aCaptionIsReadOnce() {
        String figure = "<figure><img src=x><figcaption>The harbour at dusk.</figcaption></figure>";
        Document page =
                read("<html><body><article><p>" + PROSE + "</p>" + figure + figure + "<p>" + PROSE + "</p></article>");
        assertEquals(List.of("The harbour at dusk."), blocks(page, BlockKind.CAPTION));
        assertEquals(2, blocks(page, BlockKind.PARAGRAPH).size());
    }

    @Test
    void referencesAndMarks() {
        Document page = read("<html><body><article><p>" + PROSE + "<sup><a href='#n1'>1</a></sup> " + PROSE
                + "<sup><a href='#n2'>[2]</a></sup></p><p>" + PROSE + "</p><h2>References</h2><ol class=references>"
                + "<li>A. Mole, <i>Harbours</i>, 1999.</li><li>B. Quill, <i>Pacts</i>, 2001.</li></ol></article>");
        assertEquals(
                List.of("1", "2"),
                page.layout().references().stream().map(Reference::label).toList());
        assertEquals(
                List.of("1", "[2]"),
                page.layout().marks().stream()
                        .map(m -> m.span().of(page.text()))
                        .toList());
        ReferenceMark second = page.layout().marks().get(1);
        assertEquals(
                "B. Quill, Pacts, 2001.",
                page.layout().reference(second).orElseThrow().span().of(page.text()));
    }

    @Test
    void everyCharacterLeadsBack() {
        String html =
                "<html><body><p>Caf&eacute; &amp; bar &#8220;Zur&nbsp;Ecke&#x201D; &copy2024 &notit; a<b>b</b>c\r\n"
                        + "   and\tthe <i>rest</i> &unknown; x</p></body></html>";
        Document page = read(html);
        assertEquals("Café & bar “Zur\u00A0Ecke” ©2024 ¬it; abc and the rest &unknown; x", page.text());
        String sources = "";
        for (int i = 0; i < page.text().length(); i++) {
            sources += html.charAt(page.origin().map().toSource(i));
        }
        assertEquals(
                "Caf& & bar &Zur&Ecke& &2024 &it; abc and the rest &unknown; x", sources.replaceAll("[\r\n\t]", " "));
    }

    @Test
    void titleInTheHeadLeadsBackToo() {
        String html = "<html><head><title>Pact &amp; peace | Harbour Post</title></head><body><p>" + PROSE;
        Document page = read(html);
        assertEquals("Pact & peace", blocks(page, BlockKind.TITLE).get(0));
        assertEquals(html.indexOf("Pact"), page.origin().map().toSource(0));
        assertEquals(
                html.indexOf("peace"), page.origin().map().toSource(page.text().indexOf("peace")));
    }

    /** Any string whatever: blocks inside the text and in order, every character from the source, the same twice. */
    @Test
    void randomPages() {
        String[] parts = {
            "<p>",
            "</p>",
            "<div class=article-body>",
            "</div>",
            "<b>",
            "</i>",
            "<i>",
            "<br>",
            "<li>",
            "<ul>",
            "</ul>",
            "<table><tr><td>",
            "</td><td>",
            "</tr>",
            "<blockquote>",
            "</blockquote>",
            "<h1>",
            "</h1>",
            "&amp;",
            "&eacute",
            "&#0;",
            "&#x1F600;",
            "&lt;p&gt;",
            "<!-- x -->",
            "<script>var a = '<p>';</script>",
            "<a href='#'>",
            "</a>",
            "\r\n",
            "\0",
            "\uD83D",
            " ",
            "word",
            "Sentence here. ",
            "“quoted”",
            "<sup><a href='#1'>[1]</a></sup>",
            "<",
            ">",
            "&",
            "\"",
            "<p title='a > b'>",
            "</",
            "<title>t</title>",
            "<form>",
            "<select><option>",
            "<svg><p>",
            PROSE
        };
        for (int seed = 0; seed < 1500; seed++) {
            Random random = new Random(seed);
            StringBuilder html = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                html.append(parts[random.nextInt(parts.length)]);
            }
            check(html.toString(), "seed " + seed);
        }
    }

    private static void check(String html, String name) {
        Document page;
        try {
            page = read(html);
        } catch (IngestFailure failure) {
            return;
        }
        String text = page.text();
        int last = 0;
        for (Block block : page.layout().blocks()) {
            assertTrue(block.span().start() >= last && block.span().end() <= text.length(), name);
            assertFalse(block.span().of(text).isBlank(), name);
            last = block.span().end();
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int at = page.origin().map().toSource(i);
            assertTrue(at >= 0 && at < html.length(), name);
            char s = html.charAt(at);
            assertTrue(
                    c == s || s == '&' || Character.isWhitespace(c) || s == 0,
                    name + ": '" + c + "' from '" + s + "'\n" + html);
        }
        assertEquals(page, read(html), name);
    }
}
