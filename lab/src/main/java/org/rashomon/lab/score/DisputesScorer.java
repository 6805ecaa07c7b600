package org.rashomon.lab.score;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rashomon.lab.corpus.HappeningStories;
import org.rashomon.lab.corpus.HappeningStories.Disputed;
import org.rashomon.lab.corpus.HappeningStories.Half;
import org.rashomon.lab.corpus.StoryTellings;
import org.rashomon.lab.corpus.StoryTellings.Marked;
import org.rashomon.store.happening.Dispute;
import org.rashomon.store.happening.Disputes;
import org.rashomon.store.happening.Linking.Happening;
import org.rashomon.store.happening.Telling;

/**
 * Disputes where the gold says which tellings are of one happening: what is missed here is missed in reading values, the rest
 * of what {@code stories} misses in joining. Tellings are those that stand on gold triggers; what a near copy repeats counts
 * as a telling of its own.
 */
final class DisputesScorer implements Scorer {

    @Override
    public String layer() {
        return "disputes";
    }

    @Override
    public String about() {
        return "disputed fields of gold happenings; a folder like corpus/happenings";
    }

    @Override
    public Figures score(Path data, Optional<Path> predictions) throws IOException {
        HappeningStories stories = HappeningStories.read(data);
        Figures figures = new Figures();
        for (Half half : Half.values()) {
            List<Disputed> gold =
                    stories.disputes().stream().filter(d -> d.half() == half).toList();
            if (!gold.isEmpty()) {
                Map<String, List<Telling>> happenings = happenings(stories, half);
                half(gold, happenings, half, figures);
                if (half == Half.DEV && predictions.isPresent()) {
                    Files.writeString(predictions.get(), report(gold, happenings));
                }
            }
        }
        return figures;
    }

    private static Map<String, List<Telling>> happenings(HappeningStories stories, Half half) {
        Map<String, List<Telling>> happenings = new TreeMap<>();
        for (Marked marked : StoryTellings.of(stories, half)) {
            happenings
                    .computeIfAbsent(marked.happening(), h -> new ArrayList<>())
                    .add(marked.telling());
        }
        happenings.values().forEach(tellings -> tellings.sort(Telling.ORDER));
        return happenings;
    }

    private static List<Dispute> disputes(List<Telling> tellings) {
        return tellings.isEmpty() ? List.of() : Disputes.of(new Happening(Happening.id(tellings.get(0)), tellings));
    }

    private static String field(Dispute dispute) {
        return dispute.field().name().toLowerCase(Locale.ROOT);
    }

    private static void half(List<Disputed> gold, Map<String, List<Telling>> happenings, Half half, Figures figures) {
        String prefix = half.name().toLowerCase(Locale.ROOT);
        Map<String, int[]> byField = new TreeMap<>();
        for (Disputed dispute : gold) {
            byField.computeIfAbsent(dispute.field(), f -> new int[3])[0]++;
        }
        happenings.forEach((happening, tellings) -> disputes(tellings).stream()
                .map(DisputesScorer::field)
                .distinct()
                .forEach(field -> {
                    int[] counts = byField.computeIfAbsent(field, f -> new int[3]);
                    counts[1]++;
                    counts[2] += isGold(gold, happening, field) ? 1 : 0;
                }));
        int[] all = new int[3];
        byField.values().forEach(counts -> {
            for (int i = 0; i < all.length; i++) {
                all[i] += counts[i];
            }
        });
        figures.putF1(prefix, all[2], all[1], all[0]);
        byField.forEach((field, counts) -> {
            String name = prefix + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
            figures.put(name + "Gold", counts[0]);
            figures.put(name + "Claimed", counts[1]);
            figures.put(name + "Right", counts[2]);
        });
    }

    private static boolean isGold(List<Disputed> gold, String happening, String field) {
        return gold.stream()
                .anyMatch(d -> d.happening().equals(happening) && d.field().equals(field));
    }

    /** What was found, what was missed with the words of the tellings, and what is false. */
    private static String report(List<Disputed> gold, Map<String, List<Telling>> happenings) {
        StringBuilder out = new StringBuilder();
        for (Disputed dispute : gold) {
            List<Telling> tellings = happenings.getOrDefault(dispute.happening(), List.of());
            List<Dispute> found = disputes(tellings).stream()
                    .filter(d -> field(d).equals(dispute.field()))
                    .toList();
            out.append(found.isEmpty() ? "missed" : "found").append('\t');
            out.append(dispute.happening()).append('\t').append(dispute.field()).append('\t');
            out.append(dispute.values()).append('\t');
            out.append(found.isEmpty() ? acts(tellings) : text(found)).append('\n');
        }
        happenings.forEach((happening, tellings) -> disputes(tellings).stream()
                .filter(d -> !isGold(gold, happening, field(d)))
                .forEach(d -> out.append("false\t")
                        .append(happening)
                        .append('\t')
                        .append(field(d))
                        .append("\t\t")
                        .append(text(List.of(d)))
                        .append('\n')));
        return out.toString();
    }

    /** {@code 101a: strike, kill; 101b: death}. */
    private static String acts(List<Telling> tellings) {
        return tellings.stream()
                .collect(Collectors.groupingBy(
                        Telling::document, TreeMap::new, Collectors.mapping(Telling::act, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(text -> text.getKey() + ": " + text.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String text(List<Dispute> disputes) {
        return disputes.stream()
                .flatMap(d -> d.values().stream())
                .map(value -> value.text() + " = " + String.join(", ", value.voices()))
                .collect(Collectors.joining(" | "));
    }
}
