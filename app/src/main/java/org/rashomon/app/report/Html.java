package org.rashomon.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** Puts a page together: markup as it is, everything else escaped. */
final class Html {

    private final StringBuilder out = new StringBuilder(1 << 16);

    /** Markup of our own. */
    Html add(String markup) {
        out.append(markup);
        return this;
    }

    Html add(long number) {
        out.append(number);
        return this;
    }

    /** Text of anybody's. */
    Html text(String text) {
        out.append(escape(text));
        return this;
    }

    /** {@code <tag>text</tag>}. */
    Html element(String tag, String text) {
        int blank = tag.indexOf(' ');
        return add("<").add(tag)
                .add(">")
                .text(text)
                .add("</")
                .add(blank < 0 ? tag : tag.substring(0, blank))
                .add(">");
    }

    /** A number with one decimal, for places in a drawing. */
    static String place(double number) {
        String text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** For text and for attributes in double quotes; control characters become blanks. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(isUnprintable(c) ? ' ' : c);
            }
        }
        return escaped.toString();
    }

    /** Control characters, and those that would turn the direction of what follows them. */
    private static boolean isUnprintable(char c) {
        return Character.isISOControl(c) || c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
    }

    /** At most so many characters, white space in one. */
    static String shortened(String text, int most) {
        String plain = text.strip().replaceAll("\\s+", " ");
        if (plain.length() <= most) {
            return plain;
        }
        int end = Character.isHighSurrogate(plain.charAt(most - 2)) ? most - 2 : most - 1;
        return plain.substring(0, end).stripTrailing() + "…";
    }

    /** A style sheet that the program carries. */
    static String style(String name) {
        try (InputStream css =
                Objects.requireNonNull(Html.class.getResourceAsStream("/org/rashomon/app/" + name), name)) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
