package org.rashomon.reading.coref;

import java.util.Locale;
import org.rashomon.reading.Pronoun;
import org.rashomon.text.Tokens;

/** What a pronoun's form tells of whom it stands for. */
enum PronounForm {
    /** Stands for nobody: expletives, questions, relatives, indefinites. */
    NONE(0, 0, 0, 0),
    I(Mentions.PERSON, 0, Mentions.SINGULAR, 1),
    WE(Mentions.PERSON, 0, Mentions.PLURAL, 1),
    YOU(Mentions.PERSON, 0, 0, 2),
    HE(Mentions.PERSON, Mentions.MASCULINE, Mentions.SINGULAR, 3),
    SHE(Mentions.PERSON, Mentions.FEMININE, Mentions.SINGULAR, 3),
    IT(Mentions.UNKNOWN, Mentions.NEUTER, Mentions.SINGULAR, 3),
    THEY(Mentions.UNKNOWN, 0, Mentions.PLURAL, 3),
    THIS(Mentions.UNKNOWN, Mentions.NEUTER, Mentions.SINGULAR, 0);

    final int type;
    final int gender;
    final int number;
    final int person;

    PronounForm(int type, int gender, int number, int person) {
        this.type = type;
        this.gender = gender;
        this.number = number;
        this.person = person;
    }

    static PronounForm of(Tokens tokens, int token) {
        if (tokens.relation(token).equals("expl")) {
            return NONE;
        }
        String form = tokens.form(token).toLowerCase(Locale.ROOT);
        return switch (Pronoun.ofLowerCase(form)) {
            case I -> I;
            case WE -> WE;
            case YOU -> YOU;
            case HE -> HE;
            case SHE -> SHE;
            case IT -> IT;
            case THEY -> THEY;
            case NONE -> isDemonstrative(form) ? THIS : NONE;
        };
    }

    private static boolean isDemonstrative(String form) {
        return switch (form) {
            case "this", "that", "these", "those" -> true;
            default -> false;
        };
    }
}
