package org.rashomon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.rashomon.account.Pipelines;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.store.happening.ClueReader;
import org.rashomon.store.happening.Party;
import org.rashomon.text.Document;

class PartiesTest {

    private static final Lexicons LEXICONS = Lexicons.bundled();
    private static final Pipeline PIPELINE = Pipelines.standard(LEXICONS).then(new ClueReader(LEXICONS));

    private static Party actor(String text, String trigger) {
        return DocumentRows.of(PIPELINE.annotate(Document.ofText(text)), "").tellings().stream()
                .filter(telling -> telling.trigger().equals(trigger))
                .findFirst()
                .orElseThrow()
                .actor();
    }

    @Test
    void whatIsOneOfTheirOwnIsTheSpeakers() {
        assertEquals(
                "TUR",
                actor("Turkey's army denied that one of its drones had hit a lorry near Tabriz.", "hit")
                        .country());
        assertEquals(
                "CHL",
                actor("Peru's army said that a drone of Chile had hit a lorry near Tacna.", "hit")
                        .country());
    }

    @Test
    void theirMenAreOfTheSpeakersKind() {
        assertEquals(
                "COP",
                actor("Police said that their men had not shot at the strikers.", "shoot")
                        .sectors()
                        .get(0));
        assertEquals(
                "CVL",
                actor("Police said that three men had shot at the strikers.", "shoot")
                        .sectors()
                        .get(0));
    }

    @Test
    void theirPeopleAreOfTheirCountryAndNotOfTheirKind() {
        Party ours = actor("Chile's army said that five of our citizens had shot at the post.", "shoot");
        assertEquals("CHL", ours.country());
        assertEquals("CVL", ours.sectors().get(0));
    }
}
