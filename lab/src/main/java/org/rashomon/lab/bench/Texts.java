package org.rashomon.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rashomon.text.Document;

/** The files of a folder as documents, in the order of their names. */
final class Texts {

    private Texts() {}

    static List<Document> read(Path data) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(data)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        List<Document> documents = new ArrayList<>();
        for (Path file : files) {
            documents.add(Document.ofText(Files.readString(file)));
        }
        return documents;
    }
}
