package org.rashomon.lab.train;

import java.util.List;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.stream.Stream;
import org.rashomon.lab.place.GazetteerTrainer;
import org.rashomon.lab.train.happening.JudgementTrainer;
import org.rashomon.lab.train.happening.MatterTrainer;
import org.rashomon.lab.train.happening.MentionsTrainer;
import org.rashomon.lab.train.happening.SensesTrainer;
import org.rashomon.lab.train.lemma.LemmatiserTrainer;
import org.rashomon.lab.train.network.NetworkTrainer;
import org.rashomon.lab.train.words.WordsTrainer;
import org.rashomon.place.PlacesTrainer;
import org.rashomon.reading.coref.CoreferenceTrainer;
import org.rashomon.reading.name.NameListsTrainer;
import org.rashomon.reading.name.NamesTrainer;
import org.rashomon.reading.tag.TagsTrainer;
import org.rashomon.reading.token.SegmenterTrainer;

/** Every model there is to train; what takes a build profile of its own comes as a service. */
final class Trainers {

    static final List<Trainer> ALL = List.of( //
            new SegmenterTrainer(), //
            new NameListsTrainer(), //
            new NamesTrainer(), //
            new CoreferenceTrainer(), //
            new WordsTrainer(), //
            new LemmatiserTrainer(), //
            new NetworkTrainer(), //
            new TagsTrainer(), //
            new AttributionTrainer(), //
            new EventTypesTrainer(), //
            new EventWarrantsTrainer(), //
            new GazetteerTrainer(), //
            new PlacesTrainer(), //
            new RarityTrainer(), //
            new SensesTrainer(), //
            new JudgementTrainer(), //
            new MatterTrainer(), //
            new MentionsTrainer());

    private Trainers() {}

    /** @throws IllegalArgumentException naming those there are */
    static Trainer of(String name) {
        return Stream.concat(
                        ALL.stream(), ServiceLoader.load(Trainer.class).stream().map(Provider::get))
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no model '" + name + "'; there are "
                        + ALL.stream().map(Trainer::name).toList()));
    }
}
