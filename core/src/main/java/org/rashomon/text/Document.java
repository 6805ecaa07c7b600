package org.rashomon.text;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A text as published. Every {@link Span} of the output counts into {@link #text()}, which is never normalised.
 *
 * @param id the first 16 hex digits of the SHA-256 of the text in UTF-16BE, so that the same text is the same document
 * @param origin where it was found, with a map back to the source
 * @param masthead who published it, who wrote it, when
 * @param language ISO 639-1, {@code und} when it was not looked for
 * @param text title and body, blocks apart by a blank line where the source was a page
 * @param layout the blocks of the text
 */
public record Document(String id, Origin origin, Masthead masthead, String language, String text, Layout layout) {

    /** A document whose id is made from its text. */
    public static Document of(Origin origin, Masthead masthead, String language, String text, Layout layout) {
        return new Document(digest(text), origin, masthead, language, text, layout);
    }

    /** A text with nothing known of it, as one paragraph. */
    public static Document ofText(String text) {
        return of(Origin.given("text"), Masthead.unstated(), "und", text, Layout.plain(text));
    }

    /** When it was published, if the source says so: what "yesterday" counts from. */
    public Optional<PublicationTime> published() {
        return masthead.published();
    }

    /** Over the UTF-16 code units, since a lone surrogate must not collide with its replacement character. */
    private static String digest(String text) {
        byte[] units = new byte[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            units[2 * i] = (byte) (text.charAt(i) >> 8);
            units[2 * i + 1] = (byte) text.charAt(i);
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(units), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
