package org.rashomon.reading;

import java.util.Locale;

/** Personal pronouns by whom they stand for, in any case and with their possessives. */
public enum Pronoun {
    /** No personal pronoun. */
    NONE,
    I,
    WE,
    YOU,
    HE,
    SHE,
    IT,
    THEY;

    /** Of a word as written; {@code US} is a country. */
    public static Pronoun of(String form) {
        return form.equals("US") ? NONE : ofLowerCase(form.toLowerCase(Locale.ROOT));
    }

    /** Of a word in lower case. */
    public static Pronoun ofLowerCase(String form) {
        return switch (form) {
            case "i", "me", "my", "mine", "myself" -> I;
            case "we", "us", "our", "ours", "ourselves" -> WE;
            case "you", "your", "yours", "yourself", "yourselves" -> YOU;
            case "he", "him", "his", "himself" -> HE;
            case "she", "her", "hers", "herself" -> SHE;
            case "it", "its", "itself" -> IT;
            case "they", "them", "their", "theirs", "themselves" -> THEY;
            default -> NONE;
        };
    }

    /** Whether those who say it mean themselves. */
    public boolean isFirstPerson() {
        return this == I || this == WE;
    }

    /** Whether it stands for one person who neither speaks nor hears. */
    public boolean isHeOrShe() {
        return this == HE || this == SHE;
    }

    /** Whether it tells of a man or a woman. */
    public Genders.Gender gender() {
        return switch (this) {
            case HE -> Genders.Gender.MASCULINE;
            case SHE -> Genders.Gender.FEMININE;
            default -> Genders.Gender.UNKNOWN;
        };
    }
}
