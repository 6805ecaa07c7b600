package org.rashomon.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;

/**
 * PLOVER's types, modes and contexts as {@code event/codebook.tsv} defines them: which modes a type has, whether it
 * needs a recipient, and where it lies between conflict (-10) and cooperation (10).
 */
public final class Codebook {

    /** The mode of an event that has none. */
    public static final String NO_MODE = "";

    private final Map<String, Row> rows = new HashMap<>();
    private final List<String> contexts = new ArrayList<>();

    public Codebook(Lexicons lexicons) {
        for (Row row : lexicons.get("event/codebook").rows()) {
            rows.put(row.id(), row);
            switch (row.get("kind")) {
                case "type" -> EventType.valueOf(row.get("code"));
                case "mode" -> row.constant("type", EventType.class);
                case "context" -> contexts.add(row.get("code"));
                default -> throw row.fault("'" + row.get("kind") + "' is not type, mode or context");
            }
        }
    }

    /** Whether {@code mode} is a mode of {@code type}, or {@link #NO_MODE}. */
    public boolean has(EventType type, String mode) {
        return mode.equals(NO_MODE) || rows.containsKey(type + "." + mode);
    }

    /** Whether there is no event of the type without a recipient. */
    public boolean needsRecipient(EventType type) {
        return row(type.name()).get("recipient").equals("yes");
    }

    /** Whether the recipient may be where it happened. */
    enum Ground {
        NO,
        /** A town may, a state is only a party: aid. */
        TOWN,
        /** It is done on ground: a visit, a strike, an occupation. */
        YES
    }

    Ground ground(EventType type, String mode) {
        Row row = rows.get(mode.equals(NO_MODE) ? type.name() : type + "." + mode);
        return (row == null || row.isBlank("ground") ? row(type.name()) : row).constant("ground", Ground.class);
    }

    /** From -10, conflict, to 10, cooperation; the type's own when the mode has none. */
    public double score(EventType type, String mode) {
        Row row = rows.get(mode.equals(NO_MODE) ? type.name() : type + "." + mode);
        return Double.parseDouble((row == null ? row(type.name()) : row).get("score"));
    }

    /** What the type, or the mode of it, covers. */
    public Optional<String> definition(EventType type, String mode) {
        return Optional.ofNullable(rows.get(mode.equals(NO_MODE) ? type.name() : type + "." + mode))
                .map(row -> row.get("definition"));
    }

    /** Every context, in the manual's order. */
    public List<String> contexts() {
        return List.copyOf(contexts);
    }

    private Row row(String id) {
        Row row = rows.get(id);
        if (row == null) {
            throw new IllegalStateException("event/codebook.tsv has no row '" + id + "'");
        }
        return row;
    }
}
