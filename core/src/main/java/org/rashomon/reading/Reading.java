package org.rashomon.reading;

import java.util.List;
import org.rashomon.pipeline.Layer;
import org.rashomon.text.Tokens;

/** The layers of the analyser. */
public final class Reading {

    /** Sentences, tokens, tags, lemmas and trees. */
    public static final Layer<Tokens> TOKENS = Layer.named("tokens");

    /** In order of their start; a name inside a name comes after it. */
    public static final Layer<List<Name>> NAMES = Layer.named("names");

    /** Coreference: mentions in order of their start. Only entities with at least two mentions are there. */
    public static final Layer<List<Mention>> MENTIONS = Layer.named("mentions");

    private Reading() {}
}
