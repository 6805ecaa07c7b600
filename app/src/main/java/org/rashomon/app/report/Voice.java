package org.rashomon.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How voices and stances are shown. */
final class Voice {

    private static final int MOST = 60;

    private Voice() {}

    /** The chain as people read it, each link shortened: {@code The Duran › RT › Viktor Poznikhir}. */
    static String shown(String chain) {
        List<String> links = new ArrayList<>();
        for (String link : chain.split(" > ")) {
            links.add(Html.shortened(link, MOST));
        }
        return String.join(" › ", links);
    }

    /** A stance as a small label. */
    static String stance(String stance) {
        String plain = Html.escape(stance.toLowerCase(Locale.ROOT));
        return "<span class=\"stance " + plain + "\">" + plain + "</span>";
    }
}
