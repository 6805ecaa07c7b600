package org.rashomon.attribution;

/** Something that a look at one sentence and its neighbours cannot settle. Rules run in order; each is named by its class. */
interface SceneRule {

    void apply(Scene scene);
}
