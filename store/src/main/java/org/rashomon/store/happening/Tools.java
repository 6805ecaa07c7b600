package org.rashomon.store.happening;

import java.util.Set;

/** With what an act is done, which a sentence may tell of as if it did it: "hit by <b>a missile</b>", "cut by <b>an anchor</b>". */
final class Tools {

    private static final Set<String> TOOLS = Set.of(
            "missile",
            "missiles",
            "rocket",
            "rockets",
            "shell",
            "shells",
            "bomb",
            "bombs",
            "mine",
            "mines",
            "mortar",
            "mortars",
            "bullet",
            "bullets",
            "shot",
            "shots",
            "round",
            "rounds",
            "grenade",
            "grenades",
            "shrapnel",
            "fragment",
            "fragments",
            "debris",
            "device",
            "explosive",
            "explosives",
            "anchor",
            "anchors",
            "torpedo",
            "blast",
            "explosion",
            "fire",
            "gunfire",
            "vehicle",
            "malware",
            "ransomware",
            "virus");

    private Tools() {}

    /** Whether a party of which nothing tells whose it is is a thing. */
    static boolean isTool(Party party) {
        if (!party.entity().isEmpty() || !party.country().isEmpty()) {
            return false;
        }
        String name = party.name();
        int of = name.indexOf(" of ");
        String head = of < 0 ? name : name.substring(0, of);
        return TOOLS.contains(head.substring(head.lastIndexOf(' ') + 1));
    }
}
