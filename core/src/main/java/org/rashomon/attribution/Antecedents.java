package org.rashomon.attribution;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rashomon.attribution.model.Trees;
import org.rashomon.lexicon.WordClasses;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Name;
import org.rashomon.reading.NameType;
import org.rashomon.reading.Pronoun;
import org.rashomon.reading.Reading;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Whom a pronoun, a relative word or "the statement" in the place of a source stands for, where coreference has not said: the
 * subject before the objects, the nearest sentence first, four sentences back.
 */
final class Antecedents {

    static final int SENTENCES_BACK = 4;
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom", "whose");
    private final Trees trees;
    private final Tokens tokens;
    private final WordClasses<WordClass> words;
    private final NameType[] typeByHead;

    Antecedents(Annotations annotations, Trees trees, WordClasses<WordClass> words) {
        this.trees = trees;
        this.words = words;
        this.tokens = trees.tokens();
        typeByHead = new NameType[tokens.size()];
        if (annotations.has(Reading.NAMES)) {
            for (Name name : annotations.get(Reading.NAMES)) {
                for (int t = name.first(); t <= name.last(); t++) {
                    typeByHead[t] = typeByHead[t] == null ? name.type() : typeByHead[t];
                }
            }
        }
    }

    /** Whether a token's word alone does not say who. */
    boolean isAnaphoric(int head) {
        String form = tokens.form(head).toLowerCase(Locale.ROOT);
        return Pronoun.ofLowerCase(form).isHeOrShe()
                || Pronoun.ofLowerCase(form) == Pronoun.THEY
                || Pronoun.ofLowerCase(form) == Pronoun.IT
                || RELATIVE.contains(form) && tokens.upos(head) == Upos.PRON
                || isTheDocument(head);
    }

    /** The name of whoever made a report: "a report from Reuters", "a Reuters report"; -1 if it is not said. */
    int makerOf(int head) {
        if (!words.is(WordClass.REPORT, lemma(head))) {
            return -1;
        }
        for (int i = 0; i < trees.childCount(head); i++) {
            int child = trees.child(head, i);
            int preposition = trees.childBy(child, "case");
            boolean by = preposition >= 0
                    && (tokens.form(preposition).equals("from")
                            || tokens.form(preposition).equals("by")
                            || tokens.form(preposition).equals("in"));
            boolean made = trees.is(child, "nmod") && by
                    || trees.is(child, "compound")
                    || tokens.relation(child).equals("nmod:poss");
            if (made && tokens.upos(child) == Upos.PROPN && isMaker(typeByHead[child])) {
                return child;
            }
        }
        return -1;
    }

    private static boolean isMaker(@Nullable NameType type) {
        return type == null || type == NameType.ORG || type == NameType.PERSON;
    }

    /** "This paper argues": the text itself, which is its author's word. */
    boolean isThisText(int head) {
        int determiner = trees.childBy(head, "det");
        return words.is(WordClass.TEXT, lemma(head))
                && determiner >= 0
                && tokens.lemma(determiner).equalsIgnoreCase("this")
                && trees.childBy(head, "nmod") < 0;
    }

    boolean isTheDocument(int head) {
        return words.is(WordClass.DOCUMENT, lemma(head)) && (isBareDefinite(head) || isHeading(head));
    }

    /** "Transcript as follows:" */
    private boolean isHeading(int head) {
        return head == tokens.sentenceStart(tokens.sentenceOf(head))
                && trees.childBy(head, "nmod") < 0
                && trees.childBy(head, "compound") < 0;
    }

    /** "The newspaper": one that has been named. */
    boolean isTheOutlet(int head) {
        return words.is(WordClass.OUTLET, tokens.form(head).toLowerCase(Locale.ROOT))
                && isBareDefinite(head)
                && trees.childBy(head, "amod") < 0;
    }

    private String lemma(int token) {
        return tokens.lemma(token).toLowerCase(Locale.ROOT);
    }

    private boolean isBareDefinite(int head) {
        int determiner = trees.childBy(head, "det");
        return determiner >= 0
                && tokens.lemma(determiner).equals("the")
                && trees.childBy(head, "nmod") < 0
                && trees.childBy(head, "compound") < 0;
    }

    /** The head of the noun phrase that {@code head} stands for, or -1. */
    int of(int head) {
        String form = tokens.form(head).toLowerCase(Locale.ROOT);
        if (RELATIVE.contains(form)) {
            return relative(head);
        }
        int sentence = tokens.sentenceOf(head);
        for (int s = sentence; s >= Math.max(0, sentence - SENTENCES_BACK); s--) {
            int end = s == sentence ? head : tokens.sentenceEnd(s);
            int best = -1;
            int bestRank = 0;
            for (int t = tokens.sentenceStart(s); t < end; t++) {
                int rank = fits(form, head, t) ? rank(t) : 0;
                if (rank > bestRank) {
                    best = t;
                    bestRank = rank;
                }
            }
            if (best >= 0) {
                return best;
            }
        }
        return -1;
    }

    private int relative(int head) {
        int at = head;
        for (int k = 0; k < 6 && at >= 0; k++) {
            if (tokens.relation(at).equals("acl:relcl")) {
                return tokens.head(at);
            }
            at = tokens.head(at);
        }
        return -1;
    }

    /** Subjects before the rest, main clauses before others. */
    private int rank(int t) {
        if (trees.is(t, "nsubj")) {
            return tokens.head(t) >= 0 && tokens.head(tokens.head(t)) < 0 ? 4 : 3;
        }
        return trees.is(t, "compound") || trees.is(t, "flat") || trees.is(t, "nmod:poss") ? 0 : 1;
    }

    private boolean fits(String form, int pronoun, int t) {
        Upos pos = tokens.upos(t);
        if (pos != Upos.PROPN && pos != Upos.NOUN) {
            return false;
        }
        NameType type = typeByHead[t];
        boolean plural = tokens.xpos(t).endsWith("S") || type == NameType.NORP || trees.childBy(t, "conj") >= 0;
        if (Pronoun.ofLowerCase(form).isHeOrShe()) {
            return pos == Upos.PROPN && (type == NameType.PERSON || type == null) && !plural;
        }
        if (Pronoun.ofLowerCase(form) == Pronoun.THEY) {
            return plural && rank(t) > 1;
        }
        boolean body = type == NameType.ORG || type == NameType.GPE;
        return isTheDocument(pronoun)
                ? body || type == NameType.PERSON || type == null && rank(t) > 2 && pos == Upos.PROPN
                : body && rank(t) > 1;
    }
}
