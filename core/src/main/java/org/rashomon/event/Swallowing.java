package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import org.jspecify.annotations.Nullable;

/**
 * Takes away the acts that are part of another act's words, so that one telling gives one event.
 *
 * <pre>
 *   The rebels refused to release the pilots.   REJECT; no RETREAT
 *   The army halted its air raids on the port.  RETREAT; no ASSAULT
 *   A promise of aid to Chad.                   AGREE; no AID
 * </pre>
 *
 * Does not fire where the act stays told: {@code Cairo condemned the attack on the mosque.}
 */
final class Swallowing {

    private Swallowing() {}

    static void apply(Tree tree, @Nullable Match[] matches) {
        for (int t = 0; t < matches.length; t++) {
            Match match = matches[t];
            if (match == null) {
                continue;
            }
            if (isToldAgain(tree, matches, match)) {
                continue;
            }
            Frame frame = match.frame();
            if (frame.kind() != Frame.Kind.NOUN && match.object() != NONE && match.object() != match.recipient()) {
                Match inner = matches[match.object()];
                if (frame.kind() == Frame.Kind.LIGHT
                        && inner != null
                        && !inner.frame().words().isEmpty()) {
                    // "carried out a suicide attack": the noun says more than the verb
                    matches[match.object()] = inner.with(
                            match.actor(), inner.recipient() == NONE ? match.recipient() : inner.recipient());
                    matches[t] = null;
                    continue;
                }
                matches[match.object()] = null;
            }
            if (match.complement() != NONE) {
                if (!swallows(frame.type())) {
                    continue;
                }
                Match inner = matches[match.complement()];
                if (frame.complement().isPresent()
                        && frame.complement().get().mark().equals("that")
                        && frame.type() == EventType.AGREE
                        && !isCooperative(inner)) {
                    matches[t] = null;
                    continue;
                }
                if (inner != null && inner.object() != NONE) {
                    matches[inner.object()] = null;
                }
                swallow(tree, matches, match.complement());
            }
        }
    }

    /** {@code shot and wounded two men}: one act; the verb that says how it was done tells it. */
    private static boolean isToldAgain(Tree tree, @Nullable Match[] matches, Match match) {
        int first = tree.head(match.trigger());
        Match before = first >= 0 && tree.is(match.trigger(), "conj") ? matches[first] : null;
        if (before == null) {
            return false;
        }
        boolean one = before.frame().type() == match.frame().type()
                && before.recipient() == match.recipient()
                && before.recipient() != NONE
                && before.actor() == match.actor()
                && tree.isVerbal(first);
        if (one) {
            matches[before.frame().mode().isEmpty() ? first : match.trigger()] = null;
        }
        return one;
    }

    private static void swallow(Tree tree, @Nullable Match[] matches, int verb) {
        matches[verb] = null;
        for (int i = 0; i < tree.childCount(verb); i++) {
            int child = tree.child(verb, i);
            if (tree.is(child, "conj") && tree.isVerbal(child) && tree.firstChildA(child, "nsubj") == NONE
                    || tree.is(child, "obj")
                    || tree.is(child, "xcomp")) {
                matches[child] = null;
            }
        }
    }

    private static boolean isCooperative(@Nullable Match match) {
        return match != null && match.frame().type().quadClass().ordinal() <= QuadClass.MATERIAL_COOPERATION.ordinal();
    }

    private static boolean swallows(EventType type) {
        return switch (type) {
            case AGREE, CONCEDE, THREATEN, REQUEST, REJECT, RETREAT, SUPPORT -> true;
            default -> false;
        };
    }
}
