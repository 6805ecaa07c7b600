package org.rashomon.ingest.flat;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

class FlatReaderTest {

    private static final FlatReader READER = new FlatReader(Limits.standard());
    private static final String BODY = (PROSE
                    + " Nobody in the town had thought that they would come at all, and few believed that it was true.\n\n")
            .repeat(3);

    private static List<Document> read(String text) {
        return READER.read("page.txt", "", "UTF-8", text);
    }

    private static final String FLATTENED =
            """
            Follow us

            Newest

            World

            Harbour pact splits the coast for good

            Half of the fishing towns say that they were never asked, and the other half are not so sure.

            Ada Mole

            Posted

            3,120 readers

            %s
            What now?

            %s
            Enjoyed this? Keep the Post afloat
            Sponsored
            Keep scrolling

            Newest

            Lighthouse keepers walk out

            The lamps stay dark until somebody pays for the oil, they say.

            Posted

            Via Saltwire…

            %s
            Enjoyed this? Keep the Post afloat
            Keep scrolling

            Newest

            Ferry company sinks its own merger

            Posted

            Authored by Ben Quill via The Estuary Review:

            %s
            Enjoyed this? Keep the Post afloat
            Sponsored
            Sponsored
            Our letters
            """
                    .formatted(BODY, BODY, BODY, BODY);

    @Test
    void severalArticlesOnOnePage() {
        List<Document> articles = read(FLATTENED);
        assertEquals(
                List.of(
                        "Harbour pact splits the coast for good",
                        "Lighthouse keepers walk out",
                        "Ferry company sinks its own merger"),
                articles.stream().map(d -> d.masthead().title()).toList());
        assertEquals(
                List.of(List.of("Ada Mole"), List.of("Saltwire"), List.of("Ben Quill")),
                articles.stream().map(d -> d.masthead().authors()).toList());
        assertEquals(
                List.of(Optional.empty(), Optional.of("Saltwire"), Optional.of("The Estuary Review")),
                articles.stream().map(d -> d.masthead().via()).toList());
        assertEquals(Optional.of("World"), articles.get(0).masthead().section());
        assertEquals("article 2", articles.get(1).origin().locator());
    }

    @Test
    void theFurnitureIsNoneOfThem() {
        for (Document article : read(FLATTENED)) {
            for (String furniture :
                    List.of("Posted", "readers", "Newest", "Enjoyed", "Sponsored", "scrolling", "Follow", "letters")) {
                assertTrue(!article.text().contains(furniture), furniture);
            }
        }
    }

    @Test
    void headsHaveTheirKinds() {
        Document first = read(FLATTENED).get(0);
        assertEquals(1, blocks(first, BlockKind.STANDFIRST).size());
        assertEquals(List.of("Ada Mole"), blocks(first, BlockKind.BYLINE));
        assertEquals(List.of("What now?"), blocks(first, BlockKind.HEADING));
        assertEquals(6, blocks(first, BlockKind.PARAGRAPH).size());
    }

    @Test
    void everyCharacterLeadsBack() {
        for (Document article : read(FLATTENED)) {
            for (int i = 0; i < article.text().length(); i++) {
                char source = FLATTENED.charAt(article.origin().map().toSource(i));
                assertTrue(source == article.text().charAt(i) || article.text().charAt(i) == '\n');
            }
        }
    }

    @Test
    void oneArticleIsNotCutByLinesThatRecur() {
        String text = BODY + "And so on\n\n" + BODY + "And so on\n\n" + BODY;
        assertEquals(1, read(text).size());
    }

    @Test
    void aPlainTextIsLeftAsItIs() {
        Document document = read(BODY.strip()).get(0);
        assertEquals(BODY.strip(), document.text());
        assertEquals(1, document.origin().map().runs());
        assertEquals("", document.origin().locator());
    }

    @Test
    void titleAndByline() {
        Document document = read("Pact signed in the old harbour\nBy Ada Mole\n6 May 2024\n\n" + BODY)
                .get(0);
        assertEquals("Pact signed in the old harbour", document.masthead().title());
        assertEquals(List.of("Ada Mole"), document.masthead().authors());
        assertEquals("2024-05-06", document.published().orElseThrow().toString());
    }

    @Test
    void aTitleStandsBelowThePagesNameWhereACreditFollowsIt() {
        Document document =
                read("THE SALT LETTER\nHome | Archive | Who we are\n\nPact signed in the old harbour\nby Ada Mole, 6 May 2024\n\n"
                                + BODY)
                        .get(0);
        assertEquals("Pact signed in the old harbour", document.masthead().title());
        assertEquals(List.of("Ada Mole"), document.masthead().authors());
        assertEquals("2024-05-06", document.published().orElseThrow().toString());
    }

    @Test
    void titlesWithCreditsBeginArticles() {
        List<Document> articles =
                read("SALT LETTER » World\n\nPact signed in the old harbour\nPosted by Ada Mole on May 6, 2024\n\n"
                        + BODY
                        + "\nComments (2)\n\nWhat Ms Mole leaves out\nVia Estuary Quarterly\nBy Dr Ben Quill\n\n"
                        + BODY);
        assertEquals(
                List.of("Pact signed in the old harbour", "What Ms Mole leaves out"),
                articles.stream().map(d -> d.masthead().title()).toList());
        assertEquals(List.of("Ada Mole"), articles.get(0).masthead().authors());
        assertEquals("2024-05-06", articles.get(0).published().orElseThrow().toString());
        assertEquals(
                Optional.of("Estuary Quarterly"), articles.get(1).masthead().via());
    }

    @Test
    void aHeadlineWithAStopIsNobody() {
        Document document = read("Pact Violates Harbour Law.\n\n" + BODY).get(0);
        assertEquals(List.of(), document.masthead().authors());
    }

    @Test
    void aCorrespondentWithoutANameIsNobody() {
        Document document = read("Pact signed in the old harbour\nBy Our Salt Coast Correspondent\n\n" + BODY)
                .get(0);
        assertEquals(List.of(), document.masthead().authors());
    }

    @Test
    void linesThatBreakOffWithinASentenceGoOn() {
        String text =
                "The envoys of both harbours will meet the press at\nnoon today, and then they sail.\nThey leave at one.";
        assertEquals(
                List.of(
                        "The envoys of both harbours will meet the press at\nnoon today, and then they sail.",
                        "They leave at one."),
                blocks(read(text).get(0), BlockKind.PARAGRAPH));
    }

    @Test
    void referencesAndMarks() {
        Document document =
                read("The pact holds.[1] So said the envoy, and two others with him on the same day.[2, 3]\n"
                                + "A paragraph of its own that says [sic] nothing new and ends with a full stop, as it should.\n"
                                + "References\n[1] A. Mole, Harbours, 1999.\n[2] Ibid.\n[3] Talk with the envoy, May 2024.\nComments\n")
                        .get(0);
        assertEquals(3, document.layout().references().size());
        assertEquals(
                List.of("1", "2", "3"),
                document.layout().marks().stream().map(m -> m.label()).toList());
        assertEquals(
                "[2] Ibid.",
                document.layout()
                        .reference(document.layout().marks().get(1))
                        .orElseThrow()
                        .span()
                        .of(document.text()));
        assertTrue(!document.text().contains("Comments"));
        assertEquals(2, blocks(document, BlockKind.PARAGRAPH).size());
    }

    @Test
    void quotationsThatStandAlone() {
        String quote = "“We have waited for this day, and we will not wait for another one like it.\n\n"
                + "[The others] never answered our letters, and that is what we have to tell you.”\n\n";
        Document document = read("The envoy came to the point, saying the following in the harbour office.\n\n" + quote
                        + BODY
                        + "Then she said:\n\nNobody asked us when the lamps were put out, and nobody will be asked again.\n\n"
                        + BODY)
                .get(0);
        assertEquals(3, blocks(document, BlockKind.BLOCK_QUOTE).size());
        assertTrue(blocks(document, BlockKind.BLOCK_QUOTE).get(2).startsWith("Nobody asked us"));
    }

    @Test
    void reportedSpeechIsNoQuotationThatStandsAlone() {
        Document document = read("The council met in the evening, and many people spoke:\n\n"
                        + "“We have waited for this day,” the envoy said. “We will not wait for another one like it.”\n\n"
                        + BODY)
                .get(0);
        assertEquals(List.of(), blocks(document, BlockKind.BLOCK_QUOTE));
    }

    @Test
    void listsAndCaptions() {
        Document document = read(BODY
                        + "1) The lamps are paid for by the towns.\n\n2) The ships pay the tolls.\n\n- And so on\n\nGraphic by Ada Mole\n\n"
                        + BODY)
                .get(0);
        assertEquals(3, blocks(document, BlockKind.LIST_ITEM).size());
        assertEquals(List.of("Graphic by Ada Mole"), blocks(document, BlockKind.CAPTION));
    }

    @Test
    void linesBrokenAtAMarginAreOneParagraph() {
        String paragraph =
                "The two ministers signed the pact in the old harbour on\nMonday, and they said that it would hold for many years to\n"
                        + "come, whatever anybody else on the coast might think of it\nor do about it in the end.\n\n";
        Document document = read(paragraph.repeat(3)).get(0);
        assertEquals(3, document.layout().blocks().size());
        assertEquals(paragraph.repeat(3).strip(), document.text());
    }

    @Test
    void randomTexts() {
        String[] parts = {
            PROSE,
            "\n",
            "\n\n",
            "Newest",
            "By Ada Mole",
            "“",
            "”",
            "[1] ",
            "References",
            "1) ",
            "- ",
            ":",
            "\r\n",
            "\u00A0",
            "\0",
            "\uD83D",
            "said",
            " ",
            "Title of a Thing",
            "\t"
        };
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            try {
                List<Document> documents = read(text.toString());
                for (Document document : documents) {
                    int last = 0;
                    for (Block block : document.layout().blocks()) {
                        assertTrue(
                                block.span().start() >= last
                                        && block.span().end() <= document.text().length(),
                                "seed " + seed);
                        last = block.span().end();
                    }
                    for (int i = 0; i < document.text().length(); i++) {
                        char source = text.charAt(document.origin().map().toSource(i));
                        assertTrue(
                                source == document.text().charAt(i)
                                        || document.text().charAt(i) == '\n',
                                "seed " + seed);
                    }
                }
                assertEquals(documents, read(text.toString()), "seed " + seed);
            } catch (IngestFailure failure) {
                assertEquals("there is no text in it", failure.getMessage(), "seed " + seed);
            }
        }
    }
}
