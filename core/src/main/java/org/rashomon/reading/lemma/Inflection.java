package org.rashomon.reading.lemma;

/**
 * Settles by the tree those features that a form leaves open.
 *
 * <pre>
 *   was signed        signed: Tense=Past|VerbForm=Part  ->  with Voice=Pass
 *   has signed        stays as it is
 *   they signed       signed: Number=Plur|Person=3
 *   Sign it!          sign: Mood=Imp|VerbForm=Fin instead of VerbForm=Inf
 * </pre>
 */
public final class Inflection {

    private static final String PARTICIPLE = "Tense=Past|VerbForm=Part";
    private static final String PASSIVE = "Tense=Past|VerbForm=Part|Voice=Pass";
    private static final String IMPERATIVE = "Mood=Imp|VerbForm=Fin";
    private static final String[][] PAST = forms("Past");
    private static final String[][] PRESENT = forms("Pres");

    private Inflection() {}

    /** Mood=Ind for number (singular, plural) and person (1, 2, 3), in UD's order of features. */
    private static String[][] forms(String tense) {
        String[][] forms = new String[2][3];
        for (int person = 1; person <= 3; person++) {
            forms[0][person - 1] =
                    ("Mood=Ind|Number=Sing|Person=" + person + "|Tense=" + tense + "|VerbForm=Fin").intern();
            forms[1][person - 1] =
                    ("Mood=Ind|Number=Plur|Person=" + person + "|Tense=" + tense + "|VerbForm=Fin").intern();
        }
        return forms;
    }

    /**
     * Changes the features of the verbs of one sentence in place.
     *
     * @param first the first token of the sentence
     * @param end the token after its last
     * @param heads document-wide, -1 for the root
     */
    public static void settle(
            int first, int end, String[] xpos, String[] lemmas, int[] heads, String[] relations, String[] features) {
        for (int t = first; t < end; t++) {
            switch (xpos[t]) {
                case "VBN":
                    if (features[t].equals(PARTICIPLE) || features[t].equals(PASSIVE)) {
                        features[t] = isPassive(t, first, end, lemmas, heads, relations) ? PASSIVE : PARTICIPLE;
                    }
                    break;
                case "VB":
                    if (isImperative(t, first, end, xpos, heads, relations)) {
                        features[t] = IMPERATIVE;
                    }
                    break;
                case "VBD":
                case "VBP":
                    int subject = subject(t, first, end, heads, relations);
                    if (subject >= 0 && features[t].startsWith("Mood=Ind")) {
                        String of = features[subject];
                        int person = of.contains("Person=1") ? 1 : of.contains("Person=2") ? 2 : 3;
                        boolean plural = xpos[t].equals("VBP") && person == 3
                                || of.contains("Number=Plur")
                                || isCoordinated(subject, end, heads, relations);
                        boolean am = xpos[t].equals("VBP") && person == 1 && !plural;
                        features[t] = (xpos[t].equals("VBD") ? PAST : PRESENT)[plural && !am ? 1 : 0][person - 1];
                    }
                    break;
                default:
                    break;
            }
        }
    }

    private static boolean isPassive(int t, int first, int end, String[] lemmas, int[] heads, String[] relations) {
        boolean have = false;
        for (int c = Math.max(first, t - 12); c < Math.min(end, t + 2); c++) {
            if (heads[c] == t) {
                if (relations[c].equals("aux:pass") || relations[c].equals("nsubj:pass")) {
                    return true;
                }
                have |= relations[c].equals("aux") && lemmas[c].equals("have");
            }
        }
        if (!have && relations[t].equals("conj") && heads[t] >= 0) {
            return isPassive(heads[t], first, end, lemmas, heads, relations);
        }
        return !have && !relations[t].startsWith("aux") && !relations[t].equals("cop");
    }

    private static boolean isImperative(int t, int first, int end, String[] xpos, int[] heads, String[] relations) {
        if (!relations[t].equals("root")
                && !relations[t].equals("parataxis")
                && !relations[t].equals("ccomp")
                && !relations[t].equals("conj")) {
            return false;
        }
        for (int c = Math.max(first, t - 12); c < t; c++) {
            if (heads[c] == t
                    && (relations[c].startsWith("nsubj")
                            || relations[c].equals("mark")
                            || relations[c].startsWith("aux") && !xpos[c].equals("VB"))) {
                return false;
            }
        }
        return !relations[t].equals("conj")
                || heads[t] >= 0
                        && xpos[heads[t]].equals("VB")
                        && isImperative(heads[t], first, end, xpos, heads, relations);
    }

    /** The subject of a verb, of what an auxiliary belongs to, or of the verb it is coordinated with; -1 for none. */
    private static int subject(int t, int first, int end, int[] heads, String[] relations) {
        int verb = t;
        for (int hops = 0; hops < 3; hops++) {
            for (int c = Math.max(first, verb - 40); c < Math.min(end, verb + 12); c++) {
                if (heads[c] == verb && relations[c].startsWith("nsubj")) {
                    return c;
                }
            }
            boolean up = relations[verb].startsWith("aux")
                    || relations[verb].equals("cop")
                    || relations[verb].equals("conj");
            if (!up || heads[verb] < 0) {
                return -1;
            }
            verb = heads[verb];
        }
        return -1;
    }

    private static boolean isCoordinated(int t, int end, int[] heads, String[] relations) {
        for (int c = t + 1; c < Math.min(end, t + 16); c++) {
            if (heads[c] == t && relations[c].equals("conj")) {
                return true;
            }
        }
        return false;
    }
}
