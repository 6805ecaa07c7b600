package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/** What hangs on the words of a document, and how, worked out once: on {@code traced} in "traced the bomb to the rebels" a bomb and, behind {@code to}, rebels. */
final class Branches {

    /** No such word. */
    static final int NONE = -1;

    private static final Set<String> NOBODY = Set.of("nobody", "none", "no");

    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");

    private final Tokens tokens;
    private final int[] first;
    private final int[] next;

    Branches(Tokens tokens) {
        this.tokens = tokens;
        first = new int[tokens.size()];
        next = new int[tokens.size()];
        Arrays.fill(first, NONE);
        Arrays.fill(next, NONE);
        for (int token = tokens.size() - 1; token >= 0; token--) {
            int head = tokens.head(token);
            if (head >= 0) {
                next[token] = first[head];
                first[head] = token;
            }
        }
    }

    /** The words that hang on one, in their order. */
    List<Integer> of(int head) {
        List<Integer> found = new ArrayList<>();
        for (int token = first[head]; token != NONE; token = next[token]) {
            found.add(token);
        }
        return found;
    }

    /** The first that hangs so, or so in a narrower way: {@code obl} is {@code obl:agent} too. */
    int child(int head, String relation) {
        for (int token = first[head]; token != NONE; token = next[token]) {
            if (isA(token, relation)) {
                return token;
            }
        }
        return NONE;
    }

    boolean has(int head, String relation) {
        return child(head, relation) != NONE;
    }

    /** Whether one of some words hangs so before another: {@code <b>a</b> trawler}, {@code <b>about</b> the raid}. */
    boolean hasBefore(int head, String relation, Set<String> lemmas) {
        for (int token = first[head]; token != NONE && token < head; token = next[token]) {
            if (tokens.relation(token).equals(relation) && lemmas.contains(lemma(token))) {
                return true;
            }
        }
        return false;
    }

    /** The first word of a sentence that hangs on one of its words in a relation of some; {@link #NONE} if none does. */
    static int first(Tokens tokens, int head, Predicate<String> relation) {
        int sentence = tokens.sentenceOf(head);
        for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
            if (tokens.head(token) == head && relation.test(tokens.relation(token))) {
                return token;
            }
        }
        return NONE;
    }

    boolean isA(int token, String relation) {
        String own = tokens.relation(token);
        return own.startsWith(relation) && (own.length() == relation.length() || own.charAt(relation.length()) == ':');
    }

    /** What hangs behind one of some prepositions. */
    int behind(int head, Set<String> prepositions) {
        for (int token = first[head]; token != NONE; token = next[token]) {
            if ((isA(token, "obl") || isA(token, "nmod")) && prepositions.contains(preposition(token))) {
                return token;
            }
        }
        return NONE;
    }

    /** The same of one preposition. */
    int behind(int head, String preposition) {
        for (int token = first[head]; token != NONE; token = next[token]) {
            if ((isA(token, "obl") || isA(token, "nmod")) && preposition(token).equals(preposition)) {
                return token;
            }
        }
        return NONE;
    }

    /** Before a noun; empty if there is none. */
    String preposition(int noun) {
        int word = child(noun, "case");
        return word == NONE ? "" : lemma(word);
    }

    /** Whose it is: {@code the work of <b>the rebels</b>}, {@code <b>the rebels'</b> work}. */
    int owner(int noun) {
        int of = behind(noun, "of");
        return of == NONE ? child(noun, "nmod:poss") : of;
    }

    /** {@code Was carried out <b>by the rebels</b>}. */
    int agent(int verb) {
        int by = child(verb, "obl:agent");
        return by == NONE ? behind(verb, "by") : by;
    }

    /** {@code Was carried out}, {@code the shots fired}. */
    boolean isPassive(int verb) {
        return has(verb, "aux:pass")
                || has(verb, "nsubj:pass")
                || isA(verb, "acl") && tokens.xpos(verb).equals("VBN") && !has(verb, "nsubj");
    }

    /** Whom or what a verb is done to. */
    int doneTo(int verb) {
        return isPassive(verb) ? subject(verb) : child(verb, "obj");
    }

    /** {@code Described the dead <b>as rebels</b>}, wherever it hangs. */
    int as(int verb) {
        int as = behind(verb, "as");
        int whom = doneTo(verb);
        return as == NONE && whom != NONE ? behind(whom, "as") : as;
    }

    /** What something is said of: {@code <b>It</b> was the rebels}, {@code <b>there</b> was a raid}. */
    int subjectOfPredicate(int word) {
        int subject = child(word, "nsubj");
        return subject == NONE ? child(word, "expl") : subject;
    }

    /** Of a verb or of what is said to be; the noun that a clause hangs on for the pronoun of the clause. */
    int subject(int predicate) {
        int subject = child(predicate, "nsubj");
        boolean relative = subject != NONE && isRelative(subject) && isA(predicate, "acl");
        if (subject == NONE && isA(predicate, "acl") && isPassive(predicate) || relative) {
            return tokens.head(predicate);
        }
        return subject == NONE && tokens.relation(predicate).equals("conj")
                ? child(tokens.head(predicate), "nsubj")
                : subject;
    }

    /** {@code To the base and to <b>nobody else</b>}. */
    boolean isOnly(int noun) {
        return of(noun).stream().anyMatch(child -> child > noun && isA(child, "conj") && NOBODY.contains(lemma(child)));
    }

    /** {@code So as <b>to blame</b> X}: that is what somebody is after. */
    boolean isPurpose(int verb) {
        return of(verb).stream()
                .anyMatch(child -> isA(child, "mark") && lemma(child).equals("to"));
    }

    boolean isRelative(int token) {
        return tokens.upos(token) == Upos.PRON && RELATIVE.contains(lemma(token));
    }

    String lemma(int token) {
        return tokens.lemma(token).toLowerCase(Locale.ROOT);
    }
}
