package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rashomon.event.NounClasses.NounClass;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.lexicon.WordClasses;
import org.rashomon.reading.NameType;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;
import org.rashomon.time.CalendarWords;

/** All predicate frames by the lemma that triggers them, and the search for one at a token. */
final class Frames {

    private static final List<String> QUOTES = List.of("\"", "“", "``", "'", "‘");

    private static final Set<String> MANNERS = Set.of(
            "well",
            "badly",
            "ill",
            "better",
            "worse",
            "alike",
            "different",
            "differently",
            "equally",
            "fairly",
            "unfairly",
            "rudely",
            "politely",
            "harshly",
            "kindly",
            "cruelly",
            "brutally",
            "shabbily",
            "humanely",
            "inhumanely",
            "respectfully",
            "disrespectfully",
            "terribly",
            "horribly",
            "decently",
            "roughly",
            "gently",
            "leniently",
            "poorly");

    private static final Set<String> LIKENED = Set.of("as", "like");

    private final Map<String, Frame[]> byLemma = new HashMap<>();
    private final Inflections inflections;
    private final WordClasses<Governor> governors;
    private final CalendarWords calendar;
    private final FrameComplements complements;

    /** Those of {@code event/patterns.tsv}. */
    Frames(Lexicons lexicons) {
        this(lexicons, "event/patterns");
    }

    /** @param table whose rows are frames */
    Frames(Lexicons lexicons, String table) {
        NounClasses classes = new NounClasses(lexicons);
        complements = new FrameComplements(classes);
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
        if (!nominal
                && (hasOtherParticle(frame, tree, token)
                        || names(frame, tree, token)
                        || hasObjectOfItsOwn(frame, tree, token)
                        || behaves(tree, token))) {
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
            complement = complements.of(frame.complement().get(), tree, roles, names, token, object);
            if (complement == NONE) {
                return null;
            }
            weight += frame.complement().get().words().isEmpty() ? 3 : 5;
        }
        int actor = FrameRoles.of(frame.actor(), tree, roles, token, object, complement, nominal);
        int recipient = FrameRoles.of(frame.recipient(), tree, roles, token, object, complement, nominal);
        if (actor == recipient) {
            recipient = NONE;
        }
        if (recipient == NONE && !nominal && !frame.recipientOptional()) {
            return null;
        }
        if (nominal && recipient == NONE && Sufferers.isOne(frame, tree, roles, names, token, actor)) {
            recipient = actor;
            actor = FrameRoles.agent(roles, token);
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

    /** {@code demonstrated a gift for numbers}, {@code marched the inmates off}: nobody protests. */
    private static boolean hasObjectOfItsOwn(Frame frame, Tree tree, int token) {
        return frame.type() == EventType.PROTEST
                && frame.object().isEmpty()
                && tree.is(Governor.ALONE, tree.lemma(token))
                && tree.firstChild(token, "obj") != NONE;
    }

    /** {@code treated them rudely}, {@code were treated as equals}: heals and helps nobody. */
    private static boolean behaves(Tree tree, int token) {
        if (!tree.is(Governor.DEALS, tree.lemma(token))) {
            return false;
        }
        for (int i = 0; i < tree.childCount(token); i++) {
            int child = tree.child(token, i);
            String lemma = tree.lemma(child);
            boolean how = tree.isA(child, "advmod") && child > token && MANNERS.contains(lemma);
            boolean likened = tree.isA(child, "obl") && LIKENED.contains(tree.preposition(child));
            if (how || likened) {
                return true;
            }
        }
        return false;
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
    static int inClass(NounClass wanted, Tree tree, NameLookup names, int token) {
        if (fits(wanted, tree, names, token)) {
            return token;
        }
        for (int i = 0; i < tree.childCount(token); i++) {
            int child = tree.child(token, i);
            if ((tree.is(child, "conj")
                            || tree.isA(child, "nmod")
                                    && tree.preposition(child).equals("of")
                                    && (!wanted.names().contains(NameType.PERSON) || isSoMany(tree, token))
                            || tree.is(child, "appos"))
                    && fits(wanted, tree, names, child)) {
                return child;
            }
        }
        return NONE;
    }

    /** {@code dozens of miners}, {@code one of the miners}; not {@code a poll of miners}, {@code an opinion of him}. */
    private static boolean isSoMany(Tree tree, int token) {
        Upos upos = tree.tokens().upos(token);
        return upos == Upos.NUM
                || upos == Upos.DET
                || upos == Upos.PRON
                || upos == Upos.ADJ
                || tree.is(Governor.COUNTS, tree.lemma(token));
    }

    private static boolean fits(NounClass wanted, Tree tree, NameLookup names, int token) {
        if (wanted.hasLemma(tree.lemma(token))
                || tree.tokens().upos(token) == Upos.NUM && wanted.hasLemma(NounClasses.NUMBER)) {
            return true;
        }
        return !wanted.names().isEmpty() && names.isAny(token, wanted.names());
    }
}
