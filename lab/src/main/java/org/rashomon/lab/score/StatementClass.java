package org.rashomon.lab.score;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.rashomon.lab.corpus.Statement;
import org.rashomon.text.Span;

/** Classes of gold attributions that are counted apart: they overlap. */
enum StatementClass {
    /** All of the content stands in quotation marks. */
    DIRECT {
        @Override
        boolean holds(String text, Statement s) {
            return quoted(text, s) >= 0.9;
        }
    },
    MIXED {
        @Override
        boolean holds(String text, Statement s) {
            double quoted = quoted(text, s);
            return quoted > 0 && quoted < 0.9;
        }
    },
    INDIRECT {
        @Override
        boolean holds(String text, Statement s) {
            return quoted(text, s) == 0;
        }
    },
    /** The cue has a verb or noun of speech, writing or report, or there are quotation marks. */
    SPEECH {
        @Override
        boolean holds(String text, Statement s) {
            return quoted(text, s) > 0
                    || SPEECH_WORDS.matcher(text(text, s.cue())).find();
        }
    },
    /** Thoughts, attitudes, intentions, decrees: the rest. */
    ATTITUDE {
        @Override
        boolean holds(String text, Statement s) {
            return !SPEECH.holds(text, s);
        }
    },
    PRONOUN_SOURCE {
        @Override
        boolean holds(String text, Statement s) {
            return PRONOUNS.contains(text(text, s.source()).strip().toLowerCase(Locale.ROOT));
        }
    },
    NO_SOURCE {
        @Override
        boolean holds(String text, Statement s) {
            return s.source().isEmpty();
        }
    },
    CROSS_SENTENCE {
        @Override
        boolean holds(String text, Statement s) {
            if (s.content().isEmpty()) {
                return false;
            }
            int start = s.content().get(0).start();
            int end = s.content().get(s.content().size() - 1).end();
            return SENTENCE_BREAK
                    .matcher(text.substring(start, Math.min(end, text.length())))
                    .find();
        }
    },
    DISCONTINUOUS_CONTENT {
        @Override
        boolean holds(String text, Statement s) {
            return s.content().size() > 1;
        }
    };

    private static final Pattern SPEECH_WORDS = Pattern.compile(
            "(?i)\\b(sa(y|ys|id|ying)|t(ell|ells|old|elling)|(add|stat|claim|announc|argu|declar|assert|not|acknowledg|"
                    + "admit|explain|insist|warn|stress|report|repl|respond|answer|ask|call|criticiz|accus|den|confirm|"
                    + "reveal|suggest|describ|comment|remark|mention|point|quot|testif|tweet|writ|wrote|written|according|"
                    + "statement|spoke|speak|urg|promis|vow|pledg|complain|contend|maintain|predict|estimat|alleg|"
                    + "conclud|recall|joke|continu|remind|inform|discuss|cit|mock|attack|blast|slam|prais|condemn|thank)"
                    + "\\w*)\\b");
    private static final Set<String> PRONOUNS = Set.of(
            "he", "she", "they", "it", "i", "we", "you", "who", "his", "her", "their", "him", "them", "my", "our", "us",
            "me", "its", "your");
    private static final Pattern SENTENCE_BREAK = Pattern.compile("[.!?][\"”’')\\]]*\\s+[\"“‘'(\\[]*\\p{Lu}|\\n");

    abstract boolean holds(String text, Statement s);

    private static String text(String text, java.util.List<Span> spans) {
        StringBuilder out = new StringBuilder();
        for (Span span : spans) {
            out.append(out.length() == 0 ? "" : " ")
                    .append(text, Math.min(span.start(), text.length()), Math.min(span.end(), text.length()));
        }
        return out.toString();
    }

    /** The share of the content's characters that stands between quotation marks. */
    private static double quoted(String text, Statement s) {
        String content = text(text, s.content());
        int inside = 0;
        int all = 0;
        boolean open = false;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            boolean doubled = c == '\'' && i + 1 < content.length() && content.charAt(i + 1) == '\'';
            if (c == '"' || c == '“' || c == '”' || doubled) {
                open = c == '“' || c != '”' && !open;
                i += doubled ? 1 : 0;
            } else if (!Character.isWhitespace(c)) {
                all++;
                inside += open ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) inside / all;
    }
}
