package org.rashomon.reading.lemma;

import org.jspecify.annotations.Nullable;
import org.rashomon.reading.lemma.FormRules.Base;
import org.rashomon.reading.lemma.FormRules.Capitals;
import org.rashomon.reading.lemma.FormRules.Script;
import org.rashomon.reading.network.FormFeatures;
import org.rashomon.reading.network.RecentForms;
import org.rashomon.reading.network.WordTable;

/**
 * Makes lemmas. Keeps those it made last, so that a common word has one string; each thread needs a lemmatiser of its own.
 */
public final class Lemmatiser {

    private static final int KEPT_BITS = 13;

    /** Of names written small the short ones are left so: al, bin, de, von. */
    private static final int LONGEST_PARTICLE = 3;

    private static final String[] ENDINGS = {"ing", "ed", "est", "es", "er", "s", "d"};

    private final StringBuilder buffer = new StringBuilder();
    private final FormRules rules;
    private final WordTable words;
    private final @Nullable Base[] bases;
    private final RecentForms kept = new RecentForms(KEPT_BITS);
    private final String[] lemmas = new String[kept.size()];

    /** @param words says which words can be base forms */
    public Lemmatiser(FormRules rules, WordTable words) {
        this.rules = rules;
        this.words = words;
        this.bases = new Base[rules.tags().size()];
        for (int i = 0; i < bases.length; i++) {
            bases[i] = base(rules.tags().get(i));
        }
    }

    @Nullable
    private static Base base(String tag) {
        switch (tag) {
            case "VBD/VERB", "VBN/VERB", "VBG/VERB", "VBZ/VERB":
                return Base.VERB;
            case "NNS/NOUN":
                return Base.NOUN;
            case "JJR/ADJ", "JJS/ADJ":
                return Base.ADJECTIVE;
            default:
                return null;
        }
    }

    /**
     * The dictionary form of the form between two offsets.
     *
     * @param tag an index of {@link FormRules#tags()}
     */
    public String lemma(int tag, CharSequence text, int start, int end) {
        int place = kept.find(tag, text, start, end);
        if (place >= 0) {
            return lemmas[place];
        }
        String lemma = make(tag, text, start, end);
        if (place != RecentForms.NO_PLACE) {
            lemmas[~place] = lemma;
        }
        return lemma;
    }

    private String make(int tag, CharSequence text, int start, int end) {
        Script exception = rules.exception(tag, text, start, end);
        if (exception != null) {
            return apply(exception, text, start, end);
        }
        String lemma = apply(rules.script(tag, text, start, end), text, start, end);
        Base base = bases[tag];
        if (base == null || rules.isKnown(base, FormFeatures.digest(lemma))) {
            return lemma;
        }
        return choose(base, lemma, text, start, end);
    }

    private String apply(Script script, CharSequence text, int start, int end) {
        int kept = end - Math.min(script.cut(), end - start);
        StringBuilder lemma = buffer;
        lemma.setLength(0);
        boolean capital = false;
        for (int i = start; i < kept; i++) {
            char c = text.charAt(i);
            c = c == '’' || c == '‘' ? '\'' : c;
            char lower = Character.toLowerCase(c);
            capital |= lower != c;
            lemma.append(script.capitals() == Capitals.LOWERED ? lower : c);
        }
        lemma.append(script.add());
        if (lemma.length() == 0) {
            return text.subSequence(start, end).toString();
        }
        if (script.capitals() == Capitals.NAME && !capital && end - start > LONGEST_PARTICLE) {
            lemma.setCharAt(0, Character.toUpperCase(lemma.charAt(0)));
        }
        return lemma.toString();
    }

    /**
     * Other ways to undo an inflection: with an e, without it, without a doubled letter. A lemma of the treebanks wins, then
     * what its ending says if that is a word, then any word.
     */
    private String choose(Base base, String lemma, CharSequence text, int start, int end) {
        StringBuilder lower = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            lower.append(Character.toLowerCase(text.charAt(i)));
        }
        String word = isBase(base, lemma) ? lemma : "";
        for (String ending : ENDINGS) {
            int cut = lower.length() - ending.length();
            if (cut < 2 || lower.indexOf(ending, cut) != cut || !Character.isLetter(lower.charAt(cut - 1))) {
                continue;
            }
            String stem = lower.substring(0, cut);
            boolean doubled = stem.charAt(cut - 1) == stem.charAt(cut - 2);
            for (String other : new String[] {stem, stem + "e", doubled ? stem.substring(0, cut - 1) : stem}) {
                if (rules.isKnown(base, FormFeatures.digest(other))) {
                    return other;
                }
                if (word.isEmpty() && isBase(base, other)) {
                    word = other;
                }
            }
        }
        return word.isEmpty() ? lemma : word;
    }

    private boolean isBase(Base base, String word) {
        int row = words.row(FormFeatures.digest(word));
        return row >= 0 && rules.isBase(base, words.tagClass(row));
    }
}
