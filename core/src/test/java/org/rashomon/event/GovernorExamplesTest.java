package org.rashomon.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Analyser;
import org.rashomon.reading.Reading;
import org.rashomon.text.Document;
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.Span;

/** Every example of {@code event/governors.tsv} is read as its row's class says. */
class GovernorExamplesTest {

    private final Analyser analyser = Analyser.withModels();
    private final Frames frames = new Frames(Lexicons.bundled());
    private final EventKnowledge knowledge = EventKnowledge.of(Lexicons.bundled());

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
            case NOT,
                    FAILED,
                    UNDONE,
                    NOBODY,
                    UNTRUE,
                    MISTAKEN,
                    INVENTS,
                    EXISTS,
                    PAPER,
                    DREAMT,
                    ONLY,
                    BASIS,
                    IMAGINED,
                    MAKES,
                    EVER -> told.negated();
            case BLAMES -> Blames.whom(tree, new Roles(tree), token) != Tree.NONE;
            case FIRES, HOLDS, POST -> Origins.of(tree, token) != Tree.NONE;
            case SUFFERED -> isSuffered(tree, token);
            case HANDS -> new Roles(tree).atHands(token) != Tree.NONE;
            case BEFALLS -> new Roles(tree).isPassive(token);
            case VICTIMS -> {
                Match match = frames.best(
                        tree, new Roles(tree), new NameLookup(tree.tokens().size(), List.of()), token);
                yield match != null && match.recipient() != Tree.NONE && match.actor() == Tree.NONE;
            }
            case LAYS, PINS, CAUSES, GUILTY, WORK, TAKES_PART ->
                LaidAt.whom(tree, new Roles(tree), token) != Tree.NONE && !told.negated();
            case PART, DISOWNS -> LaidAt.whom(tree, new Roles(tree), token) != Tree.NONE && told.negated();
            case CLAIM -> Denials.denier(tree, new Roles(tree), token).isPresent();
            case SAYS -> threatens(example.text());
            case PERMITS -> types(example, token).equals(List.of(EventType.REJECT));
            case COUNTS ->
                frames.best(tree, new Roles(tree), new NameLookup(tree.tokens().size(), List.of()), token) != null;
            case RALLY, MISHAP ->
                types(example, token).isEmpty() && retold(example.text()).isEmpty();
            case COMMITS -> new Roles(tree).subject(token) == 1;
            case OTHER -> retold(example.text()).isEmpty();
            case NAMES, ALONE, DEALS ->
                frames.best(tree, new Roles(tree), new NameLookup(tree.tokens().size(), List.of()), token) == null;
            case SUPPORT, ANSWER, OWNS_UP -> SupportVerbs.actor(tree, new Roles(tree), token) != Tree.NONE;
        };
    }

    /** Whether whose it is suffers it and does not do it. */
    private static boolean isSuffered(Tree tree, int act) {
        Roles roles = new Roles(tree);
        int owner = tree.firstChild(act, "nmod:poss");
        return owner != Tree.NONE
                && Arrays.stream(NounParties.receivers(tree, roles, act)).anyMatch(token -> token == owner)
                && Arrays.stream(NounParties.doers(tree, roles, act)).noneMatch(token -> token == owner);
    }

    @Test
    void whatIsDoneToAThingOfSomebodyIsNotDoneToThem() {
        Tree tree = tree("The bank released a poll of its workers.");
        Match match =
                frames.best(tree, new Roles(tree), new NameLookup(tree.tokens().size(), List.of()), 2);
        assertEquals(null, match);
    }

    @Test
    void whoArrestsSomebodyIsNotArrested() {
        Tree tree = tree("Iran's arrest of two tourists angered Berlin.");
        Roles roles = new Roles(tree);
        assertEquals(0, NounParties.doers(tree, roles, 2)[1]);
    }

    /** What is coded at a word. */
    private List<EventType> types(MarkedExample example, int token) {
        Annotations read = read(example.text());
        int start = read.get(Reading.TOKENS).start(token);
        return new EventCoder(knowledge)
                .annotate(read).stream()
                        .filter(event -> event.trigger().start() == start)
                        .map(Event::type)
                        .distinct()
                        .toList();
    }

    /** By its grammar, whatever the judge thinks. */
    private boolean threatens(String text) {
        return new EventCoder(knowledge)
                .code(read(text), (event, signs) -> true).stream()
                        .anyMatch(event -> event.type() == EventType.THREATEN);
    }

    private List<Event> retold(String text) {
        Annotations read = read(text);
        read.put(Event.LAYER, new EventCoder(knowledge).annotate(read));
        return new AnaphorReader(knowledge).annotate(read);
    }

    @Test
    void theActItselfIsNoOther() {
        assertEquals(
                1,
                retold("Rebels shelled the town. France condemned the attack.").size());
    }

    private Annotations read(String text) {
        Annotations read = new Annotations(Document.ofText(text));
        read.put(Reading.TOKENS, analyser.annotate(read));
        return read;
    }

    private Tree tree(String text) {
        Masthead masthead = Masthead.unstated();
        Annotations annotations =
                new Annotations(Document.of(Origin.given("test"), masthead, "en", text, Layout.plain(text)));
        return frames.tree(analyser.annotate(annotations));
    }
}
