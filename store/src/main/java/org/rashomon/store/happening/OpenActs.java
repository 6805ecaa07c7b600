package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.rashomon.event.EventType;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.store.happening.Dispute.Field;
import org.rashomon.store.happening.Kinds.Found;
import org.rashomon.text.Tokens;

/**
 * Words for acts that leave open what kind of act it was, by {@code happening/open.tsv}: who "died" was shot or drowned, who "left" the
 * cabinet resigned or was sacked. The sentences around such a word answer it, whatever they are about.
 *
 * <pre>
 *   Nine people {died} on the road. The bus had run over a mine.        a mine
 *   The money was {pledged} on Monday. It falls due in three years.     a loan
 * </pre>
 */
final class OpenActs {

    /** Farther than this many sentences another act may be told of. */
    private static final int REACH = 3;

    private final Map<String, Set<String>> questions = new HashMap<>();

    OpenActs(Lexicons lexicons) {
        for (Row row : lexicons.get("happening/open").rows()) {
            for (String act : row.list("acts")) {
                questions.computeIfAbsent(act, a -> new HashSet<>()).addAll(row.list("questions"));
            }
        }
    }

    /**
     * What the sentences around an act answer to what its word leaves open.
     *
     * @param lemma of the word for the act
     * @param answered what its own sentence calls it
     * @param acts which tokens are words for acts
     * @param elsewhere which names are said of another deed
     */
    List<Found> answers(
            Tokens tokens,
            int trigger,
            String lemma,
            Optional<EventType> type,
            List<Kind> answered,
            Names names,
            OldTimes oldTimes,
            boolean[] acts,
            Predicate<Found> elsewhere) {
        Set<String> open = new HashSet<>(questions.getOrDefault(lemma, Set.of()));
        answered.forEach(kind -> open.remove(kind.question()));
        if (open.isEmpty()) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        int sentence = tokens.sentenceOf(trigger);
        int last = Math.min(tokens.sentenceCount() - 1, sentence + REACH);
        for (int near = Math.max(0, sentence - REACH); near <= last; near++) {
            if (oldTimes.isOld(near) == oldTimes.isOld(sentence)) {
                names.in(near).stream()
                        .filter(name -> name.question().field() == Field.WHAT)
                        .filter(name -> open.contains(name.question().id()))
                        .filter(name -> name.question().isAskedOf(type))
                        .filter(name -> name.kinds().stream().noneMatch(Kind::denied))
                        .filter(name -> Meant.isReal(tokens, name.head()) && !elsewhere.test(name))
                        .filter(name -> !isOfOther(tokens, name, trigger, acts))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /**
     * Whether a name hangs together with another act that leaves the same open: {@code He took money. The fees that she
     * <b>received</b> are known.}
     */
    private boolean isOfOther(Tokens tokens, Found name, int trigger, boolean[] acts) {
        int sentence = tokens.sentenceOf(name.head());
        if (sentence == tokens.sentenceOf(trigger)) {
            return false;
        }
        for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
            String lemma = tokens.lemma(token).toLowerCase(Locale.ROOT);
            boolean hangs = tokens.head(name.head()) == token
                    || tokens.head(token) == name.head()
                            && tokens.relation(token).startsWith("acl");
            if (acts[token]
                    && hangs
                    && questions
                            .getOrDefault(lemma, Set.of())
                            .contains(name.question().id())) {
                return true;
            }
        }
        return false;
    }
}
