package org.rashomon.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rashomon.store.happening.Dispute;
import org.rashomon.store.happening.Judgement;
import org.rashomon.store.happening.Linker.Constraint;
import org.rashomon.store.happening.Linking.Answer;
import org.rashomon.store.happening.Linking.Happening;
import org.rashomon.store.happening.Linking.Join;
import org.rashomon.store.happening.Period;
import org.rashomon.store.happening.Site;
import org.rashomon.store.happening.Telling;

/** What linking makes of the accounts of all documents. Made anew whenever documents come, but for people's own words. */
final class LinkTables {

    private LinkTables() {}

    /** A happening with the fields in which its tellings differ. */
    record Found(Happening happening, List<Dispute> disputes) {

        Telling first() {
            return happening.tellings().get(0);
        }

        /** The most that any telling says: the first that has the field. */
        <T> Optional<T> any(Function<Telling, Optional<T>> field) {
            return happening.tellings().stream()
                    .map(field)
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        Optional<Period> stated() {
            return any(t -> t.period().stated() ? Optional.of(t.period()) : Optional.empty())
                    .or(() -> Optional.of(first().period()))
                    .filter(Period::isKnown);
        }
    }

    /** One account of a happening. */
    record Member(String happening, Telling telling) {}

    /** A join with its reasons. */
    record Reasoned(String happening, Join join, List<Judgement.Reason> reasons) {}

    /** One value of a dispute, from 0. */
    record Side(Dispute dispute, int number) {
        Dispute.Value value() {
            return dispute.values().get(number);
        }
    }

    /** What a happening's id stood for before, and what it has become. */
    record Change(String before, String now, String cause) {}

    /** A person's word on two accounts. */
    record Word(Constraint constraint, Optional<String> who, Optional<String> why) {}

    static final Table<Found> HAPPENINGS = new Columns<Found>()
            .text("happening", "id, made from the account that was published first", f -> f.happening()
                    .id())
            .text("type", "event type of the first account", f -> f.first()
                    .type()
                    .map(Enum::name))
            .text("mode", "its mode", f -> f.any(t -> filled(t.mode())))
            .text("trigger", "lemma of the word for the act in the first account", f -> f.first()
                    .trigger())
            .text("actor", "who", f -> f.any(t -> filled(t.actor().name())))
            .text("actor_country", "whose", f -> f.any(t -> filled(t.actor().country())))
            .text("recipient", "to whom", f -> f.any(t -> filled(t.recipient().name())))
            .text(
                    "recipient_country",
                    "of which country",
                    f -> f.any(t -> filled(t.recipient().country())))
            .text("place", "where", f -> f.any(t -> t.site().map(Site::name)))
            .text("place_country", "in which country", f -> f.any(t -> t.site().map(Site::country)))
            .day("time_from", "first day", f -> f.stated().flatMap(p -> LinkTables.day(p.from())))
            .day("time_to", "last day", f -> f.stated().flatMap(p -> LinkTables.day(p.to())))
            .number("accounts", "how many tell of it", f -> f.happening()
                    .tellings()
                    .size())
            .number("documents", "in how many documents", f -> (int) f.happening().tellings().stream()
                    .map(Telling::document)
                    .distinct()
                    .count())
            .number("originals", "documents that are no retelling of another", f ->
                    (int) f.happening().originals())
            .number("voices", "how many tell of it", f -> (int) f.happening().tellings().stream()
                    .map(Telling::voice)
                    .distinct()
                    .count())
            .text("disputed", "fields in which the tellings differ, apart by |", f -> f.disputes().stream()
                    .map(d -> d.field().name())
                    .distinct()
                    .collect(Collectors.joining("|")))
            .table("happenings", "something said to have happened, in all its tellings", "happening");

    static final Table<Member> TELLINGS = new Columns<Member>()
            .text("happening", "id of the happening", Member::happening)
            .text("account", "an account of it", m -> m.telling().account())
            .text("document", "the document it stands in", m -> m.telling().document())
            .table("tellings", "which accounts tell of which happening", "happening", "account");

    static final Table<Reasoned> JOINS = new Columns<Reasoned>()
            .text("a", "an account", r -> r.join().a())
            .text("b", "another", r -> r.join().b())
            .real("probability", "that both are of one happening", r -> r.join().probability())
            .flag("joined", "whether they stand in one happening; otherwise possibly the same", r -> r.join()
                    .joined())
            .text("happening", "of the first account", Reasoned::happening)
            .text("because", "what spoke for and against, the weightiest first", r -> r.reasons().stream()
                    .map(x -> (x.logOdds() > 0 ? "+ " : "- ") + x.words())
                    .collect(Collectors.joining("; ")))
            .json("evidence", "signs with their log-odds", r -> r.reasons().stream()
                    .map(x -> List.of(x.sign(), Math.round(x.logOdds() * 100) / 100.0))
                    .toList())
            .table("joins", "two accounts that are, or may be, of one happening", "a", "b");

    static final Table<Side> DISPUTES = new Columns<Side>()
            .text("happening", "id of the happening", s -> s.dispute().happening())
            .text("field", "WHETHER, WHO, WHOM, WHAT, INTENT, COUNT, WHERE or WHEN", s -> s.dispute()
                    .field()
                    .name())
            .text("unit", "what is counted", s -> s.dispute().unit())
            .number("number", "of the value, from 0", Side::number)
            .text("value", "one of the values", s -> s.value().text())
            .text(
                    "voices",
                    "who stands behind it, apart by |",
                    s -> String.join("|", s.value().voices()))
            .text("accounts", "their accounts, apart by |", s -> s.value().tellings().stream()
                    .map(Telling::account)
                    .collect(Collectors.joining("|")))
            .table(
                    "disputes",
                    "a value in which the tellings of a happening differ",
                    "happening",
                    "field",
                    "unit",
                    "number");

    static final Table<Answer> ANSWERS = new Columns<Answer>()
            .text("first", "the happening that came first", Answer::first)
            .text("second", "the one that answers it", Answer::second)
            .table("answers", "acts of one kind with the roles exchanged", "first", "second");

    static final Table<Change> CHANGES = new Columns<Change>()
            .text("before", "an id that a happening had", Change::before)
            .text("now", "where its accounts stand now", Change::now)
            .text("cause", "MERGED, SPLIT or RENAMED", Change::cause)
            .table("changes", "what became of a happening's id", "before", "now", "cause");

    static final Table<Word> WORDS = new Columns<Word>()
            .text("a", "an account", w -> w.constraint().a())
            .text("b", "another", w -> w.constraint().b())
            .flag("same", "whether they are of one happening", w -> w.constraint()
                    .same())
            .text("who", "who says so", Word::who)
            .text("why", "for what reason", Word::why)
            .table("constraints", "a person's word on two accounts, which linking obeys", "a", "b");

    /** Made anew by every linking. */
    static final List<Table<?>> DERIVED = List.of(HAPPENINGS, TELLINGS, JOINS, DISPUTES, ANSWERS);

    static final List<Table<?>> ALL = List.of(HAPPENINGS, TELLINGS, DISPUTES, JOINS, ANSWERS, CHANGES, WORDS);

    private static Optional<String> filled(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Optional<LocalDate> day(int epochDay) {
        return epochDay == Period.OPEN_START || epochDay == Period.OPEN_END
                ? Optional.empty()
                : Optional.of(LocalDate.ofEpochDay(epochDay));
    }
}
