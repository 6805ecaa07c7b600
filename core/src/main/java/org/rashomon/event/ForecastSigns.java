package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.Locale;
import java.util.Set;
import org.rashomon.lexicon.Row;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Whether a word that may foretell does, by what stands around it.
 *
 * <pre>
 *   The truce is likely to hold.              does
 *   The poll covered likely voters.           does not
 *   They signed in hope that rain will come.  does not
 * </pre>
 */
final class ForecastSigns {

    /** What points at something that other words have told. */
    private static final Set<String> POINTS = Set.of("it", "this", "that");

    private static final Set<String> ENDS = Set.of(".", ",", ";", "!", ":", "”", "\"", "''", ")");

    private final ForecastWords words;

    ForecastSigns(ForecastWords words) {
        this.words = words;
    }

    /** {@code under pressure to project unity}: nobody foretells. */
    static boolean isInfinitive(Tree tree, int verb) {
        int mark = tree.firstChild(verb, "mark");
        return mark != NONE && tree.lemma(mark, "to") && tree.firstChildA(verb, "nsubj") == NONE;
    }

    /** Not what those who speak will say next, what a reader will see, what is asked, hoped for or left open. */
    boolean isSaidOfTheWorld(Scene scene, int verb, ForetoldClause clause) {
        Tree tree = scene.tree;
        int subject = clause.subject;
        String who = subject == NONE ? "" : tree.lemma(subject).toLowerCase(Locale.ROOT);
        int last = scene.tokens.sentenceEnd(scene.tokens.sentenceOf(verb)) - 1;
        boolean refuses = subject != NONE && scene.tokens.upos(subject) == Upos.PRON && scene.isNegated(verb);
        boolean speaks = who.equals("i") || who.equals("we") || who.equals("time") || refuses;
        return !who.equals("you")
                && !beginsByAsking(scene.tokens, verb)
                && !(speaks && words.prospects.is(Prospect.TOLD, tree.lemma(verb)) && !isDeed(scene, verb))
                && !(words.prospects.is(Prospect.VACUOUS, tree.lemma(verb)) && !isTimed(scene, verb))
                && !doesSo(tree, verb)
                && !isCounterfactual(scene, verb)
                && !saysNothing(scene, verb)
                && !isHoped(tree, verb)
                && !(tree.firstChild(verb, "aux:pass") != NONE && has(tree, verb, "shall"))
                && !scene.tokens.is(last, "?")
                && !clause.isAsked();
    }

    /** {@code would have left}, {@code might have won}: what did not come, or nobody knows whether it came. */
    private static boolean isCounterfactual(Scene scene, int verb) {
        Tree tree = scene.tree;
        return has(tree, verb, "have")
                && (has(tree, verb, "would") || has(tree, verb, "might") || has(tree, verb, "could"));
    }

    /** {@code we will do it}, {@code here is what we will do}: what, other words have told. */
    private static boolean saysNothing(Scene scene, int verb) {
        Tree tree = scene.tree;
        if (!tree.lemma(verb, "do") || isTimed(scene, verb)) {
            return false;
        }
        int object = tree.firstChild(verb, "obj");
        if (object == NONE) {
            return tree.next(verb) == NONE || ENDS.contains(scene.tokens.form(tree.next(verb)));
        }
        String tag = scene.tokens.xpos(object);
        return POINTS.contains(tree.lemma(object)) || tag.equals("WP") || tag.equals("WDT");
    }

    /** {@code will continue to do so}: what, another sentence has told. */
    private static boolean doesSo(Tree tree, int verb) {
        int deed = tree.lemma(verb, "continue") ? tree.firstChild(verb, "xcomp") : verb;
        int adverb = deed == NONE ? NONE : tree.firstChild(deed, "advmod");
        return adverb > deed && tree.lemma(deed, "do") && tree.lemma(adverb, "so");
    }

    /** {@code We will leave in May}, {@code we will start to withdraw}: more than the next thing said. */
    private static boolean isDeed(Scene scene, int verb) {
        int further = scene.tree.firstChild(verb, "xcomp");
        return isTimed(scene, verb) || further != NONE && scene.tree.firstChild(further, "mark") != NONE;
    }

    private static boolean isTimed(Scene scene, int verb) {
        return scene.setting.timeUnder(verb).words().isPresent();
    }

    /** {@code How will it end is anybody's guess.} */
    private static boolean beginsByAsking(Tokens tokens, int verb) {
        int first = tokens.sentenceStart(tokens.sentenceOf(verb));
        while (first < verb && tokens.upos(first) == Upos.PUNCT) {
            first++;
        }
        String xpos = tokens.xpos(first);
        return first <= verb && (xpos.equals("WRB") || xpos.equals("WP")) && tokens.upos(first + 1) == Upos.AUX;
    }

    private boolean isHoped(Tree tree, int verb) {
        int head = tree.head(verb);
        return head >= 0
                && (tree.isA(verb, "ccomp") || tree.is(verb, "acl"))
                && words.prospects.is(Prospect.HOPED, tree.lemma(head));
    }

    static boolean has(Tree tree, int verb, String aux) {
        for (int i = 0; i < tree.childCount(verb); i++) {
            if (tree.isA(tree.child(verb, i), "aux") && tree.lemma(tree.child(verb, i), aux)) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@code will} foretells by itself; {@code would} and {@code may} only with a time to come, with {@code soon} or
     * {@code never}, under a word that foretells, or of a result.
     */
    boolean needsNoTime(Scene scene, Row row, int verb) {
        Tree tree = scene.tree;
        if (row.id().equals("will")) {
            return true;
        }
        if (row.id().equals("should")) {
            return false;
        }
        for (int i = 0; i < tree.childCount(verb); i++) {
            int child = tree.child(verb, i);
            boolean foretold = tree.isA(child, "parataxis") && words.clauses.containsKey(tree.lemma(child));
            if (isSoon(scene, row, verb, child) || tree.isA(child, "obl") && isToCome(tree, child) || foretold) {
                return true;
            }
        }
        int subject = tree.firstChildA(verb, "nsubj");
        boolean result =
                row.id().equals("would") && subject != NONE && words.prospects.is(Prospect.RESULT, tree.lemma(subject));
        return result || isUnderForetelling(scene, verb);
    }

    /** {@code may soon break}, {@code may yet break}; not {@code may not yet break}, and {@code could never} is unable. */
    private boolean isSoon(Scene scene, Row row, int verb, int adverb) {
        Tree tree = scene.tree;
        if (!tree.isA(adverb, "advmod") || !words.prospects.is(Prospect.SOON, tree.lemma(adverb))) {
            return false;
        }
        return switch (tree.lemma(adverb)) {
            case "never" -> !has(tree, verb, "could");
            case "yet" -> adverb < verb && adverb > tree.firstChildA(verb, "aux") && !scene.isNegated(verb);
            default -> true;
        };
    }

    /** {@code fears that … could}, {@code thinks that … would}: an opinion of the past was of what was then to come. */
    private boolean isUnderForetelling(Scene scene, int verb) {
        Tree tree = scene.tree;
        int head = tree.head(verb);
        if (head < 0 || !tree.isA(verb, "ccomp") || scene.isNegated(head)) {
            return false;
        }
        String lemma = tree.lemma(head);
        return words.clauses.containsKey(lemma)
                || words.prospects.is(Prospect.WARNING, lemma)
                || words.prospects.is(Prospect.OPINION, lemma) && !isPast(tree, head) && !isConditional(tree, head);
    }

    /** {@code if we had paid, I believe they would have stayed}. */
    private static boolean isConditional(Tree tree, int verb) {
        for (int i = 0; i < tree.childCount(verb); i++) {
            int child = tree.child(verb, i);
            int mark = tree.isA(child, "advcl") ? tree.firstChild(child, "mark") : NONE;
            if (mark != NONE && tree.is(Governor.IF, tree.lemma(mark))) {
                return true;
            }
        }
        return false;
    }

    /** {@code within weeks}, {@code in the coming years}, {@code in the long term}: no day, but ahead. */
    boolean isToCome(Tree tree, int oblique) {
        if (tree.preposition(oblique).equals("within")) {
            return true;
        }
        boolean term = tree.lemma(oblique, "term") || tree.lemma(oblique, "run");
        for (int i = 0; i < tree.childCount(oblique); i++) {
            int child = tree.child(oblique, i);
            String lemma = tree.lemma(child);
            boolean toCome = lemma.equals("come") && isInfinitive(tree, child);
            if (toCome
                    || lemma.equals("coming")
                    || lemma.equals("next")
                    || term && words.prospects.is(Prospect.TERM, lemma)
                    || tree.lemma(oblique, "future") && tree.is(child, "case")) {
                return true;
            }
        }
        return false;
    }

    /** {@code the ban takes effect on 1 June}: the present with a day that is still to come. */
    static boolean isScheduled(Scene scene, int verb) {
        Tree tree = scene.tree;
        String xpos = scene.tokens.xpos(verb);
        boolean present = xpos.equals("VBZ")
                || xpos.equals("VBP")
                || xpos.equals("VBG") && tree.firstChild(verb, "aux") != NONE && !isPast(tree, verb);
        if (!present
                || !tree.isVerbal(verb)
                || tree.isA(verb, "aux")
                || tree.is(verb, "cop")
                || tree.isA(verb, "advcl")
                || tree.isA(verb, "acl")
                || tree.firstChildA(verb, "nsubj") == NONE
                || tree.firstChild(verb, "xcomp") != NONE
                || tree.firstChild(verb, "ccomp") != NONE) {
            return false;
        }
        EventTime time = scene.timeOf(verb);
        return time.interval().isPresent()
                && scene.published()
                        .map(day -> time.interval().get().from().isAfter(day))
                        .orElse(false);
    }

    /**
     * {@code the best way is to wait}, {@code his task will be to wait}: says what a thing is, and nothing of what comes,
     * unless the thing is a goal.
     */
    boolean isEquation(Scene scene, int verb) {
        Tree tree = scene.tree;
        int subject = tree.firstChildA(verb, "nsubj");
        if (subject == NONE || !isInfinitiveOrHasOne(tree, verb) || words.goals.containsKey(tree.lemma(subject))) {
            return false;
        }
        boolean owned = tree.firstChild(subject, "nmod:poss") != NONE
                && scene.actor(subject).isEmpty();
        return owned
                || words.prospects.is(Prospect.EQUATED, tree.lemma(subject))
                || tree.firstChild(subject, "acl:relcl") != NONE
                || tree.firstChild(subject, "acl") != NONE;
    }

    /** {@code is to wait}, whichever of the two the tree puts on top. */
    private static boolean isInfinitiveOrHasOne(Tree tree, int verb) {
        int infinitive = verb;
        if (tree.lemma(verb, "be")) {
            infinitive = Math.max(tree.firstChild(verb, "xcomp"), tree.firstChild(verb, "ccomp"));
        }
        for (int i = 0; infinitive != NONE && i < tree.childCount(infinitive); i++) {
            int child = tree.child(infinitive, i);
            if (tree.is(child, "mark") && tree.lemma(child, "to")) {
                return true;
            }
        }
        return false;
    }

    /** {@code trade is to grow}. */
    boolean isToCome(Scene scene, int token) {
        Tree tree = scene.tree;
        int verb = tree.head(token);
        int mark = verb < 0 ? NONE : tree.firstChild(verb, "mark");
        boolean present = scene.tokens.xpos(token).equals("VBZ")
                || scene.tokens.xpos(token).equals("VBP");
        return present
                && (tree.isA(token, "aux") || tree.is(token, "cop"))
                && tree.isVerbal(verb)
                && token < verb
                && mark > token
                && !scene.tokens.xpos(verb).equals("VBD")
                && tree.lemma(mark, "to")
                && tree.firstChildA(verb, "nsubj") != NONE
                && !isEquation(scene, verb);
    }

    /** The verb of {@code is due to rule}, which trees take for the preposition of {@code due to rain}. */
    static int afterDueTo(Scene scene, int token) {
        Tree tree = scene.tree;
        int to = tree.next(token);
        int verb = tree.next(to);
        if (verb == NONE || !tree.lemma(to, "to") || !tree.lemma(tree.previous(token), "be")) {
            return NONE;
        }
        Upos upos = scene.tokens.upos(verb);
        String xpos = scene.tokens.xpos(verb);
        boolean predicate = upos == Upos.ADJ && tree.firstChild(verb, "cop") != NONE;
        boolean foretells = upos == Upos.VERB && (xpos.equals("VB") || xpos.equals("VBP"))
                || predicate
                || xpos.equals("NN") && isBare(scene, verb);
        return foretells ? verb : NONE;
    }

    private static boolean isBare(Scene scene, int noun) {
        return scene.tree.firstChildA(noun, "compound") == NONE && scene.tree.firstChildA(noun, "amod") == NONE;
    }

    /** {@code was expected to}, {@code had planned to}: looked ahead then; {@code said that prices were likely to} still does. */
    static boolean isPast(Tree tree, int cue) {
        int head = tree.head(cue);
        boolean reported = head >= 0
                && tree.isA(cue, "ccomp")
                && tree.tokens().xpos(head).equals("VBD")
                && !has(tree, cue, "have");
        return !reported && isToldInThePast(tree, cue);
    }

    static boolean isToldInThePast(Tree tree, int cue) {
        for (int i = 0; i < tree.childCount(cue); i++) {
            int child = tree.child(cue, i);
            String xpos = tree.tokens().xpos(child);
            if ((tree.isA(child, "aux") || tree.is(child, "cop")) && xpos.equals("VBD")) {
                return true;
            }
        }
        return tree.tokens().xpos(cue).equals("VBD");
    }

    /** With a day to come, or as what can be expected. */
    boolean isAnnounced(Scene scene, int cue) {
        Tree tree = scene.tree;
        if (tree.lemma(cue, "set") && !isSetForATime(scene, cue)) {
            return false; // "a record was set in 2008"
        }
        if (DaysToCome.ahead(scene, scene.toldTime(cue)) || has(tree, cue, "can")) {
            return true;
        }
        for (int i = 0; i < tree.childCount(cue); i++) {
            if (tree.isA(tree.child(cue, i), "obl") && isToCome(tree, tree.child(cue, i))) {
                return true;
            }
        }
        return false;
    }

    /** {@code is set for 21 March}; not {@code was set for the players}. */
    private static boolean isSetForATime(Scene scene, int cue) {
        for (int i = 0; i < scene.tree.childCount(cue); i++) {
            int child = scene.tree.child(cue, i);
            if (scene.tree.isA(child, "obl") && scene.tree.preposition(child).equals("for")) {
                return scene.toldTime(cue).words().isPresent();
            }
        }
        return false;
    }

    /** {@code foresees a crisis}; {@code can expect power cuts}. */
    static boolean foretellsThings(Scene scene, int verb, int object) {
        Tree tree = scene.tree;
        if (tree.isVerbal(object) || scene.tokens.upos(object) == Upos.PRON || scene.names.isName(object)) {
            return false;
        }
        if (tree.lemma(verb, "project")) {
            // "projects strength" shows it
            return !scene.setting.quantitiesUnder(object).isEmpty();
        }
        return tree.lemma(verb, "expect") || tree.lemma(verb, "anticipate")
                ? has(tree, verb, "can") || has(tree, verb, "should") || has(tree, verb, "must")
                : true;
    }

    /** {@code is set to}, {@code is likely to}: a state, not {@code he set out to}. */
    boolean isForetelling(Scene scene, int token, Row row) {
        Tree tree = scene.tree;
        return switch (row.id()) {
            case "going" ->
                scene.tokens.xpos(token).equals("VBG")
                        && tree.firstChildA(token, "aux") != NONE
                        && !isPast(tree, token)
                        && !isOnceThought(tree, token);
            case "threaten" -> {
                int subject = tree.firstChildA(token, "nsubj");
                yield subject != NONE
                        && scene.tokens.upos(subject) == Upos.NOUN
                        && scene.actor(subject).isEmpty();
            }
            case "ready" -> !isCompared(tree, token) && !tree.isA(token, "acl") && !tree.isA(token, "amod");
            case "plan" -> !scene.tokens.xpos(token).equals("VBD") && !isInfinitive(tree, token);
            case "set", "bound", "likely", "unlikely" ->
                !isMadeSure(scene, token)
                        && (!tree.isVerbal(token)
                                || scene.tokens.xpos(token).equals("VBN")
                                || tree.lemma(token, "expect"))
                        && !isCompared(tree, token)
                        && !saysWhich(scene, token);
            default -> true;
        };
    }

    /** {@code makes sure to include them}, {@code marries expecting to change him}: what somebody does or thinks. */
    private static boolean isMadeSure(Scene scene, int cue) {
        Tree tree = scene.tree;
        if (tree.lemma(cue, "sure") || tree.lemma(cue, "certain")) {
            return tree.firstChild(cue, "cop") == NONE && !tree.is(cue, "acl");
        }
        return scene.tokens.xpos(cue).equals("VBG") && tree.firstChildA(cue, "aux") == NONE;
    }

    /** {@code voters not likely to turn out}, {@code the states expected to decide}: says which ones are meant. */
    private static boolean saysWhich(Scene scene, int cue) {
        Tree tree = scene.tree;
        int top = tree.is(cue, "conj") && tree.isA(tree.head(cue), "acl") ? tree.head(cue) : cue;
        return (tree.is(top, "acl") || tree.is(cue, "amod"))
                && tree.firstChildA(cue, "nsubj") == NONE
                && tree.isNominal(tree.head(top))
                && !tree.lemma(tree.previous(tree.yield(top)[0]), ",")
                && !tree.lemma(tree.yield(top)[0], ",")
                && !DaysToCome.ahead(scene, scene.toldTime(cue));
    }

    /** {@code Will wrote}, {@code Will claims}: somebody's name, since what will be is not inflected. */
    static boolean isName(Scene scene, int aux, int verb) {
        Tokens tokens = scene.tokens;
        boolean capital = Character.isUpperCase(tokens.form(aux).charAt(0));
        if (!capital || verb < 0 || tokens.form(verb).equalsIgnoreCase(tokens.lemma(verb))) {
            return false;
        }
        for (int t = aux + 1; t < verb; t++) {
            if (tokens.head(t) == verb && tokens.upos(t) == Upos.AUX) {
                return false; // "Will he be told"
            }
        }
        return scene.tree.isVerbal(verb);
    }

    /** {@code They thought they were going to win}. */
    private boolean isOnceThought(Tree tree, int cue) {
        int head = tree.head(cue);
        return head >= 0
                && isToldInThePast(tree, cue)
                && tree.isA(cue, "ccomp")
                && words.prospects.is(Prospect.OPINION, tree.lemma(head));
    }

    /** {@code women are more likely to vote}: a rate, not a forecast. */
    private static boolean isCompared(Tree tree, int cue) {
        for (int i = 0; i < tree.childCount(cue); i++) {
            int child = tree.child(cue, i);
            boolean degree = tree.lemma(child, "more") || tree.lemma(child, "less") || tree.lemma(child, "most");
            if (degree && tree.isA(child, "advmod")) {
                return true;
            }
        }
        return false;
    }

    static int infinitive(Scene scene, int token) {
        Tree tree = scene.tree;
        for (int i = 0; i < tree.childCount(token); i++) {
            int child = tree.child(token, i);
            String base = tree.base(child);
            if (child > token
                    && (base.equals("xcomp")
                            || base.equals("ccomp")
                            || base.equals("advcl")
                            || base.equals("csubj")
                            || base.equals("acl") && !tree.isVerbal(token))) {
                int mark = tree.firstChild(child, "mark");
                if (mark != NONE && tree.lemma(mark, "to")) {
                    return child;
                }
            }
        }
        // "is likely to rise" may have the verb on top and the adjective below it
        int head = tree.head(token);
        if (head >= 0
                && (tree.isA(token, "advmod") || tree.isA(token, "amod"))
                && tree.firstChild(head, "mark") > token) {
            return head;
        }
        return NONE;
    }

    private static boolean isSupposed(String mark) {
        return mark.equals("if") || mark.equals("unless") || mark.equals("whether");
    }

    static boolean isCondition(Scene scene, int verb) {
        for (int t = verb, steps = 0; t >= 0 && steps < 6; t = scene.tree.head(t), steps++) {
            int mark = scene.tree.firstChild(t, "mark");
            if (mark != NONE && isSupposed(scene.tree.lemma(mark))) {
                return true;
            }
            if (!scene.tree.is(t, "xcomp") && !scene.tree.is(t, "conj")) {
                return false;
            }
        }
        return false;
    }
}
