package org.rashomon.reading.coref;

import java.util.Arrays;
import org.rashomon.text.Tokens;

/**
 * What the clauses of a text tell of its pronouns.
 *
 * <pre>
 *   He might back Okoro.         He is not Okoro: subject and object of one verb are two
 *   She hopes to convince her.   nor is she her
 *   Okoro says he will resign.   he is Okoro, where nothing speaks against it
 * </pre>
 *
 * Does not fire for reflexives and possessives, for who is told something ({@code Okoro told Danso he would resign}), nor for
 * what is quoted.
 */
final class Clauses {

    private static final int NOBODY = -1;

    private final Tokens tokens;
    private final Mentions mentions;
    /** Of each token its first subject and its object, or -1. */
    private final int[] subjects;

    private final int[] objects;
    /** Of each token the mention that it heads, or -1. */
    private final int[] byHead;
    /** Of each mention one that stands in the same clause, or -1. */
    private final int[] counterparts;

    Clauses(Tokens tokens, Mentions mentions) {
        this.tokens = tokens;
        this.mentions = mentions;
        subjects = filled(tokens.size());
        objects = filled(tokens.size());
        byHead = filled(tokens.size());
        counterparts = filled(mentions.size);
        for (int t = 0; t < tokens.size(); t++) {
            int head = tokens.head(t);
            if (head == Tokens.ROOT) {
                continue;
            }
            switch (tokens.relation(t)) {
                case "nsubj", "nsubj:pass" -> subjects[head] = subjects[head] < 0 ? t : subjects[head];
                case "obj", "iobj" -> objects[head] = objects[head] < 0 ? t : objects[head];
                default -> {}
            }
        }
        for (int m = 0; m < mentions.size; m++) {
            byHead[mentions.heads[m]] = m;
        }
        for (int m = 0; m < mentions.size; m++) {
            int subject = subjectBeside(mentions.heads[m]);
            int other = subject < 0 ? NOBODY : byHead[subject];
            if (other >= 0 && (isThird(m) || isThird(other))) {
                counterparts[m] = other;
                counterparts[other] = counterparts[other] < 0 ? m : counterparts[other];
            }
        }
    }

    private static int[] filled(int size) {
        int[] none = new int[size];
        Arrays.fill(none, NOBODY);
        return none;
    }

    private boolean isThird(int m) {
        return mentions.kinds[m] == Mentions.PRONOUN && mentions.persons[m] == 3;
    }

    /** The subject of the clause in which a token is the object, or the only one besides; -1 if there is none. */
    private int subjectBeside(int token) {
        int verb = tokens.head(token);
        if (verb == Tokens.ROOT || isReflexive(token)) {
            return NOBODY;
        }
        String relation = tokens.relation(token);
        boolean object = relation.equals("obj") || relation.equals("iobj");
        boolean only = (relation.equals("obl") || relation.equals("obl:agent")) && objects[verb] < 0;
        if (!object && !only) {
            return NOBODY;
        }
        boolean open = subjects[verb] < 0 && tokens.relation(verb).equals("xcomp");
        int above = open ? tokens.head(verb) : verb;
        return above == Tokens.ROOT || open && objects[above] >= 0 ? NOBODY : subjects[above];
    }

    private boolean isReflexive(int token) {
        String form = tokens.form(token);
        return form.endsWith("self") || form.endsWith("selves");
    }

    /** One that stands in the clause of a mention and is somebody else, or -1. */
    int counterpart(int m) {
        return counterparts[m];
    }

    /** Whether two names are the same, or one is the family name of the other, a person. */
    boolean areNamesakes(int m, int a) {
        return mentions.types[a] == mentions.types[m]
                && (mentions.wordings[a] == mentions.wordings[m] || isLastNameOf(m, a));
    }

    private boolean isLastNameOf(int m, int a) {
        return mentions.types[m] == Mentions.PERSON
                && mentions.nameFirsts[m] == mentions.nameLasts[m]
                && mentions.nameFirsts[a] < mentions.nameLasts[a]
                && tokens.form(mentions.nameLasts[m]).equals(tokens.form(mentions.nameLasts[a]));
    }

    /** Who says what {@code he} or {@code she} is the subject of, outside quotation marks; -1 if nobody does. */
    int speaker(int m) {
        if (!isThird(m) || mentions.types[m] != Mentions.PERSON || mentions.quoted[m]) {
            return NOBODY;
        }
        int clause = tokens.head(mentions.heads[m]);
        if (clause == Tokens.ROOT || subjects[clause] != mentions.heads[m]) {
            return NOBODY;
        }
        int verb = tokens.relation(clause).equals("ccomp") ? tokens.head(clause) : Tokens.ROOT;
        if (verb == Tokens.ROOT || subjects[verb] < 0 || objects[verb] >= 0) {
            return NOBODY;
        }
        int speaker = byHead[subjects[verb]];
        return speaker >= 0 && speaker < m && isOnePerson(speaker) ? speaker : NOBODY;
    }

    private boolean isOnePerson(int m) {
        return mentions.types[m] == Mentions.PERSON
                && mentions.numbers[m] != Mentions.PLURAL
                && mentions.persons[m] != 1
                && mentions.persons[m] != 2;
    }
}
