package org.rashomon.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rashomon.store.happening.Answers;
import org.rashomon.store.happening.Dispute;
import org.rashomon.store.happening.Growth;
import org.rashomon.store.happening.Judgement;
import org.rashomon.store.happening.Linker.Constraint;
import org.rashomon.store.happening.Linking.Answer;
import org.rashomon.store.happening.Linking.Happening;
import org.rashomon.store.happening.Period;
import org.rashomon.store.happening.Site;
import org.rashomon.store.happening.Telling;

/** What linking makes of the accounts of all documents, people's own words, and what it goes by. */
final class LinkTables {

    private LinkTables() {}

    /**
     * A happening with the fields in which its tellings differ.
     *
     * @param head number of its first telling
     * @param voiced its tellings without those whose sentence a near copy repeats: copies are one voice
     * @param originals documents that are no retelling of another
     */
    record Found(int head, Happening happening, List<Telling> voiced, List<Dispute> disputes, int originals) {

        Optional<Answers> answers() {
            return Answers.of(happening);
        }

        Telling first() {
            return happening.tellings().get(0);
        }

        /** How many of its tellings are coded as events. */
        int coded() {
            return (int) happening.tellings().stream().filter(Telling::coded).count();
        }

        /** The most that any telling says: the first that has the field. */
        <T> Optional<T> any(Function<Telling, Optional<T>> field) {
            for (Telling telling : happening.tellings()) {
                Optional<T> value = field.apply(telling);
                if (value.isPresent()) {
                    return value;
                }
            }
            return Optional.empty();
        }

        Optional<Period> stated() {
            return any(t -> t.period().stated() ? Optional.of(t.period()) : Optional.empty())
                    .or(() -> Optional.of(first().period()))
                    .filter(Period::isKnown);
        }
    }

    /** One account of a happening, by their numbers too, with the number of the one that stands for it. */
    record Member(String happening, Telling telling, int number, int head, int exemplar) {}

    /** A join with its reasons. */
    record Reasoned(Growth.Pair pair, String a, String b, List<Judgement.Reason> reasons) {}

    /** A document for linking, the so-manyth that was written. */
    record Told(int number, String run, DocumentRows rows) {}

    /** One value of a dispute, from 0. */
    record Side(int head, Dispute dispute, int number) {
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
            .text(
                    "type",
                    "event type of the first account of an event; empty where acts are only mentioned",
                    f -> f.any(t -> t.coded() ? t.type().map(Enum::name) : Optional.empty()))
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
            .number("coded", "how many of these are coded as events; the others are mentions", Found::coded)
            .number("documents", "in how many documents", f -> (int) f.happening().tellings().stream()
                    .map(Telling::document)
                    .distinct()
                    .count())
            .number("originals", "documents that are no retelling of another", Found::originals)
            .number("voices", "how many tell of it; copies are one voice", f ->
                    (int) f.voiced().stream().map(Telling::voice).distinct().count())
            .text("disputed", "fields in which the tellings differ, apart by |", f -> f.disputes().stream()
                    .map(d -> d.field().name())
                    .distinct()
                    .collect(Collectors.joining("|")))
            .table("happenings", "something said to have happened, in all its tellings", "happening");

    static final Table<Member> TELLINGS = new Columns<Member>()
            .text("happening", "id of the happening", Member::happening)
            .text("account", "an account of it, or a mention", m -> m.telling().account())
            .text("document", "the document it stands in", m -> m.telling().document())
            .table("tellings", "which accounts tell of which happening", "happening", "account");

    private static Columns<Reasoned> pair() {
        return new Columns<Reasoned>()
                .text("a", "an account", Reasoned::a)
                .text("b", "one that comes after it", Reasoned::b)
                .real("probability", "that both are of one happening", r -> r.pair()
                        .probability());
    }

    private static Columns<Reasoned> reasons() {
        return new Columns<Reasoned>()
                .text("because", "what spoke for and against, the weightiest first", r -> r.reasons().stream()
                        .map(x -> (x.logOdds() > 0 ? "+ " : "- ") + x.words())
                        .collect(Collectors.joining("; ")))
                .json("evidence", "signs with their log-odds", r -> r.reasons().stream()
                        .map(x -> List.of(x.sign(), Math.round(x.logOdds() * 100) / 100.0))
                        .toList());
    }

    static final Table<Reasoned> JOINS = pair().viewed(
                    "joined", ColumnType.BOOLEAN, "whether they stand in one happening; otherwise possibly the same")
            .viewed("happening", ColumnType.VARCHAR, "of the first account")
            .with(reasons())
            .table(
                    "joins",
                    "two accounts that are, or may be, of one happening: of each the three likeliest before it",
                    "a",
                    "b");

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
            .viewed("first", ColumnType.VARCHAR, "the happening that came first")
            .viewed("second", ColumnType.VARCHAR, "the one that answers it")
            .table("answers", "acts of a like kind with the roles exchanged", "first", "second");

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

    /** {@link #HAPPENINGS} as they are kept, with what finds them and what they answer. */
    static final Table<Found> KEPT_HAPPENINGS = HAPPENINGS.with(new Columns<Found>()
            .number("head", "number of the first telling", Found::head)
            .text("roles", "what it answers with", f -> f.answers().map(Answers::roles))
            .text("exchanged", "what it is an answer to", f -> f.answers().map(Answers::exchanged))
            .text("moment", "day and id, which put happenings in order", f -> f.answers()
                    .map(answers -> moment(answers, f.happening().id())))
            .number("epoch_day", "when it answers", f -> f.answers().map(Answers::day)));

    static final Table<Member> KEPT_TELLINGS = TELLINGS.with(new Columns<Member>()
            .number("number", "of the telling", Member::number)
            .number("head", "number of the first telling of the happening", Member::head)
            .number(
                    "exemplar",
                    "number of the telling that stands for it where others are compared",
                    Member::exemplar));

    static final Table<Reasoned> KEPT_JOINS = pair().with(reasons())
            .number("a_number", "of the telling", r -> r.pair().a())
            .number("b_number", "of the other", r -> r.pair().b())
            .table(JOINS.name(), JOINS.about(), "a", "b");

    static final Table<Side> KEPT_DISPUTES = DISPUTES.with(
            new Columns<Side>().number("head", "number of the first telling of the happening", Side::head));

    /** What every document tells, for when all is to be linked anew. */
    static final Table<Told> TOLD = new Columns<Told>()
            .number("number", "in order of writing", Told::number)
            .text("document", "id of the document", t -> t.rows().document())
            .text("run", "id of the run that read it", Told::run)
            .day("date", "the day it was published", t -> t.rows().date())
            .text("signature", "what near copies are told by", t -> t.rows().signature())
            .bytes("tellings", "as linking sees them", t -> t.rows().told())
            .table("told", "what linking needs of a document", "number");

    static final Table<Told> UNLINKED = new Columns<Told>()
            .number("number", "of a document in every.told", Told::number)
            .text("document", "its id", t -> t.rows().document())
            .text("run", "id of the run that read it", Told::run)
            .day("date", "the day it was published", t -> t.rows().date())
            .table("unlinked", "a document whose tellings wait to be linked", "number");

    /** What linking keeps; the views show most of it. */
    static final List<Table<?>> KEPT =
            List.of(KEPT_HAPPENINGS, KEPT_TELLINGS, KEPT_JOINS, KEPT_DISPUTES, CHANGES, WORDS, TOLD, UNLINKED);

    /** Made by linking, and anew when all is linked anew. */
    static final List<Table<?>> DERIVED = List.of(KEPT_HAPPENINGS, KEPT_TELLINGS, KEPT_JOINS, KEPT_DISPUTES);

    /** As they are shown. */
    static final List<Table<?>> ALL = List.of(HAPPENINGS, TELLINGS, DISPUTES, JOINS, ANSWERS, CHANGES, WORDS);

    /** Sorts by day, then by id, for days before 1970 too. */
    private static String moment(Answers answers, String happening) {
        return answers.day() + 50_000_000 + " " + happening;
    }

    private static Optional<String> filled(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Optional<LocalDate> day(int epochDay) {
        return epochDay == Period.OPEN_START || epochDay == Period.OPEN_END
                ? Optional.empty()
                : Optional.of(LocalDate.ofEpochDay(epochDay));
    }
}
