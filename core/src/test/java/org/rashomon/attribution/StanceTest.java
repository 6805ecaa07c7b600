package org.rashomon.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.text.Document;
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.Reference;
import org.rashomon.text.ReferenceMark;
import org.rashomon.text.Span;

class StanceTest {

    private static final StanceAt STANCES = new StanceAt(Lexicons.bundled());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ASSERTS    | The ferry left on time.                                   | left
            DENIES     | The ferry did not leave.                                  | leave
            SUPPOSES   | The ferry may have left.                                  | left
            PREDICTS   | The ferry will leave at noon.                             | leave
            DENIES     | The crew failed to start the engine.                      | start
            CONDITIONS | If the ferry leaves, the island starves.                  | starves
            ASSERTS    | If you ask the crew, they left on time.                   | left
            CONDITIONS | If you look at the engine, the ferry will leave.          | leave
            PREDICTS   | The mayor would punish any strike.                        | strike
            ASSERTS    | The strike must be investigated.                          | strike
            ASSERTS    | Though it would be sad if the ferry leaked, the pier was sold. | sold
            ASKS       | Did the ferry leave?                                      | leave
            DENIES     | The owner denied that the ferry leaked.                   | leaked
            ALLEGES    | The crew claimed that the ferry leaked.                   | leaked
            DOUBTS     | The inspector doubts that the ferry leaked.               | leaked
            PROMISES   | The owner promised to repair the ferry.                   | repair
            THREATENS  | The crew threatened to leave the island.                  | leave
            DEMANDS    | The mayor urged the owner to sell the ferry.              | sell
            INTENDS    | The owner plans to sell the ferry.                        | sell
            WITHHOLDS  | The owner declined to say when the ferry leaked.          | leaked
            ASSERTS    | Since the pier was sold, the ferry will not leave.        | sold
            DENIES     | The owner did not sell the ferry or repair the pier.      | repair
            PREDICTS   | The town cannot live without it, so it will buy the pier. | buy
            DENIES     | Without buying the pier, the town sold the ferry.         | buying
            ASSERTS    | Without buying the pier, the town sold the ferry.         | sold
            ASSERTS    | The owner paid the crew lest the island starve.           | paid
            ASSERTS    | The new ferry dwarfs what the owner sold.                 | sold
            ASSERTS    | After the strike the prospects do not look good.          | strike
            ASSERTS    | His strikes have not been useful.                         | strikes
            ASSERTS    | The police found no motive for the strike.                | strike
            ASSERTS    | The owner is no friend of the crew but praised the mayor. | praised
            ASSERTS    | The owner has not sold the ferry but has moved the pier.  | moved
            CONDITIONS | Money alone would have saved the ferry.                   | saved
            DENIES     | Not even the mayor saw the ferry.                         | saw
            ASSERTS    | The owner sold the ferry for no reason at all.            | sold
            ASSERTS    | The ferry struck the pier through no fault of the crew.   | struck
            DENIES     | The ferry left at no time.                                | left
            SUPPOSES   | The owner has no right to sell the ferry.                 | sell
            ASSERTS    | The regent exceeded his authority to close the pier.      | close
            DOUBTS     | The mayor has no reason to say that the ferry leaked.     | leaked
            DENIES     | The mayor met with nobody.                                | met
            ASSERTS    | The ferry left with no warning.                           | left
            ASSERTS    | The owner could not determine on which pier the ferry was sold. | sold
            DENIES     | The crew said they could not leave the island.            | leave
            DOUBTS     | It is too early to say that the ferry left.               | left
            ASSERTS    | Okoro warned that the crew had left the ferry.            | left
            PREDICTS   | Okoro warned that the crew would leave the ferry.         | leave
            SUPPOSES   | Okoro said: “We are concerned that the crew may leave.”   | leave
            DEMANDS    | The town requires the owner to sell the ferry.            | sell
            ASSERTS    | The town has long supported Okoro.                        | Okoro
            ASSERTS    | If Okoro, who sold the ferry, leaves, the pier will fall.  | sold
            ASSERTS    | The owner did not praise Okoro, who sold the ferry.       | sold
            ASSERTS    | The police did not name the crew that sank the ferry.     | sank
            INTENDS    | The owner wants a crew that sinks the ferry.              | sinks
            ASSERTS    | The owner refused to leave after losing the ferry.        | losing
            ASSERTS    | There may be a film about the strike.                     | strike
            ASSERTS    | The claim about this strike stretches credulity.          | strike
            DENIES     | The strike did not happen.                                | strike
            DENIES     | Okoro, who did not sell the ferry, may leave.             | sell
            SUPPOSES   | The owner may sell a ferry that leaked.                   | sell
            DENIES     | There was no strike at the pier.                          | strike
            SUPPOSES   | The owner could decide to sell the ferry.                 | sell
            DEMANDS    | The inspector suggested that the owner should sell the ferry. | sell
            SUPPOSES   | The inspector suggested that the owner sold the ferry.    | sold
            PREDICTS   | While some will welcome the sale, others will reject it.  | welcome
            """)
    void howAVoiceHoldsAClause(Stance stance, String text, String word) {
        Annotations read = Texts.read(text);
        Span place = new Span(text.indexOf(word), text.indexOf(word) + word.length());
        assertEquals(
                stance,
                STANCES.read(read).at(new Voices(read).innermost(place), place).stance(),
                text);
    }

    @Test
    void whoSpeaksOfHimselfIsNoSecondVoice() {
        String text = "My guess is that the ferry will leak.\n\n“I believe that the pier will fall,” Okoro said.";
        Annotations read = Texts.read(text);
        Voice guess = new Voices(read).at(new Span(text.indexOf("leak"), text.indexOf("leak") + 4), Stance.ASSERTS);
        assertEquals(1, guess.links().size(), guess::toString);
        Voice belief = new Voices(read).at(new Span(text.indexOf("fall"), text.indexOf("fall") + 4), Stance.ASSERTS);
        assertEquals(2, belief.links().size(), belief::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            PREDICTS   | According to Okoro, the sale is expected to take place in May.
            PREDICTS   | “We expect that the pier will fall,” Okoro said.
            PREDICTS   | “We are concerned that the pier is falling,” Okoro said.
            ASSERTS    | According to Okoro, the sale was expected by the crew to take place in May.
            """)
    void anAttitudeOfNobodyElseIsTheSpeakers(Stance stance, String text) {
        Annotations read = Texts.read(text);
        Attribution okoros = read.get(Attribution.LAYER).stream()
                .filter(a -> Texts.words(text, a.sourceSpans()).equals("Okoro"))
                .findFirst()
                .orElseThrow();
        assertEquals(stance, okoros.stance(), () -> Texts.lines(read).toString());
    }

    @Test
    void aSpeakerAndAWorkOfHisAreOneVoice() {
        assertEquals(
                2,
                cited("Okoro argues that the road was sold.", "C. Okoro, “Roads”, 2019.")
                        .links()
                        .size());
        assertEquals(
                2,
                cited("One mason says that the road was sold.", "Author's interview, May 2019.")
                        .links()
                        .size());
        assertEquals(
                3,
                cited("Okoro argues that the road was sold.", "B. Mensah, “On Okoro”, 2019.")
                        .links()
                        .size());
        assertEquals(
                3,
                cited("Accra argues that the road was sold.", "Accra Times, 2 May 2019.")
                        .links()
                        .size());
    }

    @Test
    void aMarkAfterASentencePutsTheCitedWorkIntoTheChain() {
        Voice voice = cited("Okoro announced that the road had been sold.", "Daily Ledger, 2 May.");
        assertEquals(new Source.Author("Ama Mensah"), voice.links().get(0).source());
        assertTrue(voice.links().get(1).source() instanceof Source.Work, voice::toString);
        assertEquals(3, voice.links().size());
    }

    @Test
    void aSourceThatIsAWorkIsTheCitedOne() {
        Voice voice = cited("Several studies claim that the road had been sold.", "A. Mole, “Roads”, 2021.");
        assertEquals(2, voice.links().size(), voice::toString);
        assertTrue(voice.links().get(1).source() instanceof Source.Work, voice::toString);
        assertEquals(Stance.ALLEGES, voice.links().get(1).stance());
    }

    /** The voice of "sold" in a sentence that cites an entry. */
    private static Voice cited(String sentence, String reference) {
        String text = sentence + "[3]\n\n[3] " + reference;
        int mark = text.indexOf("[3]");
        int entry = text.lastIndexOf("[3]");
        Layout layout = new Layout(
                Layout.plain(text).blocks(),
                java.util.List.of(new Reference("3", new Span(entry, text.length()))),
                java.util.List.of(new ReferenceMark("3", new Span(mark, mark + 3))));
        Document document = Document.of(
                Origin.given("test"),
                Masthead.unstated().withAuthors(java.util.List.of("Ama Mensah")),
                "en",
                text,
                layout);
        Annotations read = Texts.PIPELINE.annotate(document);
        return new Voices(read).at(new Span(text.indexOf("sold"), text.indexOf("sold") + 4), Stance.ASSERTS);
    }
}
