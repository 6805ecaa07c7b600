package org.rashomon.store.happening;

import static org.rashomon.store.happening.Branches.NONE;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.rashomon.store.happening.BlameWords.Sign;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Who a sentence says did an act that another tells of. Words: {@code happening/blames.tsv}.
 *
 * <pre>
 *   It was the work of <b>the rebels</b>.          It bears the fingerprints of <b>the rebels</b>.
 *   The evidence points to <b>the rebels</b>.      Police traced the bomb to <b>the rebels</b>.
 *   <b>The rebels</b> bear full responsibility.    The mayor held <b>the rebels</b> responsible.
 *   It was carried out by <b>the rebels</b>.       The attackers were <b>rebels</b>.
 *   It was <b>the rebels</b> who fired.            The shells came from where <b>the rebels</b> are positioned.
 * </pre>
 *
 * Whether they are told of in a way that means anybody is left to {@link Namings}.
 */
final class Culprits {

    private static final Set<String> AS = Set.of("as", "like");
    private static final Set<String> TO = Set.of("to", "at", "toward", "towards", "on", "upon", "in", "against");
    private static final Set<String> ON = Set.of("on", "upon", "at", "to", "with");
    private static final Set<String> TRACED = Set.of("to", "on");
    private static final Set<String> WITH = Set.of("with", "on", "upon", "to", "at");
    private static final Set<String> AMONG = Set.of("in", "among", "within", "at", "to", "toward", "towards");
    private static final Set<String> FOR = Set.of("for", "of", "in");
    private static final Set<String> FROM = Set.of("from", "of", "with", "to");
    private static final Set<String> IT = Set.of("it", "this", "that");
    private static final Set<String> WHAT_IS_SAID = Set.of("it", "this", "that", "which", "they", "these", "those");
    private static final Set<String> PEOPLE = Set.of("those", "man", "people", "person", "one", "that", "he", "force");
    private static final Set<String> BE = Set.of("be");

    /** How nouns for who does something end. */
    private static final List<String> AGENTS = List.of("or", "er", "ist", "ee", "man", "ian");

    private static final int DEEP = 4;

    private final Tokens tokens;
    private final BlameWords words;
    private final Branches tree;
    private final BitSet acts;
    private final Negations negations;
    private final IntPredicate speaks;
    private List<Accused> found = new ArrayList<>();

    /**
     * @param who the word for who did it
     * @param by the word by which it is said
     * @param denied whether it is said that they did not
     * @param how what it takes to be believed
     */
    record Accused(int who, int by, boolean denied, Proof how) {}

    /** What else must be known of them. */
    enum Proof {
        SAID,
        /** It is said beside something that is only asked for: {@code expel the rebels, the authors of the crime}. */
        GRANTED,
        /** Whoever did something that may be part of it: only if they are armed. */
        ARMED
    }

    /**
     * @param acts the words for acts
     * @param speaks which words are words of saying
     */
    Culprits(Tokens tokens, BlameWords words, Branches tree, BitSet acts, Negations negations, IntPredicate speaks) {
        this.tokens = tokens;
        this.words = words;
        this.tree = tree;
        this.acts = acts;
        this.negations = negations;
        this.speaks = speaks;
    }

    List<Accused> in(int sentence) {
        found = new ArrayList<>();
        for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
            if (tokens.upos(token) == Upos.NOUN || tokens.upos(token) == Upos.PRON) {
                noun(token);
            }
            // "Their doing" may be read as a verb
            if (tokens.upos(token) == Upos.VERB) {
                verb(token);
                work(token);
            }
            predicate(token);
        }
        return List.copyOf(found);
    }

    private void add(int who, int by) {
        add(who, by, Proof.SAID);
    }

    private void add(int who, int by, Proof how) {
        if (who != NONE && !tree.isRelative(who) && !is(Sign.MISSILE, who)) {
            boolean denied = (negations.isDenied(by) || negations.isDenied(who)) && !tree.isOnly(who);
            found.add(new Accused(who, by, denied, how));
        }
    }

    private boolean is(Sign sign, int token) {
        return token != NONE && words.is(sign, tokens, token);
    }

    private void noun(int noun) {
        work(noun);
        int head = tokens.head(noun);
        boolean object = tree.isA(noun, "obj") && head >= 0;
        boolean subject = tree.isA(noun, "nsubj") && head >= 0;
        if (is(Sign.MARK, noun) && (object && is(Sign.BEARS, head) || subject)) {
            add(tree.owner(noun), noun);
        }
        if (is(Sign.BURDEN, noun) && head >= 0 && !isPurpose(head)) {
            if (object && is(Sign.BEARS, head)) {
                add(tree.subject(head), noun);
            } else if (object && is(Sign.PUTS, head)) {
                int on = tree.behind(head, ON);
                add(on == NONE ? tree.behind(noun, ON) : on, noun);
            } else if (subject && is(Sign.LIES, head)) {
                add(tree.behind(head, WITH), noun);
            }
        }
        if (is(Sign.DOER, noun) && tree.isA(noun, "appos") && head >= 0) {
            add(head, noun, Proof.GRANTED);
        }
    }

    /** {@code It was the work of X}, {@code described it as the work of X}. */
    private void work(int noun) {
        boolean said = tree.has(noun, "cop") || AS.contains(tree.preposition(noun));
        if (said && (is(Sign.WORK, noun) || words.isForm(Sign.WORK, tokens, noun))) {
            int owner = tree.owner(noun);
            int by = tree.behind(noun, "by");
            by = by == NONE && owner != NONE ? tree.behind(owner, "by") : by;
            add(by == NONE ? owner : by, noun);
        }
    }

    private void verb(int verb) {
        if (is(Sign.SEEKS, verb) && isAboutDoers(verb)) {
            add(tree.behind(verb, AMONG), verb);
        }
        if (isPurpose(verb)) {
            return;
        }
        int subject = tree.subject(verb);
        boolean passive = tree.isPassive(verb);
        if (is(Sign.POINTS, verb) && is(Sign.TRAIL, subject)) {
            int to = tree.behind(verb, TO);
            add(to == NONE && is(Sign.NAMES, verb) ? tree.child(verb, "obj") : to, verb);
        }
        if (is(Sign.POINTS, verb) && is(Sign.TRAIL, tree.child(verb, "obj"))) {
            // "Pointed the finger at X"
            add(tree.behind(verb, TO), verb);
        }
        if (is(Sign.TRACES, verb)) {
            int what = passive ? subject : tree.child(verb, "obj");
            int to = tree.behind(verb, TRACED);
            boolean burden = is(Sign.BURDEN, what);
            if (what != NONE && !burden) {
                add(to == NONE ? tree.behind(what, "to") : to, verb);
            }
        }
        if (is(Sign.BLAMES, verb) && !saysOtherwise(verb)) {
            int on = tree.behind(verb, "on");
            int whom = passive ? subject : tree.child(verb, "obj");
            add(on == NONE ? whom : on, verb);
        }
        if (is(Sign.FINDS, verb) && is(Sign.GUILTY, tree.child(verb, "xcomp"))) {
            add(passive ? subject : tree.child(verb, "obj"), verb);
        }
        if (passive && is(Sign.DOES, verb)) {
            add(tree.agent(verb), verb, subject == NONE || isDeed(subject) ? Proof.SAID : Proof.ARMED);
        }
        if (passive && is(Sign.LEADS, verb) && isDoer(subject)) {
            add(tree.agent(verb), verb);
        }
        if (is(Sign.NAMES, verb)) {
            int whom = passive ? subject : tree.child(verb, "obj");
            int as = tree.behind(verb, "as");
            as = as == NONE && whom != NONE ? tree.behind(whom, "as") : as;
            if (isDoer(whom) || isThem(whom)) {
                add(as == NONE ? tree.child(verb, "xcomp") : as, verb);
            } else if (is(Sign.DOER, as) || as == NONE && isBareName(verb, whom)) {
                add(whom, verb);
            }
        }
        if (is(Sign.LIES, verb) && isDoer(subject)) {
            add(tree.behind(verb, "to"), verb);
        }
        if (is(Sign.COMES, verb)) {
            boolean shot = is(Sign.MISSILE, subject)
                    || subject != NONE && acts.get(subject)
                    || subject != NONE && WHAT_IS_SAID.contains(tree.lemma(subject));
            int from = tree.behind(verb, "from");
            if (shot && from != NONE) {
                origin(from, verb);
            } else if (from != NONE && isDoer(subject)) {
                add(from, verb);
            }
        }
        if (tree.lemma(verb).equals("do") && tokens.xpos(verb).startsWith("VB") && isIt(tree.child(verb, "obj"))) {
            boolean past = tokens.xpos(verb).equals("VBD") || tree.has(verb, "aux");
            if (past && !tree.has(verb, "advmod")) {
                add(tree.child(verb, "nsubj"), verb);
            }
        }
    }

    /** {@code Named the Red Front}. */
    private boolean isBareName(int verb, int whom) {
        return whom != NONE && tree.lemma(verb).equals("name") && tokens.upos(whom) == Upos.PROPN;
    }

    /** {@code So as <b>to blame</b> X}: that is what somebody is after. */
    private boolean isPurpose(int verb) {
        int mark = tree.child(verb, "mark");
        return mark != NONE && tree.lemma(mark).equals("to");
    }

    /** {@code Called <b>them</b> bandits}, where those who did it were told of last. */
    private boolean isThem(int pronoun) {
        if (pronoun == NONE || !tree.lemma(pronoun).equals("they")) {
            return false;
        }
        int from = tokens.sentenceStart(Math.max(0, tokens.sentenceOf(pronoun) - 1));
        for (int token = from; token < pronoun; token++) {
            boolean noun = tokens.upos(token) == Upos.NOUN || tokens.upos(token) == Upos.PRON;
            if (noun && isDoer(token)) {
                return true;
            }
        }
        return false;
    }

    /** {@code Blamed X for <b>failing</b>}: for something else. */
    private boolean saysOtherwise(int verb) {
        int what = tree.behind(verb, FOR);
        int object = tree.child(verb, "obj");
        int below = object == NONE ? NONE : tree.child(object, "acl");
        boolean gerund = below != NONE && tokens.xpos(below).equals("VBG");
        boolean clause = gerund || tree.has(verb, "advcl") || tree.has(verb, "ccomp") || tree.has(verb, "xcomp");
        boolean another = what != NONE && !acts.get(what) && !WHAT_IS_SAID.contains(tree.lemma(what));
        int of = object == NONE ? NONE : tree.behind(object, "for");
        return clause || another || of != NONE && !acts.get(of);
    }

    /** {@code Those who look for the perpetrators should look to X}. */
    private boolean isAboutDoers(int verb) {
        int sentence = tokens.sentenceOf(verb);
        for (int token = tokens.sentenceStart(sentence); token < verb; token++) {
            if (is(Sign.DOER, token)) {
                return true;
            }
        }
        return false;
    }

    private void origin(int place, int by) {
        if (!is(Sign.GROUND, place) && !hasHolder(place)) {
            return;
        }
        int holder = holder(place);
        int of = tree.owner(place);
        holder = holder == NONE && of != NONE ? holder(of) : holder;
        boolean whose = holder == NONE && of != NONE && !tree.lemma(place).equals("direction") && !isOfPeople(place);
        add(holder != NONE ? holder : whose ? of : place, by);
    }

    /** {@code The <b>Ukrainian</b> side of the river}. */
    private boolean isOfPeople(int place) {
        return tree.of(place).stream()
                .anyMatch(child -> tree.isA(child, "amod")
                        && Character.isUpperCase(tokens.form(child).charAt(0)));
    }

    private boolean hasHolder(int place) {
        return holder(place) != NONE;
    }

    /** {@code Positions held by X}, {@code the direction of Orlik, where X are positioned}. */
    private int holder(int place) {
        int clause = tree.child(place, "acl");
        if (!is(Sign.HOLDS, clause)) {
            return NONE;
        }
        int by = tree.agent(clause);
        if (by != NONE) {
            return by;
        }
        int subject = tree.child(clause, "nsubj");
        return subject != NONE && !tree.isRelative(subject) ? subject : NONE;
    }

    private boolean isIt(int token) {
        return token != NONE
                && IT.contains(tokens.form(token).toLowerCase(Locale.ROOT))
                && tokens.upos(token) == Upos.PRON;
    }

    /** {@code It}, {@code the attack}, {@code the bombs}. */
    private boolean isDeed(int subject) {
        return acts.get(subject)
                || is(Sign.MISSILE, subject)
                || tokens.upos(subject) == Upos.PRON && WHAT_IS_SAID.contains(tree.lemma(subject));
    }

    /** {@code The attackers}, {@code the men who fired}, {@code those behind it}. */
    private boolean isDoer(int noun) {
        if (noun == NONE) {
            return false;
        }
        if (is(Sign.DOER, noun)) {
            return true;
        }
        if (!PEOPLE.contains(tree.lemma(noun))) {
            return false;
        }
        for (int clause : tree.of(noun)) {
            boolean behind = tree.preposition(clause).equals("behind") || is(Sign.GUILTY, clause);
            if (behind || tree.isA(clause, "acl") && didIt(clause)) {
                return true;
            }
        }
        return false;
    }

    private boolean didIt(int clause) {
        int subject = tree.child(clause, "nsubj");
        boolean active = subject != NONE && tree.isRelative(subject) && !tree.isPassive(clause);
        boolean act = acts.get(clause) || is(Sign.DOES, clause);
        for (int other : tree.of(clause)) {
            act |= tree.isA(other, "conj") && acts.get(other);
        }
        return active && act;
    }

    /** What is said to be something: {@code X were responsible}, {@code it was X who fired}, {@code the attackers were X}. */
    private void predicate(int word) {
        if (!tree.has(word, "cop")) {
            return;
        }
        int subject = tree.child(word, "nsubj");
        subject = subject == NONE ? tree.child(word, "expl") : subject;
        if (subject == NONE && is(Sign.GUILTY, word)) {
            subject = lost(word);
        }
        if (subject == NONE) {
            return;
        }
        if (is(Sign.GUILTY, word)) {
            int what = tree.behind(word, FOR);
            boolean another = what != NONE && !acts.get(what) && !WHAT_IS_SAID.contains(tree.lemma(what));
            if (!another) {
                add(subject, word);
            }
            return;
        }
        if (tree.preposition(word).equals("behind") && (isIt(word) || acts.get(word))) {
            add(subject, word);
            return;
        }
        boolean bare = tree.preposition(word).isEmpty();
        if (isIt(subject) && bare) {
            int clause = clause(word);
            if (clause == NONE ? isNamed(word) : isDoneByThem(clause)) {
                add(word, word);
            }
            return;
        }
        if (isDoer(subject) && (bare || FROM.contains(tree.preposition(word)))) {
            add(is(Sign.CAUGHT, word) && tree.owner(word) != NONE ? tree.owner(word) : word, word);
        } else if (is(Sign.DOER, word) && bare && !isIt(subject) && isDefinite(word)) {
            add(subject, word);
        }
    }

    /** {@code A gang, wanted for theft, is responsible}: a subject that a participle behind it has taken. */
    private int lost(int word) {
        for (int token = word - 1; token >= tokens.sentenceStart(tokens.sentenceOf(word)); token--) {
            int head = tokens.head(token);
            if (tree.isA(token, "nsubj")
                    && head > token
                    && head < word
                    && tokens.xpos(head).equals("VBN")) {
                return token;
            }
        }
        return NONE;
    }

    private boolean isDefinite(int noun) {
        int determiner = tree.child(noun, "det");
        return determiner != NONE && tree.lemma(determiner).equals("the");
    }

    /** {@code It was <b>Israel</b>}, {@code it was <b>Israeli</b>}, {@code it was <b>the Americans</b>}. */
    private boolean isNamed(int word) {
        Upos upos = tokens.upos(word);
        return upos == Upos.PROPN || upos == Upos.ADJ || tokens.xpos(word).equals("NNS") || isAgent(word);
    }

    /** {@code It was a former <b>contractor</b>}. */
    private boolean isAgent(int noun) {
        String lemma = tree.lemma(noun);
        return is(Sign.MANY, noun) || AGENTS.stream().anyMatch(lemma::endsWith);
    }

    /** What is told of whoever it was. */
    private int clause(int word) {
        for (int child : tree.of(word)) {
            boolean told = tree.isA(child, "acl") || tree.isA(child, "ccomp") || tree.isA(child, "csubj");
            if (told && child > word && tokens.upos(child) == Upos.VERB) {
                return child;
            }
        }
        // It may hang on a noun beside the one who did it: "it was a clerk of the firm who did"
        int end = tokens.sentenceEnd(tokens.sentenceOf(word));
        for (int token = word + 1; token < end; token++) {
            if (tokens.relation(token).equals("acl:relcl") && tokens.upos(token) == Upos.VERB && isUnder(token, word)) {
                return token;
            }
        }
        return NONE;
    }

    private boolean isUnder(int token, int top) {
        int above = tokens.head(token);
        for (int step = 0; step < DEEP && above >= 0; step++) {
            if (above == top) {
                return true;
            }
            above = tokens.head(above);
        }
        return false;
    }

    /** {@code It was X <b>who fired</b>}; not {@code it was X that they hit} nor {@code it was X who said so}. */
    private boolean isDoneByThem(int clause) {
        int subject = tree.child(clause, "nsubj");
        return subject != NONE
                && tree.isRelative(subject)
                && !tree.isPassive(clause)
                && !speaks.test(clause)
                && !BE.contains(tree.lemma(clause));
    }
}
