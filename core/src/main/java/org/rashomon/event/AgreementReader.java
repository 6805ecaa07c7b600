package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rashomon.actor.Actor;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Annotator;
import org.rashomon.pipeline.Layer;
import org.rashomon.quantity.Quantity;
import org.rashomon.reading.Reading;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;
import org.rashomon.text.Upos;

/**
 * Reads the agreements that a text tells of, by {@code event/agreements.tsv}.
 *
 * <pre>
 *   Russia and Iran signed a memorandum worth $40 billion.   SIGNED, both parties, its worth
 *   the ceasefire that was reached on 9 September            REACHED, with its day
 *   The army violated the truce.                             BROKEN
 * </pre>
 *
 * Does not fire for {@code a great deal of} or {@code She reached an understanding of the text.}
 */
final class AgreementReader implements Annotator<List<Agreement>> {

    private static final EventTime UNTOLD = new EventTime(Optional.empty(), Optional.empty());
    private static final Set<String> SECRET = Set.of("secret", "confidential", "undisclosed", "unpublished", "covert");
    private static final Set<String> BEING = Set.of("remain", "take", "enter", "stand", "work", "come", "go");
    private static final Set<String> ACHIEVED = Set.of("manage", "succeed", "refuse", "fail", "decline");
    private static final Set<String> FORCE = Set.of("force", "effect", "place", "hold", "intact", "valid", "still");
    private static final Set<String> OPEN = Set.of("published", "public", "disclosed", "leaked");
    private static final Set<String> TRUCES = Set.of("ceasefire", "cease-fire", "truce", "armistice", "cessation");
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

    /** An article and a preposition: with more, the phrase may well name another. */
    private static final int MODIFIED = 2;

    private static final int SENTENCES_BACK = 6;

    private static final Set<String> PUT_OFF =
            Set.of("put", "postpone", "delay", "cancel", "block", "prevent", "hold", "defer", "stall");

    /** Whoever does this is no party. */
    private static final Set<String> BROKERS = Set.of("broker", "mediate", "facilitate", "host");

    /** What opens a phrase under which the clause tells what a party does. */
    private static final Set<String> TERMS = Set.of("under", "accord", "per");

    private static final String[] SUBJECT = {"on", "about", "over", "regarding", "for", "concerning"};

    private final EventKnowledge knowledge;
    private final Map<String, Row> forms = new HashMap<>();
    private final Map<String, Row> with = new HashMap<>();
    private final Map<String, Row> does = new HashMap<>();
    private final Map<String, Row> out = new HashMap<>();

    AgreementReader(EventKnowledge knowledge) {
        this.knowledge = knowledge;
        for (Row row : knowledge.lexicons().get("event/agreements").rows()) {
            Map<String, Row> kind =
                    switch (row.get("kind")) {
                        case "form" -> forms;
                        case "with" -> with;
                        case "does" -> does;
                        case "out" -> out;
                        default -> throw row.fault("no kind '" + row.get("kind") + "'");
                    };
            row.list("words").forEach(word -> kind.put(word, row));
        }
    }

    @Override
    public Layer<List<Agreement>> produces() {
        return Agreement.LAYER;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Reading.TOKENS);
    }

    @Override
    public List<Agreement> annotate(Annotations annotations) {
        Scene scene = Scene.of(annotations, knowledge);
        List<Agreement> found = new ArrayList<>();
        for (int t = 0; t < scene.tokens.size(); t++) {
            Upos upos = scene.tokens.upos(t);
            if (upos == Upos.NOUN || upos == Upos.PROPN) {
                Row form = forms.get(scene.tree.lemma(t).toLowerCase(java.util.Locale.ROOT));
                if (form != null) {
                    int noun = t;
                    read(scene, t, form)
                            .map(a -> completed(scene, noun, a, found))
                            .ifPresent(found::add);
                }
            } else if (scene.tree.lemma(t, "agree")) {
                agreed(scene, t).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    /**
     * {@code the agreement}, {@code that truce} with nothing else to tell which: the parties are those of the last one of
     * its kind that the text told of a little earlier.
     */
    private Agreement completed(Scene scene, int noun, Agreement agreement, List<Agreement> before) {
        Tree tree = scene.tree;
        int det = tree.firstChild(noun, "det");
        boolean definite = det != NONE && DEFINITE.contains(tree.lemma(det));
        if (!agreement.parties().isEmpty() || !definite || tree.childCount(noun) > MODIFIED) {
            return agreement;
        }
        for (int i = before.size() - 1; i >= 0; i--) {
            Agreement last = before.get(i);
            int distance = tokenSentence(scene, noun)
                    - scene.tokens.sentenceOf(
                            scene.tokens.firstEndingAfter(last.anchor().start()));
            if (distance > SENTENCES_BACK) {
                return agreement;
            }
            if (!last.parties().isEmpty() && isTruce(last.form()) == isTruce(agreement.form())) {
                return new Agreement(
                        agreement.anchor(),
                        agreement.form(),
                        last.parties(),
                        agreement.subject(),
                        agreement.worth(),
                        agreement.reached(),
                        agreement.status(),
                        agreement.secrecy(),
                        agreement.evidence());
            }
        }
        return agreement;
    }

    private static int tokenSentence(Scene scene, int token) {
        return scene.tokens.sentenceOf(token);
    }

    private static boolean isTruce(String form) {
        return TRUCES.contains(form);
    }

    /** {@code Ukraine and Russia agreed to exchange prisoners}: two who agree have an agreement, if no noun names it. */
    private Optional<Agreement> agreed(Scene scene, int verb) {
        Tree tree = scene.tree;
        int act = tree.firstChild(verb, "xcomp");
        act = act == NONE ? tree.firstChild(verb, "ccomp") : act;
        Row row = with.get("agree");
        if (act == NONE || row == null || !tree.isVerbal(verb)) {
            return Optional.empty();
        }
        List<Actor> parties = new ArrayList<>(scene.actors(scene.roles.subject(verb)));
        parties.addAll(scene.actors(scene.roles.oblique(verb, "with")));
        List<Actor> distinct = distinct(parties);
        Standing standing = told(scene, row, verb);
        if (distinct.size() < 2 || standing.status() == Agreement.Status.MENTIONED) {
            return Optional.empty();
        }
        return Optional.of(new Agreement(
                scene.tokens.span(verb),
                "agreement",
                distinct,
                Optional.of(scene.phrase(act)),
                List.of(),
                scene.toldTime(verb),
                standing.status(),
                Agreement.Secrecy.UNSTATED,
                List.of(Evidence.of(row.rule(), scene.tokens.span(verb)))));
    }

    /** What a word says of how an agreement stands. */
    private record Standing(Agreement.Status status, int token, Optional<Row> row) {}

    private Optional<Agreement> read(Scene scene, int noun, Row form) {
        Tree tree = scene.tree;
        if (tree.isA(noun, "compound") || isPartOfName(tree, noun)) {
            return Optional.empty();
        }
        Standing standing = standing(scene, noun);
        List<Actor> parties = parties(scene, noun, standing);
        boolean weak = form.get("status").equals("weak");
        boolean opinion = isOpinion(tree, noun) || isConsent(scene, noun);
        boolean faint = form.get("status").equals("faint");
        if (standing.status() == Agreement.Status.MENTIONED
                && (parties.isEmpty() && weak && secrecyAbove(tree, noun) == Agreement.Secrecy.UNSTATED
                        || parties.size() < 2 && (opinion || faint))) {
            return Optional.empty();
        }
        if (faint && parties.isEmpty() && standing.status() != Agreement.Status.SIGNED) {
            return Optional.empty();
        }
        if (weak && tree.lemma(noun, "deal") && hasMeasure(tree, noun)) {
            return Optional.empty();
        }
        EventTime reached = UNTOLD;
        boolean made = standing.status() == Agreement.Status.REACHED || standing.status() == Agreement.Status.SIGNED;
        if (standing.token() != NONE && made) {
            reached = scene.toldTime(standing.token());
        }
        if (reached.words().isEmpty()) {
            reached = ownTime(scene, noun);
        }
        Span anchor = anchor(scene, noun);
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(Evidence.of(form.rule(), scene.tokens.span(noun)));
        standing.row().ifPresent(row -> evidence.add(Evidence.of(row.rule(), scene.tokens.span(standing.token()))));
        return Optional.of(new Agreement(
                anchor,
                tree.lemma(noun).toLowerCase(java.util.Locale.ROOT),
                parties,
                subject(scene, noun),
                worth(scene, noun, standing.token()),
                reached,
                standing.status(),
                secrecyAbove(tree, noun),
                evidence));
    }

    /** {@code There was broad agreement that the winter had been mild.} */
    private static boolean isOpinion(Tree tree, int noun) {
        int clause = tree.firstChildA(noun, "acl");
        if (clause == NONE) {
            clause = tree.firstChild(noun, "ccomp");
        }
        int mark = clause == NONE ? NONE : tree.firstChild(clause, "mark");
        return mark != NONE && tree.lemma(mark, "that");
    }

    /** {@code a memorandum of understanding} is one agreement. */
    private boolean isPartOfName(Tree tree, int noun) {
        int head = tree.head(noun);
        if (noun > 1 && tree.lemma(noun - 1, "(") && head >= 0 && tree.is(noun, "appos")) {
            // "a memorandum of understanding (MoU)"
            return true;
        }
        return head >= 0
                && tree.isA(noun, "nmod")
                && tree.preposition(noun).equals("of")
                && forms.containsKey(tree.lemma(head).toLowerCase(java.util.Locale.ROOT));
    }

    /** {@code They are in agreement}, {@code the agreement of the mayor is needed}: nobody has made one. */
    private static boolean isConsent(Scene scene, int noun) {
        Tree tree = scene.tree;
        String preposition = tree.preposition(noun);
        boolean bare = tree.firstChild(noun, "det") == NONE && tree.firstChild(noun, "nmod:poss") == NONE;
        return tree.lemma(noun, "agreement")
                && scene.tokens.xpos(noun).equals("NN")
                && (bare && (preposition.equals("in") || preposition.equals("with") || tree.is(noun, "conj"))
                        || tree.isA(noun, "root")
                                && noun > 0
                                && scene.tokens.form(noun - 1).equals("in")
                        || isOfSomebody(scene, scene.roles.oblique(noun, "of")));
    }

    private static boolean isOfSomebody(Scene scene, int of) {
        return scene.actor(of)
                .map(actor -> actor.country().isEmpty() && !actor.sectors().isEmpty())
                .orElse(false);
    }

    /** {@code a great deal}. */
    private static boolean hasMeasure(Tree tree, int noun) {
        int amod = tree.firstChild(noun, "amod");
        return amod != NONE && (tree.lemma(amod, "great") || tree.lemma(amod, "good"));
    }

    private Standing standing(Scene scene, int noun) {
        Tree tree = scene.tree;
        int clause = tree.firstChildA(noun, "acl");
        if (clause != NONE) {
            Row row = with.get(tree.lemma(clause));
            if (row != null && isMade(row) && scene.roles.isPassive(clause)) {
                Standing above = above(scene, noun);
                return above.status() == Agreement.Status.MENTIONED ? told(scene, row, clause) : above;
            }
        }
        Row by = accordance(tree, noun);
        if (by != null) {
            return told(scene, by, noun);
        }
        Standing above = above(scene, noun);
        int det = tree.firstChild(noun, "det");
        boolean made = above.status() == Agreement.Status.REACHED || above.status() == Agreement.Status.SIGNED;
        return made && (det != NONE && tree.lemma(det, "no") || isPutOff(tree, above.token()))
                ? new Standing(Agreement.Status.SOUGHT, above.token(), above.row())
                : above;
    }

    /** {@code The signing of the treaty was postponed}. */
    private static boolean isPutOff(Tree tree, int noun) {
        int head = noun == NONE || tree.isVerbal(noun) ? NONE : tree.head(noun);
        return head >= 0 && (tree.isA(noun, "nsubj") || tree.isA(noun, "obj")) && PUT_OFF.contains(tree.lemma(head));
    }

    /** {@code in line with the agreement}, {@code in breach of the truce}, where trees take the words for a preposition. */
    private @Nullable Row accordance(Tree tree, int noun) {
        for (int i = 0; i < tree.childCount(noun); i++) {
            int mark = tree.child(noun, i);
            if (tree.is(mark, "case") && tree.lemma(mark, "in")) {
                for (int j = 0; j < tree.childCount(mark); j++) {
                    Row row = with.get(tree.lemma(tree.child(mark, j)));
                    if (row != null) {
                        return row;
                    }
                }
            } else if (tree.is(mark, "case") && mark > 1 && tree.lemma(mark - 2, "in")) {
                // taken for two phrases side by side
                Row row = with.get(tree.lemma(mark - 1));
                if (row != null && tree.isNominal(mark - 1)) {
                    return row;
                }
            }
        }
        return null;
    }

    private static boolean isMade(@Nullable Row row) {
        return row != null
                && (row.get("status").equals("REACHED") || row.get("status").equals("SIGNED"));
    }

    private Standing above(Scene scene, int noun) {
        Tree tree = scene.tree;
        int token = noun;
        while (tree.is(token, "conj") && tree.head(token) >= 0 && tree.isNominal(tree.head(token))) {
            token = tree.head(token);
        }
        int head = tree.head(token);
        for (int step = 0; step < 2 && head >= 0; step++) {
            String lemma = tree.lemma(head);
            String base = tree.base(token);
            Row row = null;
            int particle = tree.firstChild(head, "compound:prt");
            String phrase = particle == NONE ? lemma : lemma + " " + tree.lemma(particle);
            if (base.equals("nsubj") && !tree.is(token, "nsubj:pass")) {
                row = particle == NONE ? null : does.get(phrase);
                row = row == null && holds(tree, head) ? does.get(lemma) : row;
            } else if (base.equals("obl") || base.equals("nmod")) {
                row = tree.preposition(token).equals("from")
                                || tree.preposition(token).equals("out")
                                || tree.preposition(token).equals("of") && out.containsKey(lemma)
                        ? out.get(lemma)
                        : isGoverned(tree, token, lemma) ? with.get(lemma) : null;
            } else if (base.equals("obj") || base.equals("nsubj") || base.equals("ccomp")) {
                row = particle == NONE ? null : with.get(phrase);
                row = row == null && !lemma.equals("call") ? with.get(lemma) : row;
            }
            if (row != null && row.get("status").equals("KEPT") && secrecy(tree, head) != Agreement.Secrecy.UNSTATED) {
                // "the wording is to be kept secret": nothing is kept but the secret
                row = null;
            }
            if (row != null
                    && row.get("status").equals("ENDED")
                    && tree.preposition(token).equals("with")) {
                // "ended their war with a peace agreement"
                return new Standing(Agreement.Status.REACHED, head, Optional.of(row));
            }
            if (row != null) {
                return told(scene, row, head);
            }
            // "the terms of the agreement", "a number of ceasefires": what is said of those is said of it
            if (!base.equals("nmod") || !tree.preposition(token).equals("of")) {
                break;
            }
            token = head;
            head = tree.head(token);
        }
        return new Standing(Agreement.Status.MENTIONED, NONE, Optional.empty());
    }

    /** {@code abide by the truce}, {@code violation of the truce}, {@code agreed on a pact}. */
    private static boolean isGoverned(Tree tree, int token, String governor) {
        return switch (tree.preposition(token)) {
            case "of", "by", "to", "with", "on", "into" -> !governor.equals("make") && !governor.equals("call");
            case "for" -> !governor.equals("make");
            default -> false;
        };
    }

    /** {@code remains secret} says nothing of how it stands; {@code remains in force} does. */
    private static boolean holds(Tree tree, int verb) {
        if (!BEING.contains(tree.lemma(verb))) {
            return true;
        }
        for (int i = 0; i < tree.childCount(verb); i++) {
            if (FORCE.contains(tree.lemma(tree.child(verb, i)))) {
                return true;
            }
        }
        return false;
    }

    /** {@code is being negotiated}. */
    private static boolean isBeing(Scene scene, int token) {
        for (int i = 0; i < scene.tree.childCount(token); i++) {
            int child = scene.tree.child(token, i);
            if (scene.tree.isA(child, "aux") && scene.tokens.xpos(child).equals("VBG")) {
                return true;
            }
        }
        return false;
    }

    private static Standing told(Scene scene, Row row, int token) {
        Agreement.Status status = Agreement.Status.valueOf(row.get("status"));
        boolean under = scene.tokens.xpos(token).equals("VBG") && scene.tree.firstChild(token, "aux") != NONE
                || isBeing(scene, token);
        int mark = scene.tree.firstChild(token, "mark");
        int head = scene.tree.head(token);
        boolean aim = mark != NONE
                && scene.tree.lemma(mark, "to")
                && !(head >= 0 && ACHIEVED.contains(scene.tree.lemma(head)))
                && status == Agreement.Status.SIGNED;
        if (aim || under && status == Agreement.Status.REACHED) {
            // "are negotiating a treaty"
            return new Standing(Agreement.Status.SOUGHT, token, Optional.of(row));
        }
        Auxiliaries.Reading told = Auxiliaries.of(scene.tree, token);
        boolean made = status == Agreement.Status.REACHED || status == Agreement.Status.SIGNED;
        if (told.negated()) {
            status = switch (status) {
                case KEPT -> Agreement.Status.BROKEN;
                case REACHED, SIGNED -> Agreement.Status.SOUGHT;
                case BROKEN -> Agreement.Status.KEPT;
                default -> Agreement.Status.MENTIONED;
            };
        } else if (told.future() || told.hypothetical()) {
            status = made || status == Agreement.Status.SOUGHT ? Agreement.Status.SOUGHT : Agreement.Status.MENTIONED;
        }
        return new Standing(status, token, Optional.of(row));
    }

    private List<Actor> parties(Scene scene, int noun, Standing standing) {
        List<Actor> found = new ArrayList<>();
        Tree tree = scene.tree;
        int verb = standing.token();
        if (verb != NONE && tree.isVerbal(verb) && !isSubjectOf(tree, noun, verb)) {
            if (!BROKERS.contains(tree.lemma(verb))) {
                found.addAll(parties(scene, scene.roles.subject(verb)));
            }
            found.addAll(parties(scene, scene.roles.oblique(verb, "with")));
            found.addAll(parties(scene, scene.roles.oblique(verb, "between")));
        } else if (verb != NONE && !tree.isVerbal(verb)) {
            found.addAll(parties(scene, tree.firstChild(verb, "nmod:poss")));
            found.addAll(parties(scene, scene.roles.oblique(verb, "by")));
        }
        int told = tree.firstChildA(noun, "acl");
        if (told != NONE && scene.roles.isPassive(told)) {
            found.addAll(BROKERS.contains(tree.lemma(told)) ? List.of() : parties(scene, scene.roles.agent(told)));
            found.addAll(parties(scene, scene.roles.oblique(told, "between")));
        } else if (told != NONE && isMade(with.get(tree.lemma(told)))) {
            // "the treaty that Kenya and Somalia signed"
            found.addAll(parties(scene, scene.roles.subject(told)));
        }
        found.addAll(parties(scene, tree.firstChild(noun, "nmod:poss")));
        for (String preposition : new String[] {"between", "with", "among", "by"}) {
            found.addAll(parties(scene, scene.roles.oblique(noun, preposition)));
        }
        found.addAll(behind(scene, noun));
        if (told != NONE && !scene.roles.isPassive(told)) {
            // "a deal to buy tanks from Spain"
            int object = scene.roles.object(told);
            found.addAll(states(scene, scene.roles.oblique(told, "from")));
            found.addAll(states(scene, object == NONE ? NONE : scene.roles.oblique(object, "from")));
        }
        for (int i = 0; i < tree.childCount(noun); i++) {
            int child = tree.child(noun, i);
            boolean name = scene.tokens.upos(child) == Upos.PROPN || scene.names.isName(child);
            boolean capital = Character.isUpperCase(scene.tokens.form(child).codePointAt(0));
            // "the Minsk agreements" were made there, not by it
            if (child < noun
                    && !isWhereMade(scene, child)
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
        if (isTerm(scene, noun) && tree.head(noun) >= 0) {
            // "Under the pact, Morocco takes back migrants from Spain"
            int above = tree.head(noun);
            found.addAll(states(scene, scene.roles.subject(above)));
            for (String preposition : new String[] {"from", "to", "with"}) {
                int other = scene.roles.oblique(above, preposition);
                int object = scene.roles.object(above);
                found.addAll(states(scene, other));
                found.addAll(states(scene, object == NONE ? NONE : scene.roles.oblique(object, preposition)));
            }
        } else if (distinct(found).size() == 1 && !behind(scene, noun).isEmpty()) {
            // "published the text of the agreement with Egypt": the other party is whoever the clause is about
            int top = noun;
            while (tree.head(top) >= 0 && !tree.isVerbal(top)) {
                top = tree.head(top);
            }
            found.addAll(0, states(scene, scene.roles.subject(top)));
        }
        int head = tree.head(noun);
        if (found.isEmpty() && verb == NONE && head >= 0 && tree.is(noun, "obj") && tree.isVerbal(head)) {
            // "London denounced the protocol": of those named, whoever has to do with it
            found.addAll(states(scene, scene.roles.subject(head)));
        }
        if (found.isEmpty() && standing.token() == noun) {
            // "Oslo is in breach of the treaty"
            int above = tree.head(noun);
            while (above >= 0 && tree.firstChildA(above, "nsubj") == NONE) {
                above = tree.head(above);
            }
            found.addAll(above < 0 ? List.of() : states(scene, tree.firstChildA(above, "nsubj")));
        }
        if (found.isEmpty()) {
            // "Spain and Peru traded blame for the collapse of the deal"
            int clause = clause(tree, noun);
            List<Actor> both = clause == NONE ? List.of() : states(scene, scene.roles.subject(clause));
            found.addAll(both.size() > 1 ? both : List.of());
        }
        return distinct(found);
    }

    /** {@code Under the pact, Mali …}, {@code In the pact, …}. */
    private static boolean isTerm(Scene scene, int noun) {
        String preposition = scene.tree.preposition(noun);
        int first = scene.tokens.sentenceStart(scene.tokens.sentenceOf(noun));
        return TERMS.contains(preposition)
                || preposition.equals("in") && scene.tree.yield(noun)[0] == first;
    }

    /** {@code the Oslo accords}: a town before the word, capital or not, unless a dash joins it to another. */
    private static boolean isWhereMade(Scene scene, int child) {
        boolean joined = child + 1 < scene.tokens.size() && scene.tokens.upos(child + 1) == Upos.PUNCT
                || child > 0 && scene.tokens.upos(child - 1) == Upos.PUNCT;
        return scene.setting.isTownOrRegion(child) && !joined;
    }

    /** The verb above a word, over nouns only. */
    private static int clause(Tree tree, int token) {
        int above = tree.head(token);
        while (above >= 0 && !tree.isVerbal(above)) {
            above = tree.head(above);
        }
        return above < 0 ? NONE : above;
    }

    /** {@code the treaty on trade with Chile}, {@code denounced the accords with France}: with whom, wherever the tree hangs it. */
    private static List<Actor> behind(Scene scene, int noun) {
        Tree tree = scene.tree;
        int with = scene.roles.oblique(noun, "with");
        int last = tree.yield(noun)[1];
        for (int t = noun + 1; with == NONE && t <= last; t++) {
            if (tree.isA(t, "nmod") && tree.preposition(t).equals("with")) {
                with = t;
            }
        }
        if (with == NONE
                && noun + 1 < scene.tokens.size()
                && tree.lemma(noun + 1, "with")
                && tree.is(noun + 1, "case")) {
            with = tree.head(noun + 1);
        }
        return with == NONE ? List.of() : parties(scene, with);
    }

    /**
     * Who a phrase names, each of those that it sums up: {@code the ministers of Chad and Niger}, {@code Thai and Lao
     * officials}, {@code the two countries}.
     */
    private static List<Actor> parties(Scene scene, int token) {
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

    private static List<Actor> states(Scene scene, int token) {
        return scene.actors(token).stream()
                .filter(actor -> !actor.country().isEmpty())
                .toList();
    }

    /** A state, its government and its people are one party; its army or a firm of it is another. */
    private static String key(Actor actor) {
        List<String> sectors = actor.sectors();
        boolean state = sectors.isEmpty() || sectors.contains("GOV") || sectors.contains("CVL");
        return actor.country().isEmpty() ? actor.name() : state ? actor.country() : actor.country() + sectors;
    }

    private static List<Actor> distinct(List<Actor> found) {
        List<Actor> distinct = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Actor actor : found) {
            if (seen.add(key(actor))) {
                distinct.add(actor);
            }
        }
        return distinct;
    }

    private static boolean isSubjectOf(Tree tree, int noun, int verb) {
        return tree.head(noun) == verb && tree.is(noun, "nsubj");
    }

    private static Optional<Span> subject(Scene scene, int noun) {
        for (String preposition : SUBJECT) {
            int about = scene.roles.oblique(noun, preposition);
            if (about != NONE && !scene.tree.is(about, "nmod:unmarked")) {
                return Optional.of(scene.phrase(about));
            }
        }
        return Optional.empty();
    }

    private static List<Quantity> worth(Scene scene, int noun, int verb) {
        List<Quantity> found = new ArrayList<>();
        for (Quantity quantity : scene.setting.quantitiesOf(noun)) {
            int head = scene.setting.headOf(quantity.span());
            boolean money = quantity.unit().length() == 3
                    && quantity.unit().equals(quantity.unit().toUpperCase(java.util.Locale.ROOT));
            if (money && (scene.tree.under(head, noun) || verb != NONE && scene.tree.under(head, verb))) {
                found.add(quantity);
            }
        }
        return found;
    }

    private static EventTime ownTime(Scene scene, int noun) {
        int clause = scene.tree.firstChildA(noun, "acl");
        EventTime time = scene.setting.timeUnder(clause == NONE ? noun : clause);
        return time.words().isPresent() ? time : UNTOLD;
    }

    /** Said of the agreement itself, of its text or terms, or by the verb: {@code remain secret}, {@code kept secret}. */
    private static Agreement.Secrecy secrecy(Tree tree, int token) {
        for (int i = 0; i < tree.childCount(token); i++) {
            String lemma = tree.lemma(tree.child(token, i));
            if (SECRET.contains(lemma)) {
                return Agreement.Secrecy.SECRET;
            }
            if (OPEN.contains(lemma)) {
                return Agreement.Secrecy.PUBLISHED;
            }
        }
        return Agreement.Secrecy.UNSTATED;
    }

    private static Agreement.Secrecy secrecyAbove(Tree tree, int noun) {
        Agreement.Secrecy own = secrecy(tree, noun);
        for (int t = noun, step = 0; own == Agreement.Secrecy.UNSTATED && step < 2 && tree.head(t) >= 0; step++) {
            boolean subject = tree.isA(t, "nsubj");
            if (!subject && !(tree.isA(t, "nmod") && tree.preposition(t).equals("of"))) {
                break;
            }
            t = tree.head(t);
            boolean negated = subject && Auxiliaries.of(tree, t).negated();
            own = negated ? own : SECRET.contains(tree.lemma(t)) ? Agreement.Secrecy.SECRET : secrecy(tree, t);
        }
        return own;
    }

    /** From its first modifier to the noun. */
    private static Span anchor(Scene scene, int noun) {
        int first = noun;
        for (int i = 0; i < scene.tree.childCount(noun); i++) {
            int child = scene.tree.child(noun, i);
            if (child < noun
                    && !scene.tree.isA(child, "case")
                    && !scene.tree.isA(child, "mark")
                    && !scene.tree.is(child, "det")
                    && scene.tokens.upos(child) != Upos.PUNCT) {
                first = Math.min(first, scene.tree.yield(child)[0]);
            }
        }
        return scene.tokens.span(first, noun);
    }
}
