package org.rashomon.attribution;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rashomon.attribution.Paragraphs.Paragraph;
import org.rashomon.attribution.model.Draft;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.reading.Pronoun;
import org.rashomon.text.BlockKind;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Speech without quotation marks goes on to its end, through paragraphs.
 *
 * <pre>
 *   Okoro addressed the nation:                   Okoro  addressed  [I come …  … your houses.]
 *   I come to you with a heavy heart.
 *   The port has been shut since May.
 *   Stay in your houses.
 *   The crowd went home.
 * </pre>
 *
 * It begins behind a colon, with the salutation of a letter, or in the first person behind an announcement, where the author has
 * not said "I" or "we"; or it is known where it begins: a block quotation, a turn of a transcript. It goes on through paragraphs in
 * the first person, to "you" or in commands, and those between two such; a letter to its signature; a turn to the next turn. It ends
 * before a quotation, a heading, and a paragraph that tells of its speaker.
 */
final class SpeechByParagraphs implements SceneRule {

    private static final int LONGEST_LETTER = 60;
    private static final int LEAST_TURNS = 3;

    private final Paragraphs paragraphs;
    private final Announcements announcements;

    SpeechByParagraphs(Lexicons lexicons, Cues cues, ClauseMood moods) {
        paragraphs = new Paragraphs(lexicons, moods);
        announcements = new Announcements(lexicons, cues);
    }

    @Override
    public void apply(Scene scene) {
        new Reading(scene, paragraphs.of(scene)).read();
    }

    /** One document. */
    private final class Reading {

        private final Scene scene;
        private final Tokens tokens;
        private final List<Paragraph> all;

        /** Whether the author has said "I" or "we" before. */
        private boolean authorSpeaks;

        /** The last turn of a transcript; -1 where there is none. */
        private int lastTurn = -1;

        /** The last paragraph in which the author, as far as is known, says "I" or "we". */
        private int lastOwn = -1;

        Reading(Scene scene, List<Paragraph> all) {
            this.scene = scene;
            this.tokens = scene.tokens();
            this.all = all;
            int turns = 0;
            int spoken = 0;
            for (int i = 0; i < all.size(); i++) {
                Paragraph p = all.get(i);
                turns += p.turn() >= 0 ? 1 : 0;
                spoken += p.turn() >= 0 && (p.addresses() || p.asks(tokens)) ? 1 : 0;
                lastTurn = p.turn() >= 0 ? i : lastTurn;
                lastOwn = p.firstPerson() && p.turn() < 0 && speaker(i) == null ? i : lastOwn;
            }
            // "Okoro: Make it to May." above each of several sections is no transcript.
            lastTurn = turns >= LEAST_TURNS && 3 * spoken >= turns ? lastTurn : -1;
        }

        void read() {
            for (int i = 0; i < all.size(); i++) {
                Draft speaker = speaker(i);
                int end = i;
                if (speaker == null && i > 0) {
                    end = endOfAnnounced(i);
                    if (end >= i) {
                        int[] speech = {all.get(i).first(), all.get(end).last()};
                        Optional<Draft> announced = announced(i);
                        if (SpeechIsGiven.give(scene, announced, all.get(i - 1).last(), speech)) {
                            i = end;
                            continue;
                        }
                    }
                } else if (speaker != null && !all.get(i).quoted() && isText(i)) {
                    end = end(i, speaker);
                    extend(speaker, i, end);
                    i = end;
                    continue;
                }
                authorSpeaks |= all.get(i).firstPerson() && all.get(i).turn() < 0 && speaker == null;
            }
        }

        private boolean isText(int i) {
            return all.get(i).isRunning() || all.get(i).kind() == BlockKind.BLOCK_QUOTE;
        }

        /** Who is known to say the whole of a paragraph, from outside it or as a turn; null for nobody. */
        private @Nullable Draft speaker(int i) {
            Paragraph p = all.get(i);
            Draft best = null;
            for (Draft d : scene.drafts()) {
                boolean outside = d.head < p.first() || d.head == p.turn();
                for (int[] range : d.content) {
                    boolean whole = range[0] <= p.speech() && range[1] >= p.last() - 1;
                    if (outside && whole && (best == null || d.head > best.head)) {
                        best = d;
                    }
                }
            }
            return best;
        }

        private Optional<Draft> announced(int i) {
            Paragraph lead = all.get(i - 1);
            return announcements.between(scene.trees(), lead.first(), lead.last());
        }

        /** The last paragraph of a speech that the paragraph before announces; less than {@code i} if there is none. */
        private int endOfAnnounced(int i) {
            Paragraph p = all.get(i);
            Paragraph lead = all.get(i - 1);
            boolean may = p.kind() == BlockKind.PARAGRAPH
                    && lead.kind() == BlockKind.PARAGRAPH
                    && !p.quoted()
                    && p.turn() < 0;
            Optional<Draft> announced = may ? announced(i) : Optional.empty();
            if (announced.isEmpty() || tellsOf(p, names(i, announced.get()))) {
                return -1;
            }
            // A colon may stand before a picture that is not there, and the author goes on.
            boolean colon = tokens.form(lead.last()).equals(":")
                    && (p.addresses() || announcements.isWord(tokens, announced.get().head));
            if (colon || p.opens()) {
                return end(i, announced.get());
            }
            if (p.warns() && restates(p, lead)) {
                return end(i, announced.get());
            }
            boolean told =
                    scene.drafts().stream().anyMatch(d -> d.head == announced.get().head && !d.content.isEmpty());
            int end = p.atOnce() && !authorSpeaks && !told ? end(i, announced.get()) : -1;
            return lastOwn > end ? -1 : end;
        }

        /** Whether a paragraph has a noun of the last sentence of the one before. */
        private boolean restates(Paragraph p, Paragraph lead) {
            Set<String> nouns = new HashSet<>();
            for (int t = tokens.sentenceStart(tokens.sentenceOf(lead.last())); t <= lead.last(); t++) {
                if (tokens.upos(t) == Upos.NOUN) {
                    nouns.add(tokens.lemma(t));
                }
            }
            for (int t = p.first(); t <= p.last(); t++) {
                if (tokens.upos(t) == Upos.NOUN && nouns.contains(tokens.lemma(t))) {
                    return true;
                }
            }
            return false;
        }

        /** The last paragraph of a speech of which paragraph {@code i} is the first. */
        private int end(int i, Draft speaker) {
            Set<String> names = names(i, speaker);
            int signature = signature(i, names);
            int end = i;
            while (end + 1 < all.size() && (end + 1 <= signature || goesOn(i, end + 1, names))) {
                end++;
            }
            return end;
        }

        private boolean goesOn(int from, int next, Set<String> names) {
            if (!mayGoOn(next, names)) {
                return false;
            }
            Paragraph p = all.get(next);
            if (all.get(from).turn() >= 0) {
                return lastTurn >= 0 && !p.asks(tokens) && (next < lastTurn || p.firstPerson());
            }
            return !authorSpeaks
                    && !isOfSomebody(p)
                    && (p.addresses()
                            || p.closes() && p.isShort()
                            || next + 1 < all.size()
                                    && mayGoOn(next + 1, names)
                                    && all.get(next + 1).addresses());
        }

        /** "She had a warning, too.": a first or second sentence about him or her, as whoever tells of a speaker writes it. */
        private boolean isOfSomebody(Paragraph p) {
            int second = tokens.sentenceOf(p.first()) + 1;
            int end = second < tokens.sentenceCount() ? tokens.sentenceEnd(second) : tokens.size();
            for (int t = p.first(); t < Math.min(end, p.last()); t++) {
                int subject = tokens.head(t) < 0 ? scene.trees().childBy(t, "nsubj") : -1;
                if (subject >= 0 && Pronoun.of(tokens.form(subject)).isHeOrShe()) {
                    return true;
                }
            }
            return false;
        }

        private boolean mayGoOn(int next, Set<String> names) {
            Paragraph p = all.get(next);
            return p.isRunning() && !p.quoted() && p.turn() < 0 && !tellsOf(p, names);
        }

        /** The paragraph in which a letter that opens at {@code i} or right behind is signed; -1 for none. */
        private int signature(int i, Set<String> names) {
            boolean letter = all.get(i).opens() && all.get(i).isShort();
            for (int k = i + 1; letter && k < Math.min(all.size(), i + LONGEST_LETTER); k++) {
                Paragraph p = all.get(k);
                if (!p.isRunning() || p.quoted() || p.turn() >= 0) {
                    return -1;
                }
                if (p.closes() && p.isShort()) {
                    boolean signed = k + 1 < all.size()
                            && all.get(k + 1).isShort()
                            && !all.get(k + 1).quoted();
                    return signed ? k + 1 : k;
                }
            }
            return -1;
        }

        /** The names by which a speaker would be told of: those of the source, or the subjects of the lead. */
        private Set<String> names(int i, Draft speaker) {
            Set<String> names = new HashSet<>();
            for (int[] range : speaker.source) {
                for (int t = range[0]; t <= range[1]; t++) {
                    addName(names, t);
                }
            }
            int from = all.get(Math.max(0, i - 2)).first();
            for (int t = from; names.isEmpty() && t < all.get(i).first(); t++) {
                if (scene.trees().is(t, "nsubj")) {
                    for (int k = scene.trees().first(t); k <= scene.trees().last(t); k++) {
                        addName(names, k);
                    }
                }
            }
            return names;
        }

        private void addName(Set<String> names, int t) {
            if (tokens.upos(t) == Upos.PROPN) {
                names.add(tokens.form(t).toLowerCase(Locale.ROOT));
            }
        }

        /** Whether the speaker, or an account on a network, is told of. */
        private boolean tellsOf(Paragraph p, Set<String> names) {
            for (int t = p.first(); t <= p.last(); t++) {
                String form = tokens.form(t);
                boolean handle = form.length() > 1 && form.startsWith("@");
                if (handle
                        || scene.quotations().of(t) < 0
                                && names.contains(tokens.form(t).toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
            return false;
        }

        /** Whoever says the paragraph {@code from} says all up to {@code to}, and who tells of it tells that too. */
        private void extend(Draft speaker, int from, int to) {
            if (from == to) {
                return;
            }
            int last = all.get(from).last();
            int end = all.get(to).last();
            for (Draft d : scene.drafts()) {
                boolean tells = d == speaker || d.head < all.get(from).first();
                for (int[] range : d.content) {
                    if (tells && range[0] <= last && range[1] >= last - 1 && range[1] <= last) {
                        range[1] = end;
                    }
                }
            }
            speaker.evidence.add(Evidence.of(
                    "SpeechByParagraphs", tokens.span(all.get(from + 1).first(), end)));
        }
    }
}
