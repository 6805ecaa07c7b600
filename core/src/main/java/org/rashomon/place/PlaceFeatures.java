package org.rashomon.place;

import java.util.Arrays;
import org.rashomon.text.Span;

/**
 * What speaks for a reading of a name: what it is, how many live there, what the words beside it say, and how well it
 * sits with the other places of the document.
 */
final class PlaceFeatures {

    static final int COUNT = 64;

    private static final int KINDS = Feature.values().length;
    private static final int PEOPLE = KINDS;
    private static final int SUPPORT = 36;

    private static final String[] DISTRICT_WORDS = {"county", "parish", "district", "borough", "counties", "township"};
    private static final String[] PROVINCE_WORDS = {
        "province", "state", "governorate", "oblast", "region", "prefecture", "department", "provincial"
    };
    private static final String[] TOWN_WORDS = {"city", "town", "village", "municipality", "police", "suburb", "mayor"};
    private static final String[] WATER_WORDS = {
        "river", "lake", "sea", "bay", "creek", "ocean", "gulf", "mountain", "mountains", "island", "islands", "valley"
    };

    private final Gazetteer gazetteer;
    private final PlaceDocument d;
    private final double[] countryMass;
    private final double[] divisionMass;
    private double allMass;

    PlaceFeatures(Gazetteer gazetteer, PlaceDocument document) {
        this.gazetteer = gazetteer;
        this.d = document;
        countryMass = new double[gazetteer.countries()];
        divisionMass = new double[gazetteer.divisions() + 1];
    }

    /** Sums what the document's names are thought to be, for {@link #fill}. */
    void weigh() {
        Arrays.fill(countryMass, 0);
        Arrays.fill(divisionMass, 0);
        allMass = 0;
        for (PlaceDocument.Group group : d.groups) {
            add(group, 1);
        }
    }

    private void add(PlaceDocument.Group group, double sign) {
        for (int i = 0; i < group.postings.length; i++) {
            int e = Gazetteer.entry(group.postings[i]);
            double p = group.probabilities[i] * sign;
            if (p == 0) {
                continue;
            }
            countryMass[gazetteer.countryNumber(e)] += p;
            divisionMass[gazetteer.division(e)] += p;
            allMass += p;
        }
    }

    /** How many countries have a say: e to the entropy of their masses. */
    private float breadth() {
        double entropy = 0;
        for (double mass : countryMass) {
            double p = allMass < 1e-6 ? 0 : mass / allMass;
            entropy -= p > 1e-6 ? p * Math.log(p) : 0;
        }
        return (float) Math.min(1, Math.max(0, entropy) / 3);
    }

    /**
     * The features of each reading of a mention.
     *
     * @param supported whether the other names' readings count
     */
    void fill(int mention, boolean supported, float[][] out) {
        PlaceDocument.Group group = d.groups.get(d.groupOf[mention]);
        int n = group.postings.length;
        Span span = d.mentions.get(mention).span();
        int words = besides(d.document.text(), span);
        boolean anyState = false;
        boolean anyDivision = false;
        int largest = -1;
        for (int i = 0; i < n; i++) {
            int e = Gazetteer.entry(group.postings[i]);
            anyState |= gazetteer.feature(e).isState();
            anyDivision |= gazetteer.feature(e) == Feature.ADM1;
            if (largest < 0 || gazetteer.population(e) > gazetteer.population(largest)) {
                largest = e;
            }
        }
        if (supported) {
            add(group, -1);
        }
        float breadth = supported ? breadth() : 0;
        int settlements = 0;
        for (int i = 0; i < n; i++) {
            float[] f = out[i];
            Arrays.fill(f, 0);
            int posting = group.postings[i];
            int e = Gazetteer.entry(posting);
            Feature feature = gazetteer.feature(e);
            float people = (float) Math.log10(gazetteer.population(e) + 1.0) / 8;
            f[feature.ordinal()] = 1;
            f[PEOPLE] = people;
            f[PEOPLE + 1] = feature.isSettlement() ? people : 0;
            f[PEOPLE + 2] = feature == Feature.ADM1 ? people : 0;
            f[PEOPLE + 3] = feature == Feature.ADM2 ? people : 0;
            f[PEOPLE + 4] = (posting & Gazetteer.OTHER) != 0 ? 1 : 0;
            f[PEOPLE + 5] = (posting & Gazetteer.ADJECTIVE) != 0 ? 1 : 0;
            f[PEOPLE + 6] = feature.isSettlement() ? 1f / ++settlements : 0;
            f[PEOPLE + 7] = e == largest ? 1 : 0;
            tails(f, PEOPLE + 8, d.tails[mention], e);
            tails(f, PEOPLE + 11, group.tails, e);
            sorts(f, PEOPLE + 14, words, feature);
            f[PEOPLE + 21] = anyState && !feature.isState() ? 1 : 0;
            if (supported) {
                support(f, e, mention);
            }
            f[63] = anyState && feature == Feature.ADM1 ? f[SUPPORT] : 0;
            f[48] = d.outletCountry.equals(gazetteer.country(e)) ? 1 : 0;
            home(f, e);
            f[52] = anyDivision && feature != Feature.ADM1 && !feature.isState() ? 1 : 0;
            f[53] = gazetteer.country(e).equals("US") && feature.isSettlement() ? 1 : 0;
            f[54] = gazetteer.geonamesId(e) == 0 && feature.isSettlement() ? 1 : 0;
            f[55] = n == 1 ? 1 : 0;
            f[56] = feature == Feature.CAPITAL ? breadth : 0;
            f[57] = feature == Feature.ADM1 ? breadth : 0;
            f[58] = feature.isSettlement() ? breadth : 0;
            boolean eclipsed = feature.isSettlement()
                    && e != largest
                    && gazetteer.population(largest) > 20L * gazetteer.population(e)
                    && (gazetteer.population(largest) > 1_000_000 || gazetteer.feature(largest) == Feature.CAPITAL);
            f[60] = eclipsed ? 1 : 0;
            f[61] = eclipsed
                            && f[PEOPLE + 8] + f[PEOPLE + 11] == 0
                            && (!supported || divisionMass[gazetteer.division(e)] < 0.5)
                    ? 1
                    : 0;
            f[62] = gazetteer.isOfTables(e) ? 1 : 0;
            f[59] = feature.isSettlement() ? breadth * people : 0;
        }
        if (supported) {
            add(group, 1);
        }
    }

    /** Holds it by division, by country, or something follows and does not hold it. */
    private void tails(float[] f, int at, int[] tails, int e) {
        boolean division = false;
        boolean country = false;
        for (int holder : tails) {
            if (holder == e) {
                continue;
            }
            boolean same = gazetteer.countryNumber(holder) == gazetteer.countryNumber(e);
            if (gazetteer.feature(holder).isState() || gazetteer.feature(holder) == Feature.REGION) {
                country |= same;
            } else {
                division |= same
                        && gazetteer.division(holder) == gazetteer.division(e)
                        && !gazetteer.feature(e).isState()
                        && gazetteer.feature(e) != Feature.ADM1;
            }
        }
        f[at] = division ? 1 : 0;
        f[at + 1] = country && !gazetteer.feature(e).isState() ? 1 : 0;
        f[at + 2] = tails.length > 0 && !division && !country ? 1 : 0;
    }

    private static void sorts(float[] f, int at, int words, Feature feature) {
        f[at] = (words & 1) != 0 && feature == Feature.ADM2 ? 1 : 0;
        f[at + 1] = (words & 1) != 0 && feature != Feature.ADM2 ? 1 : 0;
        f[at + 2] = (words & 2) != 0 && feature == Feature.ADM1 ? 1 : 0;
        f[at + 3] = (words & 2) != 0 && feature != Feature.ADM1 ? 1 : 0;
        f[at + 4] = (words & 4) != 0 && feature.isSettlement() ? 1 : 0;
        f[at + 5] = (words & 4) != 0 && !feature.isSettlement() ? 1 : 0;
        f[at + 6] = (words & 8) != 0 && (feature == Feature.WATER || feature == Feature.TERRAIN) ? 1 : 0;
    }

    /** Whether a word for a division stands right after, or before with "of", or a comma and a town stand before. */
    static boolean saysDivision(String text, Span span) {
        boolean tail = span.start() > 3
                && text.startsWith(", ", span.start() - 2)
                && Character.isLetter(text.charAt(span.start() - 3));
        return tail || (besides(text, span) & 3) != 0;
    }

    /** Bits: a word for a district, a province, a town, a water stands right after, or before with "of". */
    private static int besides(String text, Span span) {
        int bits = bits(text, wordAfter(text, span.end()));
        int of = span.start();
        if (of >= 4 && text.startsWith("of ", of - 3)) {
            int end = of - 4;
            int start = end;
            while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
                start--;
            }
            bits |= bits(text, new Span(Math.max(0, start), Math.max(start, end)));
        }
        return bits;
    }

    private static Span wordAfter(String text, int end) {
        int start = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        int stop = start;
        while (stop < text.length() && Character.isLetter(text.charAt(stop))) {
            stop++;
        }
        return new Span(start, stop);
    }

    private static int bits(String text, Span word) {
        return (isOne(text, word, DISTRICT_WORDS) ? 1 : 0)
                | (isOne(text, word, PROVINCE_WORDS) ? 2 : 0)
                | (isOne(text, word, TOWN_WORDS) ? 4 : 0)
                | (isOne(text, word, WATER_WORDS) ? 8 : 0);
    }

    private static boolean isOne(String text, Span word, String[] words) {
        for (String w : words) {
            if (word.length() == w.length() && text.regionMatches(true, word.start(), w, 0, w.length())) {
                return true;
            }
        }
        return false;
    }

    private void support(float[] f, int e, int mention) {
        double country = countryMass[gazetteer.countryNumber(e)];
        double division = gazetteer.division(e) == 0 ? 0 : divisionMass[gazetteer.division(e)];
        f[SUPPORT] = allMass < 1e-6 ? 0 : (float) (country / allMass);
        f[SUPPORT + 1] = (float) Math.log1p(Math.max(0, country));
        f[SUPPORT + 2] = allMass < 1e-6 ? 0 : (float) (division / allMass);
        f[SUPPORT + 3] = (float) Math.log1p(Math.max(0, division));
        boolean state = gazetteer.feature(e).isState();
        f[SUPPORT + 10] = state ? 0 : f[SUPPORT + 1];
        f[SUPPORT + 11] = gazetteer.feature(e) == Feature.ADM1 ? f[SUPPORT + 3] : 0;
        if (state) {
            return;
        }
        double close = 0;
        double closer = 0;
        double district = 0;
        int own = d.groupOf[mention];
        int limit = Math.min(d.groups.size(), 60);
        for (int g = 0; g < limit; g++) {
            if (g == own) {
                continue;
            }
            PlaceDocument.Group other = d.groups.get(g);
            for (int i = 0; i < Math.min(4, other.postings.length); i++) {
                double p = other.probabilities[i];
                int o = Gazetteer.entry(other.postings[i]);
                if (p < 0.05 || gazetteer.feature(o).isState() || gazetteer.feature(o) == Feature.ADM1) {
                    continue;
                }
                double km = gazetteer.roughKm(e, o);
                closer += km < 60 ? p : 0;
                close += km < 250 ? p : 0;
                district += gazetteer.district(e) != 0 && gazetteer.district(e) == gazetteer.district(o) ? p : 0;
            }
        }
        f[SUPPORT + 4] = (float) Math.log1p(closer);
        f[SUPPORT + 5] = (float) Math.log1p(close);
        f[SUPPORT + 6] = (float) Math.log1p(district);
        near(f, e, mention);
    }

    /** The readings of the mentions right before and after. */
    private void near(float[] f, int e, int mention) {
        Span span = d.mentions.get(mention).span();
        for (int m = Math.max(0, mention - 2); m <= Math.min(d.mentions.size() - 1, mention + 2); m++) {
            Span there = d.mentions.get(m).span();
            if (d.groupOf[m] == d.groupOf[mention]
                    || Math.max(there.start() - span.end(), span.start() - there.end()) > 80) {
                continue;
            }
            PlaceDocument.Group other = d.groups.get(d.groupOf[m]);
            for (int i = 0; i < Math.min(8, other.postings.length); i++) {
                int o = Gazetteer.entry(other.postings[i]);
                float p = (float) other.probabilities[i];
                if (gazetteer.countryNumber(o) == gazetteer.countryNumber(e)) {
                    f[SUPPORT + 7] += p / 4;
                    if (gazetteer.division(o) != 0 && gazetteer.division(o) == gazetteer.division(e)) {
                        f[SUPPORT + 8] += p / 4;
                    }
                    f[SUPPORT + 9] += gazetteer.feature(o).isState() ? p / 4 : 0;
                }
            }
        }
    }

    private void home(float[] f, int e) {
        if (gazetteer.feature(e).isState()) {
            return;
        }
        for (int h : d.home) {
            boolean country = gazetteer.countryNumber(h) == gazetteer.countryNumber(e);
            f[49] = country ? 1 : f[49];
            f[50] = country && gazetteer.division(h) != 0 && gazetteer.division(h) == gazetteer.division(e) ? 1 : f[50];
            f[51] = gazetteer.roughKm(h, e) < 150 ? 1 : f[51];
        }
    }
}
