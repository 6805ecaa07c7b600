package org.rashomon.store.happening;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/** How words stand to an act in the tree of its sentence: in "a drone killed two shepherds" a drone did it, and it was done to shepherds. */
enum Stand {
    /** They are the words for it or describe it: "a <b>drone</b> strike", "<b>forced</b> to leave". */
    ACT,
    /** They do it: "hit by a <b>mortar bomb</b>". */
    DOER,
    /** It is done to them: "killed two <b>shepherds</b>", "fired on a <b>village</b>". */
    OBJECT,
    /** It is done for them or because of them: "closed on <b>safety</b> grounds", "jailed for <b>fraud</b>". */
    GROUND,
    /** They stand beside it in another way: "killed in a <b>shootout</b>", "closed for <b>repairs</b>". */
    BESIDE,
    /** It is done for it: "closed to protect <b>consumers</b>". */
    AIM,
    /** It happened when they did: "died when a <b>bomb</b> went off". */
    WHEN,
    /** They are said of it: "the seizure was <b>piracy</b>". */
    SAID;

    /** Relations inside a noun phrase. */
    private static final Set<String> INNER =
            Set.of("amod", "compound", "flat", "nummod", "appos", "conj", "nmod", "nmod:poss", "acl");

    /** Relations between a clause and what its verb governs. */
    private static final Set<String> OUTER =
            Set.of("nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "xcomp", "advmod");

    private static final Set<String> CLAUSES = Set.of("ccomp", "parataxis", "conj");

    private static final Set<String> AT = Set.of("on", "at", "against", "into", "over", "upon");
    private static final Set<String> OF = Set.of("of", "on", "against", "at");
    private static final Map<String, Stand> MARKS = Map.of(
            "to", AIM, "when", WHEN, "after", WHEN, "as", WHEN, "for", GROUND, "because", GROUND, "since", GROUND);

    /** Before what an act is done for or because of. */
    private static final Set<String> FOR = Set.of("for", "over", "because", "due", "owing", "as", "amid", "out");

    /** Nouns that say so of what hangs on them behind another preposition: "in <b>response</b> to", "on <b>grounds</b> of". */
    private static final Set<String> GROUNDS = Set.of(
            "response",
            "retaliation",
            "reprisal",
            "revenge",
            "reply",
            "protest",
            "connection",
            "charge",
            "suspicion",
            "ground",
            "allegation",
            "count",
            "pretext",
            "guise",
            "excuse",
            "reason",
            "fear",
            "concern",
            "interest",
            "name",
            "accusation",
            "basis",
            "account",
            "order");

    /** Verbs that give a ground: "closed it, <b>citing</b> security". */
    private static final Set<String> GIVE = Set.of("cite", "invoke", "accuse", "allege", "blame", "charge");

    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");
    private static final int FARTHEST = 6;

    /** Whether what stands so answers a question that asks for some stands; a ground stands beside the act too. */
    boolean isAmong(Set<Stand> asked) {
        return asked.contains(this) || this == GROUND && asked.contains(BESIDE);
    }

    /**
     * @param name the head of the words
     * @param act the token for the act
     * @param carried the noun that says what the act is, or {@link Carriers#NOTHING}
     * @param tolls by which who dies is who it is done to
     */
    static Optional<Stand> of(Tokens tokens, int name, int act, int carried, Tolls tolls) {
        int top = name;
        for (int step = 0; step < FARTHEST && top != act && top != carried; step++) {
            int head = tokens.head(top);
            if (head == act || head == carried || head == Tokens.ROOT || !INNER.contains(tokens.relation(top))) {
                break;
            }
            top = head;
        }
        if (top == act) {
            return Optional.of(ACT);
        }
        if (top == carried) {
            return Optional.of(name == carried ? BESIDE : ACT);
        }
        int head = tokens.head(top);
        if (head == act || head == carried && carried != Carriers.NOTHING) {
            return below(tokens, top, head, tolls);
        }
        return above(tokens, top, act, tolls);
    }

    private static Optional<Stand> below(Tokens tokens, int top, int act, Tolls tolls) {
        boolean noun = tokens.upos(act) == Upos.NOUN;
        return switch (tokens.relation(top)) {
            case "amod", "compound", "advmod", "compound:prt" -> Optional.of(ACT);
            case "obj", "iobj", "nsubj:pass" -> Optional.of(OBJECT);
            case "nsubj" -> Optional.of(tolls.suffers(tolls.word(tokens, act)) ? OBJECT : DOER);
            case "nmod", "obl", "obl:agent" -> Optional.of(beside(tokens, top, noun ? OF : AT));
            case "xcomp" -> Optional.of(SAID);
            case "advcl", "acl" -> clause(tokens, top);
            case "acl:relcl" -> Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Stand beside(Tokens tokens, int top, Set<String> ofObjects) {
        String preposition = preposition(tokens, top);
        if (preposition.equals("by")) {
            return DOER;
        }
        if (FOR.contains(preposition) || GROUNDS.contains(lemma(tokens, top)) && !preposition.isEmpty()) {
            return GROUND;
        }
        return ofObjects.contains(preposition) ? OBJECT : BESIDE;
    }

    /** {@code to protect consumers}, {@code using drones}. */
    private static Optional<Stand> clause(Tokens tokens, int verb) {
        if (GIVE.contains(lemma(tokens, verb)) && tokens.relation(verb).equals("advcl")) {
            return Optional.of(GROUND);
        }
        for (int token = verb - 1; token >= tokens.sentenceStart(tokens.sentenceOf(verb)); token--) {
            String relation = tokens.relation(token);
            boolean opens = relation.equals("mark") || relation.equals("advmod");
            Stand stand = opens && tokens.head(token) == verb ? MARKS.get(lemma(tokens, token)) : null;
            if (stand != null) {
                return Optional.of(stand);
            }
        }
        return Optional.empty();
    }

    /** {@code Most of those killed}: what is said of most is said of them. */
    private static int whole(Tokens tokens, int act) {
        int head = tokens.head(act);
        boolean most = head >= 0
                && tokens.relation(act).equals("nmod")
                && (preposition(tokens, act).equals("of") || tokens.xpos(act).equals("VBN"))
                && MostOfThem.isMost(lemma(tokens, head));
        boolean those = head >= 0
                && (tokens.relation(act).equals("acl") || tokens.relation(act).equals("nmod"))
                && tokens.xpos(act).equals("VBN")
                && (tokens.upos(head) == Upos.NUM || lemma(tokens, head).equals("that"));
        return most || those ? whole(tokens, head) : act;
    }

    private static Optional<Stand> above(Tokens tokens, int top, int trigger, Tolls tolls) {
        int act = whole(tokens, trigger);
        int verb = tokens.head(act);
        if (verb == Tokens.ROOT) {
            return Optional.empty();
        }
        int head = tokens.head(top);
        boolean inClauseBelow = head != Tokens.ROOT
                && tokens.head(head) == act
                && tokens.relation(head).equals("advcl");
        if (inClauseBelow) {
            return clause(tokens, head)
                    .filter(stand -> stand == AIM
                            || stand == GROUND
                            || tokens.relation(top).startsWith("nsubj"));
        }
        String mine = tokens.relation(act);
        String theirs = tokens.relation(top);
        boolean sister = head == verb;
        if (mine.startsWith("nsubj") || mine.startsWith("csubj")) {
            boolean done = sister && theirs.equals("obj") && tokens.upos(verb) == Upos.VERB;
            return done ? Optional.of(OBJECT) : saidOf(tokens, top, verb);
        }
        if (mine.equals("obl") && sister) {
            boolean dead = theirs.equals("nsubj") && tolls.suffers(tolls.word(tokens, verb));
            return dead || theirs.equals("obj") || theirs.equals("nsubj:pass") ? Optional.of(OBJECT) : Optional.empty();
        }
        if (mine.equals("obj") && sister) {
            boolean as = theirs.equals("xcomp")
                    || theirs.equals("obl") && preposition(tokens, top).equals("as");
            return as ? Optional.of(SAID) : Optional.empty();
        }
        if (mine.equals("xcomp") && top == verb) {
            return Optional.of(ACT);
        }
        if (mine.startsWith("acl") && tokens.upos(act) == Upos.VERB) {
            return top == verb ? modified(tokens, act) : ofModified(tokens, top, verb);
        }
        return Optional.empty();
    }

    /** What a clause says of its subject: {@code the seizure was piracy}, {@code the cut results from repairs}. */
    private static Optional<Stand> saidOf(Tokens tokens, int top, int predicate) {
        String relation = tokens.relation(top);
        boolean below = tokens.head(top) == predicate && !relation.startsWith("nsubj");
        boolean said = top == predicate
                || below
                        && (OUTER.contains(relation)
                                || relation.equals("advcl")
                                        && clause(tokens, top).isPresent());
        return said ? Optional.of(SAID) : Optional.empty();
    }

    /** What the noun is to the act of a clause that hangs on it: {@code the boat that was seized}, {@code the men shot on Monday}. */
    private static Optional<Stand> modified(Tokens tokens, int act) {
        if (tokens.relation(act).equals("acl")) {
            return tokens.xpos(act).equals("VBN") ? Optional.of(OBJECT) : Optional.empty();
        }
        for (int token = tokens.head(act) + 1; token < act; token++) {
            if (tokens.head(token) == act && tokens.relation(token).equals("nsubj")) {
                return Optional.of(RELATIVES.contains(lemma(tokens, token)) ? DOER : OBJECT);
            }
        }
        return Optional.of(OBJECT);
    }

    /** What is said of the noun: {@code the cargo that was sent consisted of tanks}. */
    private static Optional<Stand> ofModified(Tokens tokens, int top, int noun) {
        boolean subject =
                tokens.head(noun) != Tokens.ROOT && tokens.relation(noun).startsWith("nsubj");
        return subject ? saidOf(tokens, top, tokens.head(noun)) : Optional.empty();
    }

    /**
     * The verb or noun that the clause is about in which words stand, if that is a main clause or what is said in one and
     * nothing that stands between is an act of its own.
     */
    static OptionalInt clause(Tokens tokens, int name, boolean[] acts) {
        int top = name;
        for (int step = 0; step < 2 * FARTHEST && !acts[top]; step++) {
            String relation = tokens.relation(top);
            if (tokens.head(top) == Tokens.ROOT || CLAUSES.contains(relation) && hasSubject(tokens, top)) {
                return OptionalInt.of(top);
            }
            if (!INNER.contains(relation) && !OUTER.contains(relation)) {
                break;
            }
            top = tokens.head(top);
        }
        return OptionalInt.empty();
    }

    static boolean hasSubject(Tokens tokens, int verb) {
        for (int token = tokens.sentenceStart(tokens.sentenceOf(verb)); token < verb; token++) {
            if (tokens.head(token) == verb && tokens.relation(token).startsWith("nsubj")) {
                return true;
            }
        }
        return false;
    }

    /** Whether something is said to be it: {@code the measure was about <b>health</b>}. */
    static boolean isPredicate(Tokens tokens, int token) {
        for (int other = tokens.sentenceStart(tokens.sentenceOf(token)); other < token; other++) {
            if (tokens.head(other) == token && tokens.relation(other).equals("cop")) {
                return true;
            }
        }
        return false;
    }

    private static String preposition(Tokens tokens, int noun) {
        for (int token = noun - 1; token >= tokens.sentenceStart(tokens.sentenceOf(noun)); token--) {
            if (tokens.head(token) == noun && tokens.relation(token).equals("case")) {
                return lemma(tokens, token);
            }
        }
        return "";
    }

    private static String lemma(Tokens tokens, int token) {
        return tokens.lemma(token).toLowerCase(Locale.ROOT);
    }
}
