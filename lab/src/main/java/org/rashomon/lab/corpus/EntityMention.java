package org.rashomon.lab.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rashomon.text.Tokens;

/**
 * A mention of an entity as GUM marks it in {@code Entity=}.
 *
 * @param first its first token in the document
 * @param last its last
 * @param chain the entity's number in the document
 * @param type person, place, organization, event, time, abstract …
 * @param link the Wikipedia page it is linked to, empty if none
 */
public record EntityMention(int first, int last, String chain, String type, String link) {

    /** The mentions of a document in order of their start, the longer before the shorter. */
    public static List<EntityMention> of(Treebank treebank) {
        List<EntityMention> mentions = new ArrayList<>();
        List<EntityMention> open = new ArrayList<>();
        int token = 0;
        for (ConlluSentence sentence : treebank.sentences()) {
            for (String misc : sentence.misc()) {
                for (String part : misc.split("\\|")) {
                    if (part.startsWith("Entity=")) {
                        read(part.substring("Entity=".length()), token, open, mentions);
                    }
                }
                token++;
            }
        }
        mentions.sort(Comparator.comparingInt(EntityMention::first)
                .thenComparing(Comparator.comparingInt(EntityMention::last).reversed()));
        return mentions;
    }

    /** Reads {@code (4-place-new-nnnnn-cf2-2-sgl-United_States(5-person…)7)}: openings, closings and both at once. */
    private static void read(String value, int token, List<EntityMention> open, List<EntityMention> mentions) {
        int at = 0;
        while (at < value.length()) {
            boolean opens = value.charAt(at) == '(';
            int end = at + 1;
            while (end < value.length() && value.charAt(end) != '(' && value.charAt(end) != ')') {
                end++;
            }
            boolean closes = end < value.length() && value.charAt(end) == ')';
            String body = value.substring(opens ? at + 1 : at, end);
            if (opens) {
                String[] fields = body.split("-", 8);
                open.add(new EntityMention(token, token, fields[0], fields[1], fields.length > 7 ? fields[7] : ""));
            }
            if (closes) {
                int last = open.size() - 1;
                while (!opens && !open.get(last).chain().equals(body)) {
                    last--;
                }
                EntityMention mention = open.remove(last);
                mentions.add(new EntityMention(mention.first, token, mention.chain, mention.type, mention.link));
            }
            at = closes ? end + 1 : end;
        }
    }

    /** The token of the mention that hangs on one outside it; the first if there are several. */
    public int head(Tokens tokens) {
        for (int t = first; t <= last; t++) {
            int head = tokens.head(t);
            if (head < first || head > last) {
                return t;
            }
        }
        return last;
    }
}
