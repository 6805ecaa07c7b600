package org.rashomon.place;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.lexicon.WordClasses;

/**
 * Places by name: the packed gazetteer of the jar with the regions, seas and bases of {@code place/regions.tsv}, the other
 * names of {@code place/aliases.tsv} and the names and adjectives of {@code actor/states.tsv}. An entry is an index; what
 * {@link #candidates} gives is an entry with flags.
 */
public final class Gazetteer {

    /** The name is not the entry's first. */
    static final int OTHER = 1;

    /** The name is an adjective or the name of a people. */
    static final int ADJECTIVE = 2;

    private static final int[] NONE = {};

    private static final Feature[] FEATURES = Feature.values();

    private record Extra(String name, Feature feature, int country, double latitude, double longitude) {}

    /** A point, in degrees north and east. */
    public record Middle(double latitude, double longitude) {}

    private final PackedGazetteer packed;
    private final int size;
    private final List<Extra> extras = new ArrayList<>();
    private final Map<Long, int[]> more = new HashMap<>();
    private final Map<String, Integer> numberOfAlpha3 = new HashMap<>();
    /** By the country's number; the last is empty, for none. */
    private final String[] alpha2;

    private final String[] alpha3;

    private final List<String> regionNames = new ArrayList<>();
    private final Set<Long> tails = new HashSet<>();
    private final Set<String> abbreviations = new HashSet<>();
    private final Set<Long> shorts = new HashSet<>();
    private final Set<Long> common = new HashSet<>();

    private final WordClasses<Containment.Joint> joints;

    /** @throws UncheckedIOException if the jar lacks the packed gazetteer */
    public Gazetteer(Lexicons lexicons) {
        packed = PackedGazetteer.bundled();
        size = packed.size();
        alpha2 = new String[packed.countries() + 1];
        alpha3 = new String[packed.countries() + 1];
        Arrays.fill(alpha2, "");
        Arrays.fill(alpha3, "");
        for (int i = 0; i < packed.countries(); i++) {
            alpha2[i] = packed.alpha2(i);
            alpha3[i] = packed.alpha3(i);
            numberOfAlpha3.put(alpha3[i], i);
        }
        names(lexicons);
        regions(lexicons);
        aliases(lexicons);
        joints = new WordClasses<>(lexicons.get("place/containment"), Containment.Joint.class);
        lexicons.get("place/namesakes").rows().forEach(row -> row.list("forms")
                .forEach(form -> common.add(PlaceNameHash.of(form))));
    }

    /** Words between a name and what it lies in. */
    WordClasses<Containment.Joint> joints() {
        return joints;
    }

    private void names(Lexicons lexicons) {
        for (Row row : lexicons.get("actor/states").rows()) {
            String code = row.get("kind").equals("n") ? row.get("country") : row.id();
            int entry = country(code) == packed.countries() ? -1 : packed.countryEntry(country(code));
            if (entry < 0) {
                continue;
            }
            add(row.get("name"), entry, OTHER);
            row.list("names").forEach(name -> add(name, entry, OTHER));
            row.list("adjectives").forEach(name -> add(name, entry, ADJECTIVE));
            row.list("people").forEach(name -> add(name, entry, ADJECTIVE));
        }
    }

    private void regions(Lexicons lexicons) {
        for (Row row : lexicons.get("place/regions").rows()) {
            int entry = size + extras.size();
            try {
                extras.add(new Extra(
                        row.get("name"),
                        row.constant("kind", Feature.class),
                        country(row.get("country")),
                        Double.parseDouble(row.get("latitude")),
                        Double.parseDouble(row.get("longitude"))));
            } catch (NumberFormatException e) {
                throw row.fault("latitude and longitude must be degrees");
            }
            add(row.get("name"), entry, 0);
            regionNames.add(row.get("name"));
            for (String name : row.list("names")) {
                add(name, entry, OTHER);
                regionNames.add(name);
            }
        }
    }

    /** The words in small letters in names of regions, seas and bases. */
    List<String> commonWords() {
        TreeSet<String> words = new TreeSet<>(List.of("of"));
        for (String name : regionNames) {
            for (String word : name.split("[^\\p{L}]+")) {
                if (!word.isEmpty() && Character.isLowerCase(word.charAt(0))) {
                    words.add(word);
                }
            }
        }
        return List.copyOf(words);
    }

    private void aliases(Lexicons lexicons) {
        for (Row row : lexicons.get("place/aliases").rows()) {
            int country = country(row.get("country"));
            int best = -1;
            for (int posting : candidates(row.get("of"))) {
                int e = entry(posting);
                boolean fits = (posting & ADJECTIVE) == 0
                        && countryNumber(e) == country
                        && (row.isBlank("kind") || feature(e).kind() == row.constant("kind", PlaceKind.class));
                if (fits && (best < 0 || population(e) > population(best))) {
                    best = e;
                }
            }
            if (best < 0) {
                throw row.fault("no place '" + row.get("of") + "' in '" + row.get("country") + "'");
            }
            int of = best;
            int flags = row.get("use").equals("ADJECTIVE") ? ADJECTIVE : OTHER;
            for (String form : row.list("forms")) {
                add(form, of, flags);
                if (form.endsWith(".")) {
                    abbreviations.add(form);
                }
                if (row.get("use").equals("TAIL")) {
                    tails.add(PlaceNameHash.of(form));
                }
                if (form.length() <= 2) {
                    shorts.add(PlaceNameHash.of(form));
                }
            }
        }
    }

    private void add(String name, int entry, int flags) {
        long key = PlaceNameHash.of(name);
        if (key == 0) {
            return;
        }
        int posting = entry << 2 | flags;
        int[] old = more.getOrDefault(key, NONE);
        for (int p : old) {
            if (p >> 2 == entry) {
                return;
            }
        }
        int[] grown = Arrays.copyOf(old, old.length + 1);
        grown[old.length] = posting;
        more.put(key, grown);
    }

    /** Entries of a name, each shifted left by two with {@link #OTHER} and {@link #ADJECTIVE} below. */
    int[] candidates(CharSequence name) {
        return candidates(name, 0, name.length());
    }

    int[] candidates(CharSequence text, int start, int end) {
        long key = PlaceNameHash.of(text, start, end);
        if (key == 0) {
            return NONE;
        }
        int[] added = more.getOrDefault(key, NONE);
        int first = packed.find(key);
        if (first < 0) {
            return added;
        }
        int n = 1;
        while (!packed.isLast(first + n - 1)) {
            n++;
        }
        int[] all = new int[n + added.length];
        for (int i = 0; i < n; i++) {
            all[i] = packed.entry(first + i) << 2 | (packed.isOther(first + i) ? OTHER : 0);
        }
        int total = n;
        for (int p : added) {
            boolean there = false;
            for (int i = 0; i < n; i++) {
                there |= all[i] >> 2 == p >> 2;
            }
            if (!there) {
                all[total++] = p;
            }
        }
        return total == all.length ? all : Arrays.copyOf(all, total);
    }

    /** Whether any place bears the name. */
    boolean knows(CharSequence text, int start, int end) {
        long key = PlaceNameHash.of(text, start, end);
        return key != 0 && (packed.find(key) >= 0 || more.containsKey(key));
    }

    /** Whether a name stands for a place only after a comma and the name of a town: {@code Calif.} */
    boolean isTail(CharSequence text, int start, int end) {
        return tails.contains(PlaceNameHash.of(text, start, end));
    }

    /** Whether a name of two letters, in capitals, stands for a place at all. */
    boolean isShort(CharSequence text, int start, int end) {
        return Character.isUpperCase(text.charAt(end - 1)) && shorts.contains(PlaceNameHash.of(text, start, end));
    }

    /** Whether a name is nearly always something else, though a town bears it: {@code Western}. */
    boolean isCommon(CharSequence text, int start, int end) {
        return common.contains(PlaceNameHash.of(text, start, end));
    }

    /** Whether the form, with its point, is in the table. */
    boolean isAbbreviation(String form) {
        return abbreviations.contains(form);
    }

    static int entry(int posting) {
        return posting >> 2;
    }

    /** Whether it stands in {@code place/regions.tsv} and not in the packed file. */
    boolean isOfTables(int e) {
        return e >= size;
    }

    private Extra extra(int e) {
        return extras.get(e - size);
    }

    String name(int e) {
        return e >= size ? extra(e).name : packed.name(e);
    }

    Feature feature(int e) {
        return e >= size ? extra(e).feature : FEATURES[packed.feature(e)];
    }

    /** A point in the middle of a country, by its alpha-3 code. */
    public Optional<Middle> middle(String country) {
        int e = country(country) == packed.countries() ? -1 : packed.countryEntry(country(country));
        return e < 0 ? Optional.empty() : Optional.of(new Middle(packed.latitude(e), packed.longitude(e)));
    }

    /** The number of a country by its alpha-3 code; that of no country for any other. */
    private int country(String code) {
        return numberOfAlpha3.getOrDefault(code, packed.countries());
    }

    /** Number of its country, below {@link #countries}; the highest is that of none. */
    int countryNumber(int e) {
        return e >= size ? extra(e).country : packed.country(e);
    }

    int countries() {
        return packed.countries() + 1;
    }

    /** ISO 3166 alpha-2, empty if no one country holds it. */
    String country(int e) {
        return alpha2[countryNumber(e)];
    }

    /** ISO 3166 alpha-3, {@code KOS} for Kosovo; empty if no one country holds it. */
    String country3(int e) {
        return alpha3[countryNumber(e)];
    }

    /** Number of its first-level division, 0 if none is known. */
    int division(int e) {
        return e >= size ? 0 : packed.division(e);
    }

    int divisions() {
        return packed.divisions();
    }

    /** Number of its second-level division, 0 if none is known. */
    int district(int e) {
        return e >= size ? 0 : packed.district(e);
    }

    /** The name of its first-level division, empty if none is known. */
    String divisionName(int e) {
        int division = packed.divisionEntry(division(e));
        return division < 0 ? "" : name(division);
    }

    /** GeoNames' code of its first-level division, without the country; empty if none is known. */
    String divisionCode(int e) {
        return packed.divisionCode(division(e));
    }

    /** The name of its second-level division, empty if none is known. */
    String districtName(int e) {
        int district = packed.districtEntry(district(e));
        return district < 0 ? "" : name(district);
    }

    /** GeoNames' code of its second-level division, without country and division; empty if none is known. */
    String districtCode(int e) {
        return packed.districtCode(district(e));
    }

    double latitude(int e) {
        return e >= size ? extra(e).latitude : packed.latitude(e);
    }

    double longitude(int e) {
        return e >= size ? extra(e).longitude : packed.longitude(e);
    }

    int population(int e) {
        return e >= size ? 0 : packed.population(e);
    }

    int geonamesId(int e) {
        return e >= size ? 0 : packed.geonamesId(e);
    }

    /** On a cylinder that is right at the middle latitude: good to a few percent below a thousand kilometres. */
    double roughKm(int a, int b) {
        double lat = Math.toRadians((latitude(a) + latitude(b)) / 2);
        double dy = (latitude(a) - latitude(b)) * 111.2;
        double dx = Math.abs(longitude(a) - longitude(b));
        dx = (dx > 180 ? 360 - dx : dx) * 111.2 * Math.cos(lat);
        return Math.sqrt(dx * dx + dy * dy);
    }
}
