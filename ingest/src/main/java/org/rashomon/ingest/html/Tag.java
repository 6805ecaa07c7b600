package org.rashomon.ingest.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The HTML elements that mean something to the reading of a page. */
enum Tag {
    TEXT(false),
    A(false),
    ADDRESS(true),
    ARTICLE(true),
    ASIDE(true),
    BLOCKQUOTE(true),
    BODY(true),
    BR(false),
    CAPTION(true),
    CENTER(true),
    DD(true),
    DETAILS(true),
    DIV(true),
    DL(true),
    DT(true),
    FIGCAPTION(true),
    FIGURE(true),
    FOOTER(true),
    H1(true),
    H2(true),
    H3(true),
    H4(true),
    H5(true),
    H6(true),
    HEADER(true),
    HR(true),
    LI(true),
    MAIN(true),
    NAV(true),
    OL(true),
    P(true),
    PRE(true),
    SECTION(true),
    SUP(false),
    TABLE(true),
    TBODY(true),
    TD(true),
    TFOOT(true),
    TH(true),
    THEAD(true),
    TIME(false),
    TR(true),
    UL(true),
    /** Elements that hold text in a line. */
    INLINE(false),
    /** Elements that are not shown or hold no prose. */
    UNSEEN(false);

    private static final Map<String, Tag> BY_NAME = new HashMap<>();

    static {
        for (Tag tag : values()) {
            BY_NAME.put(tag.name().toLowerCase(Locale.ROOT), tag);
        }
        BY_NAME.remove("text");
        BY_NAME.remove("inline");
        BY_NAME.remove("unseen");
        for (String name : new String[] {
            "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "applet", "canvas",
            "video", "audio", "map", "select", "option", "datalist", "textarea", "input", "button", "head", "link",
            "meta", "title", "frame", "frameset", "noframes", "img", "picture", "source", "progress", "meter", "dialog"
        }) {
            BY_NAME.put(name, UNSEEN);
        }
        for (String name : new String[] {"form", "fieldset", "hgroup", "menu", "dir", "summary", "col", "colgroup"}) {
            BY_NAME.put(name, DIV);
        }
    }

    private final boolean block;

    Tag(boolean block) {
        this.block = block;
    }

    static Tag of(String name) {
        return BY_NAME.getOrDefault(name, INLINE);
    }

    /** Whether it begins and ends a block of its own. */
    boolean isBlock() {
        return block;
    }

    /** 1 to 6 for a heading, else 0. */
    int rank() {
        int rank = ordinal() - H1.ordinal() + 1;
        return rank >= 1 && rank <= 6 ? rank : 0;
    }
}
