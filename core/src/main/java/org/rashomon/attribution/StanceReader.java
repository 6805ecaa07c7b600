package org.rashomon.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Quotations;
import org.rashomon.attribution.model.Trees;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.WordClasses;
import org.rashomon.reading.Pronoun;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * How a voice holds what it tells: the cue's row first, negated or not, then, where the cue merely asserts, the mood of the
 * clause it asserts.
 */
final class StanceReader {

    /** So many sentences make a speech. */
    private static final int SPEECH = 4;

    /** So many sentences of a speech are looked at. */
    private static final int MOST_SENTENCES = 8;

    private final Cues cues;
    private final ClauseMood moods;
    private final FigureIsPut figures;

    StanceReader(Lexicons lexicons, WordClasses<WordClass> words) {
        cues = new Cues(lexicons);
        moods = new ClauseMood(lexicons, cues, words);
        figures = new FigureIsPut(words);
    }

    Cues cues() {
        return cues;
    }

    ClauseMood moods() {
        return moods;
    }

    /** What shows that the source of a draft is told to know its content; empty if it is not. */
    Optional<Evidence> isToKnow(Trees trees, Draft draft) {
        return draft.head < 0 ? Optional.empty() : moods.isToBeKnown(trees, draft.head);
    }

    /**
     * "The army welcomed the recruits": a noun phrase, in nobody's quotation marks, under a verb that is no word for saying, holding
     * or wanting. The source deals with the recruits; it does not tell of them. Nor does anybody tell what a passive without a source
     * has for its subject: "his claim that … was ignored".
     */
    boolean dealsWithThing(Trees trees, Draft draft, Quotations quotations) {
        Tokens tokens = trees.tokens();
        int main = mainToken(trees, draft.content);
        if (draft.head < 0 || main < 0 || cues.of(trees, draft.head).isPresent() || quotations.of(main) >= 0) {
            return false;
        }
        Upos pos = tokens.upos(main);
        boolean nominal = pos == Upos.NOUN || pos == Upos.PROPN || pos == Upos.PRON || pos == Upos.NUM;
        boolean clause = trees.childBy(main, "cop") >= 0 || trees.childBy(main, "nsubj") >= 0;
        boolean saying = !draft.source.isEmpty()
                && (nominal && cues.of(trees, main).isPresent() || trees.childBy(main, "acl") >= 0);
        boolean figure = figures.isOne(trees, draft.head);
        return tokens.upos(draft.head) == Upos.VERB && nominal && !clause && !saying && !figure;
    }

    /**
     * The stance of a draft to its content as a whole, and the evidence for it: that of its first sentence, unless a speech of several
     * sentences merely asserts most of the others.
     */
    ClauseMood.Mood of(Trees trees, Draft draft) {
        ClauseMood.Mood first = of(trees, draft, mainToken(trees, draft.content));
        return first.stance() == Stance.ASSERTS || !assertsMost(trees, draft)
                ? first
                : new ClauseMood.Mood(Stance.ASSERTS, List.of(Ground.DEFAULT.at()));
    }

    /** "Niger might decide to help": nobody says so yet; whoever supposes it does. */
    boolean isWillSupposed(Trees trees, Draft draft) {
        Optional<Cues.Cue> cue = draft.head >= 0 ? cues.of(trees, draft.head) : Optional.empty();
        return cue.filter(row -> ClauseMood.isWill(row.to()) && ClauseMood.isWill(row.stance()))
                .filter(row -> moods.isSupposed(trees, draft.head))
                .isPresent();
    }

    private boolean assertsMost(Trees trees, Draft draft) {
        Tokens tokens = trees.tokens();
        int[] speech = draft.content.isEmpty() ? new int[] {0, -1} : draft.content.get(draft.content.size() - 1);
        int sentences = 0;
        int asserted = 0;
        for (int t = speech[0]; t <= speech[1] && sentences < MOST_SENTENCES; ) {
            int end = tokens.sentenceEnd(tokens.sentenceOf(t));
            int main = mainToken(trees, List.of(new int[] {t, Math.min(end - 1, speech[1])}));
            asserted += of(trees, draft, main).stance() == Stance.ASSERTS ? 1 : 0;
            sentences++;
            t = end;
        }
        return sentences >= SPEECH && 2 * asserted > sentences;
    }

    /** The stance of a draft to the clause that {@code token} of its content stands in. */
    ClauseMood.Mood of(Trees trees, Draft draft, int token) {
        Tokens tokens = trees.tokens();
        Optional<Cues.Cue> cue = draft.head >= 0 ? cues.of(trees, draft.head) : Optional.empty();
        Stance base = Stance.ASSERTS;
        Evidence why = Ground.DEFAULT.at();
        Optional<Evidence> demanded = isToKnow(trees, draft);
        if (demanded.isPresent()) {
            return new ClauseMood.Mood(Stance.DEMANDS, List.of(demanded.get()));
        }
        if (token >= 0) {
            int[] said = range(tokens, draft, token);
            if (moods.presupposed().aside(trees, token, said[0], said[1]) >= 0) {
                return moods.of(trees, token, said[0], said[1]);
            }
        }
        if (cue.isPresent()) {
            why = Evidence.of(cue.get().row().rule(), tokens.span(draft.head));
            Optional<ClauseMood.Mood> governed = governed(trees, draft, why);
            if (governed.isPresent()) {
                return governed.get();
            }
            int[] whole = token < 0 ? new int[] {0, -1} : range(tokens, draft, token);
            List<Evidence> turn = new ArrayList<>();
            Stance phrase = token < 0
                    ? Stance.ASSERTS
                    : moods.phrase(trees, token, Math.min(whole[0], draft.head - 3), whole[1], turn);
            if (phrase == Stance.WITHHOLDS || phrase == Stance.ASKS || phrase == Stance.THREATENS) {
                return new ClauseMood.Mood(phrase, turn);
            }
            List<Evidence> not = new ArrayList<>();
            if (Negation.is(trees, draft.head, not) && !insideContent(tokens, draft, not)) {
                base = cue.get().negated();
                if (base != Stance.ASSERTS) {
                    return new ClauseMood.Mood(base, join(why, not));
                }
            } else {
                int main = mainToken(trees, draft.content);
                base = main < 0 ? cue.get().stance() : moods.stanceOf(trees, cue.get(), draft.head, main);
            }
        }
        if (token < 0) {
            return new ClauseMood.Mood(base, List.of(why));
        }
        if (cue.isEmpty() && draft.head >= 0) {
            // Nothing is known of the cue: the turns of phrase of the whole sentence say more than it does.
            ClauseMood.Mood sentence = ofAuthor(trees, token);
            if (sentence.stance() != Stance.ASSERTS) {
                return sentence;
            }
        }
        boolean wanted = ClauseMood.isWill(base) || base == Stance.DEMANDS;
        if (wanted && moods.presupposed().isAnswered(trees, token)) {
            return new ClauseMood.Mood(Stance.ASSERTS, List.of(Ground.PRESUPPOSED.at(tokens.span(token))));
        }
        if (base == Stance.INTENDS && isForAnother(trees, draft, token)) {
            return new ClauseMood.Mood(Stance.DEMANDS, List.of(why));
        }
        if (ClauseMood.isWill(base) && moods.isSupposed(trees, draft.head)) {
            return new ClauseMood.Mood(Stance.SUPPOSES, List.of(why));
        }
        boolean settled =
                base != Stance.ASSERTS && base != Stance.ALLEGES && base != Stance.PREDICTS && base != Stance.PROMISES;
        int[] range = range(tokens, draft, token);
        if (settled && moods.presupposed().isInside(trees, token, range[0], range[1])) {
            return new ClauseMood.Mood(Stance.ASSERTS, List.of(Ground.PRESUPPOSED.at(tokens.span(token))));
        }
        if (base == Stance.DEMANDS && isActor(trees, draft, token)) {
            return new ClauseMood.Mood(Stance.ASSERTS, List.of(why));
        }
        if (settled) {
            boolean advises = base == Stance.SUPPOSES
                    && moods.of(trees, token, range[0], range[1]).stance() == Stance.DEMANDS;
            return new ClauseMood.Mood(advises ? Stance.DEMANDS : base, List.of(why));
        }
        Optional<ClauseMood.Mood> own = ofOwnAttitude(trees, draft, token, range);
        if (own.isPresent()) {
            return own.get();
        }
        ClauseMood.Mood mood = moods.of(trees, token, range[0], range[1]);
        boolean self = (mood.stance() == Stance.PREDICTS || mood.stance() == Stance.ASSERTS && base == Stance.PREDICTS)
                && speaksOfItself(trees, draft, token);
        boolean warns = cue.isPresent() && tokens.lemma(draft.head).equals("warn");
        if (self) {
            return new ClauseMood.Mood(warns ? Stance.THREATENS : Stance.PROMISES, join(why, mood.evidence()));
        }
        boolean assures = cue.isPresent() && tokens.lemma(draft.head).equals("assure");
        if (assures && mood.stance() == Stance.PREDICTS) {
            return new ClauseMood.Mood(Stance.PROMISES, join(why, mood.evidence()));
        }
        if (base == Stance.PROMISES) {
            boolean tellsWhatIs = mood.stance() == Stance.ASSERTS
                    && cue.isPresent()
                    && tokens.lemma(draft.head).equals("assure");
            return new ClauseMood.Mood(tellsWhatIs ? Stance.ASSERTS : Stance.PROMISES, List.of(why));
        }
        if (warns && base == Stance.PREDICTS && mood.stance() == Stance.ASSERTS && isPast(trees, token)) {
            return new ClauseMood.Mood(Stance.ASSERTS, List.of(why));
        }
        boolean accuses = base == Stance.ALLEGES && tokens.upos(draft.head) == Upos.NOUN;
        boolean adds = mood.stance() != Stance.ASSERTS
                && !(accuses && mood.stance() == Stance.DENIES)
                && !(base == Stance.PREDICTS && (mood.stance() == Stance.SUPPOSES || mood.stance() == Stance.DENIES))
                && !(base == Stance.ALLEGES && (mood.stance() == Stance.PREDICTS || mood.stance() == Stance.ALLEGES));
        return adds
                ? new ClauseMood.Mood(mood.stance(), join(why, mood.evidence()))
                : new ClauseMood.Mood(base, List.of(why));
    }

    /**
     * A noun cue under a verb that holds what it names: {@code dismissed claims that …} denies, whoever claimed.
     */
    private Optional<ClauseMood.Mood> governed(Trees trees, Draft draft, Evidence why) {
        Tokens tokens = trees.tokens();
        int head = tokens.head(draft.head);
        if (tokens.upos(draft.head) != Upos.NOUN || head < 0) {
            return Optional.empty();
        }
        int subject = trees.childBy(head, "nsubj");
        if (!draft.source.isEmpty() && (subject < 0 || !Draft.holds(draft.source, subject))) {
            return Optional.empty();
        }
        boolean object = trees.is(draft.head, "obj") || trees.is(draft.head, "obl");
        Optional<Cues.Cue> above = object ? cues.of(trees, head) : Optional.empty();
        if (above.isEmpty()) {
            return Optional.empty();
        }
        Stance stance = above.get().stance();
        boolean denies = stance == Stance.DENIES || stance == Stance.DOUBTS;
        return denies
                ? Optional.of(new ClauseMood.Mood(
                        stance, List.of(why, Evidence.of(above.get().row().rule(), tokens.span(head)))))
                : Optional.empty();
    }

    /** "The league supports Okoro": nothing is demanded of anybody. */
    private static boolean isActor(Trees trees, Draft draft, int token) {
        return trees.is(token, "obj")
                && trees.tokens().head(token) == draft.head
                && trees.tokens().upos(token) == Upos.PROPN
                && trees.childBy(draft.head, "xcomp") < 0
                && trees.childBy(draft.head, "ccomp") < 0;
    }

    /** "want the mine to close": who wants is not who does. */
    private static boolean isForAnother(Trees trees, Draft draft, int token) {
        int mark = trees.childBy(token, "mark");
        return mark > draft.head
                && trees.tokens().lemma(mark).equals("to")
                && !draft.content.isEmpty()
                && draft.content.get(0)[0] > draft.head
                && draft.content.get(0)[0] < mark
                && trees.tokens().upos(draft.head) == Upos.VERB;
    }

    /**
     * "We expect that …", "I am worried that …" in the speaker's own words, and "is expected to …" of nobody else: the attitude is
     * the stance.
     */
    private Optional<ClauseMood.Mood> ofOwnAttitude(Trees trees, Draft draft, int token, int[] range) {
        Tokens tokens = trees.tokens();
        int subject = trees.childBy(token, "nsubj");
        Optional<Cues.Cue> cue = cues.of(trees, token);
        int clause = Math.max(trees.childBy(token, "ccomp"), trees.childBy(token, "xcomp"));
        boolean first = subject >= 0 && isFirstPerson(tokens, subject);
        if (!(first && isPresent(trees, token) || isOfNobody(trees, token))
                || cue.isEmpty()
                || clause < range[0]
                || clause > range[1]
                || cue.get().stance() == Stance.ASSERTS
                || !first && cue.get().stance() == Stance.DEMANDS) {
            return Optional.empty();
        }
        List<Evidence> not = new ArrayList<>();
        Stance stance =
                Negation.is(trees, token, not) ? cue.get().negated() : moods.stanceOf(trees, cue.get(), token, clause);
        if (stance == Stance.PREDICTS && moods.isSupposed(trees, clause)) {
            stance = Stance.SUPPOSES;
        }
        return Optional.of(
                new ClauseMood.Mood(stance, List.of(Evidence.of(cue.get().row().rule(), tokens.span(token)))));
    }

    /** "Warned that they had left": that is no forecast. */
    private static boolean isPast(Trees trees, int token) {
        int auxiliary = trees.childBy(token, "aux");
        int copula = trees.childBy(token, "cop");
        int finite = auxiliary >= 0 ? auxiliary : copula >= 0 ? copula : token;
        return trees.childBy(token, "nsubj") >= 0
                && (trees.tokens().xpos(finite).equals("VBD")
                        || trees.tokens().lemma(finite).equals("have"));
    }

    /** A verb in the present, or an adjective behind one. */
    private static boolean isPresent(Trees trees, int token) {
        int copula = trees.childBy(token, "cop");
        return trees.tokens().xpos(copula < 0 ? token : copula).equals("VBP");
    }

    /** A passive in the present without an agent. */
    private static boolean isOfNobody(Trees trees, int token) {
        int auxiliary = trees.childBy(token, "aux:pass");
        if (auxiliary < 0 || trees.childBy(token, "obl:agent") >= 0) {
            return false;
        }
        String tag = trees.tokens().xpos(auxiliary);
        return tag.equals("VBZ") || tag.equals("VBP");
    }

    private static boolean insideContent(Tokens tokens, Draft draft, List<Evidence> found) {
        return found.stream()
                .flatMap(e -> e.spans().stream())
                .anyMatch(s -> Draft.holds(draft.content, tokens.firstEndingAfter(s.start())));
    }

    /** The part of the content that stands in the sentence of a token. */
    private static int[] range(Tokens tokens, Draft draft, int token) {
        int first = token;
        int last = token;
        int sentence = tokens.sentenceOf(token);
        for (int[] range : draft.content) {
            if (range[1] >= tokens.sentenceStart(sentence) && range[0] < tokens.sentenceEnd(sentence)) {
                first = Math.min(first, Math.max(range[0], tokens.sentenceStart(sentence)));
                last = Math.max(last, Math.min(range[1], tokens.sentenceEnd(sentence) - 1));
            }
        }
        return new int[] {first, last};
    }

    /** The author's own stance to the clause a token stands in. */
    ClauseMood.Mood ofAuthor(Trees trees, int token) {
        int sentence = trees.tokens().sentenceOf(token);
        return moods.of(
                trees,
                token,
                trees.tokens().sentenceStart(sentence),
                trees.tokens().sentenceEnd(sentence) - 1);
    }

    private static List<Evidence> join(Evidence first, List<Evidence> rest) {
        List<Evidence> all = new ArrayList<>();
        all.add(first);
        all.addAll(rest);
        return all;
    }

    /** The highest token of the content in its first sentence; -1 for none. */
    static int mainToken(Trees trees, List<int[]> content) {
        Tokens tokens = trees.tokens();
        if (content.isEmpty()) {
            return -1;
        }
        int sentence = tokens.sentenceOf(content.get(0)[0]);
        for (int[] range : content) {
            for (int t = range[0]; t <= range[1] && t < tokens.sentenceEnd(sentence); t++) {
                if (!tokens.relation(t).equals("punct") && !Draft.holds(content, tokens.head(t))) {
                    return t;
                }
            }
        }
        return content.get(0)[0];
    }

    static boolean isFirstPerson(Tokens tokens, int token) {
        return Pronoun.of(tokens.form(token)).isFirstPerson();
    }

    /** "We will …" in the speaker's own words, "he would …" of a "he" who says so. */
    private static boolean speaksOfItself(Trees trees, Draft draft, int token) {
        Tokens tokens = trees.tokens();
        int subject = trees.childBy(token, "nsubj");
        if (subject < 0 || tokens.relation(subject).equals("nsubj:pass")) {
            return false;
        }
        Pronoun pronoun = Pronoun.of(tokens.form(subject));
        boolean third = pronoun.isHeOrShe() || pronoun == Pronoun.IT || pronoun == Pronoun.THEY;
        return pronoun.isFirstPerson() || third && !draft.source.isEmpty();
    }
}
