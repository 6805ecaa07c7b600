package org.rashomon.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rashomon.store.Lookup;
import org.rashomon.text.Span;

/** Who speaks on a page, in how many words: each word counts for the innermost voice that says it. */
final class VoicesLegend {

    /** Hues far apart for voices that follow one another. */
    private static final int[] HUES = {210, 30, 140, 280, 0, 180, 60, 320, 100, 240};

    private static final Set<String> NO_WORDS_OF_ITS_OWN = Set.of("REFERENCE", "BYLINE", "TABLE_ROW");

    private final Map<String, Integer> voices = new LinkedHashMap<>();
    private final List<Saying> sayings;

    VoicesLegend(List<Saying> sayings) {
        this.sayings = sayings;
        sayings.stream().filter(s -> !s.isAuthors()).forEach(s -> voices.putIfAbsent(s.voice(), voices.size()));
    }

    /** The class of a voice's colour, {@code v3}; the author has none. */
    String colour(Saying saying) {
        return saying.isAuthors() ? "" : "v" + number(saying);
    }

    /** The number of a saying's voice; behind them all that of the author. */
    private int number(Saying saying) {
        return voices.getOrDefault(saying.voice(), voices.size());
    }

    /** The colours themselves, for the page's style. */
    void style(Html out) {
        for (int v = 0; v < voices.size(); v++) {
            out.add(".v").add(v).add("{--h:");
            out.add((HUES[v % HUES.length] + 12L * (v / HUES.length)) % 360).add("}\n");
        }
    }

    void write(Html out, String author, String text, List<Lookup.Row> blocks, List<Stretches.Stretch> stretches) {
        int[] words = words(text, prose(blocks), stretches);
        int[] times = new int[voices.size()];
        sayings.stream().filter(s -> !s.isAuthors()).forEach(s -> times[number(s)]++);
        out.add(
                "<nav aria-labelledby=\"voices\">\n<p id=\"voices\">Voices, with the words given to each</p>\n<ul>\n<li>");
        out.element("b", author)
                .add(" ")
                .add(count(words[voices.size()], "word"))
                .add("</li>\n");
        List<Map.Entry<String, Integer>> order = new ArrayList<>(voices.entrySet());
        order.sort(Comparator.comparingInt(e -> -words[e.getValue()]));
        for (Map.Entry<String, Integer> e : order) {
            out.add("<li><span class=\"said v").add(e.getValue()).add("\">");
            out.text(Html.shortened(e.getKey(), 60)).add("</span> ");
            out.add(count(words[e.getValue()], "word")).add(", ");
            out.add(count(times[e.getValue()], "saying")).add("</li>\n");
        }
        out.add("</ul>\n<p>Tinted: what others say, underlined once for each voice it comes through. ")
                .add("<em class=\"verdict\">Wavy</em>: the author’s verdict on it. ")
                .add("<em class=\"own\">Dotted</em>: what the author supposes, foretells or judges.</p>\n</nav>\n");
    }

    private static String count(int number, String of) {
        return number + " " + of + (number == 1 ? "" : "s");
    }

    private static List<Span> prose(List<Lookup.Row> blocks) {
        return blocks.stream()
                .filter(block -> !NO_WORDS_OF_ITS_OWN.contains(block.get("kind")))
                .map(block -> new Span(block.number("start"), block.number("end")))
                .toList();
    }

    /** Words by voice, and behind them all the author's. Blocks and stretches are in order, and no stretch crosses a block. */
    private int[] words(String text, List<Span> prose, List<Stretches.Stretch> stretches) {
        int[] words = new int[voices.size() + 1];
        int block = 0;
        for (Stretches.Stretch stretch : stretches) {
            while (block < prose.size() && prose.get(block).end() <= stretch.start()) {
                block++;
            }
            if (block < prose.size() && prose.get(block).start() <= stretch.start()) {
                List<Saying> here = stretch.voices();
                int voice = here.isEmpty() ? voices.size() : number(here.get(here.size() - 1));
                words[voice] += begun(text, stretch.start(), stretch.end());
            }
        }
        return words;
    }

    /** How many words begin between two places. */
    private static int begun(String text, int start, int end) {
        int begun = 0;
        for (int i = start; i < end; i++) {
            if (Character.isLetterOrDigit(text.charAt(i)) && (i == 0 || !isWordPart(text.charAt(i - 1)))) {
                begun++;
            }
        }
        return begun;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '’' || c == '-';
    }
}
