package org.rashomon.store.happening;

import java.util.Arrays;

/** A bag of numbers that grows. */
final class Numbers {
    private int[] numbers = new int[8];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    int size() {
        return size;
    }

    /** In the order in which they came. */
    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
