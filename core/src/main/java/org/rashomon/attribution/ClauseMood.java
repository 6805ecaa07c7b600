package org.rashomon.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rashomon.attribution.model.Trees;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
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

    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "never", "no", "neither", "nor", "nothing", "none");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "provided", "lest");

    private final Map<String, Row> hedges = new HashMap<>();
    private final Map<String, Row> implicatives = new HashMap<>();
    private final Cues cues;

    ClauseMood(Lexicons lexicons, Cues cues) {
        this.cues = cues;
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
        Tokens tokens = trees.tokens();
        List<Evidence> evidence = new ArrayList<>();
        Stance held = Stance.ASSERTS;
        boolean negated = false;
        int at = clause(trees, token, first, last);
        for (int steps = 0; steps < 12; steps++) {
            boolean negatedHere = isNegated(trees, at, evidence);
            Stance own = own(trees, at, evidence);
            negated ^= negatedHere;
            if (strength(own) > strength(held)) {
                held = own;
            }
            int head = tokens.head(at);
            if (head < first || head > last) {
                break;
            }
            if (trees.is(at, "advcl") && isConditional(trees, at, evidence)) {
                held = Stance.CONDITIONS;
                break;
            }
            if (!embeds(trees, at)) {
                break;
            }
            Row implicative = implicatives.get(key(tokens, head));
            if (implicative != null && !trees.is(at, "conj")) {
                negated ^= implicative.get("polarity").equals("-");
                evidence.add(Evidence.of(implicative.rule(), tokens.span(head)));
            } else if (!trees.is(at, "conj")) {
                var cue = cues.of(trees, head);
                if (cue.isPresent()) {
                    Stance above =
                            trees.is(at, "xcomp") ? cue.get().to() : cue.get().stance();
                    if (strength(above) > strength(held)) {
                        held = above;
                        evidence.add(Evidence.of(cue.get().row().rule(), tokens.span(head)));
                    }
                }
            }
            at = head;
        }
        for (int i = 0; i < trees.childCount(at); i++) {
            int child = trees.child(at, i);
            if (trees.is(child, "advcl") && child >= first && child <= last && isConditional(trees, child, evidence)) {
                held = Stance.CONDITIONS;
            }
        }
        if (held == Stance.ASSERTS && isQuestion(tokens, token, last)) {
            held = Stance.ASKS;
        }
        return new Mood(negated ? negation(held) : held, evidence);
    }

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

    private static boolean isNegated(Trees trees, int predicate, List<Evidence> evidence) {
        Tokens tokens = trees.tokens();
        for (int i = 0; i < trees.childCount(predicate); i++) {
            int child = trees.child(predicate, i);
            String lemma = tokens.lemma(child).toLowerCase(Locale.ROOT);
            boolean direct = (trees.is(child, "advmod") || trees.is(child, "det") || trees.is(child, "cc:preconj"))
                    && NEGATIONS.contains(lemma)
                    && !notOnly(tokens, child);
            boolean argument = (trees.is(child, "nsubj") || trees.is(child, "obj") || trees.is(child, "obl"))
                    && (lemma.equals("nobody")
                            || lemma.equals("none")
                            || lemma.equals("nothing")
                            || hasNo(trees, child));
            if (direct || argument) {
                evidence.add(Evidence.of("ClauseMood negation", tokens.span(child)));
                return true;
            }
        }
        return false;
    }

    /** "not only … but": no negation. */
    private static boolean notOnly(Tokens tokens, int token) {
        return token + 1 < tokens.size()
                && (tokens.lemma(token + 1).equals("only")
                        || tokens.lemma(token + 1).equals("just"));
    }

    private static boolean hasNo(Trees trees, int noun) {
        int det = trees.childBy(noun, "det");
        return det >= 0 && trees.tokens().lemma(det).equals("no");
    }

    private Stance own(Trees trees, int predicate, List<Evidence> evidence) {
        Tokens tokens = trees.tokens();
        Stance held = Stance.ASSERTS;
        for (int i = 0; i < trees.childCount(predicate); i++) {
            int child = trees.child(predicate, i);
            String pos = tokens.upos(child) == Upos.AUX ? "aux" : "";
            Row hedge = hedges.get(tokens.form(child).toLowerCase(Locale.ROOT) + "/" + pos);
            if (hedge != null && (!pos.isEmpty() || trees.is(child, "advmod"))) {
                Stance stance = hedge.constant("stance", Stance.class);
                evidence.add(Evidence.of(hedge.rule(), tokens.span(child)));
                held = strength(stance) > strength(held) ? stance : held;
            }
        }
        boolean command = tokens.head(predicate) < 0
                && tokens.xpos(predicate).equals("VB")
                && trees.childBy(predicate, "nsubj") < 0
                && trees.childBy(predicate, "aux") < 0
                && trees.childBy(predicate, "mark") < 0;
        return command ? Stance.DEMANDS : held;
    }

    private static boolean isConditional(Trees trees, int clause, List<Evidence> evidence) {
        int mark = trees.childBy(clause, "mark");
        Tokens tokens = trees.tokens();
        boolean is = mark >= 0 && CONDITIONS.contains(tokens.lemma(mark).toLowerCase(Locale.ROOT));
        if (is) {
            evidence.add(Evidence.of("ClauseMood condition", tokens.span(mark)));
        }
        return is;
    }

    private static boolean isQuestion(Tokens tokens, int token, int last) {
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
