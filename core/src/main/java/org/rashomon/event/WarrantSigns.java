package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.rashomon.actor.Actor;
import org.rashomon.reading.network.FormFeatures;
import org.rashomon.reading.network.WordTable;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * What speaks for and against an event that a frame found: the frame, the form of its word and where that stands in the
 * clause, who and what stand in the roles, and how the clause tells it. Features are hashed as {@link PairFeatures} are.
 */
final class WarrantSigns {

    private static final int AROUND = 8;

    private final NounClasses classes;
    private final WordTable table;

    WarrantSigns(NounClasses classes, WordTable table) {
        this.classes = classes;
        this.table = table;
    }

    /** The roles of a candidate as they were filled. */
    record Filled(int actor, int recipient, List<Actor> doers, List<Actor> receivers) {}

    PairFeatures.Vector of(
            Tree tree, Roles roles, NameLookup names, Match match, EventType type, boolean future, Filled filled) {
        return new Reading(tree, roles, names, match, type, future, filled).read();
    }

    private final class Reading {
        private final Tree tree;
        private final Tokens tokens;
        private final Roles roles;
        private final NameLookup names;
        private final Match match;
        private final String type;
        private final boolean future;
        private final Filled filled;
        private final int trigger;
        private int[] features = new int[256];
        private int count;

        Reading(Tree tree, Roles roles, NameLookup names, Match match, EventType type, boolean future, Filled filled) {
            this.tree = tree;
            this.tokens = tree.tokens();
            this.roles = roles;
            this.names = names;
            this.match = match;
            this.type = type.name();
            this.future = future;
            this.filled = filled;
            this.trigger = match.trigger();
        }

        PairFeatures.Vector read() {
            add("bias");
            frame();
            place();
            tense();
            object();
            role("a", filled.actor(), filled.doers());
            role("r", filled.recipient(), filled.receivers());
            add("ar=", kind(filled.actor(), filled.doers()), kind(filled.recipient(), filled.receivers()));
            String doer = sector(filled.doers());
            String receiver = sector(filled.receivers());
            String predicate = match.frame().predicate();
            add("as=", predicate, doer);
            add("rs=", predicate, receiver);
            add("ars=", doer, receiver, type);
            around();
            return new PairFeatures.Vector(unique(), new float[0]);
        }

        private static String sector(List<Actor> actors) {
            return actors.isEmpty() || actors.get(0).sectors().isEmpty()
                    ? ""
                    : actors.get(0).sectors().get(0);
        }

        /** The kinds of noun within a few words: what the talk is of. */
        private void around() {
            int sentence = tokens.sentenceOf(trigger);
            int from = Math.max(tokens.sentenceStart(sentence), trigger - AROUND);
            int to = Math.min(tokens.sentenceEnd(sentence), trigger + AROUND + 1);
            for (int t = from; t < to; t++) {
                if (t != trigger && tokens.upos(t) == Upos.NOUN) {
                    classesOf("near", t);
                    cluster("nc", t);
                }
            }
        }

        private void frame() {
            Frame frame = match.frame();
            String kind = frame.kind().name();
            add("rule=", frame.rule());
            add("pred=", frame.predicate());
            add("type=", type);
            add("mode=", frame.mode());
            add("kind=", kind, type);
            add("kind=", kind);
            add("bare=", frame.isBare());
            add("bare=", frame.isBare(), kind, type);
            add("weight=", Math.min(match.weight(), 10));
            cluster("pc", trigger);
        }

        private void place() {
            String relation = tokens.relation(trigger);
            String xpos = tokens.xpos(trigger);
            String kind = match.frame().kind().name();
            add("rel=", relation);
            add("rel=", relation, kind);
            add("rel=", relation, xpos);
            add("rel=", relation, type);
            int head = tree.head(trigger);
            if (head >= 0) {
                add("head=", tree.lemma(head));
                add("headp=", tokens.upos(head));
                cluster("hc", head);
            }
            add("case=", tree.preposition(trigger));
            int sentence = tokens.sentenceOf(trigger);
            int last = tokens.sentenceEnd(sentence) - 1;
            add("asks=", tokens.is(last, "?"));
            if (trigger > 0) {
                String before = tokens.form(trigger - 1);
                add("before=", before.toLowerCase(Locale.ROOT));
                add("capital=", Character.isUpperCase(tokens.form(trigger).codePointAt(0)), kind);
            }
            if (trigger + 1 < tokens.size()) {
                add("after=", tokens.form(trigger + 1).toLowerCase(Locale.ROOT));
            }
        }

        private void tense() {
            add("xpos=", tokens.xpos(trigger));
            add("xpos=", tokens.xpos(trigger), type);
            add("future=", future);
            for (int i = 0; i < tree.childCount(trigger); i++) {
                int child = tree.child(trigger, i);
                String lemma = tree.lemma(child);
                switch (tree.base(child)) {
                    case "aux" -> add("aux=", lemma);
                    case "mark" -> add("mark=", lemma);
                    case "advmod" -> add("adv=", lemma);
                    case "cop" -> add("cop");
                    case "obl", "nmod" -> {
                        add("prep=", tree.preposition(child));
                        add("prep=", tree.preposition(child), match.frame().predicate());
                        classesOf("obl", child);
                    }
                    case "amod", "compound" -> {
                        add("mod=", lemma);
                        cluster("modc", child);
                    }
                    case "det" -> add("det=", lemma);
                    default -> add("child=", tree.base(child));
                }
            }
        }

        private void object() {
            if (match.frame().kind() == Frame.Kind.NOUN) {
                return;
            }
            int object = match.object() != NONE ? match.object() : roles.object(trigger);
            if (object == NONE) {
                add("object=none");
                add("object=none", type);
                return;
            }
            String sort = names.isName(object) ? "name" : tokens.upos(object).name();
            add("object=", sort);
            add("object=", sort, type);
            add("ol=", tree.lemma(object));
            cluster("oc", object);
            classesOf("ok", object);
            classesOf("ok" + match.frame().predicate(), object);
            classesOf("ok" + type, object);
            add("orole=", object == filled.recipient(), filled.receivers().isEmpty(), type);
            int complement = match.complement();
            if (complement != NONE) {
                add("cl=", tree.lemma(complement));
                cluster("cc", complement);
            }
        }

        private void role(String as, int token, List<Actor> actors) {
            String kind = kind(token, actors);
            add(as, "=", kind);
            add(as, "=", kind, type);
            add(as, "=", kind, match.frame().kind());
            if (token == NONE) {
                return;
            }
            String xpos = tokens.xpos(token);
            add(as, "x=", xpos);
            add(as, "x=", xpos, tokens.xpos(trigger));
            if (!names.isName(token)) {
                add(as, "l=", tree.lemma(token));
                cluster(as + "c", token);
            }
            classesOf(as + "k", token);
            int head = tree.head(token);
            boolean direct = head == trigger;
            add(as, "rel=", tokens.relation(token), direct);
            add(as, "far=", Math.min(Math.abs(token - trigger) / 4, 5), direct);
            if (!actors.isEmpty()) {
                Actor actor = actors.get(0);
                String sector = actor.sectors().isEmpty() ? "" : actor.sectors().get(0);
                add(as, "s=", sector);
                add(as, "s=", sector, type);
                add(as, "state=", !actor.country().isEmpty());
                add(as, "known=", actor.entity().isPresent());
            }
        }

        private String kind(int token, List<Actor> actors) {
            if (token == NONE) {
                return "none";
            }
            String told = actors.isEmpty() ? "untold" : "";
            if (names.isName(token) || tokens.upos(token) == Upos.PROPN) {
                return told + "name";
            }
            if (tokens.upos(token) == Upos.PRON) {
                String lemma = tree.lemma(token).toLowerCase(Locale.ROOT);
                return told + (lemma.equals("i") || lemma.equals("we") || lemma.equals("you") ? "speaker" : "pronoun");
            }
            return told + tokens.upos(token);
        }

        private void cluster(String as, int token) {
            int cluster = table.cluster(FormFeatures.lowerDigest(tree.lemma(token)));
            if (cluster >= 0) {
                for (int feature : table.clusterFeatures(cluster)) {
                    add(as, "#", feature);
                }
            }
        }

        private void classesOf(String as, int token) {
            for (String name : classes.of(tree.lemma(token))) {
                add(as, "@", name);
            }
        }

        /** @param parts which together are what the sign is called */
        private void add(Object... parts) {
            int hash = HashedFeatures.HASH;
            for (Object part : parts) {
                hash = HashedFeatures.hash(hash, part.toString());
            }
            if (count == features.length) {
                features = Arrays.copyOf(features, 2 * count);
            }
            features[count++] = HashedFeatures.bucket(hash);
        }

        /** Ascending, each once. */
        private int[] unique() {
            Arrays.sort(features, 0, count);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (i == 0 || features[i] != features[i - 1]) {
                    features[kept++] = features[i];
                }
            }
            return Arrays.copyOf(features, kept);
        }
    }
}
