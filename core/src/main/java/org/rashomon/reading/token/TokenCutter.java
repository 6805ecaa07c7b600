package org.rashomon.reading.token;

/**
 * Cuts runs of characters without white space into tokens in the UD convention, each with its own characters: addresses
 * whole, contractions by rule, everything else where the classifier says so.
 *
 * <pre>
 *   "can't,"          -&gt;  " | ca | n't | , | "
 *   U.S.-led          -&gt;  U.S. | - | led
 *   said.The          -&gt;  said | . | The
 * </pre>
 */
final class TokenCutter {

    private final Abbreviations abbreviations;
    private final Contractions contractions;
    private final JointFeatures joints;
    private final HashedClassifier classifier;

    TokenCutter(Abbreviations abbreviations, Contractions contractions, HashedClassifier classifier) {
        this.abbreviations = abbreviations;
        this.contractions = contractions;
        this.joints = new JointFeatures(abbreviations);
        this.classifier = classifier;
    }

    /**
     * Adds the tokens of the run [start, end), which holds no white space.
     *
     * @param limit the end of the block
     * @param features room for {@link JointFeatures#MOST}
     */
    void cut(char[] text, int start, int end, int limit, int[] features, Ints starts, Ints ends) {
        int plain = start;
        while (plain < end && Chars.isLetter(text[plain])) {
            plain++;
        }
        if (plain == end) {
            word(text, start, end, starts, ends);
            return;
        }
        int from = start;
        while (from < end) {
            int address = Addresses.start(text, from, end);
            cutPlain(text, from, address, limit, features, starts, ends);
            from = address;
            if (address < end) {
                from = Addresses.end(text, address, end);
                add(address, from, starts, ends);
            }
        }
    }

    private void cutPlain(char[] text, int start, int end, int limit, int[] features, Ints starts, Ints ends) {
        int token = start;
        for (int i = start + 1; i < end; i++) {
            if (isBoundary(text, start, i, end, limit, token, features)) {
                piece(text, token, i, starts, ends);
                token = i;
            }
        }
        if (token < end) {
            piece(text, token, end, starts, ends);
        }
    }

    private boolean isBoundary(char[] text, int chunk, int i, int end, int limit, int token, int[] features) {
        if (isNegationBefore(text, token, i, end)) {
            return true;
        }
        if (!JointFeatures.isJoint(text, i)) {
            return false;
        }
        if (text[i] == '.') {
            if (isMissingSpace(text, i, end)) {
                return true;
            }
            if (keepsFullStop(text, token, i, limit)) {
                return false;
            }
        } else if (text[i - 1] == '.' && i - 1 > chunk && isMissingSpace(text, i - 1, end)) {
            return true;
        }
        return classifier.score(features, joints.fill(text, chunk, i, end, limit, token, features)) > 0;
    }

    private boolean keepsFullStop(char[] text, int token, int dot, int limit) {
        Abbreviations.Kind kind = abbreviations.at(text, token, dot + 1);
        return kind != null && (kind != Abbreviations.Kind.BEFORE_NUMBER || isBeforeNumber(text, dot + 1, limit));
    }

    private static boolean isBeforeNumber(char[] text, int from, int limit) {
        int at = from;
        while (at < limit && at < from + 3 && Chars.isSpace(text[at])) {
            at++;
        }
        return at < limit && Chars.isDigit(text[at]);
    }

    /**
     * {@code 5%.The}, {@code end.”The}: a full stop after a word of three letters, a number or a closing sign, and a
     * capitalised word right behind it. Not after a capital or a short word, so that names with dots stay whole.
     */
    private static boolean isMissingSpace(char[] text, int dot, int end) {
        if (dot < 3 || dot + 2 >= end || !Chars.isUpper(text[dot + 1]) || !Chars.isLower(text[dot + 2])) {
            return false;
        }
        char before = text[dot - 1];
        return before == '%'
                || before == ')'
                || before == ']'
                || before == '”'
                || Chars.isDigit(before)
                || Chars.isLower(before) && Chars.isLower(text[dot - 2]) && Chars.isLower(text[dot - 3]);
    }

    /** {@code do|n't}: the apostrophe stands after the n. */
    static boolean isNegationBefore(char[] text, int token, int i, int end) {
        return i + 2 < end
                && (text[i] == 'n' || text[i] == 'N')
                && Chars.isApostrophe(text[i + 1])
                && (text[i + 2] == 't' || text[i + 2] == 'T')
                && Chars.isLetter(text[i - 1])
                && (i + 3 == end || !Chars.isWord(text[i + 3]));
    }

    private void piece(char[] text, int start, int end, Ints starts, Ints ends) {
        int i = start;
        while (i < end && Chars.isLetter(text[i])) {
            i++;
        }
        if (i == end) {
            word(text, start, end, starts, ends);
        } else {
            add(start, end, starts, ends);
        }
    }

    /** A run of letters is one token, or the two of cannot and its like. */
    private void word(char[] text, int start, int end, Ints starts, Ints ends) {
        int first = contractions.firstLength(text, start, end);
        if (first > 0) {
            add(start, start + first, starts, ends);
        }
        add(start + first, end, starts, ends);
    }

    private static void add(int start, int end, Ints starts, Ints ends) {
        starts.add(start);
        ends.add(end);
    }
}
