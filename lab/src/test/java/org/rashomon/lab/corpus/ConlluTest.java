package org.rashomon.lab.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rashomon.text.Tokens;

class ConlluTest {

    private static final String FILE =
            """
            # newdoc id = harbour
            # newpar
            # sent_id = 1
            1\tThey\tthey\tPRON\tPRP\tCase=Nom\t4\tnsubj\t_\t_
            2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
            2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
            3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
            3.1\tever\t_\t_\t_\t_\t_\t_\t_\t_
            4\tsail\tsail\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
            5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

            # newpar
            # sent_id = 2
            1\tWhy\twhy\tADV\tWRB\t_\t0\troot\t_\tSpaceAfter=No
            2\t?\t?\tPUNCT\t.\t_\t1\tpunct\t_\t_

            """;

    @TempDir
    private Path folder;

    @Test
    void readsWordsMultiwordsAndParagraphs() throws IOException {
        Path file = Files.writeString(folder.resolve("a.conllu"), FILE);
        List<Treebank> documents = Conllu.documents(file);
        assertEquals(1, documents.size());
        Treebank harbour = documents.get(0);
        assertEquals("harbour", harbour.id());
        assertEquals("They don't sail.\n\nWhy?", harbour.document().text());
        Tokens tokens = harbour.tokens();
        assertEquals(7, tokens.size());
        assertEquals("n't", tokens.form(2));
        assertEquals(3, tokens.head(2));
        assertEquals(Tokens.ROOT, tokens.head(3));
        assertEquals("Why", tokens.form(tokens.sentenceStart(1)));
        assertEquals(2, harbour.document().layout().blocks().size());
    }

    @Test
    void saysWhereAFaultIs() throws IOException {
        Path file = Files.writeString(folder.resolve("b.conllu"), "1\tonly\tthree\n");
        IOException fault = assertThrows(IOException.class, () -> Conllu.sentences(file));
        assertEquals(file + ":1: 3 columns, not 10", fault.getMessage());
    }
}
