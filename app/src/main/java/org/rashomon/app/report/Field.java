package org.rashomon.app.report;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The fields in which accounts differ, in words. */
final class Field {

    private Field() {}

    static String name(String field) {
        return switch (field) {
            case "WHETHER" -> "whether it happened";
            case "WHO" -> "who did it";
            case "WHOM" -> "to whom";
            case "WHAT" -> "what kind";
            case "INTENT" -> "meant or not";
            case "COUNT" -> "how many";
            case "WHERE" -> "where";
            case "WHEN" -> "when";
            default -> field;
        };
    }

    /** Of a list apart by |. */
    static String names(String fields) {
        return fields.isEmpty()
                ? ""
                : Arrays.stream(fields.split("\\|")).map(Field::name).collect(Collectors.joining(", "));
    }
}
