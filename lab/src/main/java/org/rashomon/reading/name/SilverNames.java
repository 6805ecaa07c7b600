package org.rashomon.reading.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.rashomon.lab.corpus.EntityMention;
import org.rashomon.lab.corpus.Treebank;
import org.rashomon.reading.NameType;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/** Names to learn from: the teacher's, corrected by what GUM knows: proper nouns bound names, entities give types. */
final class SilverNames {

    private static final Map<String, NameType> TYPES = Map.of(
            "person", NameType.PERSON,
            "organization", NameType.ORG,
            "place", NameType.GPE,
            "event", NameType.EVENT);

    private SilverNames() {}

    /** The teacher's names without articles, genitives and addresses. */
    static int[] plain(Tokens tokens, int[] teacher) {
        int[] labels = new int[teacher.length];
        for (int[] span : spans(teacher)) {
            mark(labels, trim(tokens, span), Labels.type(teacher[span[0]]));
        }
        return labels;
    }

    /** The same as far as they are proper nouns, with GUM's types, and GUM's names where the teacher saw none. */
    static int[] inGum(Treebank treebank, int[] teacher) {
        Tokens tokens = treebank.tokens();
        int[] labels = new int[teacher.length];
        List<EntityMention> mentions = EntityMention.of(treebank);
        EntityMention[] byHead = new EntityMention[tokens.size()];
        for (EntityMention mention : mentions) { // the shortest with a head wins
            byHead[mention.head(tokens)] = mention;
        }
        for (int[] span : spans(teacher)) {
            NameType type = Labels.type(teacher[span[0]]);
            int[] name = trim(tokens, span);
            if (type != NameType.NORP) {
                name = properPart(tokens, name);
                for (int t = name[0]; t <= name[1]; t++) {
                    if (byHead[t] != null && isHeadOf(tokens, t, name)) {
                        type = agreed(type, byHead[t]);
                        break;
                    }
                }
            }
            if (type != null) {
                mark(labels, name, type);
            }
        }
        for (EntityMention mention : mentions) {
            NameType type = TYPES.get(mention.type());
            int head = mention.head(tokens);
            if (type != null && tokens.upos(head) == Upos.PROPN && teacher[head] != NameTeacher.OF_OTHER_TYPE) {
                int[] name = properRun(tokens, mention, head);
                boolean free = true;
                for (int t = name[0]; t <= name[1]; t++) {
                    free &= labels[t] == Labels.OUTSIDE;
                }
                if (free) {
                    mark(labels, name, type);
                }
            }
        }
        return labels;
    }

    /** GUM's type, or none where GUM says it is no name of ours; a place stays the kind of place the teacher saw. */
    private static @org.jspecify.annotations.Nullable NameType agreed(NameType type, EntityMention mention) {
        NameType gum = TYPES.get(mention.type());
        boolean place = type == NameType.LOC || type == NameType.FACILITY || type == NameType.GPE;
        return gum == NameType.GPE && place ? type : gum;
    }

    private static boolean isHeadOf(Tokens tokens, int token, int[] span) {
        int head = tokens.head(token);
        return head < span[0] || head > span[1];
    }

    private static int[] properRun(Tokens tokens, EntityMention mention, int head) {
        int first = head;
        int last = head;
        while (first > mention.first() && tokens.upos(first - 1) == Upos.PROPN) {
            first--;
        }
        while (last < mention.last()
                && (tokens.upos(last + 1) == Upos.PROPN || joins(tokens, last + 1, mention.last()))) {
            last++;
        }
        return new int[] {first, last};
    }

    private static boolean joins(Tokens tokens, int token, int limit) {
        return token < limit
                && tokens.upos(token + 1) == Upos.PROPN
                && (tokens.form(token).equals("of")
                        || tokens.form(token).equals("-")
                        || tokens.form(token).equals("&"));
    }

    private static List<int[]> spans(int[] labels) {
        List<int[]> spans = new ArrayList<>();
        for (int t = 0; t < labels.length; t++) {
            if (labels[t] > 0) {
                int last = t;
                while (last + 1 < labels.length && Labels.isInside(labels[last + 1])) {
                    last++;
                }
                spans.add(new int[] {t, last});
                t = last;
            }
        }
        return spans;
    }

    private static int[] trim(Tokens tokens, int[] span) {
        int first = span[0];
        int last = span[1];
        while (first <= last && (tokens.form(first).equalsIgnoreCase("the") || isAddress(tokens, first))) {
            first++;
        }
        while (last >= first && (isGenitive(tokens.form(last)) || isAddress(tokens, last))) {
            last--;
        }
        return new int[] {first, last};
    }

    private static int[] properPart(Tokens tokens, int[] span) {
        int first = span[0];
        int last = span[1];
        while (first <= last && tokens.upos(first) != Upos.PROPN && !isCapitalAdjective(tokens, first)) {
            first++;
        }
        while (last >= first && tokens.upos(last) != Upos.PROPN && tokens.upos(last) != Upos.NUM) {
            last--;
        }
        boolean proper = false;
        for (int t = first; t <= last; t++) {
            proper |= tokens.upos(t) == Upos.PROPN;
        }
        return proper ? new int[] {first, last} : new int[] {first, first - 1};
    }

    private static boolean isCapitalAdjective(Tokens tokens, int token) {
        return tokens.upos(token) == Upos.ADJ
                && Character.isUpperCase(tokens.form(token).charAt(0));
    }

    private static boolean isGenitive(String form) {
        return form.equals("'s") || form.equals("’s") || form.equals("'") || form.equals("’");
    }

    private static boolean isAddress(Tokens tokens, int token) {
        String form = tokens.form(token);
        return form.contains("://") || form.contains("@") || form.startsWith("www.");
    }

    private static void mark(int[] labels, int[] span, NameType type) {
        if (span[0] <= span[1]) {
            labels[span[0]] = Labels.begin(type);
            Arrays.fill(labels, span[0] + 1, span[1] + 1, Labels.inside(type));
        }
    }
}
