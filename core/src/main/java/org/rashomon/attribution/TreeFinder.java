package org.rashomon.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Quotations;
import org.rashomon.attribution.model.Trees;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Finds attributions by the cue lexicon and the trees alone: the subject of a listed cue is its source, the clause under it
 * its content, or the quotations of its sentence.
 */
final class TreeFinder {

    private final Cues cues;

    TreeFinder(Cues cues) {
        this.cues = cues;
    }

    List<Draft> find(Trees trees, Quotations quotations) {
        List<Draft> drafts = new ArrayList<>();
        for (int t = 0; t < trees.tokens().size(); t++) {
            Optional<Cues.Cue> cue = cues.of(trees, t);
            if (cue.isPresent()) {
                Draft draft = new Draft(t);
                boolean found =
                        switch (cue.get().row().get("pos")) {
                            case "N" -> noun(trees, t, draft);
                            case "P" -> false;
                            default ->
                                t + 1 < trees.tokens().size()
                                                && trees.tokens().lemma(t).equals("accord")
                                        ? according(trees, t, draft)
                                        : verb(trees, quotations, t, cue.get(), draft);
                        };
                if (found) {
                    draft.evidence.add(
                            Evidence.of(cue.get().row().rule(), trees.tokens().span(t)));
                    drafts.add(draft);
                }
            }
        }
        return drafts;
    }

    private static boolean verb(Trees trees, Quotations quotations, int verb, Cues.Cue cue, Draft draft) {
        Tokens tokens = trees.tokens();
        int subject = subject(trees, verb);
        int clause = -1;
        for (String relation : List.of("ccomp", "xcomp", "obj")) {
            boolean fits =
                    switch (relation) {
                        case "ccomp" -> true;
                        case "xcomp" ->
                            cue.patterns().contains("to") || !cue.row().isBlank("to");
                        default -> cue.patterns().contains("np");
                    };
            clause = clause < 0 && fits ? trees.childBy(verb, relation) : clause;
        }
        if (clause >= 0) {
            addYield(trees, clause, draft.content, verb, subject);
        } else if (cue.patterns().contains("quote") || trees.is(verb, "parataxis")) {
            int sentence = tokens.sentenceOf(verb);
            for (Quotations.Quotation q : quotations.all()) {
                if (q.first() < tokens.sentenceEnd(sentence)
                        && q.last() >= tokens.sentenceStart(sentence)
                        && !(q.first() <= verb && verb <= q.last())) {
                    draft.content.add(new int[] {q.first(), q.last()});
                }
            }
        }
        if (draft.content.isEmpty()) {
            return false;
        }
        if (subject >= 0) {
            addYield(trees, subject, draft.source, verb, -1);
        }
        int from = verb;
        while (from > 0 && tokens.head(from - 1) == verb && isAuxiliary(trees, from - 1)) {
            from--;
        }
        draft.cue.add(new int[] {from, verb});
        return true;
    }

    private static boolean isAuxiliary(Trees trees, int token) {
        return trees.is(token, "aux") || trees.is(token, "advmod");
    }

    /** The verb's own subject, or that of the verb it is coordinated with. */
    private static int subject(Trees trees, int verb) {
        int at = verb;
        for (int steps = 0; steps < 4; steps++) {
            int subject = trees.tokens().relation(at).equals("nsubj:pass") ? -1 : trees.childBy(at, "nsubj");
            if (subject >= 0) {
                return subject;
            }
            if (trees.is(at, "acl") && trees.tokens().head(at) >= 0) {
                return -1;
            }
            if (!trees.is(at, "conj") && !trees.is(at, "xcomp")) {
                return -1;
            }
            at = trees.tokens().head(at);
        }
        return -1;
    }

    private static boolean according(Trees trees, int according, Draft draft) {
        Tokens tokens = trees.tokens();
        int noun = tokens.upos(tokens.head(according) < 0 ? according : tokens.head(according)) == Upos.VERB
                ? trees.childBy(according, "obl")
                : tokens.head(according);
        if (noun < 0) {
            return false;
        }
        int to = according + 1 < tokens.size() && tokens.form(according + 1).equals("to") ? according + 1 : according;
        draft.cue.add(new int[] {according, to});
        draft.source.add(new int[] {to + 1, Math.max(to + 1, trees.last(noun))});
        int sentence = tokens.sentenceOf(according);
        int end = tokens.sentenceEnd(sentence) - 1;
        int after = draft.source.get(0)[1] + 1;
        int[] before = trim(tokens, tokens.sentenceStart(sentence), according - 1);
        int[] behind = trim(tokens, after, end);
        if (before[1] - before[0] >= 2) {
            draft.content.add(before);
        } else if (behind[1] >= behind[0]) {
            draft.content.add(behind);
        }
        return !draft.content.isEmpty() && draft.source.get(0)[1] <= end;
    }

    private static boolean noun(Trees trees, int noun, Draft draft) {
        Tokens tokens = trees.tokens();
        int clause = -1;
        for (int i = 0; i < trees.childCount(noun); i++) {
            int child = trees.child(noun, i);
            boolean complement = tokens.relation(child).equals("acl") || trees.is(child, "ccomp");
            if (child > noun && complement && trees.childBy(child, "mark") >= 0) {
                clause = child;
            }
        }
        if (clause < 0) {
            return false;
        }
        int owner = trees.childBy(noun, "nmod:poss");
        owner = owner < 0 ? trees.childBy(noun, "compound") : owner;
        if (owner >= 0) {
            addYield(trees, owner, draft.source, noun, -1);
        }
        addYield(trees, clause, draft.content, noun, -1);
        draft.cue.add(new int[] {noun, noun});
        return true;
    }

    /** What hangs under {@code top}, in one piece, without the cue and without punctuation at its ends. */
    private static void addYield(Trees trees, int top, List<int[]> to, int cue, int without) {
        int first = trees.first(top);
        int last = trees.last(top);
        if (first <= cue && cue <= last) {
            return;
        }
        if (without >= first && without <= last) {
            return;
        }
        int[] range = trim(trees.tokens(), first, last);
        if (range[0] <= range[1]) {
            to.add(range);
        }
    }

    private static int[] trim(Tokens tokens, int first, int last) {
        while (first <= last && isComma(tokens, first)) {
            first++;
        }
        while (last >= first && isComma(tokens, last)) {
            last--;
        }
        return new int[] {first, last};
    }

    private static boolean isComma(Tokens tokens, int token) {
        if (tokens.end(token) - tokens.start(token) != 1) {
            return false;
        }
        char c = tokens.form(token).charAt(0);
        return c == ',' || c == '.' || c == ';' || c == ':';
    }
}
