package org.rashomon.lab.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rashomon.attribution.Stance;
import org.rashomon.lab.Known;
import org.rashomon.reading.Analyser;
import org.rashomon.reading.token.Segmentation;
import org.rashomon.store.happening.Clue;
import org.rashomon.store.happening.Intent;
import org.rashomon.store.happening.Party;
import org.rashomon.store.happening.Period;
import org.rashomon.store.happening.Telling;
import org.rashomon.text.Tokens;

/**
 * Makes tellings of gold mentions: the head word by the analyser's trees, the words beside it, the
 * sentence and the document. Type, parties, place and time are left open, since most of these mentions are none of PLOVER's.
 */
public final class MentionTellings {

    private final Analyser analyser = Analyser.withModels();
    private final Map<String, Read> read = new HashMap<>();

    private MentionTellings() {}

    /** @param tokenOf token index by sentence and place in it */
    private record Read(Tokens tokens, int[][] tokenOf, int[] context) {}

    /** One a mention, in the corpus's order. */
    public static List<Telling> of(EcbPlus corpus) {
        MentionTellings maker = new MentionTellings();
        corpus.documents().forEach(maker::read);
        List<Telling> tellings = new ArrayList<>();
        for (EcbPlus.Mention mention : corpus.mentions()) {
            tellings.add(maker.telling(mention, tellings.size()));
        }
        return tellings;
    }

    private void read(EcbPlus.Doc document) {
        StringBuilder text = new StringBuilder();
        List<int[]> spans = new ArrayList<>();
        List<Integer> sentenceStarts = new ArrayList<>();
        int[][] tokenOf = new int[document.sentences().size()][];
        for (int s = 0; s < tokenOf.length; s++) {
            List<String> sentence = document.sentences().get(s);
            tokenOf[s] = new int[sentence.size()];
            if (!sentence.isEmpty()) {
                sentenceStarts.add(spans.size());
            }
            for (int i = 0; i < sentence.size(); i++) {
                tokenOf[s][i] = spans.size();
                spans.add(new int[] {
                    text.length(), text.length() + sentence.get(i).length()
                });
                text.append(sentence.get(i)).append(' ');
            }
        }
        Tokens tokens = analyser.analyse(
                text.toString(),
                new Segmentation(
                        spans.stream().mapToInt(s -> s[0]).toArray(),
                        spans.stream().mapToInt(s -> s[1]).toArray(),
                        sentenceStarts.stream().mapToInt(Integer::intValue).toArray(),
                        new int[0]));
        read.put(document.id(), new Read(tokens, tokenOf, Clue.words(tokens, 0, tokens.size())));
    }

    private Telling telling(EcbPlus.Mention mention, int number) {
        Read in = Known.at(read, mention.document());
        Tokens tokens = in.tokens;
        int[] members = mention.tokens().stream()
                .mapToInt(i -> in.tokenOf[mention.sentence()][i])
                .toArray();
        int head = head(tokens, members);
        int sentence = tokens.sentenceOf(head);
        return new Telling(
                "m" + number,
                mention.document(),
                mention.document(),
                Period.OPEN_START,
                tokens.start(head),
                Optional.empty(),
                "",
                tokens.lemma(head).toLowerCase(Locale.ROOT),
                act(tokens, members),
                Party.NOBODY,
                Party.NOBODY,
                Optional.empty(),
                Optional.empty(),
                Period.UNKNOWN,
                List.of(),
                "",
                Party.NOBODY,
                Stance.ASSERTS,
                false,
                false,
                false,
                Intent.UNSTATED,
                Clue.NOTHING,
                Clue.near(tokens, head, t -> Arrays.stream(members).anyMatch(m -> m == t)),
                Clue.words(tokens, tokens.sentenceStart(sentence), tokens.sentenceEnd(sentence)),
                in.context);
    }

    private static String act(Tokens tokens, int[] members) {
        return Arrays.stream(members)
                .mapToObj(tokens::lemma)
                .map(l -> l.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private static int head(Tokens tokens, int[] members) {
        for (int token : members) {
            int head = tokens.head(token);
            if (Arrays.stream(members).noneMatch(m -> m == head)) {
                return token;
            }
        }
        return members[members.length - 1];
    }
}
