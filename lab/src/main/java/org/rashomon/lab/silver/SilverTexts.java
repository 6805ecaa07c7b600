package org.rashomon.lab.silver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rashomon.lab.corpus.EcbPlus;
import org.rashomon.lab.corpus.Plover;
import org.rashomon.text.Block;
import org.rashomon.text.BlockKind;
import org.rashomon.text.Document;
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.Span;

/** The texts that a teacher labels: train parts of the corpora of news, with a paragraph to a line. */
public final class SilverTexts {

    private SilverTexts() {}

    /** Texts by an id that names corpus and file, in a fixed order. */
    public static Map<String, String> read(Path corpora) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Path file : files(corpora.resolve("polnear/train/text"), ".txt")) {
            texts.put("polnear/" + name(file), Files.readString(file, StandardCharsets.UTF_8));
        }
        for (EcbPlus.Doc document :
                EcbPlus.read(corpora.resolve("happenings/ecbplus/train")).documents()) {
            StringBuilder text = new StringBuilder();
            for (List<String> sentence : document.sentences()) {
                text.append(String.join(" ", sentence)).append('\n');
            }
            texts.put("ecbplus/" + document.id(), text.toString());
        }
        for (Path file : files(corpora.resolve("times/timebank"), ".tml")) {
            texts.put("timebank/" + name(file), timebank(Files.readString(file, StandardCharsets.UTF_8)));
        }
        StringBuilder plover = new StringBuilder();
        String last = "";
        for (Plover.Sentence sentence : Plover.read(corpora.resolve("plover/plv-train.tsv"))) {
            if (!sentence.text().equals(last)) {
                plover.append(sentence.text().replace('\n', ' ')).append('\n');
            }
            last = sentence.text();
        }
        texts.put("plover/train", plover.toString());
        return texts;
    }

    /** A document whose blocks are the lines of a text. */
    public static Document document(String id, String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (!text.substring(start, end).isBlank()) {
                blocks.add(new Block(BlockKind.PARAGRAPH, new Span(start, end), 0));
            }
            start = end + 1;
        }
        return Document.of(Origin.given(id), Masthead.unstated(), "en", text, new Layout(blocks, List.of(), List.of()));
    }

    /** Without tags; a blank line ends a paragraph, other line breaks do not. */
    private static String timebank(String xml) {
        String body = xml.substring(xml.indexOf("<TEXT>") + "<TEXT>".length(), xml.indexOf("</TEXT>"))
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
        StringBuilder text = new StringBuilder();
        for (String paragraph : body.split("\n\\s*\n")) {
            text.append(paragraph.strip().replaceAll("\\s+", " ")).append('\n');
        }
        return text.toString();
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)
                            && !f.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
