package org.rashomon.store.ledger;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.rashomon.store.happening.Amount;
import org.rashomon.store.happening.Party;
import org.rashomon.store.happening.Period;

/**
 * One account of an agreement, as the ledger sees it.
 *
 * @param account the account's id
 * @param document its document's id
 * @param published the day the document appeared, from 1970-01-01; {@link Period#OPEN_START} if it does not say
 * @param start offset in the document
 * @param form {@code agreement}, {@code ceasefire}, {@code treaty}, …
 * @param words the words that name it: "the Lavrov – Kerry agreement"
 * @param before the words of its sentence before them
 * @param parties as this telling names them; of one kept or broken, who keeps or breaks it
 * @param subject the words for what it is about, empty if there are none
 * @param worth money of it
 * @param reached when it was made
 * @param status name of an {@link org.rashomon.event.Agreement.Status}
 * @param secrecy name of an {@link org.rashomon.event.Agreement.Secrecy}
 * @param voice the chain of voices in words, outermost first
 */
public record PactTelling(
        String account,
        String document,
        int published,
        int start,
        String form,
        String words,
        String before,
        List<Party> parties,
        String subject,
        List<Amount> worth,
        Period reached,
        String status,
        String secrecy,
        String voice) {

    public PactTelling {
        parties = List.copyOf(parties);
        worth = List.copyOf(worth);
    }

    /** What a party is known by: its state, else the row that knows it, else its name; nobody's key is empty. */
    static String key(Party party) {
        if (!party.country().isEmpty()) {
            return party.country();
        }
        return party.entity().isEmpty() ? party.name().toLowerCase(Locale.ROOT) : party.entity();
    }

    /** The parties' keys, sorted, each once. */
    public TreeSet<String> keys() {
        TreeSet<String> keys = new TreeSet<>();
        parties.forEach(party -> keys.add(key(party)));
        keys.remove("");
        return keys;
    }

    /** It is told as kept, broken or ended: its parties are those who do so. */
    boolean isCompliance() {
        return status.equals("KEPT") || status.equals("BROKEN") || status.equals("ENDED");
    }

    /** Named by a proper name: "the Lavrov – Kerry agreement", "the Minsk accords". */
    boolean hasName() {
        return words.chars().anyMatch(Character::isUpperCase);
    }

    /** Several that nothing says which: "past deals", not "the Minsk agreements". */
    boolean isPlural() {
        boolean plural = words.toLowerCase(Locale.ROOT).endsWith("s") && !form.endsWith("s");
        return plural
                && switch (wordBefore()) {
                    case "the", "these", "those", "both" -> false;
                    default -> true;
                };
    }

    private String wordBefore() {
        String last = before.strip().toLowerCase(Locale.ROOT);
        return last.substring(last.lastIndexOf(' ') + 1);
    }

    /** Of no one agreement: "an agreement", "any deal", "agreements". */
    boolean isIndefinite() {
        String all = words.toLowerCase(Locale.ROOT);
        return isPlural()
                || switch (wordBefore()) {
                    case "a", "an", "another", "any", "no", "some", "each", "every", "such" -> true;
                    default -> all.startsWith("new ") || all.startsWith("another ");
                };
    }
}
