package org.rashomon.actor;

/**
 * Reads one noun phrase: finds its head, what the tables know of it, and what the words around it add.
 *
 * <pre>
 *   [former] [U.S.] [president] [Donald Trump]          modifiers, nationality, title, name
 *   [Jotyar Adil] , [the KRG 's] [official spokesperson]   what is unknown takes from what stands in apposition
 *   [militias] backed by [Iran]                          the backer is not the actor
 * </pre>
 *
 * One object a phrase; nothing is kept.
 */
final class PhraseReader {

    private final Phrase phrase;
    private final Words words;
    private final int head;
    private boolean strangeHead;
    private int depth;

    /**
     * @param day as days since 1970, or {@link Person#UNDATED}
     * @param head where the head's first character stands, if it is known; else -1
     */
    PhraseReader(ActorTables tables, Words words, int day, int head) {
        this.head = head;
        this.phrase = new Phrase(tables, words, day);
        this.words = words;
    }

    Finding read() {
        int headWord = headWord();
        if (headWord < 0) {
            return read(0, words.size);
        }
        strangeHead = isStrange(headWord);
        Finding finding = read(0, words.size);
        if (strangeHead && !finding.covers(head) && !ownedAt(headWord)) {
            finding.loseStanding();
        }
        return finding;
    }

    private int headWord() {
        for (int i = 0; i < words.size && head >= 0; i++) {
            if (words.starts[i] <= head && head < words.ends[i]) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the head is a common noun that the tables do not know: "warning", "agreement". */
    private boolean isStrange(int word) {
        return words.kinds[word] == Words.WORD
                && !words.capital[word]
                && !words.isDigit(word)
                && !phrase.is(PhraseWord.QUANTITY, words.folded[word])
                && phrase.match(word, words.size) == null;
    }

    /** "Netanyahu's policies" stand for Netanyahu; "the Lavrov agreement" does not stand for Lavrov. */
    private boolean ownedAt(int word) {
        for (int i = word; i >= 0; i--) {
            if (words.kinds[i] == Words.POSSESSIVE) {
                return true;
            }
        }
        return false;
    }

    /** Reads words {@code from} to {@code to} as a noun phrase. */
    private Finding read(int from, int to) {
        if (++depth > 12) {
            return new Finding();
        }
        int lo = phrase.start(from, to);
        int end = phrase.headEnd(lo, to);
        int possessive = phrase.lastPossessive(lo, end);
        Finding finding;
        if (possessive > lo && possessive + 1 < end) {
            finding = new HeadReader(phrase, possessive + 1, end, read(lo, possessive)).read();
        } else {
            finding = new HeadReader(phrase, lo, possessive > lo ? possessive : end, null).read();
        }
        if (isNickname(end, to)) {
            finding.loseStanding();
        }
        boolean nothingToGo = strangeHead && depth == 1 && finding.isEmpty();
        if (end < to && !nothingToGo) {
            complements(finding, end, to);
            phrase.nameIncumbent(finding);
        }
        depth--;
        return finding;
    }

    /** "The king of jazz": a title of something that is nobody's. */
    private boolean isNickname(int of, int to) {
        return of > 0
                && of + 1 < to
                && words.isWord(of, "of")
                && phrase.is(PhraseWord.STYLED, words.folded[of - 1])
                && read(of + 1, phrase.next(of + 1, to)).isEmpty();
    }

    private boolean isPreposition(int word) {
        return words.kinds[word] == Words.WORD
                && (phrase.is(PhraseWord.BELONGING, words.folded[word])
                        || phrase.is(PhraseWord.OTHER, words.folded[word]));
    }

    /** Takes from what stands after the head: "of Ethiopia", "loyal to Assad", "(FARC)", ", head of the observatory". */
    private void complements(Finding finding, int from, int to) {
        boolean posted = finding.office.equals("amb") || finding.office.equals("envoy");
        int i = from;
        while (i < to && (finding.country.isEmpty() || finding.open || finding.kin)) {
            if (words.kinds[i] == Words.BRACKET && i + 1 < to && isPreposition(i + 1)) {
                i++; // "the Embassy [to the US]"
                continue;
            }
            if (words.kinds[i] == Words.COMMA || words.kinds[i] == Words.BRACKET) {
                if (i + 1 < to && !finding.person) {
                    finding.takeApposition(read(i + 1, to));
                }
                return;
            }
            String word = words.folded[i];
            if (words.kinds[i] != Words.WORD || words.joined[i]) {
                i++;
                continue;
            }
            if (phrase.is(PhraseWord.RELATIVE, word)) {
                return;
            }
            String before = i > 0 ? words.folded[i - 1] : "";
            boolean belonging = phrase.is(PhraseWord.BELONGING, word);
            if (phrase.is(PhraseWord.CONJUNCTION, word)) {
                if (!finding.isEmpty() && !finding.country.isEmpty()) {
                    return;
                }
                i++;
                continue;
            }
            boolean takes = belonging
                    ? !(word.equals("of") && phrase.is(PhraseWord.OPPOSED, before)) && (!posted || word.equals("of"))
                    : (word.equals("to") || word.equals("by") || word.equals("with"))
                            && phrase.is(PhraseWord.ATTACHED, before)
                            && !posted;
            if (!belonging && !phrase.is(PhraseWord.OTHER, word)) {
                i++;
                continue;
            }
            int end = phrase.next(i + 1, to);
            if (takes) {
                Finding other = read(i + 1, end);
                boolean gives = word.equals("of")
                        || word.equals("for")
                        || word.equals("at")
                        || !belonging
                        || word.equals("from")
                        || word.equals("with");
                if (gives && finding.isPostIn(other)) {
                    finding.takePost(other);
                }
                finding.take(other, gives);
            }
            i = Math.max(end, i + 1);
        }
    }
}
