package org.rashomon.ingest.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** What a page says its title is, in more than one place and with more or less of the outlet's name around it. */
final class Titles {

    private static final int SHORTEST = 8;

    private Titles() {}

    /** The titles in the head, as {@link Text#key}s. */
    static List<String> keys(PageTree tree) {
        List<String> keys = new ArrayList<>();
        for (Element meta : tree.document.head().getElementsByTag("meta")) {
            String name = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
            if (name.equals("og:title") || name.equals("twitter:title")) {
                add(meta.attr("content"), keys);
            }
        }
        add(tree.document.title(), keys);
        return keys;
    }

    private static void add(String title, List<String> keys) {
        for (String form : List.of(title, withoutOutlet(title))) {
            String key = Text.key(form);
            if (key.length() >= SHORTEST && !keys.contains(key)) {
                keys.add(key);
            }
        }
    }

    /** The title before the last bar or dash, if it is the longer part. */
    static String withoutOutlet(String title) {
        int at = -1;
        for (String bar : new String[] {" | ", " - ", " – ", " — ", " « ", " :: "}) {
            at = Math.max(at, title.lastIndexOf(bar));
        }
        return at > title.length() / 3 ? title.substring(0, at).strip() : title.strip();
    }
}
