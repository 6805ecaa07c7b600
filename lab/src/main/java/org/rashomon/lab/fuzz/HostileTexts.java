package org.rashomon.lab.fuzz;

import java.util.SplittableRandom;

/**
 * An endless run of texts: prose with characters knocked out, doubled and swapped; pieces of many scripts, signs, numbers and
 * code in any order; one piece very often.
 */
final class HostileTexts {

    private static final int LONGEST_RUN = 20_000;

    private static final String[] PIECES = {
        "The minister said on Tuesday that talks would resume. ",
        "“We shall not sign,” the spokeswoman told reporters in Geneva; “never.” ",
        "MOSCOW, Dec 11 (TASS) — ",
        "Gen. A. B. al-Rashid met Ms. O’Neil at 10:30 a.m. ",
        "can't won't cannot gonna dont ",
        "U.S.-led $1.5bn 3,000-strong [7] (see p. 4) ",
        "http://example.org/a?b=c&d=e#f a.b@example.com ",
        "{\"key\": [1, 2.5e-7, null]} if (a<b) { return; } ",
        "1\t2\t3\n4\t5\t6\n",
        "שלום עולם ",
        "مرحبا بالعالم ",
        "Привет, мир! ",
        "東京で会談が行われた。",
        "e\u0301\u0302\u0303\u0304 ",
        "👩‍👩‍👧‍👦 🏳️‍🌈 🇺🇦 ",
        "\u200b\u200e\u200f\u202e\ufeff",
        "\ud800",
        "\udc00",
        "\u0000\u0007\u001b[31m",
        "\u00a0\u2003\u3000",
        "\r\n\r\n",
        "\n\n",
        "“",
        "‘",
        "\"",
        "(",
        ")",
        "...",
        "…",
        "—",
        ".",
        "?!",
        "-",
        "'",
        "’s",
        "a",
        "A",
        "7",
        " ",
        "_",
        "İıß",
        "ﬁ"
    };

    private final SplittableRandom random;

    HostileTexts(SplittableRandom random) {
        this.random = random;
    }

    String next() {
        StringBuilder text = new StringBuilder();
        switch (random.nextInt(4)) {
            case 0:
                prose(text);
                damage(text);
                break;
            case 1:
                for (int i = random.nextInt(60); i >= 0; i--) {
                    text.append(piece());
                }
                break;
            case 2:
                String piece = piece();
                text.append(piece.repeat(1 + random.nextInt(Math.max(1, LONGEST_RUN / piece.length()))));
                break;
            default:
                for (int i = random.nextInt(200); i >= 0; i--) {
                    text.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : random.nextInt(0x180)));
                }
        }
        return text.toString();
    }

    private String piece() {
        return PIECES[random.nextInt(PIECES.length)];
    }

    private void prose(StringBuilder text) {
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            text.append(PIECES[random.nextInt(7)]);
        }
    }

    private void damage(StringBuilder text) {
        for (int i = random.nextInt(1 + text.length() / 8); i > 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0:
                    text.deleteCharAt(at);
                    break;
                case 1:
                    text.insert(at, text.charAt(random.nextInt(text.length())));
                    break;
                case 2:
                    text.setCharAt(at, text.charAt(random.nextInt(text.length())));
                    break;
                default:
                    text.insert(at, piece());
            }
        }
    }
}
