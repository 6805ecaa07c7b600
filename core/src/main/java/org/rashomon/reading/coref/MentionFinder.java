package org.rashomon.reading.coref;

import static org.rashomon.reading.coref.CoreferenceModel.mix;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rashomon.reading.Genders;
import org.rashomon.reading.Genders.Gender;
import org.rashomon.reading.Name;
import org.rashomon.reading.NameType;
import org.rashomon.reading.network.FormFeatures;
import org.rashomon.reading.network.Vocabulary;
import org.rashomon.reading.network.WordTable;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/** Finds what may be a mention: names, heads of noun phrases, pronouns that stand for somebody or something. */
final class MentionFinder {

    private static final int MOST = 24;

    /** Words of a phrase are looked for no further from its head than this. */
    private static final int REACH = 40;

    private final CoreferenceModel model;
    private final WordTable table;
    private final Genders genders;
    private final Expletives expletives;
    private final FormFeatures forms;
    private final int[] features = new int[MOST];

    MentionFinder(CoreferenceModel model, WordTable table, Genders genders, Expletives expletives) {
        this.model = model;
        this.table = table;
        this.genders = genders;
        this.expletives = expletives;
        this.forms = new FormFeatures(table, new Vocabulary(new int[0]));
    }

    Mentions find(Tokens tokens, List<Name> names) {
        Name[] byHead = new Name[tokens.size()];
        boolean[] inName = new boolean[tokens.size()];
        for (Name name : names) {
            int head = head(tokens, name.first(), name.last());
            if (byHead[head] == null) {
                byHead[head] = name;
            }
            for (int t = name.first(); t <= name.last(); t++) {
                inName[t] = true;
            }
        }
        int[] lefts = new int[tokens.size()];
        int[] rights = new int[tokens.size()];
        extents(tokens, lefts, rights);
        Mentions mentions = new Mentions();
        boolean quoted = false;
        int sentence = 0;
        for (int t = 0; t < tokens.size(); t++) {
            char c = tokens.text().charAt(tokens.start(t));
            if (c == '“' || c == '"' || c == '”') {
                quoted = c == '“' || c == '"' && !quoted;
            }
            while (sentence + 1 < tokens.sentenceCount() && tokens.sentenceStart(sentence + 1) <= t) {
                sentence++;
            }
            if (byHead[t] != null) {
                add(mentions, tokens, t, lefts[t], rights[t], Mentions.NAME, quoted, sentence, byHead[t]);
            } else if (!inName[t] && isNominal(tokens, t)) {
                add(mentions, tokens, t, lefts[t], rights[t], Mentions.NOMINAL, quoted, sentence, null);
            } else if (tokens.upos(t) == Upos.PRON
                    && PronounForm.of(tokens, t) != PronounForm.NONE
                    && !expletives.is(tokens, t)) {
                add(mentions, tokens, t, t, t, Mentions.PRONOUN, quoted, sentence, null);
            }
        }
        return mentions;
    }

    private static boolean isNominal(Tokens tokens, int t) {
        if (tokens.upos(t) != Upos.NOUN && tokens.upos(t) != Upos.PROPN) {
            return false;
        }
        String relation = tokens.relation(t);
        return !relation.startsWith("compound") && !relation.startsWith("flat") && !relation.equals("goeswith");
    }

    private static int head(Tokens tokens, int first, int last) {
        for (int t = first; t <= last; t++) {
            int head = tokens.head(t);
            if (head < first || head > last) {
                return t;
            }
        }
        return last;
    }

    /** Of each token the phrase it heads without clauses, appositions, what is coordinated and signs. */
    private static void extents(Tokens tokens, int[] lefts, int[] rights) {
        for (int t = 0; t < lefts.length; t++) {
            lefts[t] = t;
            rights[t] = t;
        }
        for (int t = 0; t < lefts.length; t++) {
            int child = t;
            for (int steps = 0; steps < 12; steps++) {
                int head = tokens.head(child);
                if (head == Tokens.ROOT || isApart(tokens.relation(child)) || Math.abs(head - t) > REACH) {
                    break;
                }
                lefts[head] = Math.min(lefts[head], t);
                rights[head] = Math.max(rights[head], t);
                child = head;
            }
        }
    }

    private static boolean isApart(String relation) {
        return relation.startsWith("acl")
                || relation.startsWith("advcl")
                || relation.startsWith("nsubj")
                || relation.startsWith("obj")
                || relation.startsWith("iobj")
                || relation.startsWith("obl")
                || relation.startsWith("advmod")
                || relation.startsWith("aux")
                || switch (relation) {
                    case "appos",
                            "conj",
                            "cc",
                            "punct",
                            "case",
                            "cop",
                            "parataxis",
                            "mark",
                            "ccomp",
                            "xcomp",
                            "dep",
                            "list",
                            "discourse",
                            "vocative",
                            "orphan" -> true;
                    default -> false;
                };
    }

    private void add(
            Mentions mentions,
            Tokens tokens,
            int head,
            int first,
            int last,
            int kind,
            boolean quoted,
            int sentence,
            @Nullable Name name) {
        int m = mentions.add();
        mentions.heads[m] = head;
        mentions.firsts[m] = first;
        mentions.lasts[m] = last;
        mentions.kinds[m] = (byte) kind;
        mentions.quoted[m] = quoted;
        mentions.sentences[m] = sentence;
        mentions.headWords[m] = hash(tokens, head, head);
        mentions.lemmas[m] = tokens.lemma(head).hashCode();
        mentions.determiners[m] = (byte) determiner(tokens, first, head);
        int from = mentions.determiners[m] > 0 && mentions.determiners[m] != 4 && first < head ? first + 1 : first;
        mentions.nameFirsts[m] = name == null ? -1 : name.first();
        mentions.nameLasts[m] = name == null ? -1 : name.last();
        if (name != null) {
            from = name.first();
            last = name.last();
            mentions.givenGenders[m] = (byte) givenGender(tokens, name);
        }
        mentions.wordings[m] = hash(tokens, from, Math.max(last, head));
        if (kind == Mentions.PRONOUN) {
            PronounForm form = PronounForm.of(tokens, head);
            mentions.types[m] = (byte) form.type;
            mentions.genders[m] = (byte) form.gender;
            mentions.numbers[m] = (byte) form.number;
            mentions.persons[m] = (byte) form.person;
        } else {
            mentions.numbers[m] = (byte) (tokens.xpos(head).endsWith("S") ? Mentions.PLURAL : Mentions.SINGULAR);
            mentions.types[m] = (byte) (name != null ? type(name) : type(tokens, head, mentions.determiners[m]));
            mentions.genders[m] = (byte) gender(tokens, first, head);
        }
    }

    private static int type(Name name) {
        return switch (name.type()) {
            case PERSON -> Mentions.PERSON;
            case NORP -> Mentions.PERSON;
            case ORG -> Mentions.ORGANISATION;
            case GPE, LOC, FACILITY -> Mentions.PLACE;
            case EVENT -> Mentions.OTHER;
        };
    }

    /** What the noun means, by the model. */
    private int type(Tokens tokens, int head, int determiner) {
        int best = Mentions.OTHER;
        int bestScore = Integer.MIN_VALUE;
        int count = fillNoun(tokens, head, determiner, features);
        int[] typed = new int[count];
        for (int type = Mentions.PERSON; type <= Mentions.OTHER; type++) {
            for (int i = 0; i < count; i++) {
                typed[i] = mix(features[i], type);
            }
            int score = model.score(typed, count);
            if (score > bestScore) {
                best = type;
                bestScore = score;
            }
        }
        return best;
    }

    /** Fills in what tells what a noun means, to be mixed with each type. */
    int fillNoun(Tokens tokens, int head, int determiner, int[] into) {
        int n = 0;
        int lemma = tokens.lemma(head).hashCode();
        into[n++] = mix(101, lemma);
        into[n++] = mix(102, tokens.xpos(head).hashCode());
        into[n++] = mix(mix(103, tokens.relation(head).hashCode()), determiner);
        String word = tokens.lemma(head);
        into[n++] = mix(104, word.substring(Math.max(0, word.length() - 3)).hashCode());
        into[n++] = mix(105, word.substring(Math.max(0, word.length() - 4)).hashCode());
        int cluster = table.cluster(forms.lowerDigest(tokens.text(), tokens.start(head), tokens.end(head)));
        if (cluster >= 0) {
            int[] cuts = table.clusterFeatures(cluster);
            for (int i = 0; i < cuts.length; i++) {
                into[n++] = mix(106 + i, cuts[i]);
            }
        }
        int governor = tokens.head(head);
        into[n++] = mix(
                mix(120, tokens.relation(head).hashCode()),
                governor == Tokens.ROOT ? 0 : tokens.lemma(governor).hashCode());
        if (head > 0) {
            into[n++] = mix(121, tokens.lemma(head - 1).hashCode());
        }
        return n;
    }

    private static int determiner(Tokens tokens, int first, int head) {
        if (first == head) {
            return 0;
        }
        return switch (tokens.lemma(first).toLowerCase(java.util.Locale.ROOT)) {
            case "the" -> 1;
            case "a", "an" -> 2;
            case "this", "that", "these", "those" -> 3;
            default -> tokens.relation(first).startsWith("nmod:poss") ? 4 : tokens.upos(first) == Upos.DET ? 5 : 0;
        };
    }

    /** By a title or a word for a man or a woman in the phrase. */
    private int gender(Tokens tokens, int first, int head) {
        for (int t = first; t <= head; t++) {
            int gender = code(genders.ofWord(tokens.form(t)));
            if (gender != 0) {
                return gender;
            }
        }
        return 0;
    }

    private int givenGender(Tokens tokens, Name name) {
        boolean hasGiven = name.type() == NameType.PERSON && name.first() < name.last();
        return hasGiven ? code(genders.ofName(tokens.form(name.first()))) : 0;
    }

    private static int code(Gender gender) {
        return switch (gender) {
            case MASCULINE -> Mentions.MASCULINE;
            case FEMININE -> Mentions.FEMININE;
            case UNKNOWN -> 0;
        };
    }

    static int hash(Tokens tokens, int first, int last) {
        String text = tokens.text();
        int h = 17;
        for (int t = first; t <= last && t - first < REACH; t++) {
            int stop = Math.min(tokens.end(t), tokens.start(t) + REACH);
            for (int i = tokens.start(t); i < stop; i++) {
                h = mix(h, Character.toLowerCase(text.charAt(i)));
            }
            h = mix(h, ' ');
        }
        return h;
    }
}
