package org.rashomon.reading.coref;

import java.util.Arrays;

/** The candidate mentions of one document in order of their heads, as parallel arrays. */
final class Mentions {

    static final int NAME = 0;
    static final int NOMINAL = 1;
    static final int PRONOUN = 2;

    /** What is meant, as far as the words tell. */
    static final int UNKNOWN = 0;

    static final int PERSON = 1;
    static final int ORGANISATION = 2;
    static final int PLACE = 3;
    static final int OTHER = 4;

    static final int MASCULINE = 1;
    static final int FEMININE = 2;
    static final int NEUTER = 3;

    static final int SINGULAR = 1;
    static final int PLURAL = 2;

    int size;
    int[] heads = new int[64];
    int[] firsts = new int[64];
    int[] lasts = new int[64];
    byte[] kinds = new byte[64];
    byte[] types = new byte[64];
    byte[] genders = new byte[64];
    /** What a given name tells, which the model has not learned from. */
    byte[] givenGenders = new byte[64];

    byte[] numbers = new byte[64];
    /** 1 to 3 of a personal pronoun, else 0. */
    byte[] persons = new byte[64];
    /** 0 none, 1 the, 2 a, 3 this and that, 4 a possessor, 5 another determiner. */
    byte[] determiners = new byte[64];

    boolean[] quoted = new boolean[64];
    int[] sentences = new int[64];
    /** Of the head, in small letters. */
    int[] headWords = new int[64];
    /** Of the head's lemma. */
    int[] lemmas = new int[64];
    /** Of all words in small letters, without a determiner. */
    int[] wordings = new int[64];

    /** The first and last token of the name itself, without what hangs on it; -1 if it is none. */
    int[] nameFirsts = new int[64];

    int[] nameLasts = new int[64];

    int add() {
        if (size == heads.length) {
            int room = 2 * size;
            heads = Arrays.copyOf(heads, room);
            firsts = Arrays.copyOf(firsts, room);
            lasts = Arrays.copyOf(lasts, room);
            kinds = Arrays.copyOf(kinds, room);
            types = Arrays.copyOf(types, room);
            genders = Arrays.copyOf(genders, room);
            givenGenders = Arrays.copyOf(givenGenders, room);
            numbers = Arrays.copyOf(numbers, room);
            persons = Arrays.copyOf(persons, room);
            determiners = Arrays.copyOf(determiners, room);
            quoted = Arrays.copyOf(quoted, room);
            sentences = Arrays.copyOf(sentences, room);
            headWords = Arrays.copyOf(headWords, room);
            lemmas = Arrays.copyOf(lemmas, room);
            wordings = Arrays.copyOf(wordings, room);
            nameFirsts = Arrays.copyOf(nameFirsts, room);
            nameLasts = Arrays.copyOf(nameLasts, room);
        }
        return size++;
    }
}
