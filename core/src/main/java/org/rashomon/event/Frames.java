package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rashomon.event.Frame.Complement;
import org.rashomon.event.NounClasses.NounClass;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.lexicon.WordClasses;
import org.rashomon.reading.NameType;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/** All predicate frames by the lemma that triggers them, and the search for one at a token. */
final class Frames {

    /** What leads to a recipient however deep among the object's words. */
    private static final Set<String> DEEP = Set.of("from", "to", "with", "against");

    private static final List<String> QUOTES = List.of("\"", "“", "``", "'", "‘");

    /** Who is a person by name. */
    private static final Set<NameType> PERSON = EnumSet.of(NameType.PERSON);

    private static final String[] ANY = {
        "on", "against", "with", "to", "for", "from", "in", "into", "between", "of", "over", "near", "at"
    };

    private final Map<String, Frame[]> byLemma = new HashMap<>();
    private final Inflections inflections;
    private final WordClasses<Governor> governors;
    private final CalendarWords calendar;

    /** Auxiliaries of what somebody is told to do. */
    private final NounClass bidding;

    /** Those of {@code event/patterns.tsv}. */
    Frames(Lexicons lexicons) {
        this(lexicons, "event/patterns");
    }

    /** @param table whose rows are frames */
    Frames(Lexicons lexicons, String table) {
        NounClasses classes = new NounClasses(lexicons);
        bidding = classes.named("bidding");
        Map<String, List<Frame>> lists = new HashMap<>();
        for (Row row : lexicons.get(table).rows()) {
            Frame frame = Frame.of(row, classes);
            lists.computeIfAbsent(frame.predicate(), p -> new ArrayList<>()).add(frame);
        }
        inflections = new Inflections(lexicons, lists.keySet());
        governors = new WordClasses<>(lexicons.get("event/governors"), Governor.class);
        calendar = new CalendarWords(lexicons);
        lists.forEach((lemma, frames) -> byLemma.put(lemma, frames.toArray(Frame[]::new)));
    }

    /** The trees of a document, as the frames look at them. */
    Tree tree(Tokens tokens) {
        return new Tree(tokens, inflections, governors, calendar);
    }

    /** What days and months are called. */
    CalendarWords calendar() {
        return calendar;
    }

    /** Whether a frame is one of these. */
    boolean has(Frame frame) {
        Frame[] frames = byLemma.get(frame.predicate());
        return frames != null && Arrays.asList(frames).contains(frame);
    }

    /** Whether any frame has this predicate. */
    boolean knows(String lemma) {
        return byLemma.containsKey(lemma);
    }

    /** Whether a noun names an act by itself: {@code raid}, and not {@code gun} for all that people are gunned down. */
    boolean knowsNoun(String lemma) {
        Frame[] frames = byLemma.get(lemma);
        return frames != null && Arrays.stream(frames).anyMatch(frame -> frame.kind() == Frame.Kind.NOUN);
    }

    /** The frame that fits best at a token, or null; of equals, the first in the file. */
    @org.jspecify.annotations.Nullable
    Match best(Tree tree, Roles roles, NameLookup names, int token) {
        Match best = null;
        Frame[] frames = byLemma.get(tree.lemma(token));
        if (frames == null) {
            return null;
        }
        for (Frame frame : frames) {
            Match match = match(frame, tree, roles, names, token);
            if (match != null && (best == null || match.weight() > best.weight())) {
                best = match;
            }
        }
        return best;
    }

    /** Every frame that fits at a token, in file order. */
    List<Match> all(Tree tree, Roles roles, NameLookup names, int token) {
        List<Match> matches = new ArrayList<>();
        Frame[] frames = byLemma.get(tree.lemma(token));
        if (frames != null) {
            for (Frame frame : frames) {
                Match match = match(frame, tree, roles, names, token);
                if (match != null) {
                    matches.add(match);
                }
            }
        }
        return matches;
    }

    @org.jspecify.annotations.Nullable
    private Match match(Frame frame, Tree tree, Roles roles, NameLookup names, int token) {
        Upos upos = tree.tokens().upos(token);
        boolean nominal = frame.kind() == Frame.Kind.NOUN;
        if (nominal
                ? upos != Upos.NOUN && upos != Upos.PROPN
                : upos != Upos.VERB && upos != Upos.ADJ && upos != Upos.AUX) {
            return null;
        }
        if (!nominal && (hasOtherParticle(frame, tree, token) || names(frame, tree, token))) {
            return null;
        }
        int weight = 0;
        for (String word : frame.words()) {
            boolean leads = frame.recipient().contains(word);
            if (hangs(tree, token, word, frame)) {
                weight += leads ? 2 : 4;
            } else if (!nominal && hangsOnObject(tree, token, word)) {
                weight++;
            } else {
                return null;
            }
        }
        int object = NONE;
        if (frame.object().isPresent()) {
            NounClass wanted = frame.object().get();
            object = constrained(frame, wanted, tree, roles, names, token);
            if (object == NONE) {
                return null;
            }
            weight += wanted.listed() ? 5 : wanted.isLoose(tree.lemma(object)) ? 3 : 4;
        }
        if (frame.subject().isPresent()) {
            int subject = roles.subject(token);
            if (subject == NONE
                    || inClass(frame.subject().get(), tree, names, subject) == NONE
                    || frame.isIntransitive() && roles.object(token) != NONE) {
                return null;
            }
            weight += 4;
        }
        int complement = NONE;
        if (frame.complement().isPresent()) {
            complement = complement(frame.complement().get(), tree, roles, names, token, object);
            if (complement == NONE) {
                return null;
            }
            weight += frame.complement().get().words().isEmpty() ? 3 : 5;
        }
        int actor = role(frame.actor(), tree, roles, token, object, complement, nominal);
        int recipient = role(frame.recipient(), tree, roles, token, object, complement, nominal);
        if (actor == recipient) {
            recipient = NONE;
        }
        if (recipient == NONE && !nominal && !frame.recipientOptional()) {
            return null;
        }
        if (nominal && recipient == NONE && suffers(frame, tree, names, actor)) {
            recipient = actor;
            actor = nounAgent(roles, token);
        }
        if (nominal && actor == NONE) {
            actor = SupportVerbs.actor(tree, roles, token);
        }
        if (nominal && actor == NONE) {
            actor = LaidAt.whom(tree, roles, token);
        }
        if (nominal && actor == recipient) {
            actor = NONE;
        }
        if (nominal && actor == NONE && recipient == NONE) {
            return null;
        }
        weight += (recipient == NONE ? 0 : 2) + (actor == NONE ? 0 : 1);
        return new Match(frame, token, object, complement, actor, recipient, weight);
    }

    /** {@code called the king a fool}, {@code called her "unfit"}: telephones nobody, unless the frame asks for that word. */
    private static boolean names(Frame frame, Tree tree, int token) {
        if (!tree.is(Governor.NAMES, tree.lemma(token))
                || !frame.words().isEmpty()
                || frame.complement().isPresent()) {
            return false;
        }
        int object = tree.firstChild(token, "obj");
        int what = tree.firstChild(token, "xcomp");
        int after = object == NONE ? NONE : tree.next(tree.yield(object)[1]);
        boolean quotes = after != NONE && QUOTES.indexOf(tree.tokens().form(after)) >= 0;
        return quotes || what != NONE && tree.firstChild(what, "mark") == NONE;
    }

    /** {@code made it up}, {@code go back}: a particle makes another verb of it, unless the frame has it. */
    private static boolean hasOtherParticle(Frame frame, Tree tree, int token) {
        for (int i = 0; i < tree.childCount(token); i++) {
            int child = tree.child(token, i);
            if (tree.is(child, "compound:prt")
                    && !frame.words().contains(tree.lemma(child))
                    && !frame.recipient().contains(tree.lemma(child))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether {@code word} of a frame is the next word, or a lemma at most two steps below {@code token}, its subject's words
     * aside. One that leads to the recipient does not lead to a day.
     */
    private static boolean hangs(Tree tree, int token, String word, Frame frame) {
        boolean leads = frame.recipient().contains(word);
        int next = tree.next(token);
        if (next != NONE && isWord(tree, next, word) && !(leads && leadsToDay(tree, next))) {
            return true;
        }
        for (int i = 0; i < tree.childCount(token); i++) {
            int child = tree.child(token, i);
            if (isWord(tree, child, word)) {
                return true;
            }
            if (tree.isA(child, "conj")
                    || tree.isA(child, "ccomp")
                    || tree.isA(child, "advcl")
                    || tree.isA(child, "nsubj")) {
                continue;
            }
            for (int j = 0; j < tree.childCount(child); j++) {
                int below = tree.child(child, j);
                if (isWord(tree, below, word)
                        && !(leads ? leadsToDay(tree, below) : leadsElsewhere(tree, below, frame))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@code Mr Marra's arrest}, {@code their release}: a person before the noun, with nobody after {@code of}, is whom it is done to. */
    private static boolean suffers(Frame frame, Tree tree, NameLookup names, int owner) {
        return owner != NONE
                && frame.type().quadClass().isMaterial()
                && frame.recipient().get(0).equals("of")
                && tree.is(owner, "nmod:poss")
                && (names.isAny(owner, PERSON) || tree.tokens().upos(owner) == Upos.PRON && !tree.lemma(owner, "its"));
    }

    /** {@code charged two men with theft}, hung among the object's words. */
    private static boolean hangsOnObject(Tree tree, int token, String word) {
        int object = tree.firstChild(token, "obj");
        for (int i = 0; i < tree.childCount(object); i++) {
            int child = tree.child(object, i);
            if (tree.isA(child, "nmod") && tree.standsAfter(child, word)) {
                return true;
            }
        }
        return false;
    }

    /** {@code took office in May} takes nobody in; {@code threw him in jail} is what the frame asks for. */
    private static boolean leadsElsewhere(Tree tree, int preposition, Frame frame) {
        return tree.is(preposition, "case")
                && (tree.lemma(preposition, "in") || tree.lemma(preposition, "over"))
                && !frame.words().contains(tree.lemma(tree.head(preposition)));
    }

    /** {@code called the king on Friday} calls on nobody. */
    private static boolean leadsToDay(Tree tree, int preposition) {
        return tree.is(preposition, "case") && tree.isDay(tree.head(preposition));
    }

    private static boolean isWord(Tree tree, int token, String word) {
        if (tree.lemma(token, word)) {
            return true;
        }
        Tokens tokens = tree.tokens();
        return word.equals("self")
                ? tree.lemma(token).endsWith("self") || tokens.form(token).endsWith("selves")
                : tokens.end(token) - tokens.start(token) == word.length()
                        && tokens.form(token).equalsIgnoreCase(word);
    }

    private static int constrained(Frame frame, NounClass wanted, Tree tree, Roles roles, NameLookup names, int token) {
        if (frame.kind() == Frame.Kind.NOUN) {
            int of = roles.oblique(token, "of");
            return of == NONE ? NONE : inClass(wanted, tree, names, of);
        }
        int object = roles.object(token);
        int found = object == NONE ? NONE : inClass(wanted, tree, names, object);
        if (found != NONE || frame.kind() == Frame.Kind.LIGHT) {
            return found;
        }
        for (String word : frame.words()) {
            int oblique = roles.oblique(token, word);
            if (oblique != NONE) {
                found = inClass(wanted, tree, names, oblique);
                if (found != NONE) {
                    return found;
                }
            }
        }
        return NONE;
    }

    /** The token, one coordinated with it, or what it is a number of, that belongs to the class. */
    private static int inClass(NounClass wanted, Tree tree, NameLookup names, int token) {
        if (fits(wanted, tree, names, token)) {
            return token;
        }
        for (int i = 0; i < tree.childCount(token); i++) {
            int child = tree.child(token, i);
            if ((tree.is(child, "conj")
                            || tree.isA(child, "nmod")
                                    && tree.preposition(child).equals("of")
                            || tree.is(child, "appos"))
                    && fits(wanted, tree, names, child)) {
                return child;
            }
        }
        return NONE;
    }

    private static boolean fits(NounClass wanted, Tree tree, NameLookup names, int token) {
        if (wanted.hasLemma(tree.lemma(token))
                || tree.tokens().upos(token) == Upos.NUM && wanted.hasLemma(NounClasses.NUMBER)) {
            return true;
        }
        return !wanted.names().isEmpty() && names.isAny(token, wanted.names());
    }

    private int complement(Complement wanted, Tree tree, Roles roles, NameLookup names, int token, int object) {
        return switch (wanted.mark()) {
            case "to" -> infinitive(wanted, tree, token, object);
            case "that" -> clause(wanted, tree, token);
            default -> {
                int oblique = roles.oblique(token, wanted.mark());
                int direct = oblique == NONE ? objectRole(tree, roles, token, object) : NONE;
                if (direct != NONE) {
                    oblique = roles.oblique(direct, wanted.mark());
                }
                if (oblique == NONE && wanted.words().isEmpty()) {
                    oblique = gerund(wanted.mark(), tree, token);
                }
                yield oblique != NONE
                                && (wanted.words().isEmpty()
                                        || inClass(wanted.words().get(), tree, names, oblique) != NONE)
                        ? oblique
                        : NONE;
            }
        };
    }

    /** {@code prevented them from entering}. */
    private static int gerund(String preposition, Tree tree, int token) {
        for (int i = 0; i < tree.childCount(token); i++) {
            int child = tree.child(token, i);
            int mark = tree.firstChild(child, "mark");
            if (mark != NONE && tree.lemma(mark, preposition)) {
                return child;
            }
        }
        return NONE;
    }

    private static int infinitive(Complement wanted, Tree tree, int token, int object) {
        for (int i = 0; i < tree.childCount(token); i++) {
            int child = tree.child(token, i);
            if (isInfinitive(tree, child) && accepts(wanted, tree, child)) {
                return child;
            }
            String base = tree.base(child);
            if (base.equals("obj") || base.equals("obl") || base.equals("iobj")) {
                for (int j = 0; j < tree.childCount(child); j++) {
                    int below = tree.child(child, j);
                    if (isInfinitive(tree, below) && accepts(wanted, tree, below)) {
                        return below;
                    }
                }
            }
        }
        return NONE;
    }

    private static boolean accepts(Complement wanted, Tree tree, int verb) {
        if (wanted.words().isEmpty() || wanted.words().get().hasLemma(tree.lemma(verb))) {
            return true;
        }
        for (int i = 0; i < tree.childCount(verb); i++) {
            int child = tree.child(verb, i);
            if (tree.is(child, "conj") && wanted.words().get().hasLemma(tree.lemma(child))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInfinitive(Tree tree, int token) {
        String base = tree.base(token);
        if (!base.equals("xcomp") && !base.equals("advcl") && !base.equals("ccomp") && !base.equals("acl")) {
            return false;
        }
        int mark = tree.firstChild(token, "mark");
        return mark != NONE && tree.lemma(mark, "to");
    }

    private int clause(Complement wanted, Tree tree, int token) {
        int clause = tree.firstChild(token, "ccomp");
        if (clause == NONE) {
            return NONE;
        }
        if (wanted.words().isEmpty()) {
            return isWished(tree, clause) ? clause : NONE;
        }
        for (String word : wanted.words().get().lemmas()) {
            if (tree.lemma(clause, word) && obliges(tree, clause)) {
                return clause;
            }
            for (int i = 0; i < tree.childCount(clause); i++) {
                int child = tree.child(clause, i);
                if (tree.isA(child, "aux") && tree.lemma(child, word) && !word.equals("have")) {
                    // "had killed" obliges nobody

                    return clause;
                }
            }
        }
        return NONE;
    }

    /** {@code insists that she leave}, {@code that she must leave}; not {@code that she is ill} or {@code that she may win}. */
    private boolean isWished(Tree tree, int clause) {
        Tokens tokens = tree.tokens();
        for (int i = 0; i < tree.childCount(clause); i++) {
            int child = tree.child(clause, i);
            if (tree.isA(child, "aux") || tree.is(child, "cop")) {
                boolean bids = bidding.hasLemma(tree.lemma(child));
                return tokens.xpos(child).equals("MD")
                        ? bids
                        : tokens.form(child).equalsIgnoreCase("be");
            }
        }
        String tag = tokens.xpos(clause);
        return !tag.equals("VBD") && !tag.equals("VBZ");
    }

    /** {@code have to leave}, {@code needs to act}; not {@code have doubts}. */
    private static boolean obliges(Tree tree, int verb) {
        if (!tree.lemma(verb, "have") && !tree.lemma(verb, "need")) {
            return true;
        }
        int infinitive = tree.firstChild(verb, "xcomp");
        int mark = infinitive == NONE ? NONE : tree.firstChild(infinitive, "mark");
        return mark != NONE && tree.lemma(mark, "to");
    }

    private static int role(
            List<String> places, Tree tree, Roles roles, int token, int object, int complement, boolean nominal) {
        int second = NONE;
        for (String place : places) {
            int found =
                    switch (place) {
                        case "-" -> NONE;
                        case "s" -> roles.subject(token);
                        case "o" -> objectRole(tree, roles, token, object);
                        case "c" -> complement == NONE ? NONE : recipientOf(tree, roles, complement);
                        case "cs" -> complement == NONE ? NONE : clauseSubject(tree, roles, complement);
                        case "poss" -> tree.firstChild(token, "nmod:poss");
                        case "comp" -> modifier(tree, token);
                        case "by" -> nounAgent(roles, token);
                        default -> preposition(place, tree, roles, token, object, nominal);
                    };
            if (found != NONE && found == object && places.indexOf(place) < places.size() - 1) {
                // "refused entry to the envoy": the noun of the frame is no recipient while another may be
                second = found;
            } else if (found != NONE && found != token) {
                return found;
            }
        }
        return second;
    }

    /** {@code the storming of the barracks by militants}, wherever the phrase was hung. */
    private static int nounAgent(Roles roles, int noun) {
        int own = roles.agent(noun);
        if (own != NONE) {
            return own;
        }
        for (String preposition : ANY) {
            int below = roles.oblique(noun, preposition);
            int agent = below == NONE ? NONE : roles.agent(below);
            if (agent != NONE) {
                return agent;
            }
        }
        return NONE;
    }

    private static int objectRole(Tree tree, Roles roles, int token, int object) {
        int indirect = tree.firstChild(token, "iobj");
        if (indirect != NONE) {
            return indirect;
        }
        int direct = roles.object(token);
        return direct != NONE ? direct : object;
    }

    private static int clauseSubject(Tree tree, Roles roles, int clause) {
        int passive = tree.firstChild(clause, "nsubj:pass");
        return passive != NONE ? passive : roles.subject(clause);
    }

    private static int recipientOf(Tree tree, Roles roles, int verb) {
        int object = roles.object(verb);
        for (String preposition : ANY) {
            int oblique = preposition(preposition, tree, roles, verb, NONE, false);
            if (oblique != NONE && (object == NONE || !preposition.equals("of") && !preposition.equals("in"))) {
                return oblique;
            }
        }
        if (object != NONE) {
            return object;
        }
        int inner = tree.firstChild(verb, "xcomp");
        return inner == NONE || tree.childCount(inner) == 0 ? NONE : roles.object(inner);
    }

    private static int preposition(String preposition, Tree tree, Roles roles, int token, int object, boolean nominal) {
        int found = roles.oblique(token, preposition);
        if (found != NONE && (nominal || found != object)) {
            return found;
        }
        if (object != NONE) {
            found = roles.oblique(object, preposition);
            if (found != NONE) {
                return found;
            }
        }
        if (!nominal) {
            int direct = roles.object(token);
            if (direct != NONE && direct != object) {
                found = roles.oblique(direct, preposition);
                if (found != NONE) {
                    return found;
                }
            }
            return DEEP.contains(preposition) ? below(object == NONE ? direct : object, preposition, tree) : NONE;
        }
        // "launched an attack yesterday on the town": the phrase may hang on the verb
        int above = tree.head(token);
        if (above >= 0
                && tree.isVerbal(above)
                && (tree.isA(token, "obj") || tree.is(token, "nsubj:pass"))
                && !preposition.equals("in")
                && !preposition.equals("of")
                && !preposition.equals("at")) {
            return roles.oblique(above, preposition);
        }
        return NONE;
    }

    /** {@code a loan of 20 million dollars from Spain}: wherever among the object's words the phrase was hung. */
    private static int below(int object, String preposition, Tree tree) {
        if (object == NONE) {
            return NONE;
        }
        int last = tree.yield(object)[1];
        for (int t = object + 1; t <= last; t++) {
            int head = tree.head(t);
            if (tree.isA(t, "nmod")
                    && tree.preposition(t).equals(preposition)
                    && tree.under(t, object)
                    && (head == object || tree.isA(head, "nmod") && tree.head(head) == object)) {
                return t;
            }
        }
        return NONE;
    }

    /** {@code Russian} or {@code police} in front of the noun: the one furthest from it. */
    private static int modifier(Tree tree, int noun) {
        Tokens tokens = tree.tokens();
        for (int i = 0; i < tree.childCount(noun); i++) {
            int child = tree.child(noun, i);
            if (child > noun) {
                return NONE;
            }
            boolean capital = Character.isUpperCase(tokens.form(child).codePointAt(0));
            if (tree.isA(child, "compound") && tree.isNominal(child)
                    || tree.is(child, "amod") && capital && !tree.lemma(child).isEmpty()) {
                return child;
            }
        }
        return NONE;
    }
}
