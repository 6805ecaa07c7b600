package org.rashomon.store.coded;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rashomon.store.Lookup;

/**
 * One event of a store with what is known of its document.
 *
 * @param row the joined row of events and documents, by column name
 * @param code the CAMEO code
 * @param goldstein its Goldstein score
 */
record CodedEvent(Lookup.Row row, String code, String goldstein) {

    String get(String column) {
        return row.get(column);
    }

    /** Digits of a number that is the same for the same event of the same text: 48 bits of the document's id, then its place. */
    String number() {
        return number("document", "number");
    }

    /** The number of the first telling of its happening. */
    String firstNumber() {
        return number("first_document", "first_number");
    }

    private String number(String document, String number) {
        return Long.toString(
                Math.floorMod(Long.parseUnsignedLong(get(document), 16) * 1_000_003L + row.number(number), 1L << 48));
    }

    /** It is the first telling of its happening that tells it as real. */
    boolean isFirst() {
        return get("telling").equals("1");
    }

    /** The first day it is said to have happened, or else the day of publication. */
    Optional<LocalDate> day() {
        String from = get("time_from").isEmpty() ? get("time_to") : get("time_from");
        String day = from.isEmpty() ? get("date") : from;
        return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day.substring(0, 10)));
    }

    Optional<LocalDate> published() {
        return get("date").isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDate.parse(get("date").substring(0, 10)));
    }

    /** The sectors of {@code actor} or {@code recipient}, best first. */
    List<String> sectors(String role) {
        String cell = get(role + "_sectors");
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    boolean has(String role) {
        return row.has(role);
    }

    /** Where the words of a role stand in the text, nearest to the act; -1 when there are none. */
    int offset(String role) {
        String words = get(role + "_words");
        if (words.isEmpty()) {
            return -1;
        }
        int start = row.number("start");
        int before = get("text").lastIndexOf(words, start);
        int after = get("text").indexOf(words, start);
        if (before < 0 || after < 0) {
            return Math.max(before, after);
        }
        return start - before <= after - start ? before : after;
    }

    /** The address, or the name that the text came under. */
    String address() {
        return get("url").isEmpty() ? get("source") : get("url");
    }
}
