package org.rashomon.store.happening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rashomon.account.Pipelines;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.store.happening.Dispute.Field;
import org.rashomon.text.Document;

class NamingsTest {

    private static final Lexicons LEXICONS = Lexicons.bundled();
    private static final Pipeline PIPELINE = Pipelines.standard(LEXICONS).then(new ClueReader(LEXICONS));

    /** Whom other clauses name for the first act of a text. */
    private static String named(Field field, String text) {
        Clue first = PIPELINE.annotate(Document.ofText(text)).get(Clue.LAYER).get(0);
        return first.namings().stream()
                .filter(naming -> naming.field() == field)
                .map(naming -> (naming.denied() ? "not " : "")
                        + naming.actor().span().of(text).replace(".", ""))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String who(String clause) {
        return named(Field.WHO, "A raid on the town of Orlik killed nine people on Monday. " + clause);
    }

    private static String whom(String clause) {
        return named(Field.WHOM, "The army shelled the town of Orlik on Monday. " + clause);
    }

    @Test
    void blameIsTold() {
        assertEquals("the rebels", who("It was the work of the rebels."));
        assertEquals("the rebels", who("The raid bears the fingerprints of the rebels."));
        assertEquals("the rebels", who("The evidence points to the rebels."));
        assertEquals("The rebels", who("The rebels bear full responsibility."));
        assertEquals("the rebels", who("The mayor held the rebels responsible."));
        assertEquals("the rebels", who("Responsibility lies with the rebels."));
    }

    @Test
    void whoItWasIsTold() {
        assertEquals("Kenyan soldiers", who("The attackers were Kenyan soldiers."));
        assertEquals("the rebels", who("The shells were fired by the rebels."));
        assertEquals("not the rebels", who("It was not the work of the rebels."));
    }

    @Test
    void whatSomebodyIsAfterIsNoBlame() {
        assertEquals("", who("They burned a flag to put the blame on the rebels."));
        assertEquals("", who("The mayor accused the rebels of staging a film."));
    }

    @Test
    void whomItWasDoneToIsTold() {
        assertEquals("rebels", whom("The victims were rebels."));
        assertEquals("rebels", whom("The ministry described the dead as rebels."));
    }

    @Test
    void whatTheArmedDidOfItIsTheirs() {
        assertEquals("The rebels", who("The rebels planted two charges under the bridge."));
        assertEquals("The rebels", who("The rebels had surrounded the town since dawn."));
        assertEquals("the rebels", who("Experts found shells of a type used by the rebels."));
        assertEquals("", who("The rebels fired two rockets at the port."));
        assertEquals("", who("The clerks had surrounded the town since dawn."));
    }

    @Test
    void whoIsPointedToIsMeant() {
        String text = "He had quarrelled with %s. They killed him in Orlik on Monday.";
        assertEquals("smugglers", named(Field.WHO, text.formatted("smugglers")));
        assertEquals("", named(Field.WHO, text.formatted("teachers")));
    }

    @Test
    void aBandIsOfThoseItIsTiedTo() {
        assertEquals("the rebels", who("It was the work of a cell linked to the rebels."));
        assertEquals("the rebels", who("It was the work of a unit that takes its orders from the rebels."));
    }
}
