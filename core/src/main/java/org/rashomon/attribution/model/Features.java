package org.rashomon.attribution.model;

import java.util.Arrays;

/** Hashed features in lists, one list behind the other in one array that is used again and again. */
public final class Features {

    private int[] values = new int[256];
    private int[] starts = new int[16];
    private int size;
    private int lists;

    void clear() {
        size = 0;
        lists = 0;
        starts[0] = 0;
    }

    void add(int feature) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = feature;
    }

    /** Ends the current list. */
    void close() {
        if (lists + 2 > starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        starts[++lists] = size;
    }

    /** Adds a list of other features. */
    public void addList(Features other, int list) {
        for (int i = other.start(list); i < other.end(list); i++) {
            add(other.at(i));
        }
        close();
    }

    public int lists() {
        return lists;
    }

    public int start(int list) {
        return starts[list];
    }

    public int end(int list) {
        return starts[list + 1];
    }

    public int at(int i) {
        return values[i];
    }

    /** A copy that will not change. */
    public Features copy() {
        Features copy = new Features();
        copy.values = Arrays.copyOf(values, size);
        copy.starts = Arrays.copyOf(starts, lists + 1);
        copy.size = size;
        copy.lists = lists;
        return copy;
    }
}
