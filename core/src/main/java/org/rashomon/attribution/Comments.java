package org.rashomon.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Trees;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * What the author says of a claim while telling it: {@code lexicon/attribution/comments.tsv}.
 *
 * <pre>
 *   Weber wrongly believes that …            DENIES     (wrongly)
 *   the claim that … stretches credulity     DOUBTS     (stretches credulity)
 *   Weber said that …, which is true         ASSERTS    (which is true)
 * </pre>
 */
final class Comments {

    /**
     * One comment.
     *
     * @param first its first token
     * @param last its last token
     * @param behind whether it stands behind the content, and so is none of it
     */
    record Comment(Stance stance, Row row, int first, int last, boolean behind) {}

    private record Words(String[] words, Stance stance, Row row) {}

    private static final Set<String> GENERAL = Set.of("be", "have", "do", "may", "seem", "remain", "turn", "make");

    private final Map<String, Words> atCue = new HashMap<>();
    private final Map<String, Words> atNoun = new HashMap<>();
    private final List<Words> predicates = new ArrayList<>();

    /** Predicates that are said of claims alone, and so are found wherever the content was taken to end. */
    private final List<Words> verdicts = new ArrayList<>();

    private final List<Words> relatives = new ArrayList<>();

    Comments(Lexicons lexicons) {
        for (Row row : lexicons.get("attribution/comments").rows()) {
            Words words = new Words(row.get("words").split(" "), row.constant("stance", Stance.class), row);
            switch (row.get("where")) {
                case "cue" -> atCue.put(row.get("words"), words);
                case "noun" -> atNoun.put(row.get("words"), words);
                case "predicate" -> {
                    predicates.add(words);
                    if (!GENERAL.contains(words.words()[0])) {
                        verdicts.add(words);
                    }
                }
                case "which" -> relatives.add(words);
                default -> throw new IllegalArgumentException(row.where() + ": where is cue, noun, predicate or which");
            }
        }
    }

    /** The comment on an attribution, those behind the content before those at the cue. */
    Optional<Comment> of(Trees trees, Draft draft) {
        if (draft.head < 0 || draft.cue.isEmpty()) {
            return Optional.empty();
        }
        Optional<Comment> behind = behind(trees.tokens(), draft);
        return behind.isPresent() ? behind : beside(trees, draft);
    }

    private Optional<Comment> beside(Trees trees, Draft draft) {
        Tokens tokens = trees.tokens();
        boolean noun = tokens.upos(draft.head) == Upos.NOUN;
        Map<String, Words> words = noun ? atNoun : atCue;
        int sentence = tokens.sentenceOf(draft.head);
        int from = Math.max(tokens.sentenceStart(sentence), draft.cue.get(0)[0] - 2);
        int to = Math.min(tokens.sentenceEnd(sentence) - 1, draft.cue.get(draft.cue.size() - 1)[1] + 1);
        for (int t = from; t <= to; t++) {
            Words found = words.get(tokens.form(t).toLowerCase(Locale.ROOT));
            if (found == null || Draft.holds(draft.content, t)) {
                continue;
            }
            if (noun ? t < draft.head && tokens.head(t) == draft.head : isAdverbOf(trees, t, draft.head)) {
                return Optional.of(new Comment(found.stance(), found.row(), t, t, false));
            }
        }
        return Optional.empty();
    }

    private static boolean isAdverbOf(Trees trees, int t, int head) {
        return trees.tokens().head(t) == head
                || Math.abs(t - head) == 1 && trees.tokens().upos(t) == Upos.ADV;
    }

    /** In the sentence where the content ends: after it, or at its end. */
    private Optional<Comment> behind(Tokens tokens, Draft draft) {
        if (draft.content.isEmpty()) {
            return Optional.empty();
        }
        int[] last = draft.content.get(draft.content.size() - 1);
        boolean follows = last[0] > draft.head;
        int sentence = tokens.sentenceOf(last[1]);
        if (!follows || sentence != tokens.sentenceOf(draft.head)) {
            return Optional.empty();
        }
        int end = tokens.sentenceEnd(sentence);
        if (tokens.upos(draft.head) == Upos.NOUN) {
            Optional<Comment> found = match(tokens, predicates, last[1] + 1, end);
            for (int t = last[0] + 3; found.isEmpty() && t <= last[1]; t++) {
                found = match(tokens, verdicts, t, end);
            }
            if (found.isPresent()) {
                return found;
            }
        }
        Optional<Comment> verdict = match(tokens, verdicts, last[1] + 1, end);
        if (verdict.isPresent()) {
            return verdict;
        }
        for (int t = last[0] + 1; t < Math.min(end, last[1] + 3); t++) {
            boolean which = tokens.form(t).equals("which") && tokens.form(t - 1).equals(",");
            Optional<Comment> found = which ? match(tokens, relatives, t + 1, end) : Optional.empty();
            if (found.isPresent()) {
                Comment c = found.get();
                return Optional.of(new Comment(c.stance(), c.row(), t, c.last(), true));
            }
        }
        return Optional.empty();
    }

    private static Optional<Comment> match(Tokens tokens, List<Words> all, int from, int end) {
        Comment best = null;
        for (Words words : all) {
            int last = match(tokens, words.words(), from, end);
            if (last >= 0 && (best == null || last > best.last())) {
                best = new Comment(words.stance(), words.row(), from, last, true);
            }
        }
        return Optional.ofNullable(best);
    }

    /** The last token of a match that begins at {@code from}, -1 for none; an adverb may stand behind its first word. */
    private static int match(Tokens tokens, String[] words, int from, int end) {
        int t = from;
        for (int i = 0; i < words.length; i++) {
            if (t < end && i == 1 && !is(tokens, t, words[i]) && tokens.upos(t) == Upos.ADV && !isNegation(tokens, t)) {
                t++;
            }
            if (t >= end || !is(tokens, t, words[i])) {
                return -1;
            }
            t++;
        }
        return t - 1;
    }

    private static boolean isNegation(Tokens tokens, int t) {
        return tokens.lemma(t).equals("not")
                || tokens.lemma(t).equals("never")
                || tokens.lemma(t).equals("hardly");
    }

    private static boolean is(Tokens tokens, int t, String word) {
        return tokens.lemma(t).equalsIgnoreCase(word)
                || tokens.isIgnoringCase(t, word)
                || word.equals("not")
                        && tokens.end(t) - tokens.start(t) == 3
                        && tokens.form(t).toLowerCase(Locale.ROOT).matches("n['’]t");
    }
}
