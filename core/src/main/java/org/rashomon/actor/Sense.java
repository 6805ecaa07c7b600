package org.rashomon.actor;

import java.util.List;
import org.rashomon.lexicon.Row;

/**
 * What a form of the tables may stand for. One object per row and use, shared by all its forms.
 *
 * @param kind how the form is used
 * @param row of the tables
 * @param name the row's name
 * @param country as {@link Actor#country()}
 * @param sectors as {@link Actor#sectors()}
 * @param detail a role's kind, a modifier's effect, a state's kind; empty for others
 * @param office which office a title names; empty if none
 * @param from first day it holds, as days since 1970
 * @param to last day it holds
 */
record Sense(
        Kind kind,
        Row row,
        String name,
        String country,
        List<String> sectors,
        String detail,
        String office,
        int from,
        int to) {

    enum Kind {
        /** The name of a state or of its capital: it acts, or says whose something is. */
        STATE,
        /** A town or province: it says whose something is; alone it is no actor. */
        TOWN,
        /** An adjective or noun of nationality: "Russian", "Turks". */
        PEOPLE,
        /** A seat of government: "the Kremlin". */
        SEAT,
        ORGANISATION,
        /** A person's name with more than the family name. */
        PERSON,
        /** A name that may be somebody else's too: "Lavrov". */
        SURNAME,
        ROLE,
        MODIFIER
    }

    /** The row, as {@link org.rashomon.text.Evidence} calls it. */
    String rule() {
        return row.rule();
    }

    /** The row's id; the person's for people. */
    String id() {
        return row.id();
    }

    boolean holds(int day) {
        return from <= day && day <= to;
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
