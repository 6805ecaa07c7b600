package org.rashomon.actor;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rashomon.actor.Sense.Kind;

/** The words of a phrase beside what the tables know, and where the parts of the phrase begin and end. */
final class Phrase {

    final ActorTables tables;
    final Words words;
    /** Days since 1970, or {@link Person#UNDATED}. */
    final int day;

    private final Vocabulary.@Nullable Match[] matches;
    private final boolean[] looked;

    Phrase(ActorTables tables, Words words, int day) {
        this.tables = tables;
        this.words = words;
        this.day = day;
        this.matches = new Vocabulary.Match[words.size];
        this.looked = new boolean[words.size];
    }

    boolean is(PhraseWord use, String word) {
        return tables.phraseWords.is(use, word);
    }

    /** The longest form at a word; looked up once a word, since every step of the reading asks. */
    Vocabulary.@Nullable Match match(int i, int end) {
        if (!looked[i]) {
            looked[i] = true;
            matches[i] = tables.vocabulary.at(words, i, words.size);
        }
        Vocabulary.Match match = matches[i];
        return match == null || match.end() <= end ? match : tables.vocabulary.at(words, i, end);
    }

    /** The last possessive that is no part of a form ("president's office"); -1 if there is none. */
    int lastPossessive(int lo, int end) {
        int last = -1;
        int i = lo;
        while (i < end) {
            if (words.kinds[i] == Words.POSSESSIVE) {
                last = i;
            }
            Vocabulary.Match match = words.kinds[i] == Words.WORD ? match(i, end) : null;
            i = match == null ? i + 1 : match.end();
        }
        return last;
    }

    /** Skips determiners, numbers and counts: "some 200 members of". */
    int start(int from, int to) {
        int i = from;
        while (i < to) {
            if (words.kinds[i] == Words.COMMA || words.kinds[i] == Words.BRACKET) {
                i++;
                continue;
            }
            Vocabulary.Match match = words.kinds[i] == Words.WORD ? match(i, to) : null;
            if (match != null && match.end() > i + 1) {
                break;
            }
            if (words.isDigit(i) && match == null) {
                i++;
            } else if (words.kinds[i] == Words.WORD
                    && i + 2 < to
                    && words.isWord(i + 1, "of")
                    && is(PhraseWord.QUANTITY, words.folded[i])) {
                i += 2;
            } else if (words.kinds[i] == Words.WORD
                    && is(PhraseWord.DETERMINER, words.folded[i])
                    && i + 1 < to
                    && !words.joined[i + 1]
                    && match == null) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    /** Whether a word before others counts some of them: "54", "most", "75 percent of". */
    boolean isCount(int word) {
        int count = words.isWord(word, "of") ? word - 1 : word;
        count = count > 0 && words.isArticle(count) && words.isWord(count - 1, "of") ? count - 2 : count;
        return count >= 0
                && (words.isDigit(count)
                        || words.kinds[count] == Words.WORD && is(PhraseWord.QUANTITY, words.folded[count]));
    }

    /** Where the head's own words end: before a preposition, comma, relative or participle that is no part of a name. */
    int headEnd(int lo, int to) {
        int i = lo;
        boolean something = false;
        while (i < to) {
            if (words.kinds[i] == Words.COMMA || words.kinds[i] == Words.BRACKET) {
                return i;
            }
            if (words.kinds[i] == Words.POSSESSIVE) {
                i++;
                continue;
            }
            Vocabulary.Match match = match(i, to);
            if (match != null) {
                i = match.end();
                something = true;
                continue;
            }
            String word = words.folded[i];
            if (i > lo && !words.joined[i] && stops(i, something)) {
                return i;
            }
            if (is(PhraseWord.RELATIVE, word) && i > lo) {
                return i;
            }
            i++;
        }
        return to;
    }

    private boolean stops(int i, boolean something) {
        String word = words.folded[i];
        return is(PhraseWord.BELONGING, word)
                || is(PhraseWord.OTHER, word)
                || is(PhraseWord.CONJUNCTION, word) && !joinsAdjectives(i)
                || is(PhraseWord.ATTACHED, word) && something
                || something
                        && !words.capital[i]
                        && word.length() > 4
                        && (word.endsWith("ed") || word.endsWith("ing"))
                        && i + 1 < words.size
                        && (words.kinds[i + 1] != Words.WORD
                                || is(PhraseWord.OTHER, words.folded[i + 1])
                                || is(PhraseWord.BELONGING, words.folded[i + 1]));
    }

    /** "Russian and Syrian troops": both adjectives belong to what follows. */
    private boolean joinsAdjectives(int i) {
        if (i < 1 || i + 2 >= words.size || words.kinds[i + 1] != Words.WORD || words.kinds[i + 2] != Words.WORD) {
            return false;
        }
        Vocabulary.Match before = match(i - 1, i);
        Vocabulary.Match after = match(i + 1, words.size);
        return before != null
                && after != null
                && after.end() < words.size
                && isPeople(before)
                && isPeople(after)
                && !words.folded[i - 1].endsWith("s")
                && words.kinds[after.end()] == Words.WORD
                && !is(PhraseWord.BELONGING, words.folded[after.end()])
                && !is(PhraseWord.OTHER, words.folded[after.end()]);
    }

    private static boolean isPeople(Vocabulary.Match match) {
        return match.has(Kind.PEOPLE);
    }

    /** The next preposition, comma or relative after {@code from}. */
    int next(int from, int to) {
        int i = from;
        while (i < to) {
            if (words.kinds[i] == Words.COMMA || words.kinds[i] == Words.BRACKET) {
                return i;
            }
            if (words.kinds[i] == Words.WORD) {
                Vocabulary.Match match = match(i, to);
                if (match != null) {
                    i = match.end();
                    continue;
                }
                String word = words.folded[i];
                if (i > from
                        && (is(PhraseWord.BELONGING, word)
                                || is(PhraseWord.OTHER, word)
                                || is(PhraseWord.RELATIVE, word))) {
                    return i;
                }
            }
            i++;
        }
        return to;
    }

    /** Names the only holder of the office that day: "the Russian foreign minister", "the emir of Qatar". */
    void nameIncumbent(Finding finding) {
        if (!finding.vacant || finding.country.isEmpty() || finding.organisation || finding.entity.isPresent()) {
            return;
        }
        tables.holder(finding.country, finding.office, day).ifPresent(holder -> {
            finding.entity = Optional.of(holder.person().id());
            finding.name = holder.person().name();
            finding.because(holder.office().rule());
        });
    }
}
