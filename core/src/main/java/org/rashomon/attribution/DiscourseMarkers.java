package org.rashomon.attribution;

import java.util.ArrayList;
import java.util.List;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.text.Tokens;

/**
 * Drops what hangs on words for saying that attribute nothing ({@code lexicon/attribution/markers.tsv}).
 *
 * <pre>
 *   That said, the pier was sold.                  nobody says so but the author
 *   That, said the mayor, was never planned.       the mayor does
 * </pre>
 */
final class DiscourseMarkers implements SceneRule {

    private record Marker(String[] forms, boolean opens) {}

    private final List<Marker> markers = new ArrayList<>();

    DiscourseMarkers(Lexicons lexicons) {
        for (Row row : lexicons.get("attribution/markers").rows()) {
            markers.add(new Marker(row.get("forms").split(" "), row.get("place").equals("start")));
        }
    }

    @Override
    public void apply(Scene scene) {
        scene.drafts().removeIf(draft -> draft.head >= 0 && isMarker(scene.tokens(), draft.head));
    }

    /** Whether a token is part of a marker. */
    boolean isMarker(Tokens tokens, int token) {
        for (Marker marker : markers) {
            int length = marker.forms.length;
            for (int first = Math.max(0, token - length + 1); first <= token; first++) {
                if (stands(tokens, marker, first)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean stands(Tokens tokens, Marker marker, int first) {
        int end = first + marker.forms.length;
        int sentence = tokens.sentenceOf(first);
        if (end > tokens.sentenceEnd(sentence)) {
            return false;
        }
        for (int i = 0; i < marker.forms.length; i++) {
            if (!tokens.form(first + i).equalsIgnoreCase(marker.forms[i])) {
                return false;
            }
        }
        return !marker.opens
                || first == tokens.sentenceStart(sentence)
                        && end < tokens.sentenceEnd(sentence)
                        && tokens.form(end).equals(",");
    }
}
