package org.rashomon.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rashomon.attribution.model.Trees;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.lexicon.WordClasses;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * How a clause is held by its own words: negation, modals, hedges, conditions, questions, commands, and the verbs above it
 * that settle whether it came about ("failed to").
 *
 * <pre>
 *   They may have left.            left: SUPPOSES (may)
 *   They failed to leave.          leave: DENIES (fail)
 *   If they leave, we will stay.   leave, stay: CONDITIONS (if)
 * </pre>
 */
final class ClauseMood {

    /** What was found. */
    record Mood(Stance stance, List<Evidence> evidence) {}

    private final Map<String, Row> hedges = new HashMap<>();
    private final Map<String, Row> implicatives = new HashMap<>();
    private final Cues cues;
    private final Conditions conditions;
    private final Phrases phrases;
    private final ToBeKnown toBeKnown;
    private final Presupposed presupposed;
    private final WordClasses<WordClass> words;

    ClauseMood(Lexicons lexicons, Cues cues, WordClasses<WordClass> words) {
        this.cues = cues;
        this.conditions = new Conditions(cues);
        this.phrases = new Phrases(lexicons);
        this.presupposed = new Presupposed(lexicons);
        this.words = words;
        this.toBeKnown = new ToBeKnown(lexicons, this, phrases);
        for (Row row : lexicons.get("attribution/hedges").rows()) {
            hedges.put(row.get("form") + "/" + row.get("pos"), row);
        }
        for (Row row : lexicons.get("attribution/implicatives").rows()) {
            implicatives.put(row.get("lemma") + "/" + row.get("pos"), row);
        }
    }

    /**
     * Reads the clause of a token and those that govern it, up to but not beyond the tokens from {@code first} to {@code
     * last}: what stands outside them is another voice's.
     */
    Mood of(Trees trees, int token, int first, int last) {
        int aside = presupposed.aside(trees, token, first, last);
        return aside >= 0
                ? ofClause(trees, token, Presupposed.opening(trees, aside), trees.last(aside))
                : ofClause(trees, token, first, last);
    }

    /** With nothing in the clause that is told for itself. */
    private Mood ofClause(Trees trees, int token, int first, int last) {
        Tokens tokens = trees.tokens();
        List<Evidence> evidence = new ArrayList<>();
        Stance held = Stance.ASSERTS;
        boolean negated = false;
        int at = clause(trees, token, first, last);
        List<Evidence> turn = new ArrayList<>();
        Stance phrase = phrases.of(trees, token, first, last, turn);
        if (phrase == Stance.ASKS || phrase == Stance.WITHHOLDS) {
            return new Mood(phrase, turn);
        }
        if (presupposed.is(trees, token, first, last)) {
            return new Mood(held, List.of(Ground.PRESUPPOSED.at(tokens.span(token))));
        }
        boolean asksSomeone = false;
        boolean governs = true;
        boolean negates = true;
        boolean told = false;
        for (int steps = 0; steps < 12; steps++) {
            if (governs) {
                negated ^= negates && Negation.is(trees, at, evidence);
                // "could not say on which side it had happened"
                held = asksSomeone ? held : stronger(held, own(trees, at, evidence));
            }
            int head = tokens.head(at);
            if (head < first || head > last) {
                break;
            }
            if (trees.is(at, "advcl") && Conditions.opens(trees, at, evidence)) {
                return new Mood(Stance.CONDITIONS, evidence);
            }
            if (!embeds(trees, at)
                    || trees.is(at, "ccomp") && isToBeKnown(trees, head).isPresent()) {
                break;
            }
            // "has no reason to think that it broke its word": whether it is thought is left open, not what is
            if (!told && isLeftOpen(trees, at, head)) {
                evidence.add(Ground.LEFT_OPEN.at(tokens.span(head)));
                return new Mood(stronger(held, Stance.SUPPOSES), evidence);
            }
            boolean question = isEmbeddedQuestion(trees, at);
            Row implicative = implicatives.get(key(tokens, head));
            var cue = cues.of(trees, head);
            boolean says = cue.isPresent() && cue.get().patterns().contains("quote");
            if (question && !says && !isFreeRelative(trees, at, cue.isPresent())) {
                held = stronger(held, Stance.ASKS);
                asksSomeone = true;
                evidence.add(Ground.QUESTION.at(tokens.span(at)));
            }
            boolean beside = trees.is(at, "conj") || trees.is(at, "advcl") && !governs(trees, at);
            // "people forget that he left": he did
            boolean fact = trees.is(at, "ccomp");
            if (implicative != null && !fact && !beside && cue.isEmpty()) {
                negated ^= implicative.get("polarity").equals("-");
                evidence.add(Evidence.of(implicative.rule(), tokens.span(head)));
            } else if (cue.isPresent() && !beside) {
                List<Evidence> not = new ArrayList<>();
                if (Negation.is(trees, head, not)) {
                    Stance above = cue.get().negated();
                    evidence.addAll(not);
                    evidence.add(Evidence.of(cue.get().row().rule(), tokens.span(head)));
                    if (question && (above == Stance.DENIES || above == Stance.DOUBTS)) {
                        return new Mood(Stance.ASKS, evidence);
                    }
                    return new Mood(stronger(negated ? negation(held) : held, above), evidence);
                }
                Stance above = stanceOf(trees, cue.get(), head, at);
                above = isWill(above) && isSupposed(trees, head) ? Stance.SUPPOSES : above;
                if (strength(above) > strength(held)) {
                    evidence.add(Evidence.of(cue.get().row().rule(), tokens.span(head)));
                    held = above;
                }
            }
            negates &= !standsAlone(trees, at);
            governs = governs(trees, at);
            told |= trees.is(at, "ccomp");
            at = head;
        }
        for (int i = 0; i < trees.childCount(at); i++) {
            int child = trees.child(at, i);
            int mark = trees.childBy(child, "mark");
            // "They left lest they be seen": they left.
            boolean lest = mark >= 0 && tokens.lemma(mark).equalsIgnoreCase("lest");
            if (trees.is(child, "advcl")
                    && child >= first
                    && child <= last
                    && !lest
                    && !Conditions.isIdle(trees, child)
                    && Conditions.opens(trees, child, evidence)) {
                return new Mood(Stance.CONDITIONS, evidence);
            }
        }
        if (!asksSomeone && conditions.isAround(trees, token, first, last, evidence)) {
            return new Mood(Stance.CONDITIONS, evidence);
        }
        evidence.addAll(turn);
        if (phrase == Stance.DENIES && held != Stance.DENIES && negated) {
            return new Mood(Stance.DENIES, evidence);
        }
        if (phrase != Stance.ASSERTS) {
            boolean overrides = strength(phrase) >= strength(negated ? negation(held) : held)
                    || phrase == Stance.INTENDS && held == Stance.PREDICTS;
            if (overrides) {
                return new Mood(phrase, evidence);
            }
        }
        if (strength(held) <= 1 && isQuestion(tokens, token, last)) {
            held = Stance.ASKS;
        }
        return new Mood(negated ? negation(held) : held, evidence);
    }

    /** "Has the right to close the port", "has no reason to close it": it may be closed or not. */
    private boolean isLeftOpen(Trees trees, int clause, int head) {
        int mark = trees.childBy(clause, "mark");
        if (mark < 0 || !trees.tokens().lemma(mark).equalsIgnoreCase("to")) {
            return false;
        }
        // the clause may have been hung on the verb over the noun
        int noun = trees.is(clause, "acl") ? head : trees.childBy(head, "obj");
        return noun >= 0
                && noun < mark
                && words.is(WordClass.OPEN, trees.tokens().lemma(noun))
                && !isUsed(trees, noun);
    }

    /** "Used his authority to dismiss the court": it was done. */
    private boolean isUsed(Trees trees, int noun) {
        int verb = trees.tokens().head(noun);
        return verb >= 0
                && trees.is(noun, "obj")
                && words.is(WordClass.USES, trees.tokens().lemma(verb));
    }

    /** What is taken for granted. */
    Presupposed presupposed() {
        return presupposed;
    }

    /** The stance of a turn of phrase between two tokens; asserted if there is none. */
    Stance phrase(Trees trees, int token, int first, int last, List<Evidence> evidence) {
        return phrases.of(trees, token, first, last, evidence);
    }

    /** What somebody means to do. */
    static boolean isWill(Stance stance) {
        return stance == Stance.INTENDS || stance == Stance.PROMISES || stance == Stance.THREATENS;
    }

    /** "They could decide to leave": whether a verb's own auxiliaries leave open if it happens. */
    boolean isSupposed(Trees trees, int verb) {
        return own(trees, verb, new ArrayList<>()) == Stance.SUPPOSES;
    }

    private static Stance stronger(Stance a, Stance b) {
        return strength(b) > strength(a) ? b : a;
    }

    /** What a cue makes of the clause {@code at} under it: wanting somebody else to do something is a demand. */
    Stance stanceOf(Trees trees, Cues.Cue cue, int head, int at) {
        Tokens tokens = trees.tokens();
        boolean infinitive = trees.is(at, "xcomp");
        int mark = trees.childBy(at, "mark");
        infinitive |= mark >= 0 && tokens.lemma(mark).equals("to");
        if (infinitive && isPassive(trees, head) && cue.stance() == Stance.ASSERTS) {
            return SubjectIsSource.TOLD.contains(tokens.lemma(head)) ? cue.to() : Stance.ALLEGES;
        }
        if (infinitive && cue.to() == Stance.INTENDS) {
            int object = trees.childBy(head, "obj");
            boolean another = object > head && object < at || trees.childBy(at, "nsubj") > head;
            return another ? Stance.DEMANDS : Stance.INTENDS;
        }
        if (infinitive && cue.stance() == Stance.WITHHOLDS) {
            // To refuse to say something withholds it; to refuse to do it denies it.
            return words.is(WordClass.WITHHELD, tokens.lemma(at)) ? Stance.WITHHOLDS : Stance.DENIES;
        }
        return infinitive && !isPassive(trees, head) ? cue.to() : cue.stance();
    }

    static boolean isPassive(Trees trees, int verb) {
        return trees.tokens().xpos(verb).equals("VBN")
                && (trees.childBy(verb, "aux") >= 0 && hasPassiveAuxiliary(trees, verb));
    }

    private static boolean hasPassiveAuxiliary(Trees trees, int verb) {
        for (int i = 0; i < trees.childCount(verb); i++) {
            if (trees.tokens().relation(trees.child(verb, i)).equals("aux:pass")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEmbeddedQuestion(Trees trees, int clause) {
        if (!trees.is(clause, "ccomp")
                && !trees.is(clause, "csubj")
                && !trees.is(clause, "xcomp")
                && !trees.tokens().relation(clause).equals("acl")) {
            return false;
        }
        for (int t = trees.first(clause); t < clause; t++) {
            String lemma = trees.tokens().lemma(t).toLowerCase(Locale.ROOT);
            boolean word = lemma.equals("whether")
                    || lemma.equals("if") && trees.is(t, "mark")
                    || QUESTION_WORDS.contains(lemma);
            if (word && t <= trees.first(clause) + 1) {
                return true;
            }
        }
        return false;
    }

    /** "It dwarfs what they bring": a thing, not a question, under a verb that asks and tells nothing. */
    private static boolean isFreeRelative(Trees trees, int clause, boolean cue) {
        return !cue
                && trees.tokens().upos(trees.tokens().head(clause)) == Upos.VERB
                && trees.tokens().lemma(trees.first(clause)).equalsIgnoreCase("what");
    }

    private static final Set<String> QUESTION_WORDS =
            Set.of("who", "why", "when", "where", "how", "which", "what", "whose");

    private static Stance negation(Stance held) {
        return switch (held) {
            case ASSERTS, ALLEGES -> Stance.DENIES;
            case SUPPOSES -> Stance.DOUBTS;
            case DENIES -> Stance.ASSERTS;
            case DOUBTS -> Stance.SUPPOSES;
            default -> held;
        };
    }

    /** Which of two moods of one chain of clauses shows. */
    private static int strength(Stance stance) {
        return switch (stance) {
            case ASSERTS -> 0;
            case PREDICTS -> 1;
            case SUPPOSES, ALLEGES -> 2;
            case INTENDS, PROMISES, THREATENS, DEMANDS, ASKS -> 3;
            case DENIES, DOUBTS, WITHHOLDS -> 4;
            case CONDITIONS -> 5;
        };
    }

    /** The nearest token at or above that heads a clause. */
    private static int clause(Trees trees, int token, int first, int last) {
        Tokens tokens = trees.tokens();
        int at = token;
        for (int steps = 0; steps < 30; steps++) {
            int head = tokens.head(at);
            Upos pos = tokens.upos(at);
            boolean clausal = pos == Upos.VERB && !trees.is(at, "amod") && !trees.is(at, "compound")
                    || trees.childBy(at, "cop") >= 0
                    || trees.childBy(at, "nsubj") >= 0;
            if (clausal || head < first || head > last) {
                return at;
            }
            at = head;
        }
        return at;
    }

    private static boolean embeds(Trees trees, int at) {
        return trees.is(at, "xcomp")
                || trees.is(at, "ccomp")
                || trees.is(at, "csubj")
                || trees.is(at, "conj")
                || trees.is(at, "advcl")
                || trees.is(at, "acl") && !trees.tokens().relation(at).equals("acl:relcl");
    }

    /**
     * Whether the negation and the modals of a clause's head are the clause's too. Those of what it merely stands beside are
     * not: "since they left, it will not rain" says that they left.
     */
    static boolean governs(Trees trees, int clause) {
        if (trees.is(clause, "conj")) {
            return trees.childBy(clause, "nsubj") < 0;
        }
        int mark = trees.childBy(clause, "mark");
        return !trees.is(clause, "advcl")
                || mark >= 0 && trees.tokens().lemma(mark).equalsIgnoreCase("to");
    }

    /**
     * Whether a clause beside another has a tense of its own, or "but" before it, so that the other's "not" is not its own: "is no
     * friend of his but praised him".
     */
    private static boolean standsAlone(Trees trees, int clause) {
        if (!trees.is(clause, "conj")) {
            return false;
        }
        String tag = trees.tokens().xpos(clause);
        int marker = trees.childBy(clause, "cc");
        return tag.equals("VBD")
                || tag.equals("VBZ")
                || tag.equals("VBP")
                || trees.childBy(clause, "aux") >= 0
                || trees.childBy(clause, "cop") >= 0
                || marker >= 0 && trees.tokens().lemma(marker).equals("but");
    }

    /** What shows that somebody is told to know something, by the word for knowing; empty if nobody is. */
    Optional<Evidence> isToBeKnown(Trees trees, int word) {
        return toBeKnown.of(trees, word);
    }

    /** How a clause is held by its own auxiliaries and adverbs, or as a command. */
    Stance own(Trees trees, int predicate, List<Evidence> evidence) {
        Tokens tokens = trees.tokens();
        Stance held = Stance.ASSERTS;
        for (int i = 0; i < trees.childCount(predicate); i++) {
            int child = trees.child(predicate, i);
            String pos = tokens.upos(child) == Upos.AUX ? "aux" : "";
            Row hedge = hedges.get(tokens.form(child).toLowerCase(Locale.ROOT) + "/" + pos);
            if (hedge != null && (!pos.isEmpty() || trees.is(child, "advmod"))) {
                boolean denied = !hedge.isBlank("negated") && Negation.is(trees, predicate, new ArrayList<>());
                Stance stance = hedge.constant(denied ? "negated" : "stance", Stance.class);
                evidence.add(Evidence.of(hedge.rule(), tokens.span(child)));
                held = strength(stance) > strength(held) ? stance : held;
            }
        }
        if (held == Stance.PREDICTS && isWouldHave(trees, predicate)) {
            return Stance.CONDITIONS;
        }
        return isCommand(trees, predicate) || isSubjunctive(trees, predicate) ? stronger(held, Stance.DEMANDS) : held;
    }

    /** "They would have left": but did not. */
    private static boolean isWouldHave(Trees trees, int predicate) {
        boolean would = false;
        for (int i = 0; i < trees.childCount(predicate); i++) {
            int child = trees.child(predicate, i);
            if (trees.is(child, "aux")) {
                String lemma = trees.tokens().lemma(child);
                if (would && lemma.equals("have")) {
                    return true;
                }
                would |= trees.tokens().form(child).equals("would");
            }
        }
        return false;
    }

    /** "Leave the house": a bare verb that heads a sentence. */
    static boolean isCommand(Trees trees, int predicate) {
        return trees.tokens().head(predicate) < 0
                && trees.tokens().xpos(predicate).equals("VB")
                && trees.childBy(predicate, "nsubj") < 0
                && trees.childBy(predicate, "aux") < 0
                && trees.childBy(predicate, "mark") < 0;
    }

    /** "that the text be kept", "that he leave": a finite clause with a bare verb. */
    private static boolean isSubjunctive(Trees trees, int predicate) {
        Tokens tokens = trees.tokens();
        if (!trees.is(predicate, "ccomp") && !trees.tokens().relation(predicate).equals("acl")) {
            return false;
        }
        int subject = trees.childBy(predicate, "nsubj");
        int mark = trees.childBy(predicate, "mark");
        if (subject < 0 || mark < 0 || !tokens.lemma(mark).equals("that")) {
            return false;
        }
        int finite = predicate;
        for (int i = 0; i < trees.childCount(predicate); i++) {
            int child = trees.child(predicate, i);
            if (trees.is(child, "aux") || trees.is(child, "cop")) {
                finite = child;
                break;
            }
        }
        return tokens.form(finite).equalsIgnoreCase("be")
                || finite == predicate && tokens.xpos(predicate).equals("VB");
    }

    static boolean isQuestion(Tokens tokens, int token, int last) {
        int end = tokens.sentenceEnd(tokens.sentenceOf(token));
        for (int t = end - 1; t >= Math.max(token, end - 3); t--) {
            if (tokens.form(t).startsWith("?")) {
                return t <= last + 2;
            }
        }
        return false;
    }

    private static String key(Tokens tokens, int token) {
        return tokens.lemma(token) + (tokens.upos(token) == Upos.ADJ ? "/A" : "/V");
    }
}
