package org.rashomon.store.happening;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.rashomon.pipeline.Layer;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;
import org.rashomon.time.DateInterval;

/**
 * What linking needs of an account of an event and its row does not say.
 *
 * @param account the account's id
 * @param anchor the words for the act
 * @param trigger lemma of their head
 * @param act lemmas of all the words for the act, apart by blanks
 * @param nominal whether that is a noun
 * @param thing lemma of what it is done to, somebody or something, or empty
 * @param kinds what it is called, where another name would contradict
 * @param remarks what sentences that go on about it call it
 * @param asides what other words say of how many or when
 * @param namings whom other clauses say to have done it, or that it was done to
 * @param intent whether the act is told as meant
 * @param amounts how many and how much is told of this act, and of no other of the sentence
 * @param ground whose ground, water or air it was on: "Turkish airspace"
 * @param site where a sentence that goes on about the act says it was
 * @param loose whether the day that was read for it is another act's: "condemned the strike <b>on Friday</b>"
 * @param beside the days that a clause beside it tells where its own tells none: "they fired <b>on Monday</b>, and he was hit"
 * @param hours of what hours of its day it is told, empty if its sentence does not say when it was
 * @param toll whether it tells of what came of an act: "nine people were <b>killed</b>"
 * @param habitual whether it is told as done again and again, or never: "has <b>repeatedly</b> called for it"
 * @param takesUp offset of the trigger of the act that it takes up again in the text: "the <b>attack</b>"; or {@link
 *     #NOTHING}
 * @param near hashes of the content lemmas within a few words of the act, ascending
 * @param names hashes of the names in the sentence, ascending
 * @param words hashes of the content lemmas of the sentence, ascending
 */
public record Clue(
        String account,
        Span anchor,
        String trigger,
        String act,
        boolean nominal,
        String thing,
        List<Kind> kinds,
        List<Remark> remarks,
        List<Aside> asides,
        List<Naming> namings,
        Intent intent,
        List<Amount> amounts,
        Optional<Site> ground,
        Optional<Site> site,
        boolean loose,
        Optional<DateInterval> beside,
        Optional<Hours> hours,
        boolean toll,
        boolean habitual,
        int takesUp,
        int[] near,
        int[] names,
        int[] words) {

    public Clue {
        kinds = List.copyOf(kinds);
        remarks = List.copyOf(remarks);
        asides = List.copyOf(asides);
        namings = List.copyOf(namings);
        amounts = List.copyOf(amounts);
    }

    /** This clue as of what takes up the act at an offset. */
    Clue takingUp(int offset) {
        return new Clue(
                account, anchor, trigger, act, nominal, thing, kinds, remarks, asides, namings, intent, amounts, ground,
                site, loose, beside, hours, toll, habitual, offset, near, names, words);
    }

    /** Whose ground it was on, where that is told: "in our waters" is in those of whoever speaks. */
    public Optional<Site> ground(Party speaker, Party actor, Party recipient) {
        return ground.flatMap(site -> Owner.resolved(site, speaker, actor, recipient));
    }

    /** It takes up nothing told before. */
    public static final int NOTHING = -1;

    private static final int NEAR = 5;

    /** In order of their accounts. */
    public static final Layer<List<Clue>> LAYER = Layer.named("clues");

    /** The token of a span whose head lies outside it; the last one if the span has no token. */
    public static int head(Tokens tokens, Span span) {
        int first = Math.min(tokens.firstEndingAfter(span.start()), tokens.size() - 1);
        for (int token = first; token < tokens.size() && tokens.start(token) < span.end(); token++) {
            int head = tokens.head(token);
            if (head == Tokens.ROOT || !span.overlaps(tokens.span(head))) {
                return token;
            }
        }
        return first;
    }

    /**
     * Hashes of the content lemmas within {@value #NEAR} tokens of an act in its sentence, without its own, ascending, each
     * once.
     *
     * @param own which tokens are the words for the act
     */
    public static int[] near(Tokens tokens, int trigger, IntPredicate own) {
        int sentence = tokens.sentenceOf(trigger);
        int from = Math.max(tokens.sentenceStart(sentence), trigger - NEAR);
        int to = Math.min(tokens.sentenceEnd(sentence), trigger + NEAR + 1);
        int[] hashes = new int[to - from];
        int count = 0;
        for (int token = from; token < to; token++) {
            if (isContent(tokens.upos(token)) && !own.test(token)) {
                hashes[count++] = Overlap.hash(tokens.lemma(token));
            }
        }
        return Overlap.bag(hashes, count);
    }

    /** Hashes of the content lemmas from token {@code from} up to {@code to}, ascending, each once. */
    public static int[] words(Tokens tokens, int from, int to) {
        return hashes(tokens, from, to, Clue::isContent);
    }

    /** Hashes of the names from token {@code from} up to {@code to}, word by word, ascending, each once. */
    public static int[] names(Tokens tokens, int from, int to) {
        return hashes(tokens, from, to, upos -> upos == Upos.PROPN);
    }

    private static int[] hashes(Tokens tokens, int from, int to, Predicate<Upos> which) {
        int[] hashes = new int[to - from];
        int count = 0;
        for (int token = from; token < to; token++) {
            if (which.test(tokens.upos(token))) {
                hashes[count++] = Overlap.hash(tokens.lemma(token));
            }
        }
        return Overlap.bag(hashes, count);
    }

    static boolean isContent(Upos upos) {
        return switch (upos) {
            case NOUN, PROPN, VERB, ADJ, NUM -> true;
            case ADP, ADV, AUX, CCONJ, DET, INTJ, PART, PRON, PUNCT, SCONJ, SYM, X -> false;
        };
    }
}
