package org.rashomon.store.coded;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** The 16 columns of GDELT 2.0's mention table, in its order: a row for each telling. Offsets are UTF-16 offsets into the stored text. */
final class GdeltMentions implements RowMaker {

    private static final String WEB = "1";

    @Override
    public Optional<List<String>> row(CodedEvent event) {
        if (event.day().isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = event.day().get();
        return Optional.of(List.of(
                event.firstNumber(),
                stamp(day),
                stamp(event.published().orElse(day)),
                WEB,
                event.get("outlet"),
                event.address(),
                event.get("sentence_number"),
                Integer.toString(event.offset("actor")),
                Integer.toString(event.offset("recipient")),
                event.get("start"),
                "1",
                "100",
                Integer.toString(event.get("text").length()),
                "0",
                "",
                ""));
    }

    private static String stamp(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE) + "000000";
    }
}
