package org.rashomon.ingest.html;

import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

/**
 * Leads the characters of a text or an attribute back to the source they were parsed from.
 *
 * <p>The parser says where a text begins and ends; inside, the two are walked side by side. An entity is decoded to see
 * what it stands for; what the parser dropped (stray tags, NUL characters, carriage returns) is stepped over.
 */
final class Aligner {

    interface Target {
        void accept(char c, int source);
    }

    private static final int LONGEST_ENTITY = 34;

    private Aligner() {}

    static void align(String text, Range range, String source, Target target) {
        int at = range.isTracked() ? Math.min(range.startPos(), source.length()) : 0;
        int end = range.isTracked() ? Math.min(range.endPos(), source.length()) : 0;
        align(text, source, at, end, target);
    }

    static void align(String text, String source, int from, int end, Target target) {
        int at = from;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (at >= end) {
                target.accept(c, Math.max(from, end - 1));
                i++;
                continue;
            }
            char s = source.charAt(at);
            if (s == '&') {
                String run = source.substring(at, entityEnd(source, at, end));
                String decoded = Parser.unescapeEntities(run, false);
                int rest = commonSuffix(run, decoded);
                decoded = decoded.substring(0, decoded.length() - rest);
                if (!decoded.isEmpty() && text.startsWith(decoded, i)) {
                    for (int k = 0; k < decoded.length(); k++) {
                        target.accept(decoded.charAt(k), at);
                    }
                    i += decoded.length();
                    at += run.length() - rest;
                    continue;
                }
            }
            if (s == c || Text.isSpace(s) && Text.isSpace(c)) {
                target.accept(c, at++);
                i++;
                if (s == '\r' && at < end && source.charAt(at) == '\n' && c == '\n') {
                    at++;
                }
            } else if (s == '<') {
                while (at < end && source.charAt(at) != '>') {
                    at++;
                }
                at = Math.min(end, at + 1);
            } else if (c == '\uFFFD' && s == 0) {
                target.accept(c, at++);
                i++;
            } else {
                at++;
            }
        }
    }

    /** After the reference that may begin at an ampersand; it may be shorter, as in {@code &copy2024}. */
    private static int entityEnd(String source, int at, int end) {
        int limit = Math.min(end, at + LONGEST_ENTITY);
        int i = at + 1;
        if (i < limit && source.charAt(i) == '#') {
            i++;
        }
        while (i < limit && isAlphanumeric(source.charAt(i))) {
            i++;
        }
        return i < limit && source.charAt(i) == ';' ? i + 1 : i;
    }

    private static int commonSuffix(String a, String b) {
        int n = 0;
        while (n < a.length() && n < b.length() && a.charAt(a.length() - 1 - n) == b.charAt(b.length() - 1 - n)) {
            n++;
        }
        return n;
    }

    private static boolean isAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
