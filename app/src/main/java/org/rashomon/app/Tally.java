package org.rashomon.app;

import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the documents of the inputs so far. Every one of them is read, known, skipped or failed.
 */
final class Tally {

    private int read;
    private int known;
    private int skipped;
    private int failed;
    private long accounts;
    private long tokens;
    private final Map<String, Integer> reasons = new TreeMap<>();

    void addRead(int newAccounts, int newTokens) {
        read++;
        accounts += newAccounts;
        tokens += newTokens;
    }

    /** The same text as another document, of this reading or an earlier one. */
    void addKnown() {
        known++;
    }

    void addSkipped(String reason) {
        skipped++;
        reasons.merge("skipped: " + reason, 1, Integer::sum);
    }

    void addFailed(String layer, String cause) {
        failed++;
        reasons.merge("failed (" + layer + "): " + cause, 1, Integer::sum);
    }

    int documents() {
        return read + known + skipped + failed;
    }

    int read() {
        return read;
    }

    int known() {
        return known;
    }

    int skipped() {
        return skipped;
    }

    int failed() {
        return failed;
    }

    long accounts() {
        return accounts;
    }

    long tokens() {
        return tokens;
    }

    /** Why documents were skipped or failed, with how many, in name order. */
    Map<String, Integer> reasons() {
        return reasons;
    }
}
