package org.rashomon.attribution;

import java.util.List;
import org.rashomon.attribution.model.AttributionModel;
import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.GoesOnFeatures;
import org.rashomon.attribution.model.TokenViews;
import org.rashomon.text.Evidence;

/**
 * Gives a source the sentence behind its own, where a model finds that it goes on there without a cue
 * ({@link GoesOnFeatures}). Does not fire where anybody else has a part in that sentence.
 */
final class SourceGoesOn {

    private final AttributionModel model;

    SourceGoesOn(AttributionModel model) {
        this.model = model;
    }

    void apply(TokenViews views, List<Draft> drafts) {
        boolean[] taken = new boolean[views.tokens().sentenceCount()];
        for (Draft d : drafts) {
            for (List<int[]> role : List.of(d.source, d.cue, d.content)) {
                for (int[] range : role) {
                    int from = views.tokens().sentenceOf(range[0]);
                    int to = views.tokens().sentenceOf(range[1]);
                    java.util.Arrays.fill(taken, from, to + 1, true);
                }
            }
        }
        for (Draft d : drafts) {
            int next = GoesOnFeatures.next(views, d);
            if (next < 0 || taken[next]) {
                continue;
            }
            double p = model.goesOn(views, d, next);
            if (p > AttributionModel.GOES_ON) {
                int first = views.tokens().sentenceStart(next);
                int last = views.tokens().sentenceEnd(next) - 1;
                last -= views.tokens().form(last).equals(".") ? 1 : 0;
                d.content.add(new int[] {first, last});
                d.evidence.add(Evidence.of("SourceGoesOn", p, views.tokens().span(first, last)));
                taken[next] = true;
            }
        }
    }
}
