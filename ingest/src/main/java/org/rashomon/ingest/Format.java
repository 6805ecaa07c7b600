package org.rashomon.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is, by its first bytes, and where they do not tell by its name. */
enum Format {
    EMPTY,
    GZIP,
    WARC,
    FEED,
    HTML,
    JSON_LINES,
    JSON,
    MARKDOWN,
    TEXT,
    /** Pictures, office files and the like. */
    OTHER;

    /** How many bytes tell. */
    static final int HEAD = 4096;

    private static final String[] MAGIC = {
        "%PDF",
        "PK\3\4",
        "\u0089PNG",
        "\u00FF\u00D8\u00FF",
        "GIF8",
        "Rar!",
        "7z\u00BC\u00AF",
        "\u007FELF",
        "\u00D0\u00CF\u0011\u00E0",
        "PAR1",
        "SQLite format",
        "BZh",
        "\u00FD7zXZ",
        "(\u00B5/\u00FD",
        "ID3",
        "OggS",
        "\u00CA\u00FE\u00BA\u00BE"
    };

    /**
     * @param head the first bytes
     * @param name of the file, for its ending
     */
    static Format of(byte[] head, String name) {
        if (head.length == 0) {
            return EMPTY;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u001F\u008B")) {
            return GZIP;
        }
        if (start.startsWith("WARC/")) {
            return WARC;
        }
        for (String magic : MAGIC) {
            if (start.startsWith(magic)) {
                return OTHER;
            }
        }
        return isBinary(head) ? OTHER : ofText(start.replace("\0", ""), lower);
    }

    private static Format ofText(String start, String name) {
        String text = start.startsWith("\u00EF\u00BB\u00BF")
                        || start.startsWith("\u00FF\u00FE")
                        || start.startsWith("\u00FE\u00FF")
                ? start.substring(start.startsWith("\u00EF") ? 3 : 2)
                : start;
        text = text.stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("<")) {
            if (text.contains("<rss") || text.contains("<feed") || text.contains("<rdf:rdf")) {
                return FEED;
            }
            if (text.startsWith("<!doctype html")
                    || text.contains("<html")
                    || text.contains("<head")
                    || text.contains("<body")) {
                return HTML;
            }
        }
        if (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml")) {
            return HTML;
        }
        if (name.endsWith(".rss")
                || name.endsWith(".atom")
                || text.startsWith("<?xml")
                || text.startsWith("<!doctype rss")) {
            return FEED;
        }
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return JSON_LINES;
        }
        if (name.endsWith(".json")) {
            return JSON;
        }
        if (name.endsWith(".md") || name.endsWith(".markdown")) {
            return MARKDOWN;
        }
        if (!name.endsWith(".txt") && text.startsWith("{") && text.contains("\":")) {
            return text.indexOf('\n') > 1 ? JSON_LINES : JSON;
        }
        if (!name.endsWith(".txt")
                && text.startsWith("[")
                && text.substring(1).stripLeading().startsWith("{")) {
            return JSON;
        }
        return TEXT;
    }

    /** Whether more than a tenth of it is control characters, and it is not UTF-16. */
    private static boolean isBinary(byte[] head) {
        if (head.length >= 2
                && ((head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE
                        || (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF)) {
            return false;
        }
        int controls = 0;
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            int b = head[i] & 0xFF;
            if (b == 0) {
                zeros[i & 1]++;
            }
            if (b < 9 || b > 13 && b < 32 && b != 27) {
                controls++;
            }
        }
        boolean wide =
                Math.max(zeros[0], zeros[1]) > 0.4 * head.length && Math.min(zeros[0], zeros[1]) < 0.05 * head.length;
        return controls > 0.1 * head.length && !wide;
    }
}
