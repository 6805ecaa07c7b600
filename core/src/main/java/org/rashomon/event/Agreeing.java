package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rashomon.actor.Actor;
import org.rashomon.event.AgreementWords.Kind;
import org.rashomon.lexicon.Row;
import org.rashomon.text.Evidence;

/** Agreements that no noun names: {@code Ukraine and Russia agreed to exchange prisoners}. */
final class Agreeing {

    private final AgreementWords words;

    Agreeing(AgreementWords words) {
        this.words = words;
    }

    /** What two who agree agree on, by the verb. */
    Optional<Agreement> at(Scene scene, int verb) {
        Tree tree = scene.tree;
        int act = agreedAct(scene, verb);
        boolean as = isAsAgreed(tree, verb);
        act = as ? tree.head(verb) : act;
        Row row = words.get(Kind.WITH, "agree");
        if (act == NONE || row == null || !tree.isVerbal(verb) || isOfOneMind(scene, verb)) {
            return Optional.empty();
        }
        int with = scene.roles.oblique(verb, "with");
        if (!as && isOpinion(scene, act) || scene.isThingOfSomebody(with)) {
            return Optional.empty();
        }
        List<Actor> parties = new ArrayList<>(scene.actors(scene.roles.subject(as ? act : verb)));
        parties.addAll(scene.actors(with));
        List<Actor> distinct = AgreementParties.distinct(parties);
        Standing standing = new StandingTold(words, scene).of(row, verb);
        if (distinct.size() < 2 || standing.status() == Agreement.Status.MENTIONED) {
            return Optional.empty();
        }
        return Optional.of(new Agreement(
                scene.tokens.span(verb),
                "agreement",
                distinct,
                Optional.of(scene.phrase(act)),
                List.of(),
                agreedTime(scene, verb, act),
                standing.status(),
                Optional.empty(),
                Agreement.Secrecy.UNSTATED,
                List.of(Evidence.of(row.rule(), scene.tokens.span(verb)))));
    }

    /** When they agreed: {@code agreed to meet on 26 March} is told of an earlier day. */
    private static EventTime agreedTime(Scene scene, int verb, int act) {
        EventTime time = scene.toldTime(verb);
        boolean ofAct = time.words()
                .map(span -> scene.setting.headOf(span))
                .filter(t -> t > act && act > verb)
                .isPresent();
        return ofAct ? EventTime.UNTOLD : time;
    }

    /** What is agreed on, wherever the tree hangs it; {@link Tree#NONE} if nothing is. */
    private static int agreedAct(Scene scene, int verb) {
        Tree tree = scene.tree;
        int with = scene.roles.oblique(verb, "with");
        int act = tree.firstChild(verb, "xcomp");
        act = act == NONE ? tree.firstChild(verb, "ccomp") : act;
        act = act == NONE ? tree.firstChild(verb, "advcl") : act;
        return act == NONE && with != NONE ? tree.firstChild(with, "acl") : act;
    }

    /** {@code Critics agree that it will be difficult}, {@code agrees with the finding}: thinks so too. */
    private static boolean isOfOneMind(Scene scene, int verb) {
        String tag = scene.tokens.xpos(verb);
        return (tag.equals("VBP") || tag.equals("VBZ")) && scene.tree.firstChild(verb, "ccomp") != NONE;
    }

    /** {@code agreed that the winter had been mild}: what two think, not what they will do. */
    private static boolean isOpinion(Scene scene, int act) {
        if (act == NONE || !scene.tree.is(act, "ccomp")) {
            return false;
        }
        Auxiliaries.Reading told = Auxiliaries.of(scene.tree, act);
        int verb = scene.tree.isVerbal(act) ? act : scene.tree.firstChild(act, "cop");
        String tag = verb == NONE ? "" : scene.tokens.xpos(verb);
        boolean finite = tag.equals("VBZ") || tag.equals("VBP") || tag.equals("VBD") || tag.equals("VBN");
        return finite && !told.future() && !told.hypothetical();
    }

    /** {@code As agreed with Jordan, Syria will reopen the crossing}. */
    private static boolean isAsAgreed(Tree tree, int verb) {
        int mark = tree.firstChild(verb, "mark");
        return mark != NONE && tree.lemma(mark, "as") && tree.isA(verb, "advcl") && tree.head(verb) >= 0;
    }
}
