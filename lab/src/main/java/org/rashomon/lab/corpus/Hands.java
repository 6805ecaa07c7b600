package org.rashomon.lab.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rashomon.lab.corpus.HappeningStories.Half;

/** Who wrote which stories and what they are for: {@code hands.tsv} of a corpus of stories, one row for a run of numbers. */
public final class Hands {

    private static final String FILE = "hands.tsv";

    private final TreeMap<Integer, Run> runs = new TreeMap<>();

    private record Run(int last, int hand, String half) {}

    private Hands() {}

    /** @throws IOException if the folder has no such table or a row of it cannot be read; the message says where */
    public static Hands read(Path folder) throws IOException {
        Hands hands = new Hands();
        for (String line : Files.readAllLines(folder.resolve(FILE), StandardCharsets.UTF_8)) {
            if (!line.startsWith("#") && !line.startsWith("first")) {
                String[] cells = line.split("\t", -1);
                try {
                    hands.runs.put(
                            Integer.parseInt(cells[0]),
                            new Run(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), cells[3]));
                } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                    throw new IOException(folder.resolve(FILE) + ": not 'first, last, hand, half': " + line, e);
                }
            }
        }
        return hands;
    }

    /** What a story is for. */
    Half half(int story) {
        String half = run(story).half;
        if (half.equals("odd")) {
            return story % 2 == 0 ? Half.HELD2 : Half.DEV;
        }
        return Half.valueOf(half.toUpperCase(Locale.ROOT));
    }

    /** The number of who wrote it. */
    public int hand(int story) {
        return run(story).hand;
    }

    /** @throws IllegalArgumentException if no row has the story */
    private Run run(int story) {
        Map.Entry<Integer, Run> run = runs.floorEntry(story);
        if (run == null || story > run.getValue().last) {
            throw new IllegalArgumentException(FILE + " has no row for story " + story);
        }
        return run.getValue();
    }
}
