package org.rashomon.attribution.model;

import java.util.List;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Whether a source still speaks in the sentence behind the one in which it is named, though no words say so: figures that go on,
 * what "would" follow, "and", "but" and "also" behind a report, speech told freely.
 *
 * <pre>
 *   According to the survey, most drivers paid. Only a tenth had never seen a meter.     still the survey
 *   The mayor said most drivers paid. The meters were put up in May.                     the author again
 * </pre>
 */
public final class GoesOnFeatures {

    private static final int LEAST_TOKENS = 4;
    private static final int LIKENESS = 40;

    private GoesOnFeatures() {}

    /**
     * The sentence behind a draft that might be its source's too: in the same block, when the draft ends with its own sentence; -1
     * for none.
     */
    public static int next(TokenViews v, Draft draft) {
        if (draft.head < 0 || draft.cue.isEmpty() || draft.content.isEmpty() || draft.parent != null) {
            return -1;
        }
        int sentence = v.sentence[draft.head];
        int last = -1;
        for (List<int[]> role : List.of(draft.source, draft.cue, draft.content)) {
            last = role.isEmpty() ? last : Math.max(last, role.get(role.size() - 1)[1]);
        }
        int next = v.tokens.sentenceEnd(sentence);
        int ofContent = v.sentence[draft.content.get(draft.content.size() - 1)[1]];
        boolean ends = ofContent == sentence && last < next && next - 1 - last <= 2;
        if (!ends || next >= v.tokens.size() || v.block[next] != v.block[draft.head]) {
            return -1;
        }
        int size = v.tokens.sentenceEnd(sentence + 1) - next;
        boolean quoted =
                v.quotations.of(next - 1) >= 0 || v.quotations.of(draft.content.get(draft.content.size() - 1)[1]) >= 0;
        return size <= LEAST_TOKENS || quoted ? -1 : sentence + 1;
    }

    /** Adds one list for the sentence behind a draft. */
    public static void add(TokenViews v, Draft draft, int next, Features out) {
        int start = v.tokens.sentenceStart(next);
        int end = v.tokens.sentenceEnd(next);
        int root = root(v.tokens, start, end);
        out.add(Hash.of(700, 0));
        int data = source(v, draft, out);
        cue(v, draft, data, out);
        boolean number = false;
        boolean before = false;
        for (int t = start; t < end; t++) {
            number |= isNumber(v, t);
        }
        for (int[] range : draft.content) {
            for (int t = range[0]; t <= range[1]; t++) {
                before |= isNumber(v, t);
            }
        }
        int numbers = (number ? 1 : 0) + (before ? 2 : 0);
        out.add(Hash.of(710, numbers));
        out.add(Hash.of(711, numbers, data));
        int opening = v.is(start, Upos.PROPN) || v.is(start, Upos.NOUN) ? 0 : v.form[start];
        out.add(Hash.of(712, opening));
        out.add(Hash.of(713, v.pos[start]));
        tense(v, draft, root, data, out);
        subject(v, draft, root, data, out);
        int likeness = likeness(v, draft, start, end);
        out.add(Hash.of(714, likeness));
        out.add(Hash.of(715, likeness, data));
        people(v, start, end, out);
        boolean lastOfBlock = end >= v.tokens.size() || v.block[end] != v.block[start];
        out.add(Hash.of(716, lastOfBlock ? 1 : 0));
        out.add(Hash.of(717, end - start < 8 ? 0 : end - start < 20 ? 1 : 2));
        out.close();
    }

    /** What kind of source it is, with its clusters; returns the kind: 0 none, 1 pronoun, 2 name, 3 to 5 noun. */
    private static int source(TokenViews v, Draft draft, Features out) {
        if (draft.source.isEmpty()) {
            out.add(Hash.of(701, 0));
            return 0;
        }
        int head = JudgeFeatures.top(v, draft.source);
        int kind = v.is(head, Upos.PRON) ? 1 : v.is(head, Upos.PROPN) ? 2 : v.is(head, Upos.NOUN) ? 3 : 4;
        out.add(Hash.of(701, kind));
        out.add(Hash.of(702, v.lemma[head]));
        for (int k = 1; kind >= 3 && k < 4; k++) {
            out.add(Hash.of(703, k, v.clusters[4 * head + k]));
        }
        return kind;
    }

    private static void cue(TokenViews v, Draft draft, int data, Features out) {
        out.add(Hash.of(704, v.prior[draft.head], v.pos[draft.head]));
        out.add(Hash.of(705, v.lemma[draft.head]));
        out.add(Hash.of(706, draft.cue.get(0)[0] < draft.content.get(0)[0] ? 0 : 1, data));
    }

    private static void tense(TokenViews v, Draft draft, int root, int data, Features out) {
        int content = JudgeFeatures.top(v, draft.content);
        int here = tense(v, root);
        int there = tense(v, content);
        out.add(Hash.of(720, here));
        out.add(Hash.of(721, here, there));
        out.add(Hash.of(722, here, tense(v, draft.head)));
        out.add(Hash.of(723, here, data));
        out.add(Hash.of(724, v.prior[root]));
    }

    /** Tense and mood of a clause from its verb and auxiliaries. */
    private static int tense(TokenViews v, int verb) {
        int had = 0;
        int modal = 0;
        int finite = v.xpos[verb];
        for (int i = 0; i < v.trees.childCount(verb); i++) {
            int child = v.trees.child(verb, i);
            if (!v.trees.is(child, "aux") && !v.trees.is(child, "cop")) {
                continue;
            }
            String tag = v.tokens.xpos(child);
            if (tag.equals("MD")) {
                modal = v.form[child];
            } else if (v.tokens.lemma(child).equals("have")) {
                had = v.xpos[child];
            } else if (modal == 0) {
                finite = v.xpos[child];
            }
        }
        return modal != 0 ? Hash.of(1, modal) : had != 0 ? Hash.of(2, had) : Hash.of(3, finite);
    }

    private static void subject(TokenViews v, Draft draft, int root, int data, Features out) {
        int subject = v.trees.childBy(root, "nsubj");
        if (subject < 0) {
            out.add(Hash.of(730, 0));
            return;
        }
        int determiner = v.trees.first(subject);
        boolean determined = v.is(determiner, Upos.DET);
        out.add(Hash.of(731, v.pos[subject], determined ? v.form[determiner] : 0));
        out.add(Hash.of(732, v.pos[subject], data));
        if (v.is(subject, Upos.PRON)) {
            out.add(Hash.of(733, v.form[subject]));
        }
        boolean source = false;
        for (int[] range : draft.source) {
            for (int t = range[0]; t <= range[1]; t++) {
                source |= v.lemma[t] == v.lemma[subject] && isContentWord(v, t);
            }
        }
        boolean again = false;
        for (int[] range : draft.content) {
            for (int t = range[0]; t <= Math.min(range[1], range[0] + LIKENESS); t++) {
                again |= v.lemma[t] == v.lemma[subject] && isContentWord(v, t);
            }
        }
        out.add(Hash.of(734, source ? 1 : 0, again ? 1 : 0));
    }

    /** How many content words of the sentence the content has had: 0 to 3. */
    private static int likeness(TokenViews v, Draft draft, int start, int end) {
        int both = 0;
        for (int t = start; t < Math.min(end, start + LIKENESS); t++) {
            boolean again = false;
            for (int[] range : draft.content) {
                for (int c = range[0]; c <= Math.min(range[1], range[0] + LIKENESS); c++) {
                    again |= v.lemma[c] == v.lemma[t];
                }
            }
            both += again && isContentWord(v, t) ? 1 : 0;
        }
        return Math.min(both, 3);
    }

    /** The author's own "I", "we" and "you", and questions. */
    private static void people(TokenViews v, int start, int end, Features out) {
        boolean person = false;
        for (int t = start; t < end; t++) {
            person |= switch (v.tokens.lemma(t)) {
                case "I", "we", "you", "us", "me" -> v.quotations.of(t) < 0;
                default -> false;
            };
        }
        out.add(Hash.of(740, person ? 1 : 0));
        out.add(Hash.of(741, v.tokens.form(end - 1).equals("?") ? 1 : 0));
    }

    private static boolean isNumber(TokenViews v, int t) {
        return v.is(t, Upos.NUM) || v.tokens.form(t).equals("%");
    }

    private static boolean isContentWord(TokenViews v, int t) {
        return v.is(t, Upos.NOUN) || v.is(t, Upos.PROPN) || v.is(t, Upos.VERB) || v.is(t, Upos.ADJ);
    }

    private static int root(Tokens tokens, int start, int end) {
        for (int t = start; t < end; t++) {
            if (tokens.head(t) < 0) {
                return t;
            }
        }
        return start;
    }
}
