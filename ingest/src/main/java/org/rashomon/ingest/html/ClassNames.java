package org.rashomon.ingest.html;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rashomon.ingest.Tables;
import org.rashomon.lexicon.Row;

/** Reads the roles of elements out of their class and id attributes, by {@code html/classes.tsv}. */
final class ClassNames {

    private static final int LONGEST = 4;
    private static final int LONGEST_ATTRIBUTE = 400;

    private final Map<String, Role> phrases = new HashMap<>();
    private final List<String> beginnings = new ArrayList<>();
    private final List<Role> beginningRoles = new ArrayList<>();

    ClassNames() {
        for (Row row : Tables.table("html/classes").rows()) {
            Role role = row.constant("role", Role.class);
            if (row.id().endsWith("*")) {
                beginnings.add(row.id().substring(0, row.id().length() - 1));
                beginningRoles.add(role);
            } else {
                phrases.put(row.id(), role);
            }
        }
    }

    /** The roles that the words of an attribute give, empty for most. */
    Set<Role> roles(String attribute) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        List<String> words = words(attribute);
        for (int i = 0; i < words.size(); i++) {
            String phrase = "";
            for (int n = 1; n <= LONGEST && i + n <= words.size(); n++) {
                phrase = n == 1 ? words.get(i) : phrase + '-' + words.get(i + n - 1);
                Role role = phrases.get(phrase);
                if (role != null) {
                    roles.add(role);
                }
            }
            for (int b = 0; b < beginnings.size(); b++) {
                if (words.get(i).startsWith(beginnings.get(b))) {
                    roles.add(beginningRoles.get(b));
                }
            }
        }
        return roles;
    }

    /** {@code articleBody-text_2} is article, body, text. */
    static List<String> words(String attribute) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int n = Math.min(attribute.length(), LONGEST_ATTRIBUTE);
        for (int i = 0; i < n; i++) {
            char c = attribute.charAt(i);
            boolean upper = c >= 'A' && c <= 'Z';
            boolean letter = upper || c >= 'a' && c <= 'z';
            boolean begins = upper && i > 0 && attribute.charAt(i - 1) >= 'a' && attribute.charAt(i - 1) <= 'z';
            if ((!letter || begins) && word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (letter) {
                word.append(upper ? (char) (c + 32) : c);
            }
        }
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }
}
