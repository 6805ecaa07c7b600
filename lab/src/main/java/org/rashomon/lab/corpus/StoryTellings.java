package org.rashomon.lab.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rashomon.account.Pipelines;
import org.rashomon.lab.corpus.HappeningStories.Half;
import org.rashomon.lab.corpus.HappeningStories.Mark;
import org.rashomon.lab.corpus.HappeningStories.Text;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.store.DocumentRows;
import org.rashomon.store.happening.Blocks;
import org.rashomon.store.happening.ClueReader;
import org.rashomon.store.happening.Telling;
import org.rashomon.text.Document;
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.PublicationTime;

/** The stories, read as a store reads them: tellings that stand on marks, and their gold happenings. */
public final class StoryTellings {

    private StoryTellings() {}

    /**
     * A telling on a mark.
     *
     * @param story the story's number
     * @param happening the gold happening
     */
    public record Marked(String story, Telling telling, String happening) {

        /** Whether linking would compare the two. */
        public boolean isWorthComparing(Marked later) {
            return Blocks.areWorthComparing(telling, later.telling);
        }

        /** The same, its text having appeared on another day. */
        public Marked published(int day) {
            return new Marked(story, telling.movedBy(day - telling.published()), happening);
        }
    }

    /** In the order of the texts. */
    public static List<Marked> of(HappeningStories stories, Half half) {
        Lexicons lexicons = Lexicons.bundled();
        Pipeline pipeline = Pipelines.standard(lexicons).then(new ClueReader(lexicons));
        List<Marked> marked = new ArrayList<>();
        for (Text text : stories.texts()) {
            if (text.half() == half) {
                List<Mark> marks = stories.marks().stream()
                        .filter(mark -> mark.text().equals(text.id()))
                        .toList();
                for (Telling telling :
                        DocumentRows.of(pipeline.annotate(document(text)), "").tellings()) {
                    marks.stream()
                            .filter(mark -> mark.span().contains(telling.start()))
                            .findFirst()
                            .ifPresent(mark -> marked.add(new Marked(text.story(), telling, mark.happening())));
                }
            }
        }
        return marked;
    }

    private static Document document(Text text) {
        PublicationTime published = PublicationTime.on(LocalDate.parse(text.published()));
        Masthead masthead = Masthead.unstated()
                .withTitle(text.title())
                .withOutlet(Optional.of(text.outlet()))
                .withPublished(Optional.of(published));
        return Document.of(Origin.given(text.id()), masthead, "en", text.text(), Layout.plain(text.text()));
    }
}
