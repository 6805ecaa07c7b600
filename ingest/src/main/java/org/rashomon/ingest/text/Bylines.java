package org.rashomon.ingest.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rashomon.ingest.Tables;
import org.rashomon.lexicon.Row;

/** Reads credits out of short lines by {@code text/bylines.tsv}. Thread-safe. */
public final class Bylines {

    private static final int LONGEST = 160;
    private static final int LONGEST_LIST = 1000;
    private static final String NAME =
            "\\p{Lu}[\\p{L}'’.-]*(?: (?:(?:de|da|di|del|van|von|der|den|al|el|bin|ibn|la|le|du) )*(?:[dl]['’]|al-|el-)?\\p{Lu}[\\p{L}'’.-]*){0,4}";
    private static final String NAMES = NAME + "(?:(?:,| and| &|, and) " + NAME + ")*";
    private static final String OUTLET =
            "(?:(?:the )?[\\p{Lu}\\d][^:;…|]{1,60}?|\\p{Ll}[\\p{L}\\d.-]{1,40}(?: \\p{Lu}\\p{L}+)*)";
    private static final Pattern FULL_NAME = Pattern.compile("(?=.{5,40}$)" + NAME.replace("{0,4}", "{1,4}"));
    private static final Pattern SENTENCE = Pattern.compile("\\p{L}{3}\\.$");

    /** {@code By our Black Sea correspondent} names nobody. */
    private static final Pattern NOBODY = Pattern.compile("(?i)(?:our|a|an|the|staff)\\b.*");

    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|;|\\||&|\\band\\b)\\s*");

    /** What pages write into the same line: when it was published, buttons, addresses. */
    private static final Pattern TAIL = Pattern.compile(
            "(?i)(?:\\s*[|•·/–—-]\\s*|,?\\s+)?(?:\\b(?:published|updated|posted|print)\\b.*"
                    + "|\\b(?:(?:mon|tues?|wed|thu|fri|sat|sun)[a-z]*,?\\s+)?(?:january|february|march|april|may|june|july|august"
                    + "|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?\\s+\\d.*"
                    + "|\\d.*|@.*)$",
            Pattern.DOTALL);

    private final Map<String, Pattern> patterns = new LinkedHashMap<>();
    private final Set<String> roles = new LinkedHashSet<>();

    public Bylines() {
        Tables.table("text/roles").rows().forEach(row -> roles.add(row.id()));
        String role = "(?i:" + String.join("|", roles) + ")s?";
        for (Row row : Tables.table("text/bylines").rows()) {
            patterns.put(
                    row.rule(),
                    Pattern.compile(row.get("pattern")
                                    .replace("NAMES", NAMES)
                                    .replace("OUTLET", OUTLET)
                                    .replace("ROLE", role)
                            + "\\s*[:.…]*\\s*"));
        }
    }

    /** What {@code line} says, if it is a credit and nothing else. */
    public Optional<Credit> read(String line) {
        String stripped = line.strip();
        if (stripped.length() > LONGEST || stripped.length() < 4) {
            return Optional.empty();
        }
        for (Map.Entry<String, Pattern> pattern : patterns.entrySet()) {
            Matcher matcher = pattern.getValue().matcher(stripped);
            if (matcher.matches()) {
                return Optional.of(new Credit(
                        names(group(matcher, "author")),
                        Optional.of(group(matcher, "via").strip()).filter(v -> !v.isEmpty()),
                        pattern.getKey()));
            }
        }
        return Optional.empty();
    }

    private static String group(Matcher matcher, String name) {
        return matcher.pattern().pattern().contains("(?<" + name + ">") && matcher.group(name) != null
                ? matcher.group(name)
                : "";
    }

    /**
     * Whether a line is the name of a person and nothing else: two to five words with capitals, none of them a role, and no stop
     * after a whole word.
     */
    public boolean isName(String line) {
        String stripped = line.strip();
        if (!FULL_NAME.matcher(stripped).matches()
                || SENTENCE.matcher(stripped).find()
                || stripped.equals(stripped.toUpperCase(Locale.ROOT))) {
            return false;
        }
        return !hasRole(stripped);
    }

    /** The names in a list of authors, {@code By A, B and C, Staff Writer}: without "By", roles, addresses, repetitions. */
    public List<String> names(String authors) {
        if (authors.length() > LONGEST_LIST) {
            return List.of();
        }
        String list = authors.replace('\u00A0', ' ').strip();
        if (list.regionMatches(true, 0, "by ", 0, 3) || list.regionMatches(true, 0, "by:", 0, 3)) {
            list = list.substring(3).strip();
        }
        list = TAIL.matcher(list).replaceFirst("").strip();
        if (list.contains("://")) {
            return List.of();
        }
        Set<String> names = new LinkedHashSet<>();
        for (String part : BETWEEN.split(list)) {
            String name = part.strip();
            if (!name.isEmpty()
                    && !NOBODY.matcher(name).matches()
                    && !hasRole(name)
                    && !name.contains("@")
                    && name.length() <= 80) {
                names.add(name);
            }
        }
        List<String> sorted = new ArrayList<>(names);
        boolean isOne = !list.isEmpty()
                && list.length() <= 80
                && !list.contains("@")
                && !NOBODY.matcher(list).matches();
        return sorted.isEmpty() && isOne ? List.of(list) : sorted;
    }

    private boolean hasRole(String name) {
        Set<String> words =
                Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).collect(Collectors.toSet());
        return words.stream().anyMatch(roles::contains);
    }
}
