package org.rashomon.lab.score;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rashomon.lexicon.Lexicon;
import org.rashomon.lexicon.Row;

/**
 * How much of the time between two years the tables know who held the foremost offices: TSV of state, first year, last year.
 * A state without a head of government beside its head of state, or without a defence ministry, counts as a gap here.
 */
final class OfficesScorer implements Scorer {

    private static final List<String> OFFICES = List.of("hos", "hog", "fm", "dm");
    private static final int SHORT = 31;

    private record Term(LocalDate from, LocalDate to) {}

    @Override
    public String layer() {
        return "offices";
    }

    @Override
    public String about() {
        return "share of the days for which heads of state and government and two ministers are known; TSV of state, years";
    }

    @Override
    public Figures score(Path data, Optional<Path> predictions) throws IOException {
        Map<String, List<Term>> terms = terms();
        Map<String, long[]> days = new TreeMap<>();
        List<String> gaps = new ArrayList<>();
        int states = 0;
        for (String line : Files.readAllLines(data, StandardCharsets.UTF_8)) {
            if (line.isEmpty() || line.startsWith("#") || line.startsWith("id\t")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (cells.length < 3) {
                throw new IOException(data + ": fewer than 3 cells in '" + line + "'");
            }
            states++;
            LocalDate first = LocalDate.of(Integer.parseInt(cells[1]), 1, 1);
            LocalDate last = LocalDate.of(Integer.parseInt(cells[2]), 12, 31);
            for (String office : OFFICES) {
                long[] count = days.computeIfAbsent(office, o -> new long[2]);
                count[1] += last.toEpochDay() - first.toEpochDay();
                count[0] += known(
                        terms.getOrDefault(cells[0] + " " + office, List.of()),
                        cells[0] + " " + office,
                        first,
                        last,
                        gaps);
            }
        }
        if (predictions.isPresent()) {
            Files.write(predictions.get(), gaps);
        }
        Figures figures = new Figures().put("states", states);
        days.forEach((office, count) -> figures.put(office, count[1] == 0 ? 0 : 100.0 * count[0] / count[1]));
        return figures.put("gaps", gaps.size());
    }

    /** Days with a holder; gaps of more than a month are listed. */
    private static long known(List<Term> terms, String what, LocalDate first, LocalDate last, List<String> gaps) {
        LocalDate reached = first;
        long missing = 0;
        for (Term term : terms) {
            if (term.from.isAfter(reached.plusDays(SHORT)) && reached.isBefore(last)) {
                LocalDate until = term.from.isBefore(last) ? term.from : last;
                gaps.add(what + "\t" + reached + "\t" + until);
                missing += until.toEpochDay() - reached.toEpochDay();
            }
            reached = term.to.isAfter(reached) ? term.to : reached;
        }
        if (reached.plusDays(SHORT).isBefore(last)) {
            gaps.add(what + "\t" + reached + "\t" + last);
            missing += last.toEpochDay() - reached.toEpochDay();
        }
        return last.toEpochDay() - first.toEpochDay() - missing;
    }

    private static Map<String, List<Term>> terms() throws IOException {
        Path file = Path.of("core/src/main/resources/lexicon/actor/offices.tsv");
        Map<String, List<Term>> terms = new TreeMap<>();
        for (Row row : Lexicon.parse("actor/offices", file.toString(), Files.readString(file))
                .rows()) {
            terms.computeIfAbsent(row.get("country") + " " + row.get("office"), k -> new ArrayList<>())
                    .add(new Term(day(row.get("from"), "-01-01"), day(row.get("to"), "-12-31")));
        }
        terms.values().forEach(list -> list.sort(java.util.Comparator.comparing(Term::from)));
        return terms;
    }

    private static LocalDate day(String cell, String rest) {
        return switch (cell.length()) {
            case 0 -> rest.equals("-01-01") ? LocalDate.MIN : LocalDate.of(9999, 12, 31);
            case 4 -> LocalDate.parse(cell + rest);
            case 7 -> {
                LocalDate month = LocalDate.parse(cell + "-01");
                yield rest.equals("-01-01") ? month : month.plusMonths(1).minusDays(1);
            }
            default -> LocalDate.parse(cell);
        };
    }
}
