package org.rashomon.lab.score;

import java.util.List;
import org.rashomon.attribution.SourcesScorer;
import org.rashomon.lab.time.QuantitiesScorer;
import org.rashomon.lab.time.TimesScorer;
import org.rashomon.place.PlacesScorer;
import org.rashomon.reading.coref.CoreferenceScorer;

/** Every scorer there is. */
final class Scorers {

    static final List<Scorer> ALL = List.of( // one a line
            new SegmentationScorer(true), //
            new SegmentationScorer(false), //
            new NamesScorer(), //
            new ActorScorer(), //
            new OfficesScorer(), //
            new CoreferenceScorer(), //
            new AttributionScorer(), //
            new StanceScorer(), //
            new SourcesScorer(), //
            new CasesScorer(), //
            new EventsScorer(), //
            new EventGoldScorer(), //
            new ForecastsScorer(), //
            new AgreementsScorer(), //
            new MeasuresScorer(), //
            new HappeningsScorer(), //
            new StoriesScorer(), //
            new DisputesScorer(), //
            new HandsScorer(), //
            new PagesScorer(), //
            new TimesScorer(), //
            new QuantitiesScorer(), //
            new PlacesScorer(), //
            new TreebankScorer("tags", "UPOS, XPOS and features"), //
            new TreebankScorer("lemmas", "lemmas"), //
            new TreebankScorer("parse", "heads and relations"));

    private Scorers() {}

    /** @throws IllegalArgumentException naming those there are */
    static Scorer of(String layer) {
        return ALL.stream()
                .filter(s -> s.layer().equals(layer))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no layer '" + layer + "'; there are "
                        + ALL.stream().map(Scorer::layer).toList()));
    }
}
