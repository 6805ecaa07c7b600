package org.rashomon.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.rashomon.attribution.model.Draft;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.reading.Pronoun;
import org.rashomon.text.Block;
import org.rashomon.text.BlockKind;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/** The paragraphs of a document, with what shows that one is spoken to hearers. */
final class Paragraphs {

    private static final int LONGEST_TURN = 8;
    private static final int LONGEST_SIGNATURE = 8;

    /**
     * One block of prose.
     *
     * @param first its first token
     * @param last its last token
     * @param quoted whether what is said opens with a quotation mark
     * @param turn the colon behind the speaker of a transcript who has the turn here; -1 for none
     * @param firstPerson whether somebody says "I" or "we" outside quotation marks
     * @param atOnce whether that is in its first sentence, and not in what the author reports
     * @param warns whether somebody is told to know something ({@link ToBeKnown}) by the main verb of a sentence outside quotation marks
     * @param addresses whether somebody says so, warns, commands or speaks to "you"
     * @param opens whether it is the salutation of a letter or the opening of a speech
     * @param closes whether it is what a letter ends with before its signature
     */
    record Paragraph(
            BlockKind kind,
            int first,
            int last,
            boolean quoted,
            int turn,
            boolean firstPerson,
            boolean atOnce,
            boolean warns,
            boolean addresses,
            boolean opens,
            boolean closes) {

        boolean isRunning() {
            return kind == BlockKind.PARAGRAPH || kind == BlockKind.LIST_ITEM;
        }

        boolean isShort() {
            return last - first < LONGEST_SIGNATURE;
        }

        /** Whether it is a question. */
        boolean asks(Tokens tokens) {
            return tokens.form(last).equals("?");
        }

        /** The first token of what is said. */
        int speech() {
            return turn < 0 ? first : turn + 1;
        }
    }

    private record Formula(String[] words, boolean opens) {}

    private final List<Formula> formulas = new ArrayList<>();
    private final ClauseMood moods;

    Paragraphs(Lexicons lexicons, ClauseMood moods) {
        this.moods = moods;
        for (Row row : lexicons.get("attribution/formulas").rows()) {
            formulas.add(
                    new Formula(row.get("words").split(" "), row.get("kind").equals("opens")));
        }
    }

    /** In text order. */
    List<Paragraph> of(Scene scene) {
        BitSet colons = new BitSet();
        for (Draft d : scene.drafts()) {
            if (d.head >= 0 && scene.tokens().form(d.head).equals(":") && !d.source.isEmpty()) {
                colons.set(d.head);
            }
        }
        List<Paragraph> all = new ArrayList<>();
        for (Block block : scene.document().layout().blocks()) {
            int[] range = block.kind().isProse()
                    ? scene.tokens(block.span().start(), block.span().end())
                    : new int[] {0, -1};
            if (range[0] <= range[1]) {
                all.add(paragraph(scene, block.kind(), range, colons));
            }
        }
        return all;
    }

    private Paragraph paragraph(Scene scene, BlockKind kind, int[] range, BitSet colons) {
        Tokens tokens = scene.tokens();
        boolean firstPerson = false;
        boolean atOnce = false;
        boolean warns = false;
        boolean addresses = false;
        for (int t = range[0]; t <= range[1]; t++) {
            if (scene.quotations().of(t) < 0) {
                boolean senator = tokens.upos(t) != Upos.PRON; // "(I-Vt.)"
                Pronoun pronoun = senator ? Pronoun.NONE : Pronoun.of(tokens.form(t));
                firstPerson |= pronoun.isFirstPerson();
                atOnce |= pronoun.isFirstPerson()
                        && tokens.sentenceOf(t) == tokens.sentenceOf(range[0])
                        && scene.holding(t) == null;
                warns |= tokens.head(t) < 0
                        && moods.isToBeKnown(scene.trees(), t).isPresent();
                addresses |= pronoun == Pronoun.YOU || ClauseMood.isCommand(scene.trees(), t);
            }
        }
        int colon = colons.nextSetBit(range[0]);
        int turn = colon <= Math.min(range[1], range[0] + LONGEST_TURN) ? colon : -1;
        boolean quoted = scene.quotations().of(turn < 0 ? range[0] : Math.min(turn + 1, range[1])) >= 0;
        return new Paragraph(
                kind,
                range[0],
                range[1],
                quoted,
                turn,
                firstPerson,
                atOnce,
                warns,
                firstPerson || warns || addresses,
                begins(tokens, range, true),
                begins(tokens, range, false));
    }

    /** Whether a paragraph begins with a formula of its kind. */
    boolean begins(Tokens tokens, int[] range, boolean opens) {
        for (Formula formula : formulas) {
            int n = formula.words().length;
            boolean same = formula.opens() == opens && range[0] + n - 1 <= range[1];
            for (int i = 0; same && i < n; i++) {
                same = tokens.form(range[0] + i).equalsIgnoreCase(formula.words()[i]);
            }
            if (same) {
                return true;
            }
        }
        return false;
    }
}
