package org.rashomon.app.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rashomon.store.Lookup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The chain of voices behind a saying, each with its stance: {@code author (doubts it) › RT (asserts) › the US — alleges}.
 *
 * <p>Where an account was made of a saying its chain is taken, since that knows the works cited; else the sayings that hold
 * it, outermost first.
 */
final class Chains {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int MOST = 60;
    private static final int LONGEST = 12;

    private final String author;
    private final List<Saying> sayings;
    private final Map<Integer, String> voices = new HashMap<>();

    /** @param accounts rows of table accounts with {@code attribution} and {@code voices} */
    Chains(String author, List<Saying> sayings, List<Lookup.Row> accounts) {
        this.author = author;
        this.sayings = sayings;
        accounts.forEach(row -> voices.putIfAbsent(row.number("attribution"), row.get("voices")));
    }

    String of(Saying saying) {
        if (saying.isAuthors() && saying.parent() < 0) {
            return author + " — " + saying.stance();
        }
        String known = voices.get(saying.number());
        List<String> links = known == null ? holding(saying) : told(JSON.readTree(known));
        String first = saying.comment().isPresent()
                ? author + " (" + saying.comment().get().stance() + " it)"
                : links.isEmpty() || !links.get(0).startsWith(author) ? author : "";
        if (!first.isEmpty()) {
            if (!links.isEmpty() && links.get(0).startsWith(author)) {
                links.remove(0);
            }
            links.add(0, first);
        }
        String last = saying.isAuthors() ? author : shortened(saying.voice());
        String chain = String.join(" › ", links) + " › " + last + " — " + saying.stance();
        return saying.actor().isEmpty() ? chain : chain + " (" + saying.actor() + ")";
    }

    /** The links before the last, of the sayings that hold this one. */
    private List<String> holding(Saying saying) {
        List<String> links = new ArrayList<>();
        for (int parent = saying.parent();
                parent >= 0 && parent < sayings.size() && links.size() < LONGEST;
                parent = sayings.get(parent).parent()) {
            Saying outer = sayings.get(parent);
            String name = outer.isAuthors() ? author : shortened(outer.voice());
            links.add(link(name, outer.stance()));
        }
        Collections.reverse(links);
        return links;
    }

    /** The links before the last, as an account has them. */
    private List<String> told(JsonNode chain) {
        List<String> links = new ArrayList<>();
        for (int i = 0; i < Math.min(chain.size() - 1, LONGEST); i++) {
            JsonNode link = chain.get(i);
            String name = i == 0 ? author : shortened(link.get("name").asString());
            links.add(link(name, link.get("stance").asString().toLowerCase(Locale.ROOT)));
        }
        return links;
    }

    private static String link(String name, String stance) {
        return stance.equals("asserts") ? name : name + " (" + stance + ")";
    }

    private static String shortened(String name) {
        return Html.shortened(name, MOST);
    }
}
