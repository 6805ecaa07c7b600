package org.rashomon.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Analyser;
import org.rashomon.text.Document;

/** Whose act it is said to have been, and whether it is said not to have been. */
class BlameTest {

    private final Frames frames = new Frames(Lexicons.bundled());
    private final Analyser analyser = Analyser.withModels();

    private Tree tree(String text) {
        return frames.tree(analyser.annotate(new Annotations(Document.ofText(text))));
    }

    private static int token(Tree tree, String form) {
        for (int token = 0; token < tree.tokens().size(); token++) {
            if (tree.tokens().form(token).equals(form)) {
                return token;
            }
        }
        return Tree.NONE;
    }

    private static String form(Tree tree, int token) {
        return token == Tree.NONE ? "" : tree.tokens().form(token);
    }

    @ParameterizedTest
    @CsvSource({
        "'Ankara laid the raid at the door of the rebels.', rebels",
        "'Ankara held the rebels responsible for the raid.', rebels",
        "'Responsibility for the raid was claimed by the rebels.', rebels",
        "'The raid was organised by the rebels.', rebels",
        "'Ankara laid the raid before the council.', ''",
        "'The raid was condemned by the rebels.', ''",
    })
    void atWhoseDoorItIsLaid(String text, String whom) {
        Tree tree = tree(text);
        assertEquals(whom, form(tree, LaidAt.whom(tree, new Roles(tree), token(tree, "raid"))));
    }

    @ParameterizedTest
    @CsvSource({
        "'The drone that hit the lorry had been launched by Rwanda.', drone, Rwanda",
        "'A drone launched by Rwanda hit the lorry.', drone, Rwanda",
        "'The drone that hit the lorry had been seen by Rwanda.', drone, ''",
    })
    void whoLaunchedIt(String text, String thing, String by) {
        Tree tree = tree(text);
        assertEquals(by, form(tree, Origins.launcher(tree, new Roles(tree), token(tree, thing))));
    }

    @ParameterizedTest
    @CsvSource({
        "'The town was shelled from positions held by the rebels.', shelled, rebels",
        "'The town was shelled from a Rwandan post.', shelled, post",
        "'The town was shelled from Rwandan territory.', shelled, ''",
        "'The guns were moved from positions held by the rebels.', moved, ''",
        "'It was not Russia but Ukraine that shelled the school.', shelled, Ukraine",
        "'The boy was beaten at the hands of the rebels.', beaten, rebels",
        "'The boy was beaten at the gate of the camp.', beaten, ''",
        "'The wire was cut on Sunday in Polish waters by a freighter.', cut, freighter",
        "'The wire was cut on Sunday in a storm off Gdynia.', cut, ''",
    })
    void whoseFireItWas(String text, String verb, String whose) {
        Tree tree = tree(text);
        assertEquals(whose, form(tree, new Roles(tree).subject(token(tree, verb))));
    }

    @ParameterizedTest
    @CsvSource({
        "'The massacre in Bria is an invention.', true",
        "'The report of a massacre is false.', true",
        "'The army called the massacre a lie.', true",
        "'They mourned a massacre that never was.', true",
        "'The army rejected reports about a massacre in Bria.', true",
        "'The news of a massacre was made up by the enemy.', true",
        "'The massacre in Bria exists on paper only.', true",
        "'The massacre took place in the imagination of the enemy.', true",
        "'The report of a massacre is without foundation.', true",
        "'The report of a massacre has no basis.', true",
        "'There is no truth in the report of a massacre.', true",
        "'The army dismissed the massacre as fiction.', true",
        "'They had read of a purported massacre in Bria.', true",
        "'The report of a massacre was published.', false",
        "'The massacre was made known by the enemy.', false",
        "'The massacre in Bria is no invention.', false",
        "'The massacre in Bria is not a lie.', false",
        "'The massacre in Bria is a crime.', false",
    })
    void whatIsSaidNotToHaveBeen(String text, boolean untrue) {
        Tree tree = tree(text);
        assertEquals(untrue, Untrue.isSaidOf(tree, token(tree, "massacre")));
    }
}
