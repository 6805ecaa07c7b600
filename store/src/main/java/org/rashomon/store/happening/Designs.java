package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.WordClasses;
import org.rashomon.store.happening.Kinds.Found;
import org.rashomon.store.happening.Kinds.Question;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * What people do who mean what comes of it, by {@code happening/designs.tsv}: "the gunners <b>knew</b> whom they hit", "the
 * crew had been <b>told</b> to wait for it", "a device had been <b>hidden</b> in the bench", "the blaze was <b>laid</b>". Who did not
 * know meant nothing.
 */
final class Designs {

    private enum Sort {
        KNOW,
        ORDER,
        CREW,
        PLANT,
        BOMB,
        LIGHT,
        FIRE
    }

    private static final Set<String> THEY = Set.of("they", "he", "she", "who");

    /** Past the verb, what was known or what was to be done. */
    private static final Set<String> CLAUSES = Set.of("ccomp", "xcomp", "acl", "advcl");

    private final WordClasses<Sort> words;
    private final Question question;

    /** @throws org.rashomon.lexicon.LexiconFault if a row is of no such class */
    Designs(Lexicons lexicons, Question question) {
        this.question = question;
        words = new WordClasses<>(lexicons.get("happening/designs"), Sort.class);
    }

    /** Those of a sentence, at the verb that tells of each. */
    List<Found> in(Tokens tokens, int sentence, Negations negations) {
        List<Found> found = new ArrayList<>();
        int end = tokens.sentenceEnd(sentence);
        for (int verb = tokens.sentenceStart(sentence); verb < end; verb++) {
            if (tokens.upos(verb) == Upos.VERB
                    && (isKnown(tokens, verb) || isOrdered(tokens, verb) || isLaid(tokens, verb))) {
                Kind kind = Intent.INTENDED.kind();
                found.add(new Found(verb, question, List.of(negations.isDenied(verb) ? kind.disowned() : kind), true));
            }
        }
        return found;
    }

    /** {@code They <b>knew</b> that it was a school}; not {@code we know} nor {@code he knows}. */
    private boolean isKnown(Tokens tokens, int verb) {
        if (!is(Sort.KNOW, tokens, verb) || !isPast(tokens, verb) || !hasClause(tokens, verb)) {
            return false;
        }
        int subject = child(tokens, verb, "nsubj");
        return subject >= 0 && (THEY.contains(lemma(tokens, subject)) || is(Sort.CREW, tokens, subject));
    }

    /** {@code The crew were <b>ordered</b> to close it}. */
    private boolean isOrdered(Tokens tokens, int verb) {
        int subject = child(tokens, verb, "nsubj:pass");
        return is(Sort.ORDER, tokens, verb)
                && subject >= 0
                && is(Sort.CREW, tokens, subject)
                && hasClause(tokens, verb);
    }

    /** {@code A device was <b>hidden</b>}, {@code a charge <b>placed</b> below}, {@code the blaze was <b>laid</b>}. */
    private boolean isLaid(Tokens tokens, int verb) {
        boolean plants = is(Sort.PLANT, tokens, verb);
        boolean lights = is(Sort.LIGHT, tokens, verb);
        if (!plants && !lights) {
            return false;
        }
        int passive = child(tokens, verb, "nsubj:pass");
        int object = passive >= 0 ? passive : child(tokens, verb, "obj");
        if (object < 0
                && tokens.relation(verb).startsWith("acl")
                && tokens.xpos(verb).equals("VBN")) {
            object = tokens.head(verb);
        }
        return object >= 0
                && (plants && is(Sort.BOMB, tokens, object) || lights && passive >= 0 && is(Sort.FIRE, tokens, object));
    }

    private static boolean isPast(Tokens tokens, int verb) {
        int helper = child(tokens, verb, "aux");
        String form = tokens.xpos(verb);
        return form.equals("VBD") || helper >= 0 && (tokens.xpos(helper).equals("VBD") && !form.equals("VBG"));
    }

    private static boolean hasClause(Tokens tokens, int verb) {
        for (int token = verb + 1; token < tokens.sentenceEnd(tokens.sentenceOf(verb)); token++) {
            int head = tokens.head(token);
            boolean below = head == verb || head > verb && tokens.head(head) == verb;
            if (below && CLAUSES.contains(tokens.relation(token))) {
                return true;
            }
        }
        return false;
    }

    /** The first token that hangs so on another, or {@link Branches#NONE}. */
    private static int child(Tokens tokens, int head, String relation) {
        return Branches.first(tokens, head, relation::equals);
    }

    private boolean is(Sort sort, Tokens tokens, int token) {
        return words.is(sort, lemma(tokens, token));
    }

    private static String lemma(Tokens tokens, int token) {
        return tokens.lemma(token).toLowerCase(Locale.ROOT);
    }
}
