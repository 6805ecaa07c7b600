package org.rashomon.lab.train.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rashomon.lab.corpus.ConlluSentence;

/**
 * Makes headlines of short sentences, of which treebanks have few: no full stop, no articles, no auxiliary of the passive, a
 * comma for {@code and} between nouns, and in every other one capitals.
 */
final class Headlines {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 16;

    private static final Set<String> KEPT_SMALL = Set.of(
            "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "of", "on", "or", "over", "the", "to",
            "with");

    private static final Set<String> TALK = Set.of("i", "me", "you", "we", "us", "my", "your");

    private Headlines() {}

    /** One of each so many short sentences, in order. */
    static List<ConlluSentence> of(List<ConlluSentence> sentences, int every) {
        List<ConlluSentence> headlines = new ArrayList<>();
        int found = 0;
        for (ConlluSentence sentence : sentences) {
            int n = sentence.size();
            if (n >= SHORTEST && n <= LONGEST && isPlain(sentence) && found++ % every == 0) {
                headlines.add(headline(sentence, headlines.size() % 2 == 0));
            }
        }
        return headlines;
    }

    /** A statement of somebody about somebody else. */
    private static boolean isPlain(ConlluSentence sentence) {
        for (int t = 0; t < sentence.size(); t++) {
            if (sentence.upos()[t].equals("INTJ") || TALK.contains(sentence.forms()[t].toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return sentence.forms()[sentence.size() - 1].equals(".");
    }

    static ConlluSentence headline(ConlluSentence sentence, boolean capitals) {
        int n = sentence.size();
        int[] numbers = new int[n];
        int kept = 0;
        for (int t = 0; t < n; t++) {
            numbers[t] = isDropped(sentence, t) ? -1 : kept++;
        }
        String[] none = new String[kept];
        Arrays.fill(none, "_");
        ConlluSentence headline = new ConlluSentence(
                List.of(),
                new String[kept],
                none,
                new String[kept],
                new String[kept],
                none,
                new int[kept],
                new String[kept],
                none,
                List.of());
        for (int t = 0; t < n; t++) {
            int at = numbers[t];
            if (at >= 0) {
                boolean comma = joinsNouns(sentence, t);
                String form = sentence.forms()[t];
                boolean raised = at == 0 || capitals && !KEPT_SMALL.contains(form);
                headline.forms()[at] = comma ? "," : raised ? capital(form) : form;
                headline.upos()[at] = comma ? "PUNCT" : sentence.upos()[t];
                headline.xpos()[at] = comma ? "," : sentence.xpos()[t];
                headline.relations()[at] = comma ? "punct" : sentence.relations()[t];
                int head = sentence.heads()[t];
                headline.heads()[at] = head < 0 ? -1 : numbers[head];
            }
        }
        return headline;
    }

    private static boolean isDropped(ConlluSentence sentence, int t) {
        String relation = sentence.relations()[t];
        boolean little = t == sentence.size() - 1
                || relation.equals("aux:pass")
                || relation.equals("det") && sentence.xpos()[t].equals("DT") && isArticle(sentence.forms()[t]);
        if (!little) {
            return false;
        }
        for (int head : sentence.heads()) {
            if (head == t) {
                return false;
            }
        }
        return sentence.heads()[t] >= 0;
    }

    private static boolean isArticle(String form) {
        return form.equalsIgnoreCase("the") || form.equalsIgnoreCase("a") || form.equalsIgnoreCase("an");
    }

    /** Whether it is {@code and} before a noun that is the next of a list. */
    private static boolean joinsNouns(ConlluSentence sentence, int t) {
        int head = sentence.heads()[t];
        return sentence.forms()[t].equals("and")
                && sentence.relations()[t].equals("cc")
                && head > t
                && sentence.relations()[head].equals("conj")
                && (sentence.upos()[head].equals("PROPN") || sentence.upos()[head].equals("NOUN"));
    }

    private static String capital(String form) {
        return Character.toUpperCase(form.charAt(0)) + form.substring(1);
    }
}
