package org.rashomon.ingest.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes as characters.
 *
 * <p>The charset is taken from the byte order mark, then from what the transport said, then from the page's own
 * declaration, then from the bytes. A declared charset gives way to UTF-8 where the bytes are well-formed UTF-8 beyond
 * ASCII, since that does not happen by accident. Bytes that are malformed in a text that is otherwise UTF-8 are read as
 * windows-1252, which is what pasted text from an older page is.
 *
 * @param text without the byte order mark
 * @param charset canonical name, {@code UTF-8, windows-1252} for a mixture
 */
public record Decoded(String text, String charset) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int PRESCAN = 4096;
    private static final int DETECT = 64 << 10;
    private static final Pattern DECLARED = Pattern.compile(
            "(?:<meta[^>]{0,200}?charset\\s*=\\s*[\"']?|<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"'])\\s*([\\w:.-]{2,40})",
            Pattern.CASE_INSENSITIVE);

    /** Decodes text with no word about its charset. */
    public static Decoded of(byte[] bytes) {
        return of(bytes, Optional.empty());
    }

    /** @param declared the charset that the transport named, as in {@code Content-Type} */
    public static Decoded of(byte[] bytes, Optional<String> declared) {
        Optional<Decoded> marked = byMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        Optional<Charset> charset = declared.flatMap(Decoded::charset).or(() -> declaredIn(bytes));
        Utf8 utf8 = Utf8.of(bytes);
        if (charset.isPresent() && !charset.get().equals(StandardCharsets.UTF_8)) {
            if (utf8.malformed == 0 && utf8.multibyte > 0) {
                return new Decoded(new String(bytes, StandardCharsets.UTF_8), "UTF-8");
            }
            return new Decoded(new String(bytes, charset.get()), charset.get().name());
        }
        if (utf8.malformed == 0) {
            return wide(bytes).orElseGet(() -> new Decoded(new String(bytes, StandardCharsets.UTF_8), "UTF-8"));
        }
        if (utf8.malformed <= utf8.multibyte || charset.isPresent() && utf8.multibyte > 0) {
            return new Decoded(mixed(bytes), "UTF-8, windows-1252");
        }
        Charset detected = detected(bytes);
        return new Decoded(new String(bytes, detected), detected.name());
    }

    private static Optional<Decoded> byMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            boolean wellFormed = Utf8.of(b).malformed == 0;
            String text = wellFormed ? new String(b, 3, b.length - 3, StandardCharsets.UTF_8) : mixed(b).substring(1);
            return Optional.of(new Decoded(text, wellFormed ? "UTF-8" : "UTF-8, windows-1252"));
        }
        if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
            return Optional.of(new Decoded(new String(b, 2, b.length - 2, StandardCharsets.UTF_16LE), "UTF-16LE"));
        }
        if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
            return Optional.of(new Decoded(new String(b, 2, b.length - 2, StandardCharsets.UTF_16BE), "UTF-16BE"));
        }
        return Optional.empty();
    }

    /** UTF-16 without a mark: Latin text in it has a zero in nearly every other byte. */
    private static Optional<Decoded> wide(byte[] b) {
        int[] zeros = new int[2];
        int n = Math.min(b.length, PRESCAN) & ~1;
        for (int i = 0; i < n; i++) {
            if (b[i] == 0) {
                zeros[i & 1]++;
            }
        }
        if (n >= 4 && zeros[1] > 0.4 * n && zeros[0] < 0.05 * n) {
            return Optional.of(new Decoded(new String(b, StandardCharsets.UTF_16LE), "UTF-16LE"));
        }
        if (n >= 4 && zeros[0] > 0.4 * n && zeros[1] < 0.05 * n) {
            return Optional.of(new Decoded(new String(b, StandardCharsets.UTF_16BE), "UTF-16BE"));
        }
        return Optional.empty();
    }

    private static Optional<Charset> declaredIn(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        return matcher.find() ? charset(matcher.group(1)) : Optional.empty();
    }

    /** The charset that a label means on the web, where Latin-1 and ASCII are windows-1252. */
    private static Optional<Charset> charset(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        if (name.equals("iso-8859-1") || name.equals("latin1") || name.equals("us-ascii") || name.equals("ascii")) {
            return Optional.of(WINDOWS_1252);
        }
        if (name.startsWith("utf-16") || name.startsWith("utf-32") || name.startsWith("ucs-")) {
            // A declaration that could be read as ASCII is not in UTF-16.
            return Optional.of(StandardCharsets.UTF_8);
        }
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Charset detected(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, DETECT));
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        Optional<Charset> charset = name == null ? Optional.empty() : charset(name);
        return charset.filter(c -> !c.equals(StandardCharsets.UTF_8) && decodes(bytes, c))
                .orElse(WINDOWS_1252);
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, DETECT)));
            return true;
        } catch (CharacterCodingException e) {
            return bytes.length > DETECT;
        }
    }

    /** UTF-8 with every malformed byte read as windows-1252. */
    private static String mixed(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        int from = 0;
        int i = 0;
        while (i < bytes.length) {
            int length = Utf8.sequence(bytes, i);
            if (length == 0) {
                text.append(new String(bytes, from, i - from, StandardCharsets.UTF_8));
                text.append(new String(bytes, i, 1, WINDOWS_1252));
                from = ++i;
            } else {
                i += length;
            }
        }
        return text.append(new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8))
                .toString();
    }
}
