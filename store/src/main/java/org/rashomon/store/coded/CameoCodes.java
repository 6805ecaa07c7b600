package org.rashomon.store.coded;

import java.util.ArrayList;
import java.util.List;

/**
 * Actor codes as CAMEO writes them: country, then roles, then the known group, {@code RUSMIL}, {@code PSEREBHMS}; for
 * organisations of no one state the kind, then the group, then roles, {@code IGOUNO}.
 */
final class CameoCodes {

    private static final int MOST_ROLES = 3;

    private static final List<String> ROLES = List.of(
            "COP", "GOV", "JUD", "LEG", "MIL", "REB", "SPY", "UAF", "OPP", "AGR", "BUS", "CRM", "CVL", "EDU", "ELI",
            "LAB", "MED", "REF");

    private final StateCodes states;

    CameoCodes(StateCodes states) {
        this.states = states;
    }

    /** The country's code; empty for the codes of organisations. */
    String country(CodedEvent event, String role) {
        return kind(event, role).isEmpty() ? states.cameo(event.get(role + "_country")) : "";
    }

    /** {@code UNO}, {@code HMS}, … where CAMEO has a code for the group; empty otherwise. */
    String group(CodedEvent event, String role) {
        return switch (event.get(role + "_country")) {
            case "UNO" -> or(states.group(event.get(role + "_entity")), "UNO");
            case "EUR" -> or(states.group(event.get(role + "_entity")), "EEC");
            default -> states.group(event.get(role + "_entity"));
        };
    }

    private static String or(String code, String otherwise) {
        return code.isEmpty() ? otherwise : code;
    }

    /** {@code IGO NGO IMG MNC} of an organisation of no one state; empty for other actors. */
    private static String kind(CodedEvent event, String role) {
        String country = event.get(role + "_country");
        return switch (country) {
            case "UNO", "EUR" -> "IGO";
            case "IGO", "NGO", "IMG", "MNC" -> country;
            case "ISM" -> "IMG";
            default -> "";
        };
    }

    /** At most three type codes, the kind of an organisation first; PLOVER's sectors that CAMEO lacks go to the nearest. */
    List<String> types(CodedEvent event, String role) {
        List<String> types = new ArrayList<>();
        String kind = kind(event, role);
        if (!kind.isEmpty()) {
            types.add(kind);
        }
        for (String sector : event.sectors(role)) {
            String type = cameo(sector);
            if (types.size() < MOST_ROLES && ROLES.contains(type) && !types.contains(type)) {
                types.add(type);
            }
        }
        return types;
    }

    private static String cameo(String sector) {
        return switch (sector) {
            case "PTY" -> "OPP";
            case "PRM" -> "UAF";
            case "JRN" -> "MED";
            case "SOC", "PRE", "REL" -> "CVL";
            default -> sector;
        };
    }

    String code(CodedEvent event, String role) {
        String kind = kind(event, role);
        List<String> types = types(event, role);
        return kind.isEmpty()
                ? country(event, role) + String.join("", types) + group(event, role)
                : kind + group(event, role) + String.join("", types.subList(1, types.size()));
    }
}
