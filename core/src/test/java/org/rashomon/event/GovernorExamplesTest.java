package org.rashomon.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Analyser;
import org.rashomon.text.Document;
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.Span;

/** Every example of {@code event/governors.tsv} is read as its row's class says. */
class GovernorExamplesTest {

    private final Analyser analyser = Analyser.withModels();
    private final Frames frames = new Frames(Lexicons.bundled());

    @Test
    void everyRow() {
        List<String> faults = new ArrayList<>();
        for (Row row : Lexicons.bundled().get("event/governors").rows()) {
            if (!row.isBlank("example") && !holds(row.constant("class", Governor.class), row.get("example"))) {
                faults.add(row.where() + ": " + row.get("example"));
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void aPlainActIsToldAsDone() {
        Tree tree = tree("The army shelled the town.");
        assertEquals(new Auxiliaries.Reading(false, false, false), Auxiliaries.of(tree, 2));
    }

    private boolean holds(Governor type, String marked) {
        MarkedExample example = MarkedExample.of(marked);
        Tree tree = tree(example.text());
        Optional<Span> act = example.recipient();
        assertTrue(act.isPresent(), marked);
        int token = tree.tokens().firstEndingAfter(act.get().start());
        Auxiliaries.Reading told = Auxiliaries.of(tree, token);
        return switch (type) {
            case WILL, AHEAD, PLAN, UPCOMING -> told.future();
            case POSSIBLE, IF, WISHED, SOUGHT, UNREAL -> told.hypothetical();
            case NOT, FAILED, UNDONE, NOBODY -> told.negated();
            case LAYS, PINS, GUILTY, WORK, TAKES_PART ->
                LaidAt.whom(tree, new Roles(tree), token) != Tree.NONE && !told.negated();
            case PART, DISOWNS -> LaidAt.whom(tree, new Roles(tree), token) != Tree.NONE && told.negated();
            case CLAIM -> Denials.denier(tree, new Roles(tree), token).isPresent();
            case NAMES ->
                frames.best(tree, new Roles(tree), new NameLookup(tree.tokens().size(), List.of()), token) == null;
            case SUPPORT, ANSWER, OWNS_UP -> SupportVerbs.actor(tree, new Roles(tree), token) != Tree.NONE;
        };
    }

    private Tree tree(String text) {
        Masthead masthead = Masthead.unstated();
        Annotations annotations =
                new Annotations(Document.of(Origin.given("test"), masthead, "en", text, Layout.plain(text)));
        return frames.tree(analyser.annotate(annotations));
    }
}
