package org.rashomon.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rashomon.actor.Actor;
import org.rashomon.attribution.Source;
import org.rashomon.attribution.Voice;
import org.rashomon.place.Feature;
import org.rashomon.quantity.Quantity;
import org.rashomon.text.Span;

/** What JSON cells look like inside. */
final class Shapes {

    private Shapes() {}

    /** {@code {"start":9,"end":21,"low":12,"high":null,"unit":"person","words":"at least 12"}}. */
    static Map<String, Object> quantity(Found<?> found, Quantity quantity) {
        Map<String, Object> shape = place(found, quantity.span());
        shape.put("low", quantity.low());
        shape.put("high", quantity.high());
        shape.put("unit", quantity.unit());
        return shape;
    }

    /** {@code {"start":0,"end":6,"words":"Moscow","name":"Russia","country":"RUS","sectors":["GOV"],"entity":"…"}}. */
    static Map<String, Object> actor(Found<?> found, Actor actor) {
        Map<String, Object> shape = place(found, actor.span());
        shape.put("name", actor.name());
        shape.put("country", actor.country());
        shape.put("sectors", actor.sectors());
        shape.put("entity", actor.entity());
        return shape;
    }

    /** {@code PPLC}; {@code S} where only the class is known. */
    static String feature(Feature feature) {
        return feature.geonamesCode().isEmpty() ? feature.geonamesClass() : feature.geonamesCode();
    }

    /** The chain of a voice, outermost first: who, of what kind, and how each holds what the next one tells. */
    static List<Map<String, Object>> links(Found<?> found, Voice voice) {
        return voice.links().stream().map(link -> link(found, link)).toList();
    }

    private static Map<String, Object> link(Found<?> found, Voice.Link link) {
        Source source = link.source();
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("kind", VoiceText.kind(source));
        shape.put("name", VoiceText.name(found, source));
        shape.put("stance", link.stance());
        source.asActor().ifPresent(actor -> shape.put("actor", actor(found, actor)));
        VoiceText.span(source).ifPresent(span -> shape.put("span", span));
        return shape;
    }

    private static Map<String, Object> place(Found<?> found, Span span) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("start", span.start());
        shape.put("end", span.end());
        shape.put("words", found.words(span));
        return shape;
    }
}
