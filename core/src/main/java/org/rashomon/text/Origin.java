package org.rashomon.text;

/**
 * Where a document was found.
 *
 * @param source the file, as the user named it, or the URL
 * @param locator the place inside it, empty when the document is the whole of it: {@code record 12}, {@code line 7},
 *     {@code article 3}
 * @param charset the charset the bytes were decoded with
 * @param map back from the text to the source
 */
public record Origin(String source, String locator, String charset, SourceMap map) {

    /** A text that was handed over as it is. */
    public static Origin given(String source) {
        return new Origin(source, "", "UTF-16", SourceMap.identity());
    }

    @Override
    public String toString() {
        return locator.isEmpty() ? source : source + ", " + locator;
    }
}
