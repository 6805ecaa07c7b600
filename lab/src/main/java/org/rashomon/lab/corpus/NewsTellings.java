package org.rashomon.lab.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rashomon.account.Pipelines;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.store.DocumentRows;
import org.rashomon.store.happening.ClueReader;
import org.rashomon.store.happening.Telling;
import org.rashomon.text.Document;
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.PublicationTime;

/** Articles of PolNeAR, read as a store reads them, each with the outlet and day that its name tells: {@code nyt_2016-01-28_…}. */
public final class NewsTellings {

    private NewsTellings() {}

    /**
     * The tellings of articles, in their order.
     *
     * @param folder of the texts
     * @param articles the names of files
     * @throws IOException if one cannot be read
     */
    public static List<Telling> of(Path folder, List<String> articles) throws IOException {
        Lexicons lexicons = Lexicons.bundled();
        Pipeline pipeline = Pipelines.standard(lexicons).then(new ClueReader(lexicons));
        List<Telling> tellings = new ArrayList<>();
        for (String article : articles) {
            String text = Files.readString(folder.resolve(article), StandardCharsets.UTF_8);
            tellings.addAll(DocumentRows.of(pipeline.annotate(document(article, text)), "")
                    .tellings());
        }
        return tellings;
    }

    private static Document document(String name, String text) {
        String[] parts = name.split("_", -1);
        Masthead masthead = Masthead.unstated()
                .withOutlet(Optional.of(parts[0]))
                .withPublished(Optional.of(PublicationTime.on(LocalDate.parse(parts[1]))));
        return Document.of(Origin.given(name), masthead, "en", text, Layout.plain(text));
    }
}
