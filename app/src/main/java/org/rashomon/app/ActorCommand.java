package org.rashomon.app;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rashomon.actor.Actor;
import org.rashomon.actor.ActorResolver;
import org.rashomon.lexicon.Lexicons;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rashomon actor [--date D] TEXT}. */
@Command(
        name = "actor",
        description = {
            "Says who an actor is as of a date: country, sectors, entity, and why.",
            "",
            "With - it reads JSON lines {\"text\": …, \"date\": …} from standard input and answers a line each, in order."
        },
        mixinStandardHelpOptions = true)
final class ActorCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "TEXT", description = "A noun phrase, such as \"the Russian foreign minister\", or -.")
    private String text = "";

    @Option(names = "--date", description = "The day as of which roles count, such as 2016-09-17.")
    private Optional<LocalDate> date = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    ActorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ActorResolver resolver = new ActorResolver(Lexicons.bundled());
        return Questions.ask(
                terminal,
                text,
                date,
                json,
                q -> resolver.resolve(q.text(), q.date()),
                ActorCommand::object,
                ActorCommand::lines);
    }

    private static Map<String, Object> object(Questions.Question question, Actor actor) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("text", question.text());
        object.put("country", actor.country());
        object.put("sectors", actor.sectors());
        object.put("entity", actor.entity().orElse(""));
        object.put("name", actor.name());
        object.put("evidence", actor.evidence().rule());
        object.put(
                "words",
                actor.evidence().spans().stream()
                        .map(span -> span.of(question.text()))
                        .toList());
        return object;
    }

    private static List<String> lines(Questions.Question question, Actor actor) {
        return List.of(Lines.printable(String.join(
                "  ",
                actor.country().isEmpty() ? "---" : actor.country(),
                actor.sectors().isEmpty() ? "---" : String.join(" ", actor.sectors()),
                actor.entity().map(entity -> entity + " (" + actor.name() + ")").orElse(""),
                actor.evidence().rule())));
    }
}
