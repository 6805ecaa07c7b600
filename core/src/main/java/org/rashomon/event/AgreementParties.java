package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rashomon.actor.Actor;
import org.rashomon.event.AgreementWords.Kind;
import org.rashomon.text.Upos;

/**
 * Who an agreement is between: whoever makes, breaks or seeks it, whoever stands around its noun, and where that names one
 * side only, whoever the clause is about.
 *
 * <pre>
 *   the treaty that Kenya and Somalia signed       both
 *   an Estonian proposal for a pact with Latvia    both
 *   The memorandum with Seoul commits Manila …     both
 *   Oslo published its deal with Lima.             both
 * </pre>
 *
 * Does not fire for brokers ({@code Mediators from Oman seek a truce}) nor for towns in names ({@code the Oslo accords}).
 */
final class AgreementParties {

    /** What opens a phrase under which the clause tells what a party does. */
    private static final Set<String> TERMS = Set.of("under", "accord", "per");

    private static final String[] AMONG = {"among", "by"};
    private static final String[] WITH_WHOM = {"with", "between"};
    private static final String[] OTHERS = {"from", "to", "with"};

    private static final Set<String> REPORTS = Set.of("MED", "JRN");

    private static final Set<String> DASHES = Set.of("-", "\u2010", "\u2011", "\u2013", "\u2014");

    private static final int HIGHEST = 12;

    private final AgreementWords words;
    private final Scene scene;
    private final Tree tree;

    AgreementParties(AgreementWords words, Scene scene) {
        this.words = words;
        this.scene = scene;
        this.tree = scene.tree;
    }

    /**
     * In the order in which they are looked for; each once.
     *
     * @param participle what tells under the noun how it was made, {@link Tree#NONE} if nothing does
     */
    List<Actor> of(int noun, Standing standing, int participle) {
        List<Actor> joined = scene.joined(noun);
        if (!joined.isEmpty()) {
            return distinct(joined);
        }
        List<Actor> found = new ArrayList<>();
        int teller = standing.token();
        List<Actor> own = own(noun, participle);
        if (isDoneTo(noun, teller)) {
            found.addAll(doers(teller));
        } else if (teller != NONE && teller != noun && !tree.isVerbal(teller)) {
            found.addAll(doersOfNoun(teller));
        }
        if ((isAnnounced(standing) || standing.isJudged()) && areNamed(noun, participle)) {
            // "Egypt proposed a truce between Israel and Hamas", "Egypt observes the truce agreed by Israel and Hamas"
            found.clear();
        }
        found.addAll(own);
        ofClause(noun, standing, found);
        return distinct(found);
    }

    /**
     * Who keeps, breaks or ends it: {@code Chad violated the truce}, {@code Chad's withdrawal from the pact}, {@code Chad's
     * failure to observe it}. Nobody where the agreement does so itself: {@code the truce collapsed}.
     */
    Optional<Actor> by(int noun, Standing standing) {
        int teller = standing.token();
        if (!standing.isJudged() || teller == NONE || teller == noun) {
            return Optional.empty();
        }
        int head = tree.head(teller);
        List<Actor> found = List.of();
        if (!tree.isVerbal(teller)) {
            found = doersOfNoun(teller);
        } else if (scene.roles.isPassive(teller)) {
            found = parties(scene.roles.agent(teller));
        } else if (isDoneTo(noun, teller) && scene.roles.subject(teller) != noun) {
            found = parties(scene.roles.subject(teller));
            found = found.isEmpty() && tree.isA(teller, "acl") && head >= 0 ? doersOfNoun(head) : found;
        }
        return found.stream().findFirst();
    }

    /** Whether the word is a verb that somebody does to the agreement, not what the agreement does. */
    private boolean isDoneTo(int noun, int teller) {
        return teller != NONE && tree.isVerbal(teller) && !(tree.head(noun) == teller && tree.is(noun, "nsubj"));
    }

    /** {@code Chad's breach}, {@code a breach by Chad}, {@code the Chadian breach}. */
    private List<Actor> doersOfNoun(int noun) {
        List<Actor> found = new ArrayList<>(parties(tree.firstChild(noun, "nmod:poss")));
        found.addAll(parties(scene.roles.oblique(noun, "by")));
        found.addAll(parties(scene.roles.oblique(noun, "between")));
        found.addAll(modifiers(noun));
        return found;
    }

    /** Whether a third may have said so. */
    private static boolean isAnnounced(Standing standing) {
        return standing.status() == Agreement.Status.SOUGHT || standing.status() == Agreement.Status.REACHED;
    }

    /** {@code between Israel and Hamas}, {@code that Georgia and Russia could accept}. */
    private boolean areNamed(int noun, int participle) {
        List<Actor> named = new ArrayList<>(parties(below(noun, "between")));
        clauses(noun, participle, named);
        return named.stream()
                        .map(Actor::country)
                        .filter(c -> !c.isEmpty())
                        .distinct()
                        .count()
                > 1;
    }

    /** Those whom the noun's own words name. */
    private List<Actor> own(int noun, int participle) {
        List<Actor> found = new ArrayList<>();
        clauses(noun, participle, found);
        found.addAll(parties(tree.firstChild(noun, "nmod:poss")));
        found.addAll(parties(below(noun, "between")));
        for (String preposition : AMONG) {
            found.addAll(parties(scene.roles.oblique(noun, preposition)));
        }
        found.addAll(behind(noun));
        found.addAll(modifiers(noun));
        return found;
    }

    /** Who makes, seeks or breaks it, and with whom; a broker is no party. */
    private List<Actor> doers(int verb) {
        List<Actor> found = new ArrayList<>();
        int subject = scene.roles.subject(verb);
        if (subject != NONE && !words.has(Kind.BROKER, tree.lemma(verb)) && !isBroker(subject)) {
            found.addAll(parties(subject));
        }
        for (String preposition : WITH_WHOM) {
            found.addAll(parties(scene.roles.oblique(verb, preposition)));
        }
        return found;
    }

    private boolean isBroker(int subject) {
        return words.has(Kind.BROKER, tree.lemma(subject).toLowerCase(java.util.Locale.ROOT));
    }

    /** {@code the truce reached by Mali}, {@code the treaty that Mali had signed with Chad}, {@code a deal to buy tanks from Spain}. */
    private void clauses(int noun, int participle, List<Actor> found) {
        int own = participle == NONE ? tree.firstChildA(noun, "acl") : participle;
        int told = own == NONE ? madeBehindOf(noun) : own;
        if (told == NONE) {
            return;
        }
        if (scene.roles.isPassive(told)) {
            found.addAll(words.has(Kind.BROKER, tree.lemma(told)) ? List.of() : parties(scene.roles.agent(told)));
            found.addAll(parties(scene.roles.oblique(told, "between")));
            return;
        }
        if (words.has(Kind.WITH, tree.lemma(told))) {
            found.addAll(doers(told));
        }
        if (words.has(Kind.WITH, tree.lemma(told)) || isUnderWhich(told)) {
            // "the pact that Morocco proposed to Mali", "the pact, under which Ghana receives Chinese loans"
            found.addAll(states(scene.roles.subject(told)));
            found.addAll(states(scene.roles.oblique(told, "to")));
        }
        int object = scene.roles.object(told);
        if (words.has(Kind.BINDS, tree.lemma(told))) {
            // "the treaty that binds Cuba to Angola"
            found.addAll(states(object));
            found.addAll(states(scene.roles.oblique(told, "to")));
        }
        found.addAll(isUnderWhich(told) ? states(object) : List.of());
        found.addAll(states(scene.roles.oblique(told, "from")));
        found.addAll(states(object == NONE ? NONE : scene.roles.oblique(object, "from")));
    }

    /** {@code the cessation of fire that was agreed by the two}: the clause hangs on the last noun and tells of the first. */
    private int madeBehindOf(int noun) {
        int of = scene.roles.oblique(noun, "of");
        int clause = of == NONE ? NONE : tree.firstChildA(of, "acl");
        boolean made = clause != NONE && words.isMade(tree.lemma(clause)) && scene.roles.isPassive(clause);
        return made ? clause : NONE;
    }

    private boolean isUnderWhich(int clause) {
        int under = scene.roles.oblique(clause, "under");
        return under != NONE && tree.lemma(under, "which");
    }

    /** {@code the Sino-Russian pact}, {@code an Estonian proposal}; {@code the Minsk agreements} were made there, not by it. */
    private List<Actor> modifiers(int noun) {
        List<Actor> found = new ArrayList<>();
        for (int i = 0; i < tree.childCount(noun); i++) {
            int child = tree.child(noun, i);
            boolean name = scene.tokens.upos(child) == Upos.PROPN || scene.names.isName(child);
            boolean capital = Character.isUpperCase(scene.tokens.form(child).codePointAt(0));
            if (child < noun
                    && !isWhereMade(child)
                    && (tree.isA(child, "compound") && name
                            || tree.is(child, "amod") && capital
                            || scene.stem(child).isPresent())) {
                int at = found.size();
                found.addAll(scene.stem(child).map(List::of).orElseGet(() -> scene.actors(child)));
                for (int j = 0; j < tree.childCount(child); j++) {
                    int inner = tree.child(child, j);
                    boolean named = scene.tokens.upos(inner) == Upos.PROPN || scene.tokens.upos(inner) == Upos.ADJ;
                    if (named || scene.stem(inner).isPresent()) {
                        scene.stem(inner)
                                .or(() -> scene.actor(inner))
                                .filter(a -> !a.country().isEmpty())
                                .ifPresent(a -> found.add(inner < child ? at : found.size(), a));
                    }
                }
            }
        }
        return found;
    }

    /** {@code the Oslo accords}: a town before the word, capital or not, unless a dash joins it to another. */
    private boolean isWhereMade(int child) {
        boolean joined = isDash(tree.next(child)) || isDash(tree.previous(child));
        return scene.setting.isTownOrRegion(child) && !joined;
    }

    private boolean isDash(int token) {
        return token != NONE && DASHES.contains(scene.tokens.form(token));
    }

    /** Those of the clause, where the noun's own words name one side or none. */
    private void ofClause(int noun, Standing standing, List<Actor> found) {
        int head = tree.head(noun);
        int sides = distinct(found).size();
        if (sides == 1 && head >= 0 && tree.is(noun, "nsubj") && words.has(Kind.BINDS, tree.lemma(head))) {
            // "The memorandum with Seoul commits Manila"
            found.addAll(states(scene.roles.object(head)));
            found.addAll(states(tree.firstChild(head, "iobj")));
        }
        int term = whole(noun);
        int clause = tree.head(term);
        if (isTerm(term) && clause >= 0 && tree.firstChildA(term, "nsubj") == NONE) {
            // "Under the pact, Morocco takes back migrants from Spain"
            found.addAll(states(scene.roles.subject(clause)));
            int object = scene.roles.object(clause);
            found.addAll(states(object));
            for (String preposition : OTHERS) {
                found.addAll(states(scene.roles.oblique(clause, preposition)));
                found.addAll(states(object == NONE ? NONE : scene.roles.oblique(object, preposition)));
            }
            return;
        }
        if (sides == 1 && !behind(noun).isEmpty()) {
            // "published the text of the agreement with Egypt": the other party is whoever the clause is about
            found.addAll(0, above(noun, true));
        } else if (sides == 0) {
            List<Actor> above = above(noun, false);
            boolean object = standing.token() == NONE && tree.is(noun, "obj") && head >= 0 && tree.isVerbal(head);
            if (above.size() > 1 || object || !standing.isMentioned()) {
                // "London denounced the protocol", "Spain and Peru traded blame for the collapse of the deal"
                found.addAll(above);
            }
        }
    }

    /** {@code the terms of the pact}. */
    private int whole(int noun) {
        int head = tree.head(noun);
        return head >= 0 && tree.isA(noun, "nmod") && tree.preposition(noun).equals("of") ? head : noun;
    }

    /** {@code Under the pact, Mali …}, {@code In the pact, …}. */
    private boolean isTerm(int noun) {
        String preposition = tree.preposition(noun);
        int first = scene.tokens.sentenceStart(scene.tokens.sentenceOf(noun));
        return TERMS.contains(preposition) || preposition.equals("in") && tree.yield(noun)[0] == first;
    }

    /**
     * The states that the nearest clause around a phrase is about.
     *
     * @param speakers whether whoever says it may be meant
     */
    private List<Actor> above(int noun, boolean speakers) {
        int below = noun;
        int token = noun;
        for (int step = 0; token >= 0 && step < HIGHEST; step++) {
            // "what Damascus called a breach": whoever calls it so did not do it
            boolean named = tree.is(below, "xcomp") && tree.isNominal(below);
            if (!named && (token != noun && tree.isVerbal(token) || tree.firstChildA(token, "nsubj") != NONE)) {
                int subject = scene.roles.subject(token);
                List<Actor> between = states(below(subject == NONE ? token : subject, "between"));
                between = between.isEmpty() ? states(scene.roles.oblique(token, "between")) : between;
                if (!between.isEmpty()) {
                    return between;
                }
                if (subject != NONE && (token == noun || !tree.under(noun, subject)) && !isBroker(subject)) {
                    List<Actor> states = states(subject);
                    if (!states.isEmpty()) {
                        return states;
                    }
                }
            }
            if (!speakers && (tree.isA(token, "ccomp") || tree.isA(token, "parataxis"))) {
                break;
            }
            below = token;
            token = tree.head(token);
        }
        return List.of();
    }

    /** {@code the treaty on trade with Chile}, {@code denounced the accords with France}: with whom, wherever the tree hangs it. */
    private List<Actor> behind(int noun) {
        int with = below(noun, "with");
        int next = tree.next(noun);
        if (with == NONE && tree.lemma(next, "with") && tree.is(next, "case")) {
            with = tree.head(next);
        }
        return parties(with);
    }

    /** What stands after a preposition in the noun's own words, however deep; {@link Tree#NONE} if nothing does. */
    private int below(int noun, String preposition) {
        int own = scene.roles.oblique(noun, preposition);
        int last = tree.yield(noun)[1];
        for (int t = noun + 1; own == NONE && t <= last; t++) {
            if (tree.isA(t, "nmod") && tree.preposition(t).equals(preposition) && !isOfAnother(t, noun)) {
                own = t;
            }
        }
        return own;
    }

    /** {@code the pact and a role in talks with Iran}: what hangs under a noun beside it. */
    private boolean isOfAnother(int token, int noun) {
        for (int t = token; t >= 0 && t != noun; t = tree.head(t)) {
            if (tree.is(t, "conj") && tree.head(t) == noun) {
                return true;
            }
        }
        return false;
    }

    /**
     * Who a phrase names, each of those that it sums up: {@code the ministers of Chad and Niger}, {@code Thai and Lao
     * officials}, {@code the two countries}.
     */
    private List<Actor> parties(int token) {
        if (token == NONE) {
            return List.of();
        }
        List<Actor> both = scene.both(token);
        if (!both.isEmpty()) {
            return both;
        }
        List<Actor> found = new ArrayList<>(scene.actors(token));
        if (!found.isEmpty()) {
            found.addAll(scene.summed(token, found.get(0)));
        }
        return found;
    }

    private List<Actor> states(int token) {
        return parties(token).stream()
                .filter(actor ->
                        !actor.country().isEmpty() && actor.sectors().stream().noneMatch(REPORTS::contains))
                .toList();
    }

    /** A state, its government and its people are one party; its army or a firm of it is another. */
    private static String key(Actor actor) {
        List<String> sectors = actor.sectors();
        boolean state = sectors.isEmpty() || sectors.contains("GOV") || sectors.contains("CVL");
        return actor.country().isEmpty() ? actor.name() : state ? actor.country() : actor.country() + sectors;
    }

    /** Each party once. */
    static List<Actor> distinct(List<Actor> found) {
        List<Actor> distinct = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Actor actor : found) {
            if (seen.add(key(actor))) {
                distinct.add(actor);
            }
        }
        return distinct;
    }
}
