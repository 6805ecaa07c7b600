package org.rashomon.reading.coref;

import java.util.Locale;
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
        return switch (tokens.form(token).toLowerCase(Locale.ROOT)) {
            case "i", "me", "my", "mine", "myself" -> I;
            case "we", "us", "our", "ours", "ourselves" -> WE;
            case "you", "your", "yours", "yourself", "yourselves" -> YOU;
            case "he", "him", "his", "himself" -> HE;
            case "she", "her", "hers", "herself" -> SHE;
            case "it", "its", "itself" -> IT;
            case "they", "them", "their", "theirs", "themselves" -> THEY;
            case "this", "that", "these", "those" -> THIS;
            default -> NONE;
        };
    }
}
