package org.rashomon.ingest.html;

import java.util.Locale;
import java.util.regex.Pattern;

/** Lines that say who wrote a piece and when. */
final class Byline {

    private static final int LONGEST = 120;
    private static final Pattern DATE =
            Pattern.compile("(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d{1,2},? \\d{4}"
                    + "|\\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?,? \\d{4}"
                    + "|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4}");
    private static final Pattern BY = Pattern.compile("(?:written |posted |authored |reported )?by:? \\p{Lu}.*");

    private Byline() {}

    /** Whether a block near the headline is a byline or a dateline and no sentence. */
    static boolean isByline(CharSequence block) {
        if (block.length() > LONGEST) {
            return false;
        }
        String line = block.toString().strip();
        String lower = line.toLowerCase(Locale.ROOT);
        if (lower.startsWith("by ") || lower.startsWith("by:") || lower.equals("by")) {
            return !line.endsWith(".") || line.length() < 50;
        }
        if (lower.startsWith("updated")
                || lower.startsWith("published")
                || lower.startsWith("posted ")
                || lower.startsWith("last updated")
                || lower.startsWith("last modified")) {
            return true;
        }
        return BY.matcher(line).matches()
                || line.length() < 60
                        && line.split(" ").length <= 8
                        && DATE.matcher(lower).find()
                        && !line.endsWith(".");
    }
}
