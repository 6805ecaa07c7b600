package org.rashomon.store.happening;

import java.util.Locale;
import java.util.Set;

/**
 * Whom a text means by "our forces" that appeared under nobody's name but that of its outlet: in a statement of a body its own.
 *
 * <pre>
 *   (Northern Brigades)    <b>Our brave men</b> took the depot.      the Northern Brigades
 *   (Northern Brigades)    The governor: <b>Our men</b> fled.        the governor's
 * </pre>
 */
final class Ours {

    private static final Set<String> OURS = Set.of("our", "my", "we", "us");

    private Ours() {}

    /** Who a party of a telling is. */
    static Party of(Party party, Telling telling) {
        boolean known = !party.entity().isEmpty() || !party.country().isEmpty();
        String name = party.name();
        int blank = name.indexOf(' ');
        boolean ours = OURS.contains(blank < 0 ? name : name.substring(0, blank));
        if (known || !ours || OneVoice.isOfSomebody(telling)) {
            return party;
        }
        String outlet = telling.voice().toLowerCase(Locale.ROOT);
        return new Party("", "", party.sectors(), outlet, "", outlet);
    }
}
