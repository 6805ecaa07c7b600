package org.rashomon.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.reading.Analyser;
import org.rashomon.reading.Name;
import org.rashomon.reading.name.NameFinder;
import org.rashomon.reading.token.Segmentation;
import org.rashomon.reading.token.Segmenter;
import org.rashomon.text.Document;
import org.rashomon.text.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rashomon analyse [FILE|-]}. */
@Command(
        name = "analyse",
        description = "Prints the sentences, tokens, tags, lemmas, trees and names of a text.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "CoNLL-U has offsets as TokenRange=start:end and names as Entity= in its last column. Offsets count UTF-16",
            "units of the document's text; with --tokens given that is the text which the tokens spell."
        })
final class AnalyseCommand implements Callable<Integer> {

    /** Where sentences and tokens come from. */
    enum TokenSource {
        FOUND,
        GIVEN
    }

    /** What is printed. */
    enum Format {
        CONLLU,
        JSON
    }

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A text in UTF-8; - or nothing for standard input.")
    private String file = "-";

    @Option(
            names = "--tokens",
            paramLabel = "found|given",
            description = "given: the input is CoNLL-U; its sentences and tokens are kept, the rest is replaced.",
            defaultValue = "found")
    private TokenSource source = TokenSource.FOUND;

    @Option(names = "--format", paramLabel = "conllu|json", description = "Default: conllu.", defaultValue = "conllu")
    private Format format = Format.CONLLU;

    AnalyseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String content = content();
        Analyser analyser = Analyser.withModels();
        NameFinder names = NameFinder.withModel();
        switch (source) {
            case FOUND -> found(content, analyser, names);
            case GIVEN -> given(content, analyser, names);
        }
        return Rashomon.DONE;
    }

    private void found(String content, Analyser analyser, NameFinder finder) {
        Document document = Document.ofText(content);
        Segmentation cut = new Segmenter(Lexicons.bundled()).segment(document);
        Tokens tokens = analyser.analyse(content, cut);
        List<Name> names = finder.find(tokens);
        if (format == Format.JSON) {
            terminal.print(AnalysisJson.of(tokens, cut, names));
        } else {
            new ConlluOutput(terminal).write(document.id(), tokens, cut, names);
        }
    }

    private void given(String content, Analyser analyser, NameFinder finder) {
        ConlluOutput output = new ConlluOutput(terminal);
        for (GivenTokens given : GivenTokens.parse(content, file)) {
            Tokens tokens = analyser.analyse(given.text(), given.segmentation());
            List<Name> names = finder.find(tokens);
            if (format == Format.JSON) {
                terminal.print(AnalysisJson.of(tokens, given.segmentation(), names));
            } else {
                output.write(given, tokens, names);
            }
        }
    }

    private String content() {
        try {
            byte[] bytes = file.equals("-") ? terminal.in().readAllBytes() : Files.readAllBytes(Path.of(file));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Failed(file + " cannot be read: " + e, e);
        }
    }
}
