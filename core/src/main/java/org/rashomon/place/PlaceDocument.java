package org.rashomon.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rashomon.text.Document;
import org.rashomon.text.Span;

/**
 * The mentions of a document, gathered by name: one name has one meaning in a document unless the words beside it say
 * otherwise.
 */
final class PlaceDocument {

    /** No name is weighed against more readings than this. */
    private static final int MOST = 60;

    /** All mentions of one name. */
    static final class Group {
        final int[] postings;
        final List<Integer> mentions = new ArrayList<>();
        double[] probabilities;
        /** Entries that what follows a mention names as holding it; empty if there are none. */
        int[] tails = {};

        Group(int[] postings) {
            this.postings = postings;
            this.probabilities = new double[postings.length];
        }
    }

    final Document document;
    final List<PlaceMention> mentions;
    final List<Group> groups = new ArrayList<>();
    final int[] groupOf;
    /** For each mention the entries that {@link Containment} finds after it. */
    final int[][] tails;

    final String outletCountry;
    /** Places that the outlet's name or address names. */
    final int[] home;

    private final Gazetteer gazetteer;

    PlaceDocument(Document document, List<Span> spans, Gazetteer gazetteer) {
        this.document = document;
        this.gazetteer = gazetteer;
        String text = document.text();
        Containment containment = new Containment(gazetteer);
        mentions = new ArrayList<>();
        Map<Long, Integer> byKey = new LinkedHashMap<>();
        groupOf = new int[spans.size()];
        tails = new int[spans.size()][];
        for (Span span : spans) {
            long key = PlaceNameHash.of(text, span.start(), span.end());
            Integer group = byKey.get(key);
            if (group == null) {
                group = groups.size();
                byKey.put(key, group);
                groups.add(new Group(sorted(gazetteer.candidates(text, span.start(), span.end()))));
            }
            int at = mentions.size();
            groupOf[at] = group;
            Group g = groups.get(group);
            g.mentions.add(at);
            tails[at] = containment.holders(text, span.end());
            if (tails[at].length > 0) {
                g.tails = joined(g.tails, tails[at]);
            }
            mentions.add(new PlaceMention(span, key, g.postings));
        }
        String address = document.masthead().url().orElse("");
        outletCountry = countryOf(address);
        home = home(document.masthead().outlet().orElse(""), address);
    }

    private static int[] joined(int[] a, int[] b) {
        if (a.length > 200) {
            return a;
        }
        int[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    /** States first, then by how many live there; at most {@value #MOST}. */
    private int[] sorted(int[] postings) {
        Integer[] order = new Integer[postings.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = postings[i];
        }
        Arrays.sort(order, (a, b) -> {
            int byRank = Integer.compare(rank(a), rank(b));
            int byPeople =
                    Integer.compare(gazetteer.population(Gazetteer.entry(b)), gazetteer.population(Gazetteer.entry(a)));
            return byRank != 0 ? byRank : byPeople != 0 ? byPeople : Integer.compare(a, b);
        });
        int[] sorted = new int[Math.min(MOST, order.length)];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = order[i];
        }
        return sorted;
    }

    private int rank(int posting) {
        Feature feature = gazetteer.feature(Gazetteer.entry(posting));
        return feature.isState() ? 0 : feature == Feature.ADM1 ? 1 : 2;
    }

    /** The country of a web address by its last part, alpha-2; empty for .com and its like. */
    static String countryOf(String url) {
        String host = url.replaceFirst("^[a-z]+://", "");
        int slash = host.indexOf('/');
        host = slash < 0 ? host : host.substring(0, slash);
        int dot = host.lastIndexOf('.');
        String last = dot < 0 ? "" : host.substring(dot + 1).toUpperCase(Locale.ROOT);
        if (last.length() != 2 || last.equals("TV") || last.equals("ME") || last.equals("CO") || last.equals("IO")) {
            return "";
        }
        return last.equals("UK") ? "GB" : last.equals("EU") ? "" : last;
    }

    /** The largest places named by an outlet's name, word by word, or at the head of its address. */
    private int[] home(String outlet, String url) {
        List<Integer> found = new ArrayList<>();
        String host = url.replaceFirst("^[a-z]+://", "").replaceFirst("^www\\.|^news\\.", "");
        int dot = host.indexOf('.');
        String label = dot < 0 ? "" : host.substring(0, dot);
        String start = label.startsWith("the") ? label.substring(3) : label;
        for (int end = Math.min(start.length(), 24); end >= 5; end--) {
            if (largest(gazetteer.candidates(start, 0, end), found)) {
                break;
            }
        }
        String[] words = outlet.split("[^\\p{L}.']+");
        for (int i = 0; i < words.length && i < 12; i++) {
            for (int n = Math.min(3, words.length - i); n > 0; n--) {
                String name = String.join(" ", Arrays.asList(words).subList(i, i + n));
                if (name.length() > 3
                        && Character.isUpperCase(name.charAt(0))
                        && largest(gazetteer.candidates(name), found)) {
                    i += n - 1;
                    break;
                }
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean largest(int[] postings, List<Integer> found) {
        int best = -1;
        for (int p : postings) {
            int e = Gazetteer.entry(p);
            boolean fits = (p & Gazetteer.ADJECTIVE) == 0 && gazetteer.population(e) > 20000;
            if (fits && (best < 0 || gazetteer.population(e) > gazetteer.population(best))) {
                best = e;
            }
        }
        if (best >= 0) {
            found.add(best);
        }
        return best >= 0;
    }
}
