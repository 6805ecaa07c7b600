package org.rashomon.actor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rashomon.actor.Sense.Kind;

/** The forms of the tables among a head's own words, each in the sense that holds on the day. */
final class HeadItems {

    /** In the order of the words; none overlap. */
    final List<Item> all = new ArrayList<>();

    private final Phrase phrase;
    private final Words words;
    private final int lo;
    private final int hi;

    /** Finds the items among words {@code lo} to {@code hi}. */
    HeadItems(Phrase phrase, int lo, int hi) {
        this.phrase = phrase;
        this.words = phrase.words;
        this.lo = lo;
        this.hi = hi;
        find();
        otherSpellings();
    }

    /** A form of the tables in the phrase. */
    record Item(Sense sense, List<Sense> senses, int start, int end) {
        boolean is(Kind kind) {
            return sense.is(kind);
        }
    }

    private void find() {
        int i = lo;
        while (i < hi) {
            if (words.kinds[i] != Words.WORD) {
                i++;
                continue;
            }
            Vocabulary.Match match = phrase.match(i, hi);
            if (match == null) {
                i++;
                continue;
            }
            Sense sense = best(match.senses(), i, match.end());
            if (sense != null) {
                all.add(new Item(sense, match.senses(), i, match.end()));
            }
            i = match.end();
        }
    }

    /** Looks for a person whose whole name is spelled otherwise here: "Moamar Qadhafi". */
    private void otherSpellings() {
        for (Item item : all) {
            if (item.is(Kind.PERSON)) {
                return;
            }
        }
        int from = lo;
        while (from < hi) {
            if (!nameWord(from)) {
                from++;
                continue;
            }
            int to = from;
            while (to < hi && nameWord(to)) {
                to++;
            }
            for (int start = Math.max(from, to - 5); start <= to - 2; start++) {
                List<Sense> senses = phrase.tables.vocabulary.spelledLike(words, start, to);
                if (!senses.isEmpty()) {
                    int first = start;
                    int last = to;
                    all.removeIf(item -> item.start() >= first && item.end() <= last);
                    int at = 0;
                    while (at < all.size() && all.get(at).start < first) {
                        at++;
                    }
                    all.add(at, new Item(senses.get(0), senses, first, last));
                    return;
                }
            }
            from = to;
        }
    }

    private boolean nameWord(int i) {
        if (words.kinds[i] != Words.WORD || !words.capital[i] && !words.joined[i]) {
            return false;
        }
        Item item = covered(i);
        return item == null || item.is(Kind.SURNAME) && item.end() == item.start() + 1;
    }

    /** The sense that holds on the day, people before organisations before states before roles. */
    private @Nullable Sense best(List<Sense> senses, int start, int end) {
        Sense best = null;
        for (Sense sense : senses) {
            if (best == null || rank(sense) < rank(best)) {
                best = sense;
            }
        }
        if (best != null
                && (best.is(Kind.STATE) || best.is(Kind.TOWN))
                && end == start + 1
                && partOfName(best, start, end)) {
            return null;
        }
        return best;
    }

    private int rank(Sense sense) {
        int rank =
                switch (sense.kind()) {
                    case PERSON -> 0;
                    case ORGANISATION -> 10;
                    case STATE -> 20;
                    case SEAT -> 30;
                    case PEOPLE -> 40;
                    case TOWN -> 50;
                    case ROLE -> 60;
                    case SURNAME -> 70;
                    case MODIFIER -> 80;
                };
        if (sense.is(Kind.TOWN) && sense.detail().equals("us-state") && inUnitedStates()) {
            return 15;
        }
        boolean holds = phrase.day == Person.UNDATED ? sense.to() == PartialDate.OPEN : sense.holds(phrase.day);
        return holds ? rank : rank + 36 + (sense.to() == PartialDate.OPEN ? 0 : 1);
    }

    /** Whether a word that may name a state of the union does, by the roles in the phrase. */
    private boolean inUnitedStates() {
        for (int i = lo; i < hi; i++) {
            if (phrase.is(PhraseWord.UNION, words.folded[i])) {
                return true;
            }
            if (words.folded[i].equals("state")) {
                return i + 1 < hi && !words.isWord(i + 1, "security") && !words.isWord(i + 1, "media");
            }
        }
        return false;
    }

    private boolean partOfName(Sense sense, int start, int end) {
        if (words.joined[start] || !phrase.tables.isNamesake(words.folded[start])) {
            return false;
        }
        if (start > lo
                && words.kinds[start - 1] == Words.WORD
                && words.capital[start - 1]
                && !phrase.is(PhraseWord.NONAME, words.folded[start - 1])
                && phrase.match(start - 1, hi) == null) {
            return true;
        }
        if (end < hi
                && words.kinds[end] == Words.WORD
                && words.capital[end]
                && !words.joined[end]
                && phrase.match(end, hi) == null) {
            for (int i = end + 1; i < hi; i++) {
                Vocabulary.Match match = words.kinds[i] == Words.WORD ? phrase.match(i, hi) : null;
                if (match != null && match.has(Kind.ROLE)) {
                    return false;
                }
            }
            return true;
        }
        return false;
    }

    /** Whether the words beside it say that it is not the actor's: "pro-Russian", "Iran-backed". */
    boolean dropped(Item item) {
        for (Item other : all) {
            if (other.end() == item.start()
                    && words.joined[item.start()]
                    && other.sense().detail().equals("against")) {
                return true;
            }
            if (other.start() == item.end()
                    && words.joined[other.start()]
                    && other.sense().is(Kind.MODIFIER)) {
                return other.sense().detail().equals("drop");
            }
        }
        return participleFollows(item.end());
    }

    /** "U.N.-recognized", "Taliban-besieged": what is done by somebody to the actor. */
    private boolean participleFollows(int i) {
        return i < hi && words.joined[i] && !words.capital[i] && words.folded[i].endsWith("ed") && covered(i) == null;
    }

    boolean kept(Item item) {
        for (Item other : all) {
            if (other.start() == item.end()
                    && words.joined[other.start()]
                    && other.sense().detail().equals("keep")) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Item covered(int word) {
        for (Item item : all) {
            if (item.start() <= word && word < item.end()) {
                return item;
            }
        }
        return null;
    }
}
