package org.rashomon.lab.teacher;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cuts words into the pieces that MiniLM knows, in small letters and without accents. */
final class WordPieces {

    private static final int LONGEST = 100;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, int[]> memo = new HashMap<>();

    /** @param tokenizer the {@code tokenizer.json} of a WordPiece model */
    WordPieces(InputStream tokenizer) {
        JsonObject root = JsonParser.parseReader(new InputStreamReader(tokenizer, StandardCharsets.UTF_8))
                .getAsJsonObject();
        for (Map.Entry<String, JsonElement> e :
                root.getAsJsonObject("model").getAsJsonObject("vocab").entrySet()) {
            numbers.put(e.getKey(), e.getValue().getAsInt());
        }
    }

    int number(String piece) {
        Integer number = numbers.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("no piece " + piece);
        }
        return number;
    }

    /** At least one piece. */
    int[] of(String word) {
        return memo.computeIfAbsent(word, this::cut);
    }

    private int[] cut(String word) {
        String plain = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "");
        List<Integer> pieces = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        plain.codePoints().forEach(c -> {
            boolean apart = !Character.isLetterOrDigit(c);
            if (apart) {
                flush(run, pieces);
                if (!Character.isWhitespace(c) && !Character.isISOControl(c)) {
                    pieces.add(numbers.getOrDefault(Character.toString(c), number("[UNK]")));
                }
            } else {
                run.appendCodePoint(c);
            }
        });
        flush(run, pieces);
        if (pieces.isEmpty()) {
            pieces.add(number("[UNK]"));
        }
        return pieces.stream().limit(12).mapToInt(Integer::intValue).toArray();
    }

    private void flush(StringBuilder run, List<Integer> pieces) {
        if (run.length() > 0) {
            for (int piece : greedy(run.toString())) {
                pieces.add(piece);
            }
            run.setLength(0);
        }
    }

    private int[] greedy(String run) {
        int[] unknown = {number("[UNK]")};
        if (run.length() > LONGEST) {
            return unknown;
        }
        int[] pieces = new int[run.length()];
        int count = 0;
        int at = 0;
        while (at < run.length()) {
            int end = run.length();
            Integer found = null;
            while (end > at && found == null) {
                found = numbers.get((at > 0 ? "##" : "") + run.substring(at, end));
                end--;
            }
            if (found == null) {
                return unknown;
            }
            pieces[count++] = found;
            at = end + 1;
        }
        return Arrays.copyOf(pieces, count);
    }
}
