package org.rashomon.store;

/** The output row: a voice's telling of something; and the like for acts that are only mentioned. */
final class AccountTable {

    private AccountTable() {}

    static final Table<Found<AccountRow>> TABLE =
            table("accounts", "a voice's telling of something: the row that all the others are for");

    /** Acts that are told of and are no events; linking lays them beside those that are. */
    static final Table<Found<AccountRow>> MENTIONS = table(
            "mentions",
            "a voice's telling of an act that is not coded as an event: its kind is mention, it has no type, and happenings are made of it too");

    private static Table<Found<AccountRow>> table(String name, String about) {
        return Columns.<AccountRow>of(
                        f -> f.it().account().sentence(),
                        f -> Found.rule(f.it().account().evidence()))
                .text("account", "id; the same text read by the same code gives the same", f -> f.it().account()
                        .id())
                .text("voice", "who says so, outermost first", f -> VoiceText.of(f, f.it().voice()))
                .text("stance", "how the innermost voice holds it", f -> f.it().account()
                        .stance()
                        .name())
                .text("kind", "event, agreement, forecast, measure, tie or evaluation", f -> f.it().matter()
                        .kind())
                .text("type", "an event's type; the like for other kinds", f -> f.it().fields()
                        .type())
                .text("mode", "an event's mode; the like for other kinds", f -> f.it().fields()
                        .mode())
                .with(Columns.actor("actor", "who does it", AccountRow::actor))
                .with(Columns.actor("recipient", "to whom", AccountRow::recipient))
                .with(Columns.place(AccountRow::place))
                .with(Columns.time(AccountRow::time))
                .with(Columns.quantities("quantities", "amounts that belong to it", AccountRow::quantities))
                .flag("negated", "told as not having happened", f -> f.it().fields()
                        .negated())
                .flag("future", "told as still to come", f -> f.it().fields().future())
                .flag("hypothetical", "told as possible only", f -> f.it().fields()
                        .hypothetical())
                .flag("historical", "told as long past", f -> f.it().fields().historical())
                .text(
                        "about",
                        "what is foretold, measured, agreed on or judged, in the text's words",
                        f -> f.it().about().map(f::words))
                .text("summary", "what is told, in one line", f -> f.it().fields()
                        .summary(f.it().about().map(f::words).orElse("")))
                .text(
                        "speaker",
                        "the innermost voice",
                        f -> VoiceText.name(f, f.it().voice().innermost().source()))
                .with(Columns.actor("speaker_actor", "the innermost voice as an actor", AccountRow::speaker))
                .number("depth", "how many voices, the author's included", f -> f.it().voice()
                        .links()
                        .size())
                .json("voices", "the chain: kind, name, stance and actor of each", f -> Shapes.links(f, f.it().voice()))
                .text("words", "the words it hangs on", f -> f.words(f.it().anchor()))
                .number("anchor_start", "where these words begin", f -> f.it().anchor()
                        .start())
                .number("anchor_end", "where they end", f -> f.it().anchor().end())
                .text(
                        "sentence",
                        "the sentence it stands in",
                        f -> f.words(f.it().account().sentence()))
                .number("attribution", "number of the innermost attribution, -1 for none", f -> f.it().account()
                        .attribution())
                .number("matter", "its number in the table of its kind; a mention has none: -1", f -> f.it().number())
                .json("evidence", "what put voice and matter together", f -> f.it().account()
                        .evidence())
                .table(name, about, "document", "start", "anchor_start", "anchor_end", "account", "run");
    }
}
