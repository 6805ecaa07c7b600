package org.rashomon.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rashomon.internal.words.Vocabulary;
import org.rashomon.internal.words.Words;
import org.rashomon.reading.Name;
import org.rashomon.text.Document;
import org.rashomon.text.Span;

/**
 * Finds names of places: at each capital the longest run of words that the gazetteer knows, kept if what stands around it
 * speaks for a place. What speaks is learned: the words before and after, other capitals beside it, what the name would
 * be, how it is used elsewhere in the document, and the name finder's type, where there is one.
 */
final class PlaceFinder {

    /** Weights: the first are of their own, the others shared by hashed words. */
    static final int OWN = 56;

    static final int SIZE = OWN + (1 << 13);

    private static final int LONGEST = 9;

    /** A run of words that the gazetteer knows, with the indices of the weights that apply to it. */
    record Found(Span span, int[] features) {}

    private final Gazetteer gazetteer;

    /** Words in small letters inside names of the tables: "air", "base". */
    private final Vocabulary common;

    PlaceFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        common = new Vocabulary(gazetteer.commonWords());
    }

    /** Every candidate of a document, not overlapping, in order. */
    List<Found> find(Document document, Optional<List<Name>> names) {
        Words w = Words.of(document, common);
        List<int[]> runs = runs(w);
        Usage usage = new Usage(w, runs);
        List<Name> sorted = names.orElse(List.of());
        int next = 0;
        List<Found> found = new ArrayList<>();
        int lastEnd = -1;
        for (int[] run : runs) {
            Span span = new Span(w.start(run[0]), run[2]);
            while (next < sorted.size() && sorted.get(next).span().end() <= span.start()) {
                next++;
            }
            boolean inside = next < sorted.size() && sorted.get(next).span().start() <= span.start();
            Name name = inside ? sorted.get(next) : null;
            found.add(new Found(span, features(w, run, span, lastEnd, usage, name, names.isPresent())));
            lastEnd = run[1];
        }
        return found;
    }

    static double score(int[] features, float[] weights) {
        double s = 0;
        for (int f : features) {
            s += weights[f];
        }
        return s;
    }

    /** First word, word after the last, and offset of the end: it takes in the point of an abbreviation. */
    private List<int[]> runs(Words w) {
        List<int[]> runs = new ArrayList<>();
        int at = 0;
        while (at < w.size()) {
            int next = at + 1;
            if (w.kind(at) == Words.Kind.LETTERS && (w.isCapitalised(at) || isArticle(w, at)) && !isPossessive(w, at)) {
                int end = longest(w, at);
                if (end > 0 && !gazetteer.isCommon(w.text(), w.start(at), w.end(end - 1))) {
                    boolean abbreviated = w.isMark(end, '.')
                            && w.isGlued(end)
                            && (w.isMark(end - 2, '.') && w.length(end - 1) == 1
                                    || end == at + 1
                                            && w.length(at) <= 5
                                            && gazetteer.isAbbreviation(w.form(at) + "."));
                    runs.add(new int[] {at, end, abbreviated ? w.end(end) : w.end(end - 1)});
                    next = end;
                }
            }
            at = next;
        }
        return runs;
    }

    /** The Arabic article in small letters before its name: {@code al-Tanf}. */
    private static boolean isArticle(Words w, int at) {
        return w.length(at) <= 3
                && w.isDash(at + 1)
                && w.isAny(at, "al", "el", "ad", "an", "ar", "as", "ash", "at", "az")
                && w.isGlued(at + 1)
                && w.isGlued(at + 2)
                && w.isCapitalised(at + 2);
    }

    private static boolean isPossessive(Words w, int at) {
        return w.isApostrophe(at - 1) && w.isGlued(at);
    }

    private int longest(Words w, int at) {
        int best = 0;
        int capitals = 0;
        for (int i = at; i < at + LONGEST; i++) {
            Words.Kind kind = w.kind(i);
            if (kind == Words.Kind.LETTERS) {
                boolean capital = w.isCapitalised(i);
                boolean generic = i > at && !capital && w.id(i) > 0;
                if (!capital
                        && !generic
                        && !(w.length(i) <= 3 && !w.is(i, "and") && !w.is(i, "in") && !w.is(i, "on") && !w.is(i, "to"))
                        && !w.isGlued(i)) {
                    break;
                }
                if (capital) {
                    capitals++;
                }
                boolean joined = w.isGlued(i + 1) && (w.kind(i + 1) == Words.Kind.LETTERS);
                if ((capital || generic || w.isGlued(i)) && !joined && capitals <= 5 && isName(w, at, i)) {
                    best = i + 1;
                }
            } else if (kind == Words.Kind.MARK
                    && w.isGlued(i)
                    && (w.isMark(i, '.') || w.isDash(i) || w.isApostrophe(i))) {
                if (w.isApostrophe(i)
                        && w.isGlued(i + 1)
                        && w.isAny(i + 1, "s", "ll", "re", "ve", "d", "m", "t")
                        && !w.isCapitalised(i + 1)) {
                    if (w.is(i + 1, "s") && w.isCapitalised(i + 2) && isName(w, at, i + 2)) {
                        best = i + 3; // "Cox's Bazar"
                    }
                    break; // "America's" is not the Americas
                }
                if (w.isMark(i, '.') && !(w.isGlued(i + 1) || w.length(i - 1) <= 3)) {
                    break;
                }
            } else {
                break;
            }
        }
        return best;
    }

    private boolean isName(Words w, int first, int last) {
        int length = w.end(last) - w.start(first);
        return length > 1
                && (length > 2 || first == last)
                && gazetteer.knows(w.text(), w.start(first), w.end(last))
                && (length > 2 || gazetteer.isShort(w.text(), w.start(first), w.end(last)));
    }

    /** How each name is used in the document as a whole. */
    private static final class Usage {
        private final Map<Long, int[]> byName = new HashMap<>();
        private final Set<Long> lower = new HashSet<>();

        Usage(Words w, List<int[]> runs) {
            for (int[] run : runs) {
                int[] counts = byName.computeIfAbsent(key(w, run), k -> new int[2]);
                counts[0]++;
                if (besideCapital(w, run)) {
                    counts[1]++;
                }
            }
            for (int i = 0; i < w.size(); i++) {
                if (w.kind(i) == Words.Kind.LETTERS && !w.isCapitalised(i) && w.length(i) > 2) {
                    lower.add(PlaceNameHash.of(w.text(), w.start(i), w.end(i)));
                }
            }
        }

        static long key(Words w, int[] run) {
            return PlaceNameHash.of(w.text(), w.start(run[0]), w.end(run[1] - 1));
        }
    }

    private static boolean besideCapital(Words w, int[] run) {
        return capitalBefore(w, run[0]) || capitalAfter(w, run[1]);
    }

    private static boolean capitalBefore(Words w, int at) {
        return w.kind(at - 1) == Words.Kind.LETTERS && w.isCapitalised(at - 1) && !startsSentence(w, at - 1);
    }

    private static boolean capitalAfter(Words w, int end) {
        return w.kind(end) == Words.Kind.LETTERS && w.isCapitalised(end);
    }

    private static boolean startsSentence(Words w, int at) {
        return w.kind(at - 1) == Words.Kind.BREAK
                || w.isMark(at - 1, '.') && w.length(at - 2) > 2
                || w.isMark(at - 1, '?')
                || w.isMark(at - 1, '!')
                || w.isMark(at - 1, '"')
                || w.isMark(at - 1, '\u201c');
    }

    private int[] features(
            Words w, int[] run, Span span, int lastEnd, Usage usage, @Nullable Name name, boolean named) {
        int[] f = new int[40];
        int n = 0;
        int[] postings = gazetteer.candidates(w.text(), w.start(run[0]), w.end(run[1] - 1));
        boolean state = false;
        boolean division = false;
        boolean adjective = postings.length > 0;
        boolean tailOnly = gazetteer.isTail(w.text(), w.start(run[0]), w.end(run[1] - 1));
        boolean extra = false;
        boolean first = false;
        int people = 0;
        for (int p : postings) {
            Feature feature = gazetteer.feature(Gazetteer.entry(p));
            state |= feature.isState();
            division |= feature == Feature.ADM1;
            extra |= feature.kind() != PlaceKind.CITY
                    && !feature.isState()
                    && feature != Feature.ADM1
                    && feature != Feature.ADM2;
            adjective &= (p & Gazetteer.ADJECTIVE) != 0;
            first |= (p & 3) == 0;
            people = Math.max(people, gazetteer.population(Gazetteer.entry(p)));
        }
        boolean anyAdjective = false;
        for (int p : postings) {
            anyAdjective |= (p & Gazetteer.ADJECTIVE) != 0;
        }
        f[n++] = 0;
        f[n++] = 1 + (state ? 1 : 0) + (division ? 2 : 0);
        f[n++] = anyAdjective ? 6 : 5;
        f[n++] = adjective ? 7 : 5;
        f[n++] = 8 + Math.min(7, (int) Math.log10(people + 1.0));
        f[n++] = run[1] - run[0] == 1 ? 16 : run[1] - run[0] == 2 ? 17 : 18;
        f[n++] = first ? 19 : 20;
        boolean before = capitalBefore(w, run[0]);
        boolean after = capitalAfter(w, run[1]);
        f[n++] = 21 + (before ? 1 : 0) + (after ? 2 : 0);
        f[n++] = startsSentence(w, run[0]) ? 25 : 26;
        boolean possessive = w.isApostrophe(run[1]) && w.is(run[1] + 1, "s");
        f[n++] = possessive ? 27 : 26;
        f[n++] = w.isDash(run[1]) && w.isGlued(run[1]) ? 28 : 26;
        f[n++] = w.isDash(run[0] - 1) && w.isGlued(run[0]) ? 29 : 26;
        f[n++] = usage.lower.contains(Usage.key(w, run)) ? 30 : 26;
        int[] counts = usage.byName.getOrDefault(Usage.key(w, run), new int[2]);
        f[n++] = counts[1] == 0 ? 31 : counts[1] * 2 >= counts[0] ? 32 : 33;
        f[n++] = tailOnly ? (w.isMark(run[0] - 1, ',') ? 34 : 35) : 26;
        f[n++] = extra ? 36 : 26;
        boolean follows = lastEnd == run[0] - 1 && w.isMark(run[0] - 1, ',');
        f[n++] = follows ? 37 : 26;
        f[n++] = w.isMark(run[1], ',') && capitalAfter(w, run[1] + 1) ? 38 : 26;
        f[n++] = isCapitals(w, run) ? 39 : 26;
        if (named) {
            f[n++] = name == null ? 40 : 41 + Math.min(6, name.type().ordinal());
            if (name != null && name.span().contains(span) && name.span().length() > span.length()) {
                f[n++] = 48 + Math.min(6, name.type().ordinal()); // "Washington" in "Washington Post"
            }
        }
        f[n++] = hashed("p", w, run[0] - 1);
        f[n++] = hashed("pp", w, run[0] - 2);
        f[n++] = hashed("n", w, possessive ? run[1] + 2 : run[1]);
        f[n++] = hashed("nn", w, run[1] + 1);
        f[n++] = hashed(before ? "P" : "q", w, run[0] - 1, run[0] - 2);
        f[n++] = OWN + (int) Math.floorMod(Usage.key(w, run) * 31, (long) (SIZE - OWN));
        return java.util.Arrays.copyOf(f, n);
    }

    private static boolean isCapitals(Words w, int[] run) {
        return w.length(run[1] - 1) > 3
                && w.form(run[1] - 1).equals(w.form(run[1] - 1).toUpperCase(java.util.Locale.ROOT));
    }

    private static int hashed(String what, Words w, int... at) {
        int hash = what.hashCode();
        for (int i : at) {
            hash *= 31;
            for (int k = w.start(i); k < w.end(i); k++) {
                hash = hash * 31 + Character.toLowerCase(w.text().charAt(k));
            }
            hash += w.kind(i).ordinal();
        }
        hash ^= hash >>> 15;
        hash *= 0x2c1b3c6d;
        hash ^= hash >>> 12;
        return OWN + Math.floorMod(hash, SIZE - OWN);
    }
}
