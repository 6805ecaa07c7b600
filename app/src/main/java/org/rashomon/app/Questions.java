package org.rashomon.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.rashomon.text.Document;
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.PublicationTime;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Short texts asked about one by one: the one on the command line, or with {@code -} JSON lines {@code {"text", "date"}}
 * from standard input, answered a line each, in order.
 */
final class Questions {

    private static final JsonMapper JSON = new JsonMapper();

    private Questions() {}

    /** A text with its date, if it has one. */
    record Question(String text, Optional<LocalDate> date) {

        Document document() {
            Masthead masthead = Masthead.unstated().withPublished(date.map(PublicationTime::on));
            return Document.of(Origin.given("text"), masthead, "en", text, Layout.plain(text));
        }
    }

    /**
     * Answers a text, or standard input if the text is {@code -}.
     *
     * @param date of texts that bring none
     * @param json whether to print one object a text; always so for standard input
     * @param answer what answers a question
     * @param object from a question and its answer to the object
     * @param lines from a question and its answer to what a person reads
     * @throws Failed naming the line that is no such object
     */
    static <T> int ask(
            Terminal terminal,
            String text,
            Optional<LocalDate> date,
            boolean json,
            Function<Question, T> answer,
            BiFunction<Question, T, Map<String, Object>> object,
            BiFunction<Question, T, List<String>> lines) {
        if (!text.equals("-")) {
            Question question = new Question(text, date);
            T answered = answer.apply(question);
            if (json) {
                terminal.print(JSON.writeValueAsString(object.apply(question, answered)));
            } else {
                lines.apply(question, answered).forEach(terminal::print);
            }
            return Rashomon.DONE;
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
        try {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                String clean = line.startsWith("\uFEFF") ? line.substring(1) : line;
                if (!clean.isBlank()) {
                    Question question = parse(clean, number, date);
                    terminal.print(JSON.writeValueAsString(object.apply(question, answer.apply(question))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Rashomon.DONE;
    }

    private static Question parse(String line, int number, Optional<LocalDate> date) {
        try {
            JsonNode node = JSON.readTree(line);
            JsonNode text = node.path("text");
            if (!text.isString()) {
                throw new Failed("standard input:" + number + ": no \"text\"");
            }
            JsonNode given = node.path("date");
            return new Question(
                    text.asString(),
                    given.isString() && !given.asString().isEmpty() ? Optional.of(day(given.asString())) : date);
        } catch (JacksonException e) {
            throw new Failed("standard input:" + number + ": not JSON: " + e.getOriginalMessage());
        } catch (DateTimeParseException e) {
            throw new Failed("standard input:" + number + ": \"date\" is not like 2016-09-17");
        }
    }

    /** The day of an ISO 8601 date or moment; of a year or a month its middle. */
    private static LocalDate day(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.parse(date + "-07-01");
            case 7 -> LocalDate.parse(date + "-15");
            default -> LocalDate.parse(date.length() > 10 ? date.substring(0, 10) : date);
        };
    }
}
