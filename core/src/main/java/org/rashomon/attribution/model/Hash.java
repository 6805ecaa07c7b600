package org.rashomon.attribution.model;

/** Mixes the parts of a feature into one int. The same on every JDK. */
final class Hash {

    private Hash() {}

    static int of(int template, int a) {
        return mix(template * 0x9E3779B9 ^ a);
    }

    static int of(int template, int a, int b) {
        return mix(of(template, a) * 31 + b);
    }

    static int of(int template, int a, int b, int c) {
        return mix(of(template, a, b) * 31 + c);
    }

    static int of(int template, int a, int b, int c, int d) {
        return mix(of(template, a, b, c) * 31 + d);
    }

    private static int mix(int h) {
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        return h ^ h >>> 16;
    }
}
