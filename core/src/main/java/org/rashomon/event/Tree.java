package org.rashomon.event;

import java.util.Set;
import org.rashomon.lexicon.WordClasses;
import org.rashomon.text.Dependents;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;
import org.rashomon.time.CalendarWords;

/** The trees of a document turned round: children of each token, and the relations that frames ask for. */
final class Tree {

    static final int NONE = -1;

    private final Tokens tokens;
    private final Dependents dependents;

    private final String[] lemmas;
    private final WordClasses<Governor> governors;
    private final CalendarWords calendar;

    /** The trees of {@code tokens}, with the lemmas of predicates mended. */
    Tree(Tokens tokens, Inflections inflections, WordClasses<Governor> governors, CalendarWords calendar) {
        this.tokens = tokens;
        this.governors = governors;
        this.calendar = calendar;
        int n = tokens.size();
        lemmas = new String[n];
        for (int t = 0; t < n; t++) {
            lemmas[t] = lemma(tokens, inflections, t);
        }
        joinHyphens(inflections);
        dependents = new Dependents(tokens);
    }

    /** Whether a lemma is of a class of {@code event/governors.tsv}. */
    boolean is(Governor type, String lemma) {
        return governors.is(type, lemma);
    }

    private static final Set<String> WITHOUT_SINGULAR = Set.of("thanks", "amends", "odds");

    private static String lemma(Tokens tokens, Inflections inflections, int token) {
        String lemma = tokens.lemma(token);
        Upos upos = tokens.upos(token);
        if (upos == Upos.VERB || upos == Upos.PROPN) {
            String predicate = inflections.predicate(lemma, tokens.form(token), upos == Upos.VERB);
            if (predicate == null
                    && upos == Upos.PROPN
                    && (tokens.xpos(token).equals("NNPS")
                            || Character.isLowerCase(tokens.form(token).codePointAt(0)))) {
                // "Troops crossed": a capital at the head of a sentence makes no name, nor is one without
                return lemma.toLowerCase(java.util.Locale.ROOT);
            }
            return predicate == null ? lemma : predicate;
        }
        return upos == Upos.NOUN && tokens.xpos(token).equals("NNS") ? singular(lemma) : lemma;
    }

    /** Of a plural that stayed one: {@code troops}, {@code supplies}. */
    private static String singular(String lemma) {
        int n = lemma.length();
        if (n < 5
                || WITHOUT_SINGULAR.contains(lemma)
                || !lemma.endsWith("s")
                || lemma.endsWith("ss")
                || lemma.endsWith("us")
                || lemma.endsWith("is")) {
            return lemma;
        }
        return lemma.endsWith("ies") ? lemma.substring(0, n - 3) + "y" : lemma.substring(0, n - 1);
    }

    /** {@code co - operate} is three tokens and one predicate: its upper half takes the lemma of the whole. */
    private void joinHyphens(Inflections inflections) {
        for (int t = 0; t + 2 < lemmas.length; t++) {
            if (tokens.end(t) == tokens.start(t + 1)
                    && tokens.end(t + 1) == tokens.start(t + 2)
                    && tokens.end(t + 1) - tokens.start(t + 1) == 1
                    && tokens.is(t + 1, "-")) {
                String whole = inflections.hyphenated(tokens.form(t) + "-" + tokens.form(t + 2));
                if (whole != null) {
                    lemmas[tokens.head(t) == t + 2 ? t + 2 : t] = whole;
                }
            }
        }
    }

    /** The dictionary form; of a predicate, the one that the frames know. */
    String lemma(int token) {
        return lemmas[token];
    }

    Tokens tokens() {
        return tokens;
    }

    /** None hang on {@link #NONE}. */
    int childCount(int token) {
        return token < 0 ? 0 : dependents.count(token);
    }

    /** In text order. */
    int child(int token, int i) {
        return dependents.get(token, i);
    }

    int head(int token) {
        return tokens.head(token);
    }

    /** The token after it in its sentence, or {@link #NONE}. */
    int next(int token) {
        int after = token + 1;
        return token >= 0 && after < tokens.size() && tokens.sentenceOf(after) == tokens.sentenceOf(token)
                ? after
                : NONE;
    }

    /** The token before it in its sentence, or {@link #NONE}. */
    int previous(int token) {
        return token > 0 && tokens.sentenceOf(token - 1) == tokens.sentenceOf(token) ? token - 1 : NONE;
    }

    /** Whether it is the name of a day or a month. */
    boolean isDay(int token) {
        return token >= 0 && tokens.upos(token) == Upos.PROPN && calendar.isDay(tokens.form(token));
    }

    /** The relation without what follows its colon. */
    String base(int token) {
        String relation = tokens.relation(token);
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    /** Whether a token has exactly this relation; {@link #NONE} has none. */
    boolean is(int token, String relation) {
        return token >= 0 && tokens.relation(token).equals(relation);
    }

    /** Whether the relation is {@code base} or a subtype of it; {@link #NONE} has none. */
    boolean isA(int token, String base) {
        if (token < 0) {
            return false;
        }
        String relation = tokens.relation(token);
        return relation.startsWith(base)
                && (relation.length() == base.length() || relation.charAt(base.length()) == ':');
    }

    boolean lemma(int token, String lemma) {
        return token >= 0 && lemmas[token].equals(lemma);
    }

    /** The first child with exactly this relation, or {@link #NONE}. */
    int firstChild(int token, String relation) {
        for (int i = 0; i < childCount(token); i++) {
            if (is(child(token, i), relation)) {
                return child(token, i);
            }
        }
        return NONE;
    }

    /** The first child with this relation or a subtype of it, or {@link #NONE}. */
    int firstChildA(int token, String base) {
        for (int i = 0; i < childCount(token); i++) {
            if (isA(child(token, i), base)) {
                return child(token, i);
            }
        }
        return NONE;
    }

    /** {@code called the raid <b>a crime</b>}: what is said of a noun looks at times like a modifier of it without a preposition. */
    boolean hasBareNounBehind(int noun) {
        for (int i = 0; i < childCount(noun); i++) {
            int child = child(noun, i);
            if (child > noun
                    && is(child, "nmod")
                    && firstChild(child, "case") == NONE
                    && firstChild(child, "det") != NONE) {
                return true;
            }
        }
        return false;
    }

    /** The preposition of an oblique or a noun's modifier ("" if none); the first of several words. */
    String preposition(int token) {
        int mark = firstChild(token, "case");
        return mark == NONE ? "" : lemmas[mark];
    }

    /** Whether the token stands after {@code preposition}: "out of the town" stands after both words. */
    boolean standsAfter(int token, String preposition) {
        for (int i = 0; i < childCount(token); i++) {
            int mark = child(token, i);
            if (is(mark, "case")) {
                if (lemma(mark, preposition)) {
                    return true;
                }
                for (int j = 0; j < childCount(mark); j++) {
                    if (is(child(mark, j), "fixed") && lemma(child(mark, j), preposition)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    boolean isVerbal(int token) {
        if (token < 0) {
            return false;
        }
        Upos upos = tokens.upos(token);
        return upos == Upos.VERB || upos == Upos.AUX;
    }

    boolean isNominal(int token) {
        if (token < 0) {
            return false;
        }
        Upos upos = tokens.upos(token);
        return upos == Upos.NOUN || upos == Upos.PROPN || upos == Upos.PRON || upos == Upos.NUM || upos == Upos.SYM;
    }

    /** Whether {@code token} hangs under {@code above}, at any depth; a token hangs under itself. */
    boolean under(int token, int above) {
        for (int t = token, steps = 0; t >= 0 && steps < 64; t = tokens.head(t), steps++) {
            if (t == above) {
                return true;
            }
        }
        return false;
    }

    /** The first and the last token under {@code token}, left and right edges of its phrase, at most 8 levels deep. */
    int[] yield(int token) {
        int[] edges = {token, token};
        widen(token, edges, 0);
        return edges;
    }

    private void widen(int token, int[] edges, int depth) {
        edges[0] = Math.min(edges[0], token);
        edges[1] = Math.max(edges[1], token);
        if (depth < 8) {
            for (int i = 0; i < childCount(token); i++) {
                widen(child(token, i), edges, depth + 1);
            }
        }
    }
}
