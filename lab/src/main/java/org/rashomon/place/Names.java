package org.rashomon.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rashomon.lab.place.Toponyms.Article;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.reading.Analyser;
import org.rashomon.reading.Name;
import org.rashomon.reading.Reading;
import org.rashomon.reading.name.NameFinder;
import org.rashomon.text.Document;

/** The names of articles, read once each. */
final class Names {

    private final Pipeline pipeline =
            new Pipeline(List.of(Analyser.withModels(Lexicons.bundled()), NameFinder.withModel()));
    private final Map<String, List<Name>> read = new HashMap<>();

    List<Name> of(Article article) {
        return read.computeIfAbsent(article.id(), id -> of(article.document()));
    }

    List<Name> of(Document document) {
        return pipeline.annotate(document).get(Reading.NAMES);
    }
}
