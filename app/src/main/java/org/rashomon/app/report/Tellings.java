package org.rashomon.app.report;

import org.rashomon.store.Lookup;

/** A line for one account: who, how held, what words. */
final class Tellings {

    private Tellings() {}

    static void line(Html out, Notes notes, Lookup.Row account) {
        out.element("span class=\"voice\"", notes.voice(account))
                .add(" ")
                .add(Voice.stance(account.get("stance")))
                .add(account.get("negated").equals("true") ? " <span class=\"stance negated\">negated</span> " : " ");
        notes.quote(out, account);
    }
}
