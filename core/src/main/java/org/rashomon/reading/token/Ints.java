package org.rashomon.reading.token;

import java.util.Arrays;

/** A growing array of ints. */
final class Ints {

    private int[] values;
    private int size;

    Ints() {
        this(16);
    }

    /** @param expected how many there will be, roughly */
    Ints(int expected) {
        values = new int[Math.max(16, expected)];
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    int last() {
        return values[size - 1];
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
