package org.rashomon.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rashomon.store.Lookup;

/** The sentences that a page rests on, numbered in the order in which it first leads to them. */
final class Notes {

    private static final int QUOTE = 220;

    private record Note(int number, Map<String, Lookup.Row> accounts) {}

    private final Map<String, Note> notes = new LinkedHashMap<>();
    private final Map<String, Lookup.Row> documents = new TreeMap<>();

    Notes(List<Lookup.Row> documents) {
        documents.forEach(row -> this.documents.put(row.get("document"), row));
    }

    /** A link to an account's sentence: its note's number. */
    String link(Lookup.Row account) {
        return "<a class=\"note\" href=\"#" + anchor(account) + "\" aria-label=\"Sentence " + number(account) + "\">"
                + number(account) + "</a>";
    }

    /** Where the account stands on the page; it will stand there. */
    String anchor(Lookup.Row account) {
        number(account);
        return "a-" + account.get("account");
    }

    private int number(Lookup.Row account) {
        String sentence = account.get("document") + " " + account.get("start");
        Note note = notes.computeIfAbsent(sentence, s -> new Note(notes.size() + 1, new LinkedHashMap<>()));
        note.accounts().putIfAbsent(account.get("account"), account);
        return note.number();
    }

    /** The account's words in their sentence, shortened around the words it hangs on, with a link to the whole. */
    void quote(Html out, Lookup.Row account) {
        String sentence = account.get("sentence");
        int from = account.number("anchor_start") - account.number("start");
        int to = account.number("anchor_end") - account.number("start");
        if (from < 0 || to > sentence.length() || from > to) {
            from = 0;
            to = 0;
        }
        int start = Math.max(0, Math.min(from - QUOTE / 2, sentence.length() - QUOTE));
        int end = Math.min(sentence.length(), Math.max(to, start + QUOTE));
        while (start > 0 && !Character.isWhitespace(sentence.charAt(start - 1))) {
            start--;
        }
        while (end < sentence.length() && !Character.isWhitespace(sentence.charAt(end))) {
            end++;
        }
        out.add("<q>").add(start > 0 ? "… " : "");
        marked(out, sentence, start, from, to, end);
        out.add(end < sentence.length() ? " …" : "").add("</q> ").add(link(account));
    }

    private static void marked(Html out, String sentence, int start, int from, int to, int end) {
        out.text(sentence.substring(start, from));
        if (to > from) {
            out.element("mark", sentence.substring(from, to));
        }
        out.text(sentence.substring(to, end));
    }

    /** {@code The Observer, 2024-03-01: Telling 1}. */
    String source(String document) {
        Lookup.Row row = documents.get(document);
        if (row == null) {
            return document;
        }
        List<String> head = new ArrayList<>();
        head.add(row.get("outlet").isEmpty() ? row.get("authors") : row.get("outlet"));
        head.add(row.get("date"));
        head.removeIf(String::isEmpty);
        String title = title(row);
        return head.isEmpty() ? title : String.join(", ", head) + ": " + title;
    }

    /** Who says so, as people read it; an author without a name is that of a text. */
    String voice(Lookup.Row account) {
        String chain = account.get("voice");
        if (!chain.startsWith("(author)")) {
            return Voice.shown(chain);
        }
        Lookup.Row row = documents.get(account.get("document"));
        String title = row == null ? "" : title(row);
        String author = "author of “" + Html.shortened(title, 44) + "”";
        String rest = chain.substring("(author)".length());
        return Voice.shown(author + rest);
    }

    /** What a document is called: its title, or the name of the file it came from. */
    static String title(Lookup.Row document) {
        String source = document.get("source");
        return document.get("title").isEmpty() ? source.substring(source.lastIndexOf('/') + 1) : document.get("title");
    }

    int size() {
        return notes.size();
    }

    void write(Html out) {
        out.add(
                        "<section id=\"sentences\" aria-labelledby=\"sentences-head\">\n<h2 id=\"sentences-head\">Sentences</h2>\n")
                .add(
                        "<p>Every mark above leads here. Offsets count UTF-16 units into the text as it was read; the id behind")
                .add(" <code>explain</code> shows what decided.</p>\n<ol class=\"notes\">\n");
        for (Note note : notes.values()) {
            Lookup.Row first = note.accounts().values().iterator().next();
            String sentence = first.get("sentence");
            out.add("<li id=\"n").add(note.number()).add("\"><blockquote>");
            out.text(sentence).add("</blockquote>\n<p class=\"from\">");
            out.text(source(first.get("document")))
                    .add(", characters ")
                    .add(first.number("start"))
                    .add("–")
                    .add(first.number("end"))
                    .add("</p>\n<ul>\n");
            for (Lookup.Row account : note.accounts().values()) {
                out.add("<li id=\"a-").text(account.get("account")).add("\" tabindex=\"-1\">");
                out.element("span class=\"voice\"", voice(account))
                        .add(" ")
                        .add(Voice.stance(account.get("stance")))
                        .add(" ");
                out.element("span class=\"what\"", told(account)).add(" <code>explain ");
                out.text(account.get("account")).add("</code></li>\n");
            }
            out.add("</ul></li>\n");
        }
        out.add("</ol>\n</section>\n");
    }

    private static String told(Lookup.Row account) {
        String summary = Html.shortened(account.get("summary"), 160);
        return account.get("kind").equals("event") ? summary : account.get("kind") + " " + summary;
    }
}
