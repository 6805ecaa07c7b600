package org.rashomon.store.happening;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rashomon.lexicon.Lexicons;

/**
 * With what an act is done, which a sentence may tell of as if it did it: "hit by <b>a missile</b>", "cut by <b>an anchor</b>". Words: {@code
 * happening/tools.tsv}.
 */
final class Tools {

    private static final class Bundled {
        static final Set<String> TOOLS = Lexicons.bundled().get("happening/tools").rows().stream()
                .flatMap(row -> row.list("words").stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Tools() {}

    /** Whether a party of which nothing tells whose it is is a thing. */
    static boolean isTool(Party party) {
        return party.entity().isEmpty() && party.country().isEmpty() && isThing(party);
    }

    private static boolean isThing(Party party) {
        String name = party.name();
        int of = name.indexOf(" of ");
        String head = of < 0 ? name : name.substring(0, of);
        return Bundled.TOOLS.contains(head.substring(head.lastIndexOf(' ') + 1));
    }

    /** Somebody of the state of a thing of which nothing else tells whose it is: "hit by <b>Russian missiles</b>", "the <b>anchors</b> of Greek trawlers". */
    static Party owner(Party party) {
        boolean thing = party.entity().isEmpty() && !party.country().isEmpty() && isThing(party);
        return thing ? new Party("", party.country(), List.of(), party.name()) : party;
    }
}
