package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which tellings are of one happening: each knows the first of its happening and the next in it, the last one's next being the first. */
final class Rings {

    private int[] heads = new int[1024];
    private int[] nexts = new int[1024];
    private int size;

    /** @param firsts of each telling the first of its happening */
    void stand(int[] firsts) {
        for (int number = 0; number < firsts.length; number++) {
            put(number, firsts[number], number);
        }
        for (int number = 0; number < firsts.length; number++) {
            int head = heads[number];
            if (head != number) {
                nexts[number] = nexts[head];
                nexts[head] = number;
            }
        }
    }

    /** @param head the first of its happening, and {@code next} the one after it in it, or {@link Growth#NONE} */
    void put(int number, int head, int next) {
        if (number >= heads.length) {
            int room = number + number / 4;
            heads = Arrays.copyOf(heads, room);
            nexts = Arrays.copyOf(nexts, room);
        }
        heads[number] = head;
        nexts[number] = next;
        size = Math.max(size, number + 1);
    }

    /** How many tellings there are. */
    int size() {
        return size;
    }

    /** The first of a telling's happening, {@link Growth#NONE} if it is of none yet. */
    int head(int number) {
        return heads[number];
    }

    /** The tellings of a happening. */
    List<Integer> members(int head) {
        List<Integer> members = new ArrayList<>();
        int number = head;
        do {
            members.add(number);
            number = nexts[number];
        } while (number != head);
        return members;
    }
}
