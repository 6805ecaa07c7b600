package org.rashomon.lab.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rashomon.attribution.Stance;
import org.rashomon.lab.Known;
import org.rashomon.reading.Analyser;
import org.rashomon.reading.token.Segmentation;
import org.rashomon.store.happening.Clue;
import org.rashomon.store.happening.Intent;
import org.rashomon.store.happening.Matters;
import org.rashomon.store.happening.Overlap;
import org.rashomon.store.happening.Party;
import org.rashomon.store.happening.Period;
import org.rashomon.store.happening.Telling;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Makes tellings of gold mentions: the head word by the analyser's trees, the words beside it, the
 * sentence and the document. Type, parties, place and time are left open, since most of these mentions are none of PLOVER's.
 */
public final class MentionTellings {

    private static final Set<String> DOERS = Set.of("nsubj", "obl:agent", "nmod:poss");
    private static final Set<String> DONE_TO = Set.of("obj", "nsubj:pass", "nmod", "compound");
    /** How many times more than another word a name counts when documents are sorted: its weight in a cosine is squared. */
    private static final int NAMES = 3;

    /** As many letters are the beginning of a word. */
    private static final int STEM = 5;

    private static final Set<String> PARTS = Set.of("compound", "flat", "amod");

    private final Analyser analyser = Analyser.withModels();
    private final Map<String, Read> read = new HashMap<>();
    private final List<Telling> tellings = new ArrayList<>();

    private MentionTellings() {}

    /** @param tokenOf token index by sentence and place in it */
    private record Read(Tokens tokens, int[][] tokenOf, int[] context, Matters.Wording wording) {}

    /** Those of a corpus. */
    public static MentionTellings of(EcbPlus corpus) {
        MentionTellings maker = new MentionTellings();
        corpus.documents().forEach(maker::read);
        for (EcbPlus.Mention mention : corpus.mentions()) {
            maker.tellings.add(maker.telling(mention, maker.tellings.size()));
        }
        return maker;
    }

    /** One a mention, in the corpus's order. */
    public List<Telling> tellings() {
        return List.copyOf(tellings);
    }

    /** What a document is sorted by: its content lemmas, its names {@value #NAMES} times more, and how its content lemmas begin. */
    public Matters.Wording wording(String document) {
        return Known.at(read, document).wording;
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
        read.put(document.id(), new Read(tokens, tokenOf, Clue.words(tokens, 0, tokens.size()), wording(tokens)));
    }

    private static Matters.Wording wording(Tokens tokens) {
        int[] words = Clue.words(tokens, 0, tokens.size());
        int[] names = Clue.names(tokens, 0, tokens.size());
        int[] wording = Arrays.copyOf(words, words.length + NAMES * names.length);
        int at = words.length;
        for (int name : names) {
            for (int times = 1; times <= NAMES; times++) {
                wording[at++] = name ^ times * 0x9e3779b9;
            }
        }
        Arrays.sort(wording);
        return new Matters.Wording(wording, stems(tokens, words));
    }

    /** How the content lemmas begin; hashes ascending, each once. */
    private static int[] stems(Tokens tokens, int[] words) {
        return IntStream.range(0, tokens.size())
                .mapToObj(tokens::lemma)
                .filter(lemma -> Arrays.binarySearch(words, Overlap.hash(lemma)) >= 0)
                .mapToInt(lemma -> Overlap.hash(lemma.substring(0, Math.min(STEM, lemma.length()))))
                .sorted()
                .distinct()
                .toArray();
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
                false,
                Optional.empty(),
                "",
                tokens.lemma(head).toLowerCase(Locale.ROOT),
                act(tokens, members),
                tokens.upos(head) == Upos.NOUN || tokens.upos(head) == Upos.PROPN,
                "",
                party(tokens, head, DOERS),
                true,
                false,
                party(tokens, head, DONE_TO),
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
                false,
                List.of(),
                List.of(),
                List.of(),
                Intent.UNSTATED,
                Clue.NOTHING,
                Clue.near(tokens, head, t -> Arrays.stream(members).anyMatch(m -> m == t)),
                Clue.names(tokens, tokens.sentenceStart(sentence), tokens.sentenceEnd(sentence)),
                Clue.words(tokens, tokens.sentenceStart(sentence), tokens.sentenceEnd(sentence)),
                in.context);
    }

    /** The words that stand in a role of an act, by the trees. */
    private static Party party(Tokens tokens, int act, Set<String> relations) {
        int sentence = tokens.sentenceOf(act);
        for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
            if (tokens.head(token) == act && relations.contains(tokens.relation(token))) {
                return new Party("", "", List.of(), words(tokens, token));
            }
        }
        return Party.NOBODY;
    }

    private static String words(Tokens tokens, int head) {
        StringBuilder words = new StringBuilder();
        int sentence = tokens.sentenceOf(head);
        for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
            boolean part = tokens.head(token) == head && PARTS.contains(tokens.relation(token));
            if (token == head || part) {
                words.append(words.length() == 0 ? "" : " ")
                        .append(tokens.lemma(token).toLowerCase(Locale.ROOT));
            }
        }
        return words.toString();
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
