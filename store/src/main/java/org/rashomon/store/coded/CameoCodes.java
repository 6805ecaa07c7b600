package org.rashomon.store.coded;

import java.util.List;

/** Actor codes as CAMEO writes them: country, then role, {@code RUSMIL}; a role alone where the country is not known. */
final class CameoCodes {

    private static final List<String> ROLES = List.of(
            "COP", "GOV", "JUD", "LEG", "MIL", "REB", "SPY", "UAF", "OPP", "AGR", "BUS", "CRM", "CVL", "EDU", "ELI",
            "LAB", "MED", "REF");

    private CameoCodes() {}

    /** The country's code; empty for the codes of organizations. */
    static String country(CodedEvent event, String role) {
        String country = event.get(role + "_country");
        return switch (country) {
            case "IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC" -> "";
            default -> country;
        };
    }

    /** {@code IGO}, {@code NGO}, … where the actor is one; empty otherwise. */
    static String group(CodedEvent event, String role) {
        String country = event.get(role + "_country");
        return switch (country) {
            case "UNO", "EUR" -> "IGO";
            case "IGO", "NGO", "IMG", "MNC" -> country;
            case "ISM" -> "IMG";
            default -> "";
        };
    }

    /** At most three roles that CAMEO has a code for; PLOVER's others go to the nearest. */
    static List<String> roles(CodedEvent event, String role) {
        return event.sectors(role).stream()
                .map(CameoCodes::cameo)
                .filter(ROLES::contains)
                .distinct()
                .limit(3)
                .toList();
    }

    private static String cameo(String sector) {
        return switch (sector) {
            case "PTY" -> "OPP";
            case "PRM" -> "UAF";
            case "JRN" -> "MED";
            case "SOC", "PRE", "REL" -> "CVL";
            case "OPP" -> "OPP";
            default -> sector;
        };
    }

    static String code(CodedEvent event, String role) {
        String country = country(event, role);
        String group = group(event, role);
        return (country.isEmpty() ? group : country) + String.join("", roles(event, role));
    }
}
