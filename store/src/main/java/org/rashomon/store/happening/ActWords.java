package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rashomon.event.Act;
import org.rashomon.event.Event;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/** The words for an act in their dictionary forms: of {@code shot the jet down} {@code shoot}, and {@code shoot down}. */
final class ActWords {

    private final Tokens tokens;
    private final Carriers carriers;
    private final Frames frames;
    private final BitSet times;

    /** The verb of each frame, by the frame's rule. */
    static final class Frames {
        private final Map<String, String> verbs = new HashMap<>();

        Frames(Lexicons lexicons) {
            for (Row row : lexicons.get("event/patterns").rows()) {
                verbs.put(row.rule(), row.get("predicate"));
            }
        }

        String verb(String rule, String otherwise) {
            return verbs.getOrDefault(rule, otherwise);
        }
    }

    /** @param times the words that say when */
    ActWords(Tokens tokens, Carriers carriers, Frames frames, BitSet times) {
        this.tokens = tokens;
        this.carriers = carriers;
        this.frames = frames;
        this.times = times;
    }

    /** The dictionary form of the act; of a verb, the one that its frame has, or of what it carries. */
    String lemma(Act event, int trigger, int carried) {
        if (carried != Carriers.NOTHING && carriers.bringsAct(tokens, trigger)) {
            return tokens.lemma(carried).toLowerCase(Locale.ROOT);
        }
        String lemma = tokens.lemma(trigger).toLowerCase(Locale.ROOT);
        String rule = event.evidence().isEmpty() ? "" : event.evidence().get(0).rule();
        return tokens.upos(trigger) == Upos.VERB ? frames.verb(rule, lemma) : lemma;
    }

    /** Lemmas of the anchor's words, without determiners and the like, and of the noun that says what it does. */
    String act(Span anchor, int trigger, String lemma, int carried) {
        StringBuilder act = new StringBuilder();
        int token = tokens.firstEndingAfter(anchor.start());
        for (; token < tokens.size() && tokens.start(token) < anchor.end(); token++) {
            Upos upos = tokens.upos(token);
            boolean says = Clue.isContent(upos) || upos == Upos.ADP || upos == Upos.ADV;
            if (token == trigger || says) {
                append(act, token == trigger ? lemma : tokens.lemma(token));
            }
        }
        particle(trigger).filter(at -> tokens.start(at) >= anchor.end()).ifPresent(at -> append(act, tokens.lemma(at)));
        if (carried != Carriers.NOTHING && !carriers.bringsAct(tokens, trigger)) {
            append(act, tokens.lemma(carried));
        }
        return act.toString();
    }

    /** What the act is called by words that do not stand together: {@code shoot down}, {@code vote against}, its mode. */
    List<String> phrases(Act act, int trigger, String lemma) {
        List<String> phrases = new ArrayList<>();
        phrases.add(lemma);
        phrases.add("mode:" + (act instanceof Event event ? event.mode() : ""));
        particle(trigger).ifPresent(at -> phrases.add(lemma + ' ' + tokens.lemma(at)));
        int sentence = tokens.sentenceOf(trigger);
        for (int token = trigger + 1; token < tokens.sentenceEnd(sentence); token++) {
            int noun = tokens.head(token);
            boolean beside = tokens.relation(token).equals("case") && noun >= 0 && tokens.head(noun) == trigger;
            if (beside && !times.get(noun)) {
                phrases.add(lemma + ' ' + tokens.lemma(token));
            }
        }
        return phrases;
    }

    /** {@code shot the jet <b>down</b>}. */
    private Optional<Integer> particle(int verb) {
        int end = tokens.sentenceEnd(tokens.sentenceOf(verb));
        return IntStream.range(verb + 1, end)
                .filter(token ->
                        tokens.head(token) == verb && tokens.relation(token).equals("compound:prt"))
                .boxed()
                .findFirst();
    }

    private static void append(StringBuilder act, String lemma) {
        act.append(act.length() == 0 ? "" : " ").append(lemma.toLowerCase(Locale.ROOT));
    }
}
