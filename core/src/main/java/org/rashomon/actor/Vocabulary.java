package org.rashomon.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rashomon.lexicon.WordClasses;

/**
 * All forms of the tables, found by their words: the longest that begins at a word wins. Every beginning of a form is a slot
 * of one open hash table under a 64-bit hash of its words, so that a look-up is an array access a word.
 */
final class Vocabulary {

    /** What a form must look like in the text. */
    private enum Case {
        ANY,
        /** Begins with a capital: "Turkey", "Chad". */
        CAPITAL,
        /** Capitals throughout: "US", "WHO". */
        UPPER
    }

    private record Use(Sense sense, Case looks) {}

    /** Senses found at a place of a phrase, and the word after the last. */
    record Match(List<Sense> senses, int end) {

        boolean has(Sense.Kind kind) {
            for (Sense sense : senses) {
                if (sense.is(kind)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final Use[] NO_USES = {};

    private long[] keys = new long[1 << 16];
    private int[] forms = new int[1 << 16];
    private int filled;
    /** What a form may stand for; at 0 nothing: the beginning of longer forms only. */
    private final List<Use[]> uses = new ArrayList<>(List.<Use[]>of(NO_USES));

    /** A name of somebody in its letters, for those who spell it otherwise. */
    private record Spelling(Sense sense, String letters) {}

    private final Map<Long, List<Spelling>> skeletons = new HashMap<>();
    private final Words scratch = new Words("", 0, 0);
    private final WordClasses<PhraseWord> phraseWords;

    Vocabulary(WordClasses<PhraseWord> phraseWords) {
        this.phraseWords = phraseWords;
    }

    /** Adds a form; articles in it do not count. Not thread-safe. */
    void add(String form, Sense sense) {
        Words words = scratch.read(form, 0, form.length());
        long key = 0;
        int slot = -1;
        boolean capital = false;
        int letters = 0;
        boolean upper = true;
        int count = 0;
        for (int i = 0; i < words.size; i++) {
            if (words.kinds[i] == Words.COMMA || words.kinds[i] == Words.BRACKET || words.isArticle(i)) {
                continue;
            }
            capital = count == 0 ? words.capital[i] : capital;
            key = longer(key, words.hashes[i]);
            slot = slotFor(key);
            upper &= words.kinds[i] == Words.WORD && words.upper[i];
            letters += words.kinds[i] == Words.POSSESSIVE ? 2 : words.folded[i].length();
            count++;
        }
        if (slot < 0) {
            throw new IllegalArgumentException(sense.rule() + ": nothing is left of the form '" + form + "'");
        }
        Case looks = upper && count == 1 && letters <= 6 ? Case.UPPER : capital ? Case.CAPITAL : Case.ANY;
        use(slot, new Use(sense, looks));
    }

    private void use(int slot, Use use) {
        if (forms[slot] == 0) {
            forms[slot] = uses.size();
            uses.add(new Use[] {use});
            return;
        }
        Use[] there = uses.get(forms[slot]);
        for (Use other : there) {
            if (other.sense == use.sense && other.looks == use.looks) {
                return;
            }
        }
        Use[] more = Arrays.copyOf(there, there.length + 1);
        more[there.length] = use;
        uses.set(forms[slot], more);
    }

    private static long longer(long key, long word) {
        long h = (key + word) * 0x9e3779b97f4a7c15L;
        h ^= h >>> 32;
        return h == 0 ? 1 : h;
    }

    /** The slot of a key, made if need be. */
    private int slotFor(long key) {
        if (filled * 2 > keys.length) {
            grow();
        }
        int slot = (int) key & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        if (keys[slot] == 0) {
            keys[slot] = key;
            filled++;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldForms = forms;
        keys = new long[oldKeys.length * 2];
        forms = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = (int) oldKeys[i] & keys.length - 1;
                while (keys[slot] != 0) {
                    slot = slot + 1 & keys.length - 1;
                }
                keys[slot] = oldKeys[i];
                forms[slot] = oldForms[i];
            }
        }
    }

    /** -1 if no form begins so. */
    private int slotOf(long key) {
        int slot = (int) key & keys.length - 1;
        while (keys[slot] != key) {
            if (keys[slot] == 0) {
                return -1;
            }
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    /** Whether a folded word is a form of a sense. */
    boolean knows(String word, Sense sense) {
        int slot = slotOf(longer(0, Words.hash(word)));
        if (slot >= 0) {
            for (Use use : uses.get(forms[slot])) {
                if (use.sense() == sense) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Lets a person be found under other spellings of the whole name. */
    void addSkeleton(String form, Sense sense) {
        Words words = scratch.read(form, 0, form.length());
        long key = skeleton(words, 0, words.size);
        if (key != 0) {
            skeletons
                    .computeIfAbsent(key, k -> new ArrayList<>(1))
                    .add(new Spelling(sense, letters(words, 0, words.size)));
        }
    }

    /** The longest form that begins at word {@code i} and ends before {@code end}; null if there is none. */
    @Nullable
    Match at(Words words, int i, int end) {
        if (words.kinds[i] != Words.WORD) {
            return null;
        }
        long key = longer(0, words.hashes[i]);
        int slot = slotOf(key);
        Match best = null;
        int k = i + 1;
        while (slot >= 0) {
            if (forms[slot] > 0) {
                List<Sense> senses = fitting(uses.get(forms[slot]), words, i, k);
                if (!senses.isEmpty()) {
                    best = new Match(senses, k);
                }
            }
            if (k >= end || words.kinds[k] > Words.POSSESSIVE) {
                return best;
            }
            long next = longer(key, words.hashes[k]);
            slot = slotOf(next);
            if (slot < 0 && words.isArticle(k) && k + 1 < end && words.kinds[k + 1] <= Words.POSSESSIVE) {
                k++;
                next = longer(key, words.hashes[k]);
                slot = slotOf(next);
            }
            key = next;
            k++;
        }
        return best;
    }

    private static List<Sense> fitting(Use[] uses, Words words, int i, int end) {
        if (uses.length == 1) {
            return fits(uses[0], words, i, end) ? List.of(uses[0].sense) : List.of();
        }
        List<Sense> senses = new ArrayList<>(uses.length);
        for (Use use : uses) {
            if (fits(use, words, i, end)) {
                senses.add(use.sense);
            }
        }
        return senses;
    }

    private static boolean fits(Use use, Words words, int i, int end) {
        return switch (use.looks) {
            case ANY -> true;
            case CAPITAL -> words.capital[i];
            case UPPER -> end == i + 1 && words.upper[i];
        };
    }

    /** People whose names are written as words {@code i} to {@code end} in another transliteration. */
    List<Sense> spelledLike(Words words, int i, int end) {
        if (end - i < 2) {
            return List.of();
        }
        long key = skeleton(words, i, end);
        List<Spelling> alike = key == 0 ? List.of() : skeletons.getOrDefault(key, List.of());
        if (alike.isEmpty()) {
            return List.of();
        }
        String letters = letters(words, i, end);
        List<Sense> senses = new ArrayList<>(alike.size());
        for (Spelling spelling : alike) {
            boolean told = senses.stream().anyMatch(sense -> sense.id().equals(spelling.sense.id()));
            if (!told && Folding.areSpellings(letters, spelling.letters)) {
                senses.add(spelling.sense);
            }
        }
        return senses;
    }

    private String letters(Words words, int i, int end) {
        StringBuilder letters = new StringBuilder();
        for (int k = i; k < end; k++) {
            if (words.kinds[k] == Words.WORD && !isParticle(words.folded[k])) {
                letters.append(words.folded[k]);
            }
        }
        return letters.toString();
    }

    /** A hash of the skeletons of the words; 0 if they are too short to tell anybody by. */
    private long skeleton(Words words, int i, int end) {
        long key = 0;
        int length = 0;
        for (int k = i; k < end; k++) {
            if (words.kinds[k] == Words.WORD && !isParticle(words.folded[k])) {
                String skeleton = Folding.skeleton(words.folded[k]);
                length += skeleton.length() + (length == 0 ? 0 : 1);
                key = longer(key, Words.hash(skeleton));
            }
        }
        return length < 6 ? 0 : key;
    }

    private boolean isParticle(String word) {
        return phraseWords.is(PhraseWord.PARTICLE, word);
    }
}
