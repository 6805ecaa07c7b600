package org.rashomon.event;

import org.jspecify.annotations.Nullable;

/**
 * The mode of a request, refusal or threat from the act that it is about.
 *
 * <pre>
 *   asked Berlin to send tanks      REQUEST, assist
 *   refused to free the pilots      REJECT, yield
 *   threatened to shell the town    THREATEN, violence
 * </pre>
 */
final class ComplementMode {

    private ComplementMode() {}

    static String of(EventType type, @Nullable Match about) {
        if (about == null) {
            return Codebook.NO_MODE;
        }
        EventType act = about.frame().type();
        return switch (type) {
            case REQUEST, REJECT -> wanted(act);
            case THREATEN -> threatened(act, about.frame().mode());
            default -> Codebook.NO_MODE;
        };
    }

    private static String wanted(EventType act) {
        return switch (act) {
            case AID, COOPERATE, SUPPORT, AGREE -> "assist";
            case RETREAT, CONCEDE -> "yield";
            case CONSULT -> "meet";
            default -> "change";
        };
    }

    private static String threatened(EventType act, String mode) {
        return switch (act) {
            case ASSAULT -> "violence";
            case COERCE -> mode.equals("arrest") ? "arrest" : mode.equals("deport") ? "expel" : "restrict";
            case ACCUSE -> "arrest";
            case PROTEST -> "restrict";
            case SANCTION -> mode.equals("expel") ? "expel" : "relations";
            case REJECT, RETREAT -> "relations";
            default -> Codebook.NO_MODE;
        };
    }
}
