package org.rashomon.reading.name;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rashomon.reading.NameType;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/** Names whose type a person has written down, or that they are none: {@code lab/silver/names.tsv}. */
final class TypedNames {

    private static final Path FILE = Path.of("lab/silver/names.tsv");

    private final Map<String, Optional<NameType>> types = new HashMap<>();

    static TypedNames read() throws IOException {
        return of(Files.readAllLines(FILE, StandardCharsets.UTF_8));
    }

    /** Lines of a name, a tab and a type or {@code NONE}; those with {@code #} and the header are passed over. */
    static TypedNames of(List<String> lines) {
        TypedNames names = new TypedNames();
        for (String line : lines) {
            String[] cells = line.split("\t");
            if (!line.startsWith("#") && !cells[0].equals("name")) {
                names.types.put(
                        cells[0], cells[1].equals("NONE") ? Optional.empty() : Optional.of(NameType.valueOf(cells[1])));
            }
        }
        return names;
    }

    /** Gives runs of proper nouns that are known the type that is written down; a title before a run is left out. */
    void correct(Tokens tokens, int[] labels) {
        for (int s = 0; s < tokens.sentenceCount(); s++) {
            int end = tokens.sentenceEnd(s);
            for (int t = tokens.sentenceStart(s); t < end; t++) {
                int last = t - 1;
                while (last + 1 < end && isProper(tokens, last + 1)) {
                    last++;
                }
                if (last >= t) {
                    int first = t < last && SilverNames.isTitle(tokens.form(t)) ? t + 1 : t;
                    correct(tokens, first, last, labels);
                    t = last;
                }
            }
        }
    }

    private void correct(Tokens tokens, int first, int last, int[] labels) {
        StringBuilder name = new StringBuilder(tokens.form(first));
        for (int t = first + 1; t <= last; t++) {
            name.append(' ').append(tokens.form(t));
        }
        Optional<NameType> type = types.get(name.toString());
        if (type == null) {
            return;
        }
        int from = first;
        while (from > 0 && Labels.isInside(labels[from])) {
            from--;
        }
        int to = last;
        while (to + 1 < labels.length && Labels.isInside(labels[to + 1])) {
            to++;
        }
        Arrays.fill(labels, from, to + 1, Labels.OUTSIDE);
        if (type.isPresent()) {
            labels[first] = Labels.begin(type.get());
            Arrays.fill(labels, first + 1, last + 1, Labels.inside(type.get()));
        }
    }

    private static boolean isProper(Tokens tokens, int t) {
        return tokens.upos(t) == Upos.PROPN || tokens.xpos(t).startsWith("NNP");
    }
}
