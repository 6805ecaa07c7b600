package org.rashomon.reading.coref;

import static org.rashomon.reading.coref.CoreferenceModel.mix;

import java.util.Locale;
import org.rashomon.text.Tokens;

/** What tells whether a mention begins an entity, or goes back to an earlier mention. */
final class LinkFeatures {

    static final int MOST = 64;

    private final Tokens tokens;
    private final Mentions mentions;

    /** Of each mention {@link #kind}, {@link #governor} and {@link #acronym}. */
    private final int[] kinds;

    private final int[] governors;
    private final String[] acronyms;

    LinkFeatures(Tokens tokens, Mentions mentions) {
        this.tokens = tokens;
        this.mentions = mentions;
        this.kinds = new int[mentions.size];
        this.governors = new int[mentions.size];
        this.acronyms = new String[mentions.size];
        for (int m = 0; m < mentions.size; m++) {
            kinds[m] = kind(m);
            governors[m] = governor(mentions.heads[m]);
            acronyms[m] = acronym(mentions.heads[m]);
        }
    }

    /**
     * Fills in what speaks for or against a first mention.
     *
     * @param seen 0 if no mention before has the same head, 1 if one has, 2 if one has the same words
     */
    int fillNew(int m, int seen, int[] features) {
        int kind = kinds[m];
        int head = mentions.heads[m];
        int relation = tokens.relation(head).hashCode();
        int n = 0;
        features[n++] = mix(1, kind);
        features[n++] = mix(mix(2, kind), seen);
        features[n++] = mix(mix(mix(3, kind), seen), mentions.determiners[m]);
        features[n++] = mix(4, mentions.headWords[m]);
        features[n++] = mix(mix(5, kind), relation);
        features[n++] = mix(mix(6, kind), mentions.types[m] * 4 + mentions.numbers[m]);
        features[n++] = mix(mix(7, word(mentions.firsts[m])), kind);
        features[n++] = mix(mix(8, word(mentions.firsts[m] - 1)), kind);
        features[n++] = mix(mix(9, word(mentions.lasts[m] + 1)), kind);
        features[n++] = mix(mix(10, kind), Math.min(4, mentions.lasts[m] - mentions.firsts[m]));
        features[n++] = mix(mix(11, kind), mentions.quoted[m] ? 1 : 0);
        features[n++] = mix(mix(mix(12, kind), mentions.determiners[m]), mentions.types[m]);
        features[n++] = mix(mix(13, kind), Math.min(3, mentions.sentences[m]));
        features[n++] = mix(mix(14, mentions.lemmas[m]), mentions.determiners[m] * 4 + seen);
        features[n++] = mix(mix(15, governors[m]), kind);
        return n;
    }

    /** Fills in what speaks for or against mention {@code a} as the antecedent of {@code m}. */
    int fillLink(int m, int a, int[] features) {
        int kind = kinds[m];
        int pair = mix(mix(20, kind), kinds[a]);
        int coarse = mix(mix(20, mentions.kinds[m]), mentions.kinds[a]);
        int head = mentions.heads[m];
        int earlier = mentions.heads[a];
        int sentences = Math.min(6, mentions.sentences[m] - mentions.sentences[a]);
        int distance = bucket(m - a);
        boolean sameHead = mentions.headWords[m] == mentions.headWords[a];
        boolean sameWords = mentions.wordings[m] == mentions.wordings[a];
        int match = sameWords ? 3 : sameHead ? 2 : mentions.lemmas[m] == mentions.lemmas[a] ? 1 : 0;
        if (match < 3 && areOtherNames(m, a)) {
            match = 4;
        }
        int inside = inside(m, a) + 2 * inside(a, m);
        int acronym = isAcronym(m, a) || isAcronym(a, m) ? 1 : 0;
        int types = mentions.types[m] * 8 + mentions.types[a];
        int genders = mentions.genders[m] * 4 + mentions.genders[a];
        int numbers = mentions.numbers[m] * 4 + mentions.numbers[a];
        int relation = tokens.relation(head).hashCode();
        int earlierRelation = tokens.relation(earlier).hashCode();
        int quotes = (mentions.quoted[m] ? 1 : 0) + (mentions.quoted[a] ? 2 : 0);
        int n = 0;
        features[n++] = pair;
        features[n++] = mix(mix(21, pair), sentences);
        features[n++] = mix(mix(22, pair), distance);
        features[n++] = mix(mix(23, coarse), match);
        features[n++] = mix(mix(mix(24, coarse), match), sentences);
        features[n++] = mix(mix(mix(25, coarse), match), inside);
        features[n++] = mix(mix(26, coarse), inside * 2 + acronym);
        features[n++] = mix(mix(27, pair), types);
        features[n++] = mix(mix(28, pair), numbers);
        features[n++] = mix(mix(29, pair), genders);
        features[n++] = mix(mix(mix(30, coarse), types), match);
        features[n++] = mix(mix(mix(31, mentions.headWords[m]), kinds[a]), mentions.types[a]);
        features[n++] = mix(mix(32, mentions.lemmas[m]), mentions.lemmas[a]);
        features[n++] = mix(mix(33, pair), quotes);
        features[n++] = mix(mix(mix(34, pair), quotes), mentions.sentences[m] == mentions.sentences[a] ? 1 : 0);
        features[n++] = mix(mix(mix(35, pair), earlierRelation), Math.min(2, sentences));
        features[n++] = mix(mix(mix(36, pair), relation), earlierRelation);
        features[n++] = mix(mix(mix(37, coarse), mentions.determiners[m] * 8 + mentions.determiners[a]), match);
        features[n++] = mix(mix(mix(38, coarse), mentions.determiners[m]), match * 8 + Math.min(3, sentences));
        features[n++] = mix(mix(39, coarse), nesting(m, a));
        int syntax = syntax(head, earlier);
        features[n++] = mix(mix(mix(40, coarse), syntax), mentions.types[m]);
        features[n++] = mix(mix(41, pair), syntax);
        features[n++] = mix(mix(mix(42, pair), types), Math.min(2, sentences));
        features[n++] = mix(mix(mix(43, mentions.headWords[m]), distance), mentions.types[a]);
        features[n++] = mix(mix(mix(44, governors[m]), mentions.lemmas[a]), mentions.kinds[m]);
        features[n++] = mix(mix(mix(45, pair), earlierRelation), relation == earlierRelation ? distance : 20);
        features[n++] = mix(mix(mix(46, coarse), match), mentions.types[m]);
        if (mentions.kinds[m] != Mentions.PRONOUN && mentions.kinds[a] != Mentions.PRONOUN && match > 0) {
            features[n++] = mix(mix(47, modifiers(m, a)), match);
            features[n++] = mix(
                    mix(48, coarse),
                    Math.min(2, mentions.lasts[m] - mentions.firsts[m]) * 4
                            + Math.min(2, mentions.lasts[a] - mentions.firsts[a]));
        }
        return n;
    }

    /** The form of a pronoun, the determiner of a noun phrase, or that it is a name. */
    private int kind(int m) {
        return switch (mentions.kinds[m]) {
            case Mentions.NAME -> 1;
            case Mentions.NOMINAL -> 2 + mentions.determiners[m];
            default -> 10 + PronounForm.of(tokens, mentions.heads[m]).ordinal();
        };
    }

    private static int bucket(int distance) {
        return distance < 4
                ? distance
                : distance < 6 ? 4 : distance < 10 ? 5 : distance < 20 ? 6 : distance < 50 ? 7 : 8;
    }

    private int word(int token) {
        return token < 0 || token >= tokens.size() ? 0 : tokens.lemma(token).hashCode();
    }

    private int governor(int head) {
        int governor = tokens.head(head);
        return mix(
                governor == Tokens.ROOT ? 0 : tokens.lemma(governor).hashCode(),
                tokens.relation(head).hashCode());
    }

    /** 1 if the head of {@code m} is one of the words of {@code a} but not its head. */
    private int inside(int m, int a) {
        if (mentions.kinds[m] == Mentions.PRONOUN || mentions.kinds[a] == Mentions.PRONOUN) {
            return 0;
        }
        int head = mentions.heads[m];
        int start = tokens.start(head);
        int length = tokens.end(head) - start;
        int stop = Math.min(mentions.lasts[a], mentions.firsts[a] + 12);
        for (int t = mentions.firsts[a]; t <= stop; t++) {
            if (t != mentions.heads[a]
                    && tokens.end(t) - tokens.start(t) == length
                    && tokens.text().regionMatches(tokens.start(t), tokens.text(), start, length)) {
                return 1;
            }
        }
        return 0;
    }

    /** The head without points if it may be made of first letters, else empty. */
    private String acronym(int head) {
        String word = tokens.form(head).replace(".", "");
        boolean may = word.length() >= 2 && word.length() <= 6 && word.equals(word.toUpperCase(Locale.ROOT));
        return may ? word : "";
    }

    /** Whether the head of {@code m} is made of the first letters of {@code a}. */
    private boolean isAcronym(int m, int a) {
        String word = acronyms[m];
        if (word.isEmpty() || mentions.lasts[a] == mentions.firsts[a]) {
            return false;
        }
        int at = 0;
        int stop = Math.min(mentions.lasts[a], mentions.firsts[a] + 12);
        for (int t = mentions.firsts[a]; t <= stop && at < word.length(); t++) {
            char c = tokens.text().charAt(tokens.start(t));
            if (Character.isUpperCase(c)) {
                if (c != word.charAt(at)) {
                    return false;
                }
                at++;
            }
        }
        return at == word.length();
    }

    /** Two names of more than one word that end otherwise: {@code Ama Danso}, {@code Ama Okoro}. */
    private boolean areOtherNames(int m, int a) {
        return mentions.nameLasts[m] > mentions.nameFirsts[m]
                && mentions.nameLasts[a] > mentions.nameFirsts[a]
                && word(mentions.nameLasts[m]) != word(mentions.nameLasts[a]);
    }

    private int nesting(int m, int a) {
        boolean inA = mentions.firsts[a] <= mentions.firsts[m] && mentions.lasts[m] <= mentions.lasts[a];
        boolean inM = mentions.firsts[m] <= mentions.firsts[a] && mentions.lasts[a] <= mentions.lasts[m];
        return inA ? 1 : inM ? 2 : 0;
    }

    /** Apposition, predicate and subject, arguments of one verb, possessor of what the other governs. */
    private int syntax(int head, int earlier) {
        if (tokens.head(head) == earlier) {
            return mix(50, tokens.relation(head).hashCode());
        }
        if (tokens.head(earlier) == head) {
            return mix(51, tokens.relation(earlier).hashCode());
        }
        int governor = tokens.head(head);
        if (governor != Tokens.ROOT && governor == tokens.head(earlier)) {
            return mix(
                    mix(52, tokens.relation(earlier).hashCode()),
                    tokens.relation(head).hashCode());
        }
        if (governor != Tokens.ROOT
                && tokens.head(governor) != Tokens.ROOT
                && tokens.head(governor) == tokens.head(earlier)) {
            return mix(
                    mix(53, tokens.relation(earlier).hashCode()),
                    tokens.relation(head).hashCode());
        }
        return 0;
    }

    /** 0 if the word before both heads is the same or missing in both, 1 if one has none, 2 if they differ. */
    private int modifiers(int m, int a) {
        boolean one = mentions.firsts[m] < mentions.heads[m] && mentions.determiners[m] == 0
                || mentions.heads[m] - mentions.firsts[m] > 1;
        boolean two = mentions.firsts[a] < mentions.heads[a] && mentions.determiners[a] == 0
                || mentions.heads[a] - mentions.firsts[a] > 1;
        if (!one && !two) {
            return 0;
        }
        if (one != two) {
            return one ? 1 : 3;
        }
        return word(mentions.heads[m] - 1) == word(mentions.heads[a] - 1) ? 0 : 2;
    }
}
