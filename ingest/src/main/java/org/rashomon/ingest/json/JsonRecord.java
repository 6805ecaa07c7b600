package org.rashomon.ingest.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The fields of one JSON object that somebody asked for, by dotted path; the others are passed over unread. */
final class JsonRecord {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /**
     * Reads the object that the parser stands at the start of, to its end. Arrays are transparent: {@code authors} holds
     * every text of the array, {@code authors.name} the names of the objects in it.
     */
    static JsonRecord read(JsonParser parser, Set<String> paths) {
        JsonRecord record = new JsonRecord();
        Deque<String> open = new ArrayDeque<>();
        String path = "";
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return record;
            }
            switch (token) {
                case START_OBJECT, START_ARRAY -> {
                    depth++;
                    open.push(path);
                }
                case END_OBJECT, END_ARRAY -> {
                    depth--;
                    if (depth > 0) {
                        path = open.pop();
                    }
                }
                case PROPERTY_NAME -> {
                    String outer = open.isEmpty() ? "" : open.peek();
                    path = outer.isEmpty() ? parser.currentName() : outer + "." + parser.currentName();
                }
                case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                    if (paths.contains(path)) {
                        record.values
                                .computeIfAbsent(path, p -> new ArrayList<>())
                                .add(parser.getString());
                    }
                }
                default -> {}
            }
        }
        return record;
    }

    /** All values of the first of these paths that has one that is not blank. */
    List<String> all(List<String> paths) {
        for (String path : paths) {
            List<String> found = values.getOrDefault(path, List.of());
            if (found.stream().anyMatch(value -> !value.isBlank())) {
                return found;
            }
        }
        return List.of();
    }

    /** The first value of the first of these paths that has one that is not blank. */
    Optional<String> first(List<String> paths) {
        return all(paths).stream().filter(value -> !value.isBlank()).findFirst();
    }
}
