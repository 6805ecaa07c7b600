package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.List;
import org.rashomon.actor.Actor;
import org.rashomon.event.AgreementWords.Kind;
import org.rashomon.event.NounClasses.NounClass;
import org.rashomon.lexicon.Row;
import org.rashomon.text.Upos;

/**
 * Tells the nouns that name an agreement from the same words in another sense: {@code a great deal}, {@code in agreement},
 * {@code an understanding of the text}, {@code the Labour convention}.
 */
final class NoAgreement {

    private final AgreementWords words;
    private final NounClass people;

    /** @param people nouns for those who are exchanged */
    NoAgreement(AgreementWords words, NounClass people) {
        this.words = words;
        this.people = people;
    }

    /** Whether a noun is part of another word or name, a matter between private people, or no noun. */
    boolean isOther(Scene scene, int noun) {
        Tree tree = scene.tree;
        return tree.isA(noun, "compound") || isPartOfName(tree, noun) || isPrivate(tree, noun) || isVerb(scene, noun);
    }

    /**
     * Whether nobody has made an agreement, as far as the text tells.
     *
     * @param form the row of the noun
     * @param standing what is told of it
     * @param parties who is told to have made it
     */
    boolean isNone(Scene scene, int noun, Row form, Standing standing, List<Actor> parties, Agreement.Secrecy secrecy) {
        Tree tree = scene.tree;
        boolean weak = form.get("status").equals("weak");
        boolean opinion = isOpinion(tree, noun) || isConsent(scene, noun);
        boolean faint = form.get("status").equals("faint");
        if (standing.status() == Agreement.Status.MENTIONED
                && (parties.isEmpty() && weak && secrecy == Agreement.Secrecy.UNSTATED
                        || parties.size() < 2 && (opinion || faint || weak && isOfIt(scene, noun)))) {
            return true;
        }
        if (faint && parties.size() < 2 && standing.status() != Agreement.Status.SIGNED
                || isOwnAccord(tree, noun)
                || parties.isEmpty() && isAmongOthers(scene, noun, standing.token())
                || parties.size() < 2 && isOfNoSide(scene, noun, weak, standing, parties)
                || form.get("id").equals("meetings") && isMeeting(scene, noun, standing, parties)
                || form.get("id").equals("swaps") && !isOfPeople(scene, noun)) {
            return true;
        }
        if (weak && scene.tokens.upos(noun) == Upos.PROPN && parties.stream().allMatch(NoAgreement::isNobody)) {
            return true; // "Art of the Deal", "the Partnership for Open Books"
        }
        return weak && tree.lemma(noun, "deal") && hasMeasure(tree, noun);
    }

    private static boolean isNobody(Actor party) {
        return party.country().isEmpty() && party.sectors().isEmpty();
    }

    /** {@code a non-disclosure agreement}: between private people. */
    private boolean isPrivate(Tree tree, int noun) {
        int first = tree.yield(noun)[0];
        for (int t = noun - 1; t >= first; t--) {
            if (words.has(Kind.PRIVATE, tree.lemma(t)) && tree.under(t, noun)) {
                return true;
            }
        }
        return false;
    }

    /** {@code the speeches he gives deal with the past}: a verb taken for a noun. */
    private static boolean isVerb(Scene scene, int noun) {
        Tree tree = scene.tree;
        int next = tree.next(noun);
        return scene.tokens.is(noun, "deal")
                && tree.lemma(next, "with")
                && tree.childCount(noun) <= 1
                && scene.actor(tree.head(next)).isEmpty();
    }

    /**
     * What is no agreement of anybody, as far as the text tells: several of no name ({@code we make massive deals}), one
     * that is only thought of ({@code a compromise was unlikely}), a bare word ({@code the march to armistice}) and
     * {@code my understanding}.
     */
    private static boolean isOfNoSide(Scene scene, int noun, boolean weak, Standing standing, List<Actor> parties) {
        Tree tree = scene.tree;
        int det = tree.firstChild(noun, "det");
        boolean named = det != NONE && tree.lemma(det, "the") || hasMatter(scene, noun);
        boolean plural = scene.tokens.xpos(noun).equals("NNS");
        boolean own = tree.firstChild(noun, "nmod:poss") != NONE;
        if (tree.lemma(noun, "understanding") && own && standing.isMentioned()) {
            return true;
        }
        if (plural && weak && det == NONE && !hasMatter(scene, noun)) {
            return true;
        }
        boolean bare = det == NONE && tree.childCount(noun) <= 1 && tree.firstChild(noun, "case") != NONE;
        return parties.isEmpty()
                && !named
                && (weak && standing.status() == Agreement.Status.SOUGHT || bare && standing.isMentioned());
    }

    /** {@code a contract with a record label}: those who made it are told, and are nobody. */
    private static boolean isAmongOthers(Scene scene, int noun, int teller) {
        for (String preposition : new String[] {"with", "between", "among"}) {
            int beside = teller == NONE ? NONE : scene.roles.oblique(teller, preposition);
            if (scene.roles.oblique(noun, preposition) != NONE || beside != NONE && beside != noun) {
                return true;
            }
        }
        return false;
    }

    /** {@code a convention on piracy}, {@code the convention between Peru and Chile}; not {@code the Labour convention}. */
    private static boolean hasMatter(Scene scene, int noun) {
        return AgreementReader.subject(scene, noun).isPresent()
                || scene.roles.oblique(noun, "with") != NONE
                || scene.roles.oblique(noun, "between") != NONE
                || scene.roles.oblique(noun, "against") != NONE;
    }

    /** {@code a contested convention}, {@code heads to the convention}: where a party meets. */
    private static boolean isMeeting(Scene scene, int noun, Standing standing, List<Actor> parties) {
        if (hasMatter(scene, noun) || isOfStates(parties)) {
            return false;
        }
        return switch (standing.status()) {
            case SIGNED, KEPT, BROKEN -> false;
            case REACHED, ENDED -> !scene.tree.preposition(noun).isEmpty();
            case MENTIONED, SOUGHT -> true;
        };
    }

    private static boolean isOfStates(List<Actor> parties) {
        return parties.stream()
                        .map(Actor::country)
                        .filter(country -> !country.isEmpty())
                        .distinct()
                        .count()
                > 1;
    }

    /** {@code of its own accord}. */
    private static boolean isOwnAccord(Tree tree, int noun) {
        int amod = tree.firstChild(noun, "amod");
        return amod != NONE && tree.lemma(amod, "own") && tree.preposition(noun).equals("of");
    }

    /** {@code the swap of captives}, {@code a prisoner exchange}; not {@code an exchange of views}. */
    private boolean isOfPeople(Scene scene, int noun) {
        for (int i = 0; i < scene.tree.childCount(noun); i++) {
            int child = scene.tree.child(noun, i);
            boolean of = scene.tree.isA(child, "nmod")
                    && scene.tree.preposition(child).equals("of");
            if ((of || scene.tree.isA(child, "compound")) && people.hasLemma(scene.tree.lemma(child))) {
                return true;
            }
        }
        return false;
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
                && words.has(Kind.FORM, tree.lemma(head).toLowerCase(java.util.Locale.ROOT));
    }

    /** {@code They are in agreement}, {@code the agreement of the mayor is needed}: nobody has made one. */
    private static boolean isConsent(Scene scene, int noun) {
        Tree tree = scene.tree;
        String preposition = tree.preposition(noun);
        boolean bare = tree.firstChild(noun, "det") == NONE && tree.firstChild(noun, "nmod:poss") == NONE;
        return tree.lemma(noun, "agreement")
                && scene.tokens.xpos(noun).equals("NN")
                && (bare
                                && (preposition.equals("in")
                                        || preposition.equals("with")
                                        || tree.is(noun, "conj")
                                        || tree.lemma(tree.next(noun), "that"))
                        || tree.isA(noun, "root") && tree.lemma(tree.previous(noun), "in")
                        || isOfSomebody(scene, scene.roles.oblique(noun, "of")));
    }

    /** {@code little understanding of Polish history}. */
    private static boolean isOfIt(Scene scene, int noun) {
        return scene.tree.lemma(noun, "understanding") && scene.roles.oblique(noun, "of") != NONE;
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
}
