package org.rashomon.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.rashomon.attribution.model.Trees;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Genders;
import org.rashomon.reading.Genders.Gender;
import org.rashomon.reading.Name;
import org.rashomon.reading.NameType;
import org.rashomon.reading.Reading;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * The persons a document names, a family name joined with the full name it is short for.
 *
 * <pre>
 *   Ada Okoro left. … Okoro said …      one person, fullest name "Ada Okoro"
 * </pre>
 *
 * Two who share a family name stay two: the short name is that of the one whom a full name has just made the subject, else of
 * the one named most, unless a title tells them apart.
 */
final class Persons {

    /** One of them. */
    static final class Person {
        final String given;
        final String family;

        /** First and last token of the fullest name. */
        int first;

        int last;
        Gender gender = Gender.UNKNOWN;
        int times;

        /** The sentence in which a full name was last a subject. */
        int lastSubject = -100;

        private Person(String given, String family, int first, int last) {
            this.given = given;
            this.family = family;
            this.first = first;
            this.last = last;
        }

        boolean isFull() {
            return last > first;
        }
    }

    /** Sentences for which a full name owns the family name. */
    private static final int FRESH = 4;

    private final Tokens tokens;
    private final Trees trees;
    final Genders genders;
    private final List<Person> all = new ArrayList<>();
    private final Person[] at;

    Persons(Annotations annotations, Trees trees, Genders genders) {
        this.trees = trees;
        this.tokens = trees.tokens();
        this.genders = genders;
        at = new Person[tokens.size()];
        boolean[] other = new boolean[tokens.size()];
        List<int[]> names = new ArrayList<>();
        if (annotations.has(Reading.NAMES)) {
            int end = -1;
            for (Name name : annotations.get(Reading.NAMES)) {
                if (name.first() > end) {
                    end = name.last();
                    if (name.type() == NameType.PERSON) {
                        names.add(new int[] {name.first(), name.last()});
                    } else {
                        Arrays.fill(other, name.first(), name.last() + 1, true);
                    }
                }
            }
        } else {
            runs(names);
        }
        for (int[] name : names) {
            add(name[0], name[1]);
        }
        joinShort(names, other);
    }

    /** Proper nouns in a row, the first a given name, where nobody has looked for names. */
    private void runs(List<int[]> names) {
        for (int t = 0; t < tokens.size(); t++) {
            int end = t;
            while (end < tokens.size()
                    && tokens.upos(end) == Upos.PROPN
                    && tokens.sentenceOf(end) == tokens.sentenceOf(t)) {
                end++;
            }
            int first = t;
            while (first < end && genders.ofName(tokens.form(first)) == Gender.UNKNOWN) {
                first++;
            }
            if (first + 1 >= end && end - t == 2 && genders.ofWord(tokens.form(t)) != Gender.UNKNOWN) {
                names.add(new int[] {t + 1, end - 1});
            } else if (first + 1 < end) {
                names.add(new int[] {first, end - 1});
            }
            t = Math.max(t, end - 1);
        }
    }

    private void add(int nameFirst, int nameLast) {
        int first = nameFirst;
        int last = nameLast;
        while (last > first && (isSuffix(tokens.form(last)) || tokens.upos(last) == Upos.PUNCT)) {
            last--;
        }
        while (first < last && (isTitle(tokens.form(first)) || tokens.upos(first) == Upos.PUNCT)) {
            first++;
        }
        // "In Accra Okoro confirmed": two names, taken for one.
        while (first < last && !trees.under(first, last) && !trees.under(last, first)) {
            first++;
        }
        if (isPlaceBefore(first, last)) {
            first++;
        }
        String family = key(last);
        String given = first < last ? key(first) : "";
        Gender gender = gender(first, last, given);
        Person person = find(given, family, gender, last);
        if (person == null) {
            person = new Person(given, family, first, last);
            all.add(person);
        }
        person.times++;
        if (first < last && (trees.is(first, "nsubj") || trees.is(last, "nsubj"))) {
            person.lastSubject = tokens.sentenceOf(first);
        }
        person.gender = person.gender == Gender.UNKNOWN ? gender : person.gender;
        Arrays.fill(at, nameFirst, nameLast + 1, person);
    }

    /** "At the talks in Lomé Okoro said": a place, and a family name that the text has given another first name before. */
    private boolean isPlaceBefore(int first, int last) {
        if (last != first + 1
                || first == 0
                || tokens.upos(first - 1) != Upos.ADP
                || genders.ofName(tokens.form(first)) != Gender.UNKNOWN) {
            return false;
        }
        String given = key(first);
        String family = key(last);
        for (Person p : all) {
            if (p.family.equals(family) && !isSameGiven(given, p.given)) {
                return true;
            }
        }
        return false;
    }

    /** Of several who share the name: whom a full name has just made the subject, else who is named most. */
    private @org.jspecify.annotations.Nullable Person find(String given, String family, Gender gender, int token) {
        Person best = null;
        double bestScore = -1;
        for (Person p : all) {
            boolean clash = gender != Gender.UNKNOWN && p.gender != Gender.UNKNOWN && p.gender != gender;
            boolean same = given.isEmpty()
                    ? p.family.equals(family) || p.given.equals(family)
                    : p.family.equals(family) && isSameGiven(given, p.given);
            boolean fresh = tokens.sentenceOf(token) - p.lastSubject <= FRESH;
            double score = p.times + (fresh ? 1000 + p.lastSubject : 0);
            if (same && !clash && score >= bestScore) {
                best = p;
                bestScore = score;
            }
        }
        return best;
    }

    private static boolean isSameGiven(String a, String b) {
        return a.equals(b)
                || !a.isEmpty() && !b.isEmpty() && a.charAt(0) == b.charAt(0) && (a.length() <= 2 || b.length() <= 2);
    }

    /** A short name that came before the full one, or that was taken for no person's, is the person's whose family name it is. */
    private void joinShort(List<int[]> names, boolean[] other) {
        for (Person p : List.copyOf(all)) {
            if (p.isFull()) {
                continue;
            }
            Person full = null;
            for (Person q : all) {
                boolean clash = q.gender != Gender.UNKNOWN && p.gender != Gender.UNKNOWN && p.gender != q.gender;
                if (q.isFull() && !clash && (q.family.equals(p.family) || q.given.equals(p.family))) {
                    full = full == null || q.times > full.times ? q : full;
                }
            }
            if (full != null) {
                full.times += p.times;
                for (int t = 0; t < at.length; t++) {
                    at[t] = at[t] == p ? full : at[t];
                }
                all.remove(p);
            }
        }
        for (int t = 0; t < at.length; t++) {
            boolean alone = at[t] == null
                    && tokens.upos(t) == Upos.PROPN
                    && (t == 0 || !other[t - 1])
                    && (t + 1 == at.length || !other[t + 1] || tokens.upos(t + 1) != Upos.PROPN);
            if (alone) {
                String word = key(t);
                for (Person p : all) {
                    if (p.isFull() && p.family.equals(word)) {
                        at[t] = p;
                    }
                }
            }
        }
    }

    private Gender gender(int first, int last, String given) {
        Gender gender = first > 0 ? genders.ofWord(tokens.form(first - 1)) : Gender.UNKNOWN;
        if (gender == Gender.UNKNOWN && !given.isEmpty()) {
            gender = genders.ofName(tokens.form(first));
        }
        for (int t = first; t <= last && gender == Gender.UNKNOWN; t++) {
            for (int i = 0; i < trees.childCount(t) && gender == Gender.UNKNOWN; i++) {
                int child = trees.child(t, i);
                gender = trees.is(child, "appos") || trees.is(child, "compound")
                        ? genders.ofWord(tokens.form(child))
                        : gender;
            }
        }
        return gender;
    }

    private static boolean isSuffix(String form) {
        return form.equals("Jr.")
                || form.equals("Jr")
                || form.equals("Sr.")
                || form.equals("’s")
                || form.equals("'s")
                || form.equals("III");
    }

    private boolean isTitle(String form) {
        return form.endsWith(".") && form.length() > 2 || genders.ofWord(form) != Gender.UNKNOWN;
    }

    private String key(int token) {
        String form = tokens.form(token).toLowerCase(Locale.ROOT);
        return form.endsWith("'s") || form.endsWith("’s") ? form.substring(0, form.length() - 2) : form;
    }

    /** The person whose name a token is part of; null if it is no person's. */
    @org.jspecify.annotations.Nullable
    Person at(int token) {
        return at[token];
    }
}
