package org.rashomon.ingest.text;

/** How far bytes are UTF-8: sequences of two bytes and more that are well formed, and bytes that are in none. */
final class Utf8 {

    final int multibyte;
    final int malformed;

    private Utf8(int multibyte, int malformed) {
        this.multibyte = multibyte;
        this.malformed = malformed;
    }

    static Utf8 of(byte[] bytes) {
        int multibyte = 0;
        int malformed = 0;
        int i = 0;
        while (i < bytes.length) {
            if (bytes[i] >= 0) {
                i++;
                continue;
            }
            int length = sequence(bytes, i);
            if (length == 0) {
                malformed++;
                i++;
            } else {
                multibyte++;
                i += length;
            }
        }
        return new Utf8(multibyte, malformed);
    }

    /** The length of the well-formed sequence at {@code i}, 0 if there is none (Unicode, table 3-7). */
    static int sequence(byte[] b, int i) {
        int first = b[i] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        }
        int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (i + length > b.length) {
            return 0;
        }
        int second = b[i + 1] & 0xFF;
        int low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (second < low || second > high) {
            return 0;
        }
        for (int k = 2; k < length; k++) {
            if ((b[i + k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
