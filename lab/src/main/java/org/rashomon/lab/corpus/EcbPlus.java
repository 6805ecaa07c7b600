package org.rashomon.lab.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Texts with event mentions in cross-document chains: ECB+ and NewsWCL50 in the form of {@code
 * PREFIX-event-mentions.json} beside {@code PREFIX.txt} (or one {@code .conll}), a token a line.
 *
 * @param documents in file order
 * @param mentions in file order
 */
public record EcbPlus(List<Doc> documents, List<Mention> mentions) {

    /**
     * @param id as in the corpus, {@code 2_11ecb}
     * @param topic the number before {@code _}
     * @param sentences the tokens of each sentence
     */
    public record Doc(String id, String topic, List<List<String>> sentences) {}

    /**
     * @param document the document's id
     * @param topic its topic
     * @param sentence index of the sentence
     * @param tokens indices of its tokens in the sentence, ascending
     * @param chain the gold chain
     * @param type as the corpus calls it, {@code ACT}
     */
    public record Mention(
            String document, String topic, int sentence, List<Integer> tokens, String chain, String type) {}

    /**
     * Reads a corpus: a folder, or the prefix of its files ({@code …/ecbplus/dev}). A folder with a {@code dev} part is
     * read as that part.
     *
     * @throws IOException if a file cannot be read
     */
    public static EcbPlus read(Path path) throws IOException {
        Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().resolveSibling("");
        String part = Files.isDirectory(path)
                ? (Files.exists(path.resolve("dev.txt")) ? "dev" : Files.exists(path.resolve("test.txt")) ? "test" : "")
                : path.getFileName().toString();
        Path json = folder.resolve(part.isEmpty() ? "event-mentions.json" : part + "-event-mentions.json");
        Path text = part.isEmpty() ? onlyConll(folder) : folder.resolve(part + ".txt");
        List<Doc> documents = documents(text);
        return new EcbPlus(documents, mentions(json));
    }

    private static Path onlyConll(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".conll"))
                    .min(Comparator.naturalOrder())
                    .orElseThrow(() -> new IOException(folder + ": no .conll file"));
        }
    }

    /** Sentence numbers in the file may have gaps; a list index here is the file's number. */
    private static List<Doc> documents(Path file) throws IOException {
        Map<String, List<List<String>>> sentences = new LinkedHashMap<>();
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            lines.filter(line -> !line.isEmpty() && line.charAt(0) != '#').forEach(line -> {
                String[] cells = line.split("\t", -1);
                if (cells.length < 4) {
                    return;
                }
                String id = cells[0].substring(cells[0].lastIndexOf('/') + 1);
                List<List<String>> document = sentences.computeIfAbsent(id, d -> new ArrayList<>());
                int number = Integer.parseInt(cells[1]);
                while (document.size() <= number) {
                    document.add(new ArrayList<>());
                }
                document.get(number).add(cells[3]);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        List<Doc> documents = new ArrayList<>();
        sentences.forEach((id, all) -> documents.add(new Doc(id, topic(id), all)));
        return documents;
    }

    private static List<Mention> mentions(Path file) {
        List<Mention> mentions = new ArrayList<>();
        for (JsonNode node : new ObjectMapper().readTree(file)) {
            List<Integer> tokens = new ArrayList<>();
            node.get("tokens_number").forEach(n -> tokens.add(n.asInt()));
            tokens.sort(Comparator.naturalOrder());
            String document = node.get("doc_id").asString();
            mentions.add(new Mention(
                    document,
                    topic(document),
                    node.get("sent_id").asInt(),
                    List.copyOf(tokens),
                    node.get("coref_chain").asString(),
                    node.get("mention_type").asString()));
        }
        return mentions;
    }

    private static String topic(String document) {
        return document.substring(0, document.indexOf('_'));
    }
}
