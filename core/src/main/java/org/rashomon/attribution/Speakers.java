package org.rashomon.attribution;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rashomon.attribution.Persons.Person;
import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Quotations;
import org.rashomon.attribution.model.Trees;
import org.rashomon.lexicon.WordClasses;
import org.rashomon.reading.Genders.Gender;
import org.rashomon.reading.Pronoun;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;
import org.rashomon.time.CalendarWords;

/**
 * Whom a pronoun in the place of a source stands for. Who has spoken speaks on: of those named before, in gender and number
 * as the pronoun has it, the one is taken who is nearest, subjects before others, sources of attributions before other subjects,
 * and those named outside quotations before those that a quotation mentions.
 *
 * <pre>
 *   Okoro met Weber. “We agreed,” he said. … He added …      he, He → Okoro
 * </pre>
 */
final class Speakers {

    private static final int SENTENCES_BACK = 12;
    private static final double LEAST = -9;
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom", "whose");

    private final Trees trees;
    private final Tokens tokens;
    private final Persons persons;
    private final Quotations quotations;
    private final WordClasses<WordClass> words;
    private final CalendarWords calendar;

    /** By token: 1 for a pronoun, -1 for none, 0 where nobody has asked. */
    private final byte[] pronouns;

    /** Of each token that is the head of a source: the draft. */
    private final Map<Integer, Draft> bySource = new HashMap<>();

    /** What the pronouns before have come to: the head of a noun phrase. */
    private final Map<Integer, Integer> settled = new HashMap<>();

    Speakers(Trees trees, Persons persons, Quotations quotations, List<Draft> drafts, Sources.Knowledge knowledge) {
        words = knowledge.words();
        calendar = knowledge.calendar();
        this.trees = trees;
        this.tokens = trees.tokens();
        this.persons = persons;
        this.quotations = quotations;
        this.pronouns = new byte[tokens.size()];
        for (Draft d : drafts) {
            if (!d.source.isEmpty()) {
                bySource.putIfAbsent(head(d.source), d);
            }
        }
        bySource.keySet().stream().sorted(Comparator.naturalOrder()).forEach(head -> {
            if (isPronoun(head)) {
                settled.put(head, find(head, bySource.get(head)));
            }
        });
    }

    /** The token of the ranges that no other of them governs. */
    int head(List<int[]> ranges) {
        int article = -1;
        for (int[] range : ranges) {
            for (int t = range[0]; t <= range[1]; t++) {
                if (!Draft.holds(ranges, tokens.head(t)) && tokens.upos(t) != Upos.PUNCT) {
                    if (tokens.upos(t) != Upos.DET) {
                        return t;
                    }
                    article = article < 0 ? t : article;
                }
            }
        }
        return article < 0 ? ranges.get(0)[0] : article;
    }

    boolean isPronoun(int token) {
        if (pronouns[token] == 0) {
            pronouns[token] = (byte) (readsAsPronoun(token) ? 1 : -1);
        }
        return pronouns[token] > 0;
    }

    private boolean readsAsPronoun(int token) {
        String form = form(token);
        return isThirdPerson(Pronoun.ofLowerCase(form))
                || RELATIVE.contains(form) && (tokens.upos(token) == Upos.PRON || !form.equals("that"));
    }

    private static boolean isThirdPerson(Pronoun pronoun) {
        return pronoun.isHeOrShe() || pronoun == Pronoun.THEY || pronoun == Pronoun.IT;
    }

    /** The head of the noun phrase that a pronoun stands for; -1 if none fits. */
    int of(int pronoun) {
        return settled.containsKey(pronoun) ? settled.get(pronoun) : find(pronoun, bySource.get(pronoun));
    }

    private int find(int pronoun, @org.jspecify.annotations.Nullable Draft draft) {
        String form = form(pronoun);
        if (RELATIVE.contains(form)) {
            return relative(pronoun);
        }
        int sentence = tokens.sentenceOf(pronoun);
        int sayer = Pronoun.ofLowerCase(form).isHeOrShe() ? sayer(form, pronoun, draft) : -1;
        if (sayer >= 0) {
            return settled.getOrDefault(sayer, sayer);
        }
        int best = -1;
        double bestScore = LEAST;
        int from = tokens.sentenceStart(Math.max(0, sentence - SENTENCES_BACK));
        for (int t = from; t < tokens.sentenceEnd(sentence); t++) {
            if (t == pronoun) {
                continue;
            }
            double score = score(form, pronoun, draft, t);
            if (score > bestScore) {
                best = t;
                bestScore = score;
            }
        }
        int behind = best >= 0 ? settled.getOrDefault(best, best) : -1;
        return behind;
    }

    /** "The driver says he hopes": of a person known by an office or trade alone, the one who says so; -1 if that is nobody. */
    private int sayer(String form, int pronoun, @org.jspecify.annotations.Nullable Draft draft) {
        Draft outer = draft == null ? null : draft.parent;
        if (outer == null || outer.source.isEmpty()) {
            return -1;
        }
        int head = head(outer.source);
        Gender gender = persons.genders.ofWord(tokens.form(head));
        Gender other = Pronoun.ofLowerCase(form) == Pronoun.HE ? Gender.FEMININE : Gender.MASCULINE;
        boolean fits = tokens.sentenceOf(head) == tokens.sentenceOf(pronoun)
                && head < pronoun
                && tokens.xpos(head).equals("NN")
                && gender != other
                && trees.childBy(head, "appos") < 0
                && !isText(tokens.lemma(head).toLowerCase(Locale.ROOT));
        return fits ? head : -1;
    }

    /** Whether a noun names something written. */
    private boolean isText(String lemma) {
        return words.is(WordClass.DOCUMENT, lemma) || words.is(WordClass.REPORT, lemma);
    }

    /** Who is behind "the statement": the one who spoke last, or the last subject that is a name. */
    int ofDocument(int document) {
        int sentence = tokens.sentenceOf(document);
        Draft own = bySource.get(document);
        for (int s = sentence; s >= Math.max(0, sentence - SENTENCES_BACK); s--) {
            int best = -1;
            double bestScore = 0;
            for (int t = tokens.sentenceStart(s); t < Math.min(document, tokens.sentenceEnd(s)); t++) {
                Upos pos = tokens.upos(t);
                boolean inside = quotations.of(t) >= 0 || own != null && Draft.holds(own.content, t);
                boolean named = pos == Upos.PROPN && trees.is(t, "nsubj");
                double score = inside || tokens.lemma(t).equals(tokens.lemma(document))
                        ? 0
                        : (bySource.containsKey(t) ? 2 : 0) + (named ? 1 : 0);
                if (score > bestScore) {
                    best = t;
                    bestScore = score;
                }
            }
            if (best >= 0) {
                return settled.getOrDefault(best, best);
            }
        }
        return -1;
    }

    private double score(String form, int pronoun, @org.jspecify.annotations.Nullable Draft draft, int t) {
        double fit = isPronoun(t) ? ofEarlier(form, t) : fit(form, t);
        if (fit <= LEAST) {
            return LEAST;
        }
        int sentence = tokens.sentenceOf(pronoun);
        int distance = sentence - tokens.sentenceOf(t);
        if (t > pronoun && !isCataphor(pronoun, t)) {
            return LEAST;
        }
        double score = fit - distance - (t > pronoun ? 0.5 : 0);
        if (trees.is(t, "nsubj")) {
            score += 1 + (tokens.head(tokens.head(t)) < 0 ? 0.5 : 0);
        } else if (isModifier(t)) {
            score -= 1;
        }
        Draft spoken = bySource.get(t);
        if (spoken != null && spoken != draft) {
            score += 1.2;
            // Told within what this one tells: "Okoro says she …".
            score += Draft.holds(spoken.content, pronoun) ? 1 : 0;
        }
        int quotation = quotations.of(t);
        if (quotation >= 0 && quotation != quotations.of(pronoun)) {
            score -= 2.5;
        }
        if (draft != null && Draft.holds(draft.content, t)) {
            score -= 1.5;
        }
        return score;
    }

    /** A pronoun before counts for what it came to. */
    private double ofEarlier(String form, int t) {
        int came = settled.getOrDefault(t, -1);
        Pronoun wanted = Pronoun.ofLowerCase(form);
        boolean same = isThirdPerson(wanted) && wanted == Pronoun.ofLowerCase(form(t))
                || RELATIVE.contains(form(t)) && came >= 0 && fit(form, came) > LEAST;
        return came >= 0 && same ? 0.3 : LEAST;
    }

    /** How well a noun fits a pronoun by itself. */
    private double fit(String form, int t) {
        Upos pos = tokens.upos(t);
        if (pos != Upos.PROPN && pos != Upos.NOUN) {
            return LEAST;
        }
        Person person = persons.at(t);
        boolean he = Pronoun.ofLowerCase(form) == Pronoun.HE;
        if (he || Pronoun.ofLowerCase(form) == Pronoun.SHE) {
            Gender wanted = he ? Gender.MASCULINE : Gender.FEMININE;
            if (person == null) {
                boolean named = persons.genders.ofWord(tokens.form(t)) == wanted && pos == Upos.NOUN;
                return named ? -0.5 : LEAST;
            }
            // A name of several words counts once.
            boolean isHead = tokens.head(t) < 0 || persons.at(tokens.head(t)) != person;
            double fit = person.gender == wanted ? 0.7 : person.gender == Gender.UNKNOWN ? 0 : LEAST;
            return isHead ? fit - (isOneOfSeveral(t) ? 1.5 : 0) : LEAST;
        }
        boolean plural = tokens.xpos(t).endsWith("S") && pos == Upos.NOUN
                || tokens.xpos(t).equals("NNPS")
                || trees.childBy(t, "conj") >= 0 && person != null;
        boolean nominal = trees.is(t, "nsubj")
                || trees.is(t, "obj")
                || trees.is(t, "obl")
                || trees.is(t, "nmod")
                || trees.is(t, "root")
                || trees.is(t, "conj")
                || trees.is(t, "appos");
        String lemma = tokens.lemma(t).toLowerCase(Locale.ROOT);
        if (!nominal || words.is(WordClass.NO_SPEAKER, lemma) || calendar.isFull(lemma)) {
            return LEAST;
        }
        if (Pronoun.ofLowerCase(form) == Pronoun.THEY) {
            boolean figure = plural && isAbstract(lemma);
            return plural ? figure ? -1 : 0 : person == null && pos == Upos.PROPN ? -1 : LEAST;
        }
        return plural || person != null ? LEAST : pos == Upos.PROPN ? 0.3 : trees.is(t, "nsubj") ? -0.2 : -1.2;
    }

    /** "Okoro and Weber spoke": both did, so that "he" is hardly one of them. */
    private boolean isOneOfSeveral(int t) {
        if (trees.is(t, "conj")) {
            return true;
        }
        int conj = trees.childBy(t, "conj");
        return conj >= 0 && tokens.upos(conj) == Upos.PROPN;
    }

    /** Whether a plural noun is of what happens or is said, which speaks only in a figure. */
    private boolean isAbstract(String lemma) {
        return words.is(WordClass.ABSTRACT, lemma)
                || lemma.endsWith("tion")
                || lemma.endsWith("sion") && !lemma.equals("commission")
                || lemma.endsWith("ment") && !lemma.equals("government") && !lemma.equals("department")
                || lemma.endsWith("ness")
                || lemma.endsWith("ance")
                || lemma.endsWith("ence") && !lemma.equals("audience");
    }

    private boolean isModifier(int t) {
        return trees.is(t, "nmod:poss")
                || tokens.relation(t).equals("nmod:poss")
                || trees.is(t, "compound")
                || trees.is(t, "nmod");
    }

    /** "When she took office, Okoro said": a subject after the pronoun that governs the pronoun's clause. */
    private boolean isCataphor(int pronoun, int t) {
        int verb = tokens.head(t);
        if (!trees.is(t, "nsubj") || verb < 0) {
            return false;
        }
        int at = pronoun;
        for (int k = 0; k < 6 && at >= 0; k++) {
            if (trees.is(at, "advcl") && tokens.head(at) == verb) {
                return true;
            }
            at = tokens.head(at);
        }
        return false;
    }

    private int relative(int pronoun) {
        int at = pronoun;
        for (int k = 0; k < 6 && at >= 0; k++) {
            if (tokens.relation(at).equals("acl:relcl")) {
                return tokens.head(at);
            }
            at = tokens.head(at);
        }
        int first = tokens.sentenceStart(tokens.sentenceOf(pronoun));
        for (int t = pronoun - 1; t >= Math.max(first, pronoun - 4); t--) {
            if (tokens.upos(t) == Upos.NOUN || tokens.upos(t) == Upos.PROPN) {
                return t;
            }
        }
        return -1;
    }

    private String form(int token) {
        return tokens.form(token).toLowerCase(Locale.ROOT);
    }
}
