package org.rashomon.app.report;

/** One part of the page. */
interface Section {

    /** Id on the page, and what the navigation leads to. */
    String id();

    String title();

    /** How many things it has, for the navigation; a section with none is left out. */
    int size();

    void write(Html out);
}
