package org.rashomon.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rashomon.lexicon.Lexicon;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;

/** The form of {@code actor/*.tsv}: codes, dates, and one holder an office at a time. */
class ActorTablesTest {

    private static final Set<String> SECTORS = Set.of(
            "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL",
            "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC");

    private static final Set<String> BEYOND_STATES = Set.of("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC");

    /** ISO 3166-3: states that are no more. */
    private static final Set<String> FORMER = Set.of("SUN", "DDR", "CSK", "YUG", "SCG", "YMD");

    private static final Set<String> ISO = Arrays.stream(Locale.getISOCountries())
            .map(code -> new Locale("", code).getISO3Country())
            .collect(Collectors.toSet());

    private final List<String> faults = new ArrayList<>();

    private static Lexicon lexicon(String name) {
        return Lexicons.bundled().get("actor/" + name);
    }

    private void expect(boolean holds, Row row, String what) {
        if (!holds) {
            faults.add(row.where() + ": " + what);
        }
    }

    private void noFaults() {
        assertTrue(faults.isEmpty(), () -> faults.size() + " faults:\n" + String.join("\n", faults));
    }

    private static boolean isCountry(String code) {
        return ISO.contains(code) || FORMER.contains(code) || code.equals("KOS");
    }

    @Test
    void everyIsoCountryIsThere() {
        Set<String> ids = lexicon("states").rows().stream().map(Row::id).collect(Collectors.toSet());
        List<String> missing =
                ISO.stream().filter(code -> !ids.contains(code)).sorted().toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void statesHaveCodes() {
        for (Row row : lexicon("states").rows()) {
            expect(isCountry(row.get("country")), row, "no country code '" + row.get("country") + "'");
            expect(row.get("fips").matches("[A-Z]{2}"), row, "no FIPS code '" + row.get("fips") + "'");
            expect(Set.of("s", "t", "p", "f", "n").contains(row.get("kind")), row, "no kind '" + row.get("kind") + "'");
            inOrder(row);
        }
        noFaults();
    }

    @Test
    void codesAreCodes() {
        for (String name : List.of("offices", "organisations", "people", "places")) {
            for (Row row : lexicon(name).rows()) {
                String country = row.get("country");
                expect(
                        isCountry(country)
                                || BEYOND_STATES.contains(country)
                                || country.isEmpty() && !name.equals("offices"),
                        row,
                        "no country code '" + country + "'");
            }
        }
        for (String name : List.of("offices", "organisations", "roles", "modifiers")) {
            for (Row row : lexicon(name).rows()) {
                expect(SECTORS.containsAll(row.list("sectors")), row, "no sectors " + row.list("sectors"));
            }
        }
        noFaults();
    }

    @Test
    void datesAreInOrder() {
        lexicon("offices").rows().forEach(this::inOrder);
        lexicon("organisations").rows().forEach(this::inOrder);
        noFaults();
    }

    private void inOrder(Row row) {
        expect(PartialDate.first(row, "from") <= PartialDate.last(row, "to"), row, "ends before it begins");
    }

    @Test
    void everybodyHasAnOfficeAndEveryOfficeSomebody() {
        Set<String> people = lexicon("people").rows().stream().map(Row::id).collect(Collectors.toSet());
        Set<String> holders = new HashSet<>();
        for (Row row : lexicon("offices").rows()) {
            expect(people.contains(row.get("person")), row, "nobody '" + row.get("person") + "' in people.tsv");
            holders.add(row.get("person"));
        }
        for (Row row : lexicon("people").rows()) {
            expect(holders.contains(row.id()), row, "holds no office");
        }
        noFaults();
    }

    @Test
    void noTwoHoldersAtATime() {
        Set<String> single = Set.of(
                "hos", "hog", "fm", "dm", "sl", "im", "fin", "vp", "pgs", "cp", "speaker", "cgs", "nsa", "unsg",
                "natosg", "ecp", "eucop", "hr", "ep", "ecb", "iaea", "imf", "wb", "wto", "icc", "hcr", "hchr", "auc",
                "al");
        Map<String, List<Row>> byOffice = new TreeMap<>();
        for (Row row : lexicon("offices").rows()) {
            if (single.contains(row.get("office"))) {
                byOffice.computeIfAbsent(row.get("country") + " " + row.get("office"), k -> new ArrayList<>())
                        .add(row);
            }
        }
        byOffice.values().forEach(rows -> {
            rows.sort(Comparator.comparingInt(row -> PartialDate.first(row, "from")));
            for (int i = 1; i < rows.size(); i++) {
                Row before = rows.get(i - 1);
                Row after = rows.get(i);
                boolean days =
                        before.get("to").length() == 10 && after.get("from").length() == 10;
                int shared = PartialDate.last(before, "to") - PartialDate.first(after, "from");
                expect(shared <= (days ? 0 : 31), after, "overlaps " + before.where());
            }
        });
        noFaults();
    }

    @Test
    void formsOfRolesAreInOneRowOnly() {
        Map<String, Row> seen = new HashMap<>();
        for (Row row : lexicon("roles").rows()) {
            for (String form : row.list("forms")) {
                Row before = seen.put(form, row);
                expect(before == null, row, "'" + form + "' stands at " + (before == null ? "" : before.where()));
            }
        }
        noFaults();
        assertTrue(seen.size() > 600);
    }

    @Test
    void datesThatEverybodyKnows() {
        ActorTables tables = ActorTables.of(Lexicons.bundled());
        String[][] anchors = {
            {"USA", "hos", "2001-09-11", "George W. Bush"}, {"USA", "hos", "2021-01-21", "Joe Biden"},
            {"RUS", "hos", "2008-08-08", "Dmitry Medvedev"}, {"RUS", "hos", "2014-03-18", "Vladimir Putin"},
            {"GBR", "hog", "2003-03-20", "Tony Blair"}, {"GBR", "hog", "2016-07-14", "Theresa May"},
            {"DEU", "hog", "1989-11-09", "Helmut Kohl"}, {"DEU", "hog", "2015-09-05", "Angela Merkel"},
            {"FRA", "hos", "2003-02-14", "Jacques Chirac"}, {"FRA", "hos", "2015-11-13", "François Hollande"},
            {"IRQ", "hos", "1990-08-02", "Saddam Hussein"}, {"SYR", "hos", "2011-03-15", "Bashar al-Assad"},
            {"EGY", "hos", "2011-01-25", "Hosni Mubarak"}, {"EGY", "hos", "2013-07-02", "Mohamed Morsi"},
            {"IRN", "sl", "2015-07-14", "Ali Khamenei"}, {"IRN", "hos", "2005-10-26", "Mahmoud Ahmadinejad"},
            {"ISR", "hog", "1995-11-03", "Yitzhak Rabin"}, {"ISR", "hog", "2006-07-12", "Ehud Olmert"},
            {"UKR", "hos", "2014-02-21", "Viktor Yanukovych"}, {"UKR", "hos", "2022-02-24", "Volodymyr Zelensky"},
            {"CHN", "hos", "1997-07-01", "Jiang Zemin"}, {"CHN", "hos", "2020-01-23", "Xi Jinping"},
            {"JPN", "hog", "2011-03-11", "Naoto Kan"}, {"IND", "hog", "2008-11-26", "Manmohan Singh"},
            {"TUR", "hog", "2003-10-07", "Recep Tayyip Erdoğan"}, {"TUR", "hos", "2016-07-15", "Recep Tayyip Erdoğan"},
            {"ZAF", "hos", "1995-06-24", "Nelson Mandela"}, {"SUN", "hos", "1991-08-19", "Mikhail Gorbachev"},
            {"UNO", "unsg", "2003-08-19", "Kofi Annan"}, {"IGO", "natosg", "1999-03-24", "Javier Solana"},
            {"RUS", "fm", "2008-08-12", "Sergei Lavrov"}, {"USA", "fm", "2015-07-14", "John Kerry"},
            {"USA", "dm", "2004-04-28", "Donald Rumsfeld"}, {"KOR", "hos", "2024-12-03", "Yoon Suk-yeol"},
        };
        for (String[] anchor : anchors) {
            int day = (int) LocalDate.parse(anchor[2]).toEpochDay();
            assertEquals(
                    anchor[3],
                    tables.holder(anchor[0], anchor[1], day)
                            .map(holder -> holder.person().name())
                            .orElse("nobody"),
                    String.join(" ", anchor));
        }
    }
}
