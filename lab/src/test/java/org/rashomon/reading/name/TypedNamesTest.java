package org.rashomon.reading.name;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rashomon.lab.corpus.Conllu;
import org.rashomon.lab.corpus.Treebank;
import org.rashomon.reading.NameType;

class TypedNamesTest {

    private static final TypedNames NAMES =
            TypedNames.of(List.of("# by hand", "sentence\tnames", "b-2\t2-3:PERSON 5:GPE"));

    @Test
    void namesStandInTheirSentence(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("some.conllu");
        Files.writeString(file, sentence("b-1", "Go", "on") + sentence("b-2", "so", "Asha", "Rao", "left", "Quito"));
        Treebank treebank = Conllu.documents(file).get(0);
        int person = Labels.begin(NameType.PERSON);
        assertArrayEquals(
                new int[] {0, 0, 0, person, person + 1, 0, Labels.begin(NameType.GPE)}, NAMES.labels(treebank));
    }

    private static String sentence(String id, String... words) {
        StringBuilder lines = new StringBuilder("# sent_id = " + id + "\n# text = " + String.join(" ", words) + "\n");
        for (int i = 0; i < words.length; i++) {
            lines.append(i + 1)
                    .append('\t')
                    .append(words[i])
                    .append("\t_\tX\t_\t_\t")
                    .append(i)
                    .append("\tdep\t_\t_\n");
        }
        return lines.append('\n').toString();
    }
}
