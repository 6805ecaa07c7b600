package org.rashomon.reading.lemma;

import org.rashomon.reading.lemma.FormRules.Script;

/**
 * Makes lemmas. Keeps those it made last, so that a common word has one string; each thread needs a lemmatiser of its own.
 */
public final class Lemmatiser {

    private static final int SLOTS = 1 << 13;

    private final FormRules rules;
    private final int[] tags = new int[SLOTS];
    private final char[][] forms = new char[SLOTS][];
    private final String[] lemmas = new String[SLOTS];

    public Lemmatiser(FormRules rules) {
        this.rules = rules;
    }

    /**
     * The dictionary form of the form between two offsets.
     *
     * @param tag an index of {@link FormRules#tags()}
     */
    public String lemma(int tag, CharSequence text, int start, int end) {
        int hash = tag + 31 * (end - start);
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        int slot = hash * 0x9E3779B1 >>> 32 - 13;
        if (lemmas[slot] == null || tags[slot] != tag || !same(text, start, end, forms[slot])) {
            String lemma = make(tag, text, start, end);
            if (end - start > 32) {
                return lemma;
            }
            lemmas[slot] = lemma;
            tags[slot] = tag;
            forms[slot] = text.subSequence(start, end).toString().toCharArray();
        }
        return lemmas[slot];
    }

    private String make(int tag, CharSequence text, int start, int end) {
        Script script = rules.script(tag, text, start, end);
        int kept = end - Math.min(script.cut(), end - start);
        StringBuilder lemma = new StringBuilder(kept - start + script.add().length());
        for (int i = start; i < kept; i++) {
            lemma.append(script.keepsCase() ? text.charAt(i) : Character.toLowerCase(text.charAt(i)));
        }
        lemma.append(script.add());
        return lemma.length() == 0 ? text.subSequence(start, end).toString() : lemma.toString();
    }

    private static boolean same(CharSequence text, int start, int end, char[] form) {
        if (form.length != end - start) {
            return false;
        }
        for (int i = 0; i < form.length; i++) {
            if (text.charAt(start + i) != form[i]) {
                return false;
            }
        }
        return true;
    }
}
