package org.rashomon.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.time.TimeExpression;
import org.rashomon.time.TimeTagger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rashomon time [--date D] TEXT}. */
@Command(
        name = "time",
        description = {
            "Says when, how long and how often, as TIMEX3 values and days.",
            "",
            "With - it reads JSON lines {\"text\": …, \"date\": …} from standard input and answers a line each, in order."
        },
        mixinStandardHelpOptions = true)
final class TimeCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "TEXT", description = "A sentence or more, or - for JSON lines.")
    private String text = "";

    @Option(names = "--date", description = "The day that \"yesterday\" counts from, such as 2016-09-17.")
    private Optional<LocalDate> date = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    TimeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        TimeTagger tagger = new TimeTagger(Lexicons.bundled());
        return Questions.ask(
                terminal, text, date, json, q -> tagger.read(q.document()), TimeCommand::object, TimeCommand::lines);
    }

    private static Map<String, Object> object(Questions.Question question, List<TimeExpression> found) {
        List<Map<String, Object>> times = new ArrayList<>();
        for (TimeExpression time : found) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("text", time.span().of(question.text()));
            row.put("start", time.span().start());
            row.put("end", time.span().end());
            row.put("type", time.type().name());
            row.put("value", time.value());
            row.put("from", from(time));
            row.put("to", to(time));
            row.put("anchor", time.anchor().name().toLowerCase(Locale.ROOT));
            row.put("evidence", time.evidence().rule());
            times.add(row);
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("text", question.text());
        object.put("times", times);
        return object;
    }

    private static String from(TimeExpression time) {
        return time.interval().map(i -> day(i.from())).orElse("");
    }

    private static String to(TimeExpression time) {
        return time.interval().map(i -> day(i.to())).orElse("");
    }

    /** An open end is empty. */
    private static String day(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? "" : day.toString();
    }

    private static List<String> lines(Questions.Question question, List<TimeExpression> times) {
        List<String> lines = new ArrayList<>();
        for (TimeExpression time : times) {
            String from = from(time);
            String to = to(time);
            lines.add(Lines.printable(String.format(
                    Locale.ROOT,
                    "%-24s %s %s%s  %s %s",
                    time.span().of(question.text()),
                    time.type().name(),
                    time.value(),
                    from.isEmpty() && to.isEmpty() ? "" : "  " + from + ".." + to,
                    time.anchor().name().toLowerCase(Locale.ROOT),
                    time.evidence().rule())));
        }
        return lines;
    }
}
