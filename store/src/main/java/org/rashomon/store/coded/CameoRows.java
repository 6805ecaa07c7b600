package org.rashomon.store.coded;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** {@code 20160917, USAMIL, SYRMIL, 195}: what scripts for TABARI and PETRARCH read. Only events with both sides and a day. */
final class CameoRows implements RowMaker {

    private final CameoCodes codes;

    CameoRows(StateCodes states) {
        codes = new CameoCodes(states);
    }

    @Override
    public Optional<List<String>> row(CodedEvent event) {
        String source = codes.code(event, "actor");
        String target = codes.code(event, "recipient");
        if (source.isEmpty() || target.isEmpty() || event.day().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                List.of(event.day().get().format(DateTimeFormatter.BASIC_ISO_DATE), source, target, event.code()));
    }
}
