package org.rashomon.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rashomon.actor.Sense.Kind;

/**
 * Reads one noun phrase: finds its head, what the tables know of it, and what the words around it add.
 *
 * <pre>
 *   [former] [U.S.] [president] [Donald Trump]          modifiers, nationality, title, name
 *   [Jotyar Adil] , [the KRG 's] [official spokesperson]   what is unknown takes from what stands in apposition
 *   [militias] backed by [Iran]                          the backer is not the actor
 * </pre>
 *
 * One object a phrase; nothing is kept.
 */
final class PhraseReader {

    private final ActorTables tables;
    private final Words words;
    private final int day;
    private final int head;
    private final Vocabulary.@Nullable Match[] matches;
    private final boolean[] looked;
    private boolean strangeHead;
    private int depth;

    /**
     * @param day as days since 1970, or {@link Person#UNDATED}
     * @param head where the head's first character stands, if it is known; else -1
     */
    PhraseReader(ActorTables tables, Words words, int day, int head) {
        this.head = head;
        this.tables = tables;
        this.words = words;
        this.day = day;
        this.matches = new Vocabulary.Match[words.size];
        this.looked = new boolean[words.size];
    }

    Finding read() {
        int headWord = headWord();
        if (headWord < 0) {
            return read(0, words.size);
        }
        strangeHead = isStrange(headWord);
        Finding finding = read(0, words.size);
        if (strangeHead && !finding.covers(head) && !ownedAt(headWord)) {
            finding.loseStanding();
        }
        return finding;
    }

    private int headWord() {
        for (int i = 0; i < words.size && head >= 0; i++) {
            if (words.starts[i] <= head && head < words.ends[i]) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the head is a common noun that the tables do not know: "warning", "agreement". */
    private boolean isStrange(int word) {
        return words.kinds[word] == Words.WORD
                && !words.capital[word]
                && !words.isDigit(word)
                && !ClosedClasses.QUANTITIES.contains(words.folded[word])
                && match(word, words.size) == null;
    }

    /** "Netanyahu's policies" stand for Netanyahu; "the Lavrov agreement" does not stand for Lavrov. */
    private boolean ownedAt(int word) {
        for (int i = word; i >= 0; i--) {
            if (words.kinds[i] == Words.POSSESSIVE) {
                return true;
            }
        }
        return false;
    }

    /** The longest form at a word; looked up once a word, since every step of the reading asks. */
    private Vocabulary.@Nullable Match match(int i, int end) {
        if (!looked[i]) {
            looked[i] = true;
            matches[i] = tables.vocabulary.at(words, i, words.size);
        }
        Vocabulary.Match match = matches[i];
        return match == null || match.end() <= end ? match : tables.vocabulary.at(words, i, end);
    }

    /** Reads words {@code from} to {@code to} as a noun phrase. */
    private Finding read(int from, int to) {
        if (++depth > 12) {
            return new Finding();
        }
        int lo = start(from, to);
        int end = headEnd(lo, to);
        int possessive = lastPossessive(lo, end);
        Finding finding;
        if (possessive > lo && possessive + 1 < end) {
            finding = possessed(read(lo, possessive), possessive + 1, end);
        } else {
            finding = new HeadReader(lo, possessive > lo ? possessive : end).read();
        }
        boolean nothingToGo = strangeHead && depth == 1 && finding.isEmpty();
        if (end < to && !nothingToGo) {
            complements(finding, end, to);
            incumbent(finding);
        }
        depth--;
        return finding;
    }

    /** The last possessive that is no part of a form ("president's office"); -1 if there is none. */
    private int lastPossessive(int lo, int end) {
        int last = -1;
        int i = lo;
        while (i < end) {
            if (words.kinds[i] == Words.POSSESSIVE) {
                last = i;
            }
            Vocabulary.Match match = words.kinds[i] == Words.WORD ? match(i, end) : null;
            i = match == null ? i + 1 : match.end();
        }
        return last;
    }

    /** Skips determiners, numbers and counts: "some 200 members of". */
    private int start(int from, int to) {
        int i = from;
        while (i < to) {
            if (words.kinds[i] == Words.COMMA || words.kinds[i] == Words.BRACKET) {
                i++;
                continue;
            }
            Vocabulary.Match match = words.kinds[i] == Words.WORD ? match(i, to) : null;
            if (match != null && match.end() > i + 1) {
                break;
            }
            if (words.isDigit(i) && match == null) {
                i++;
            } else if (words.kinds[i] == Words.WORD
                    && i + 2 < to
                    && words.isWord(i + 1, "of")
                    && ClosedClasses.QUANTITIES.contains(words.folded[i])) {
                i += 2;
            } else if (words.kinds[i] == Words.WORD
                    && ClosedClasses.DETERMINERS.contains(words.folded[i])
                    && i + 1 < to
                    && !words.joined[i + 1]
                    && match == null) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    /** Where the head's own words end: before a preposition, comma, relative or participle that is no part of a name. */
    private int headEnd(int lo, int to) {
        int i = lo;
        boolean something = false;
        while (i < to) {
            if (words.kinds[i] == Words.COMMA || words.kinds[i] == Words.BRACKET) {
                return i;
            }
            if (words.kinds[i] == Words.POSSESSIVE) {
                i++;
                continue;
            }
            Vocabulary.Match match = match(i, to);
            if (match != null) {
                i = match.end();
                something = true;
                continue;
            }
            String word = words.folded[i];
            if (i > lo && !words.joined[i] && stops(i, something)) {
                return i;
            }
            if (ClosedClasses.RELATIVES.contains(word) && i > lo) {
                return i;
            }
            i++;
        }
        return to;
    }

    private boolean stops(int i, boolean something) {
        String word = words.folded[i];
        return ClosedClasses.BELONGING.contains(word)
                || ClosedClasses.OTHER.contains(word)
                || ClosedClasses.CONJUNCTIONS.contains(word) && !joinsAdjectives(i)
                || ClosedClasses.BELONGS.contains(word) && something
                || something
                        && !words.capital[i]
                        && word.length() > 4
                        && (word.endsWith("ed") || word.endsWith("ing"))
                        && i + 1 < words.size
                        && (words.kinds[i + 1] != Words.WORD
                                || ClosedClasses.OTHER.contains(words.folded[i + 1])
                                || ClosedClasses.BELONGING.contains(words.folded[i + 1]));
    }

    /** "Russian and Syrian troops": both adjectives belong to what follows. */
    private boolean joinsAdjectives(int i) {
        if (i < 1 || i + 2 >= words.size || words.kinds[i + 1] != Words.WORD || words.kinds[i + 2] != Words.WORD) {
            return false;
        }
        Vocabulary.Match before = match(i - 1, i);
        Vocabulary.Match after = match(i + 1, words.size);
        return before != null
                && after != null
                && after.end() < words.size
                && isPeople(before)
                && isPeople(after)
                && !words.folded[i - 1].endsWith("s")
                && words.kinds[after.end()] == Words.WORD
                && !ClosedClasses.BELONGING.contains(words.folded[after.end()])
                && !ClosedClasses.OTHER.contains(words.folded[after.end()]);
    }

    private static boolean isPeople(Vocabulary.Match match) {
        return match.has(Kind.PEOPLE);
    }

    /** Takes from what stands after the head: "of Ethiopia", "loyal to Assad", "(FARC)", ", head of the observatory". */
    private void complements(Finding finding, int from, int to) {
        boolean posted = finding.office.equals("amb") || finding.office.equals("envoy");
        int i = from;
        while (i < to && (finding.country.isEmpty() || finding.open || finding.kin)) {
            if (words.kinds[i] == Words.COMMA || words.kinds[i] == Words.BRACKET) {
                if (i + 1 < to && !finding.person) {
                    apposition(finding, read(i + 1, to));
                }
                return;
            }
            String word = words.folded[i];
            if (words.kinds[i] != Words.WORD || words.joined[i]) {
                i++;
                continue;
            }
            if (ClosedClasses.RELATIVES.contains(word)) {
                return;
            }
            String before = i > 0 ? words.folded[i - 1] : "";
            boolean belonging = ClosedClasses.BELONGING.contains(word);
            if (ClosedClasses.CONJUNCTIONS.contains(word)) {
                if (!finding.isEmpty() && !finding.country.isEmpty()) {
                    return;
                }
                i++;
                continue;
            }
            boolean takes = belonging
                    ? !(word.equals("of") && ClosedClasses.REJECTS.contains(before)) && (!posted || word.equals("of"))
                    : (word.equals("to") || word.equals("by") || word.equals("with"))
                            && ClosedClasses.BELONGS.contains(before)
                            && !posted;
            if (!belonging && !ClosedClasses.OTHER.contains(word)) {
                i++;
                continue;
            }
            int end = next(i + 1, to);
            if (takes) {
                Finding other = read(i + 1, end);
                boolean gives = word.equals("of")
                        || word.equals("for")
                        || word.equals("at")
                        || !belonging
                        || word.equals("from")
                        || word.equals("with");
                take(finding, other, gives);
            }
            i = Math.max(end, i + 1);
        }
    }

    /** The next preposition, comma or relative after {@code from}. */
    private int next(int from, int to) {
        int i = from;
        while (i < to) {
            if (words.kinds[i] == Words.COMMA || words.kinds[i] == Words.BRACKET) {
                return i;
            }
            if (words.kinds[i] == Words.WORD) {
                Vocabulary.Match match = match(i, to);
                if (match != null) {
                    i = match.end();
                    continue;
                }
                String word = words.folded[i];
                if (i > from
                        && (ClosedClasses.BELONGING.contains(word)
                                || ClosedClasses.OTHER.contains(word)
                                || ClosedClasses.RELATIVES.contains(word))) {
                    return i;
                }
            }
            i++;
        }
        return to;
    }

    /** The only holder of the office that day: "the Russian foreign minister", "the emir of Qatar". */
    private void incumbent(Finding finding) {
        if (!finding.vacant || finding.country.isEmpty() || finding.organisation || finding.entity.isPresent()) {
            return;
        }
        tables.holder(finding.country, finding.office, day).ifPresent(holder -> {
            finding.entity = Optional.of(holder.person().id());
            finding.name = holder.person().name();
            finding.because(holder.office().rule());
        });
    }

    private static void take(Finding finding, Finding other, boolean gives) {
        boolean used = false;
        if (finding.country.isEmpty() && !other.country.isEmpty()) {
            finding.country = other.country;
            used = true;
        }
        if (used && other.state && other.sectors.contains("PRE")) {
            finding.sectors.add("PRE");
        }
        if (gives && finding.open && (other.organisation || other.person) && !other.sectors.isEmpty()) {
            finding.sectors.clear();
            finding.sectors.addAll(other.sectors);
            finding.open = false;
            used = true;
        } else if (gives && finding.open && !other.sectors.isEmpty() && !other.open) {
            finding.sectors.clear();
            finding.sectors.addAll(other.sectors);
            finding.open = false;
            used = true;
        }
        if (gives && finding.kin && other.person) {
            finding.sectors.clear();
            finding.sectors.add("ELI");
            finding.kin = false;
            used = true;
        }
        if (gives && other.sectors.contains("REB") && finding.sectors.contains("MIL")) {
            List<String> own = List.copyOf(finding.sectors);
            finding.sectors.clear();
            finding.sectors.add("REB");
            finding.sectors.addAll(own);
            used = true;
        }
        if (gives && other.organisation && finding.entity.isEmpty() && !finding.person && used) {
            finding.entity = other.entity;
            finding.name = other.name;
            finding.organisation = true;
        }
        if (used) {
            finding.because(other);
        }
    }

    private static void apposition(Finding finding, Finding other) {
        boolean used = false;
        if (finding.country.isEmpty() && !other.country.isEmpty()) {
            finding.country = other.country;
            used = true;
        }
        if (finding.sectors.isEmpty() || finding.open && !other.open && !other.sectors.isEmpty()) {
            finding.sectors.clear();
            used |= finding.sectors.addAll(other.sectors);
            finding.open = other.open;
        }
        if (finding.entity.isEmpty() && used && !finding.organisation) {
            finding.entity = other.entity;
            finding.name = other.name;
        }
        if (used) {
            finding.because(other);
        }
    }

    /** Reads words {@code from} to {@code to} as what somebody has: "Qatar's emir", "Putin's spokesman". */
    private Finding possessed(Finding owner, int from, int to) {
        HeadReader reader = new HeadReader(from, to);
        reader.owner = owner;
        return reader.read();
    }

    /** A form of the tables in the phrase. */
    private record Item(Sense sense, List<Sense> senses, int start, int end) {
        boolean is(Kind kind) {
            return sense.is(kind);
        }
    }

    /** Reads the head's own words, with no preposition or possessive among them. */
    private final class HeadReader {

        private final int lo;
        private final int hi;
        private final List<Item> items = new ArrayList<>();
        private final List<Item> nations = new ArrayList<>();
        private @Nullable Finding owner;
        private @Nullable Item role;
        private @Nullable Item title;
        private @Nullable Item organisation;
        private @Nullable Item person;
        private boolean former;
        private boolean elect;
        private boolean then;
        private int lastUsed = -1;

        HeadReader(int lo, int hi) {
            this.lo = lo;
            this.hi = hi;
        }

        Finding read() {
            findItems();
            otherSpellings();
            sort();
            Finding finding = new Finding();
            if (person != null && named(finding, person)) {
                if (role != null && role.start > person.start) {
                    owner = finding;
                    finding = new Finding();
                    role(finding, role);
                }
            } else if (organisation != null && (role == null || role.start < organisation.start)) {
                organisation(finding, organisation);
            } else if (role != null) {
                role(finding, role);
            } else if (!nations.isEmpty()) {
                nation(finding);
            } else if (owner != null) {
                finding = owner;
            }
            return finding;
        }

        private void findItems() {
            int i = lo;
            while (i < hi) {
                if (words.kinds[i] != Words.WORD) {
                    i++;
                    continue;
                }
                Vocabulary.Match match = match(i, hi);
                if (match == null) {
                    i++;
                    continue;
                }
                Sense sense = best(match.senses(), i, match.end());
                if (sense != null) {
                    items.add(new Item(sense, match.senses(), i, match.end()));
                }
                i = match.end();
            }
        }

        /** Looks for a person whose whole name is spelled otherwise here: "Moamar Qadhafi". */
        private void otherSpellings() {
            for (Item item : items) {
                if (item.is(Kind.PERSON)) {
                    return;
                }
            }
            int from = lo;
            while (from < hi) {
                if (!nameWord(from)) {
                    from++;
                    continue;
                }
                int to = from;
                while (to < hi && nameWord(to)) {
                    to++;
                }
                for (int start = Math.max(from, to - 5); start <= to - 2; start++) {
                    List<Sense> senses = tables.vocabulary.spelledLike(words, start, to);
                    if (!senses.isEmpty()) {
                        int first = start;
                        int last = to;
                        items.removeIf(item -> item.start >= first && item.end <= last);
                        int at = 0;
                        while (at < items.size() && items.get(at).start < first) {
                            at++;
                        }
                        items.add(at, new Item(senses.get(0), senses, first, last));
                        return;
                    }
                }
                from = to;
            }
        }

        private boolean nameWord(int i) {
            if (words.kinds[i] != Words.WORD || !words.capital[i] && !words.joined[i]) {
                return false;
            }
            Item item = covered(i);
            return item == null || item.is(Kind.SURNAME) && item.end == item.start + 1;
        }

        /** The sense that holds on the day, people before organisations before states before roles. */
        private @Nullable Sense best(List<Sense> senses, int start, int end) {
            Sense best = null;
            for (Sense sense : senses) {
                if (best == null || rank(sense) < rank(best)) {
                    best = sense;
                }
            }
            if (best != null
                    && (best.is(Kind.STATE) || best.is(Kind.TOWN))
                    && end == start + 1
                    && partOfName(best, start, end)) {
                return null;
            }
            return best;
        }

        private int rank(Sense sense) {
            int rank =
                    switch (sense.kind()) {
                        case PERSON -> 0;
                        case ORGANISATION -> 10;
                        case STATE -> 20;
                        case SEAT -> 30;
                        case PEOPLE -> 40;
                        case TOWN -> 50;
                        case ROLE -> 60;
                        case SURNAME -> 70;
                        case MODIFIER -> 80;
                    };
            if (sense.is(Kind.TOWN) && sense.detail().equals("us-state") && inUnitedStates()) {
                return 15;
            }
            boolean holds = day == Person.UNDATED ? sense.to() == PartialDate.OPEN : sense.holds(day);
            return holds ? rank : rank + 36 + (sense.to() == PartialDate.OPEN ? 0 : 1);
        }

        /** Whether a word that may name a state of the union does, by the roles in the phrase. */
        private boolean inUnitedStates() {
            for (int i = lo; i < hi; i++) {
                switch (words.folded[i]) {
                    case "governor",
                            "sheriff",
                            "gov",
                            "republicans",
                            "democrats",
                            "republican",
                            "democrat",
                            "senator",
                            "congressman",
                            "congresswoman",
                            "lawmakers" -> {
                        return true;
                    }
                    case "state" -> {
                        return i + 1 < hi && !words.isWord(i + 1, "security") && !words.isWord(i + 1, "media");
                    }
                    default -> {}
                }
            }
            return false;
        }

        private boolean partOfName(Sense sense, int start, int end) {
            if (words.joined[start] || !tables.isNamesake(words.folded[start])) {
                return false;
            }
            if (start > lo
                    && words.kinds[start - 1] == Words.WORD
                    && words.capital[start - 1]
                    && !ClosedClasses.DIRECTIONS.contains(words.folded[start - 1])
                    && match(start - 1, hi) == null) {
                return true;
            }
            if (end < hi
                    && words.kinds[end] == Words.WORD
                    && words.capital[end]
                    && !words.joined[end]
                    && match(end, hi) == null) {
                for (int i = end + 1; i < hi; i++) {
                    Vocabulary.Match match = words.kinds[i] == Words.WORD ? match(i, hi) : null;
                    if (match != null && match.has(Kind.ROLE)) {
                        return false;
                    }
                }
                return true;
            }
            return false;
        }

        /** Says of each item what it does in the phrase. */
        private void sort() {
            for (int k = 0; k < items.size(); k++) {
                Item item = items.get(k);
                switch (item.sense.kind()) {
                    case ROLE -> {
                        if (!dropped(item)) {
                            role = item;
                            lastUsed = item.end;
                        }
                    }
                    case MODIFIER -> modify(item);
                    case PERSON, SURNAME -> {
                        if (!dropped(item)) {
                            person = item;
                            title = role;
                            lastUsed = item.end;
                        }
                    }
                    case ORGANISATION -> {
                        if (!dropped(item)) {
                            organisation = organisation == null || role == null ? item : organisation;
                            lastUsed = item.end;
                        }
                    }
                    case STATE, SEAT, PEOPLE, TOWN -> {
                        if (!dropped(item)) {
                            nations.add(item);
                            lastUsed = item.end;
                        }
                    }
                }
            }
        }

        private void modify(Item item) {
            switch (item.sense.detail()) {
                case "former" -> former = true;
                case "elect" -> elect = true;
                case "then" -> then = true;
                default -> {}
            }
        }

        /** Whether the words beside it say that it is not the actor's: "pro-Russian", "Iran-backed". */
        private boolean dropped(Item item) {
            for (Item other : items) {
                if (other.end == item.start
                        && words.joined[item.start]
                        && other.sense.detail().equals("against")) {
                    return true;
                }
                if (other.start == item.end && words.joined[other.start] && other.sense.is(Kind.MODIFIER)) {
                    return other.sense.detail().equals("drop");
                }
            }
            return participleFollows(item.end);
        }

        /** "U.N.-recognized", "Taliban-besieged": what is done by somebody to the actor. */
        private boolean participleFollows(int i) {
            return i < hi
                    && words.joined[i]
                    && !words.capital[i]
                    && words.folded[i].endsWith("ed")
                    && covered(i) == null;
        }

        private boolean kept(Item item) {
            for (Item other : items) {
                if (other.start == item.end
                        && words.joined[other.start]
                        && other.sense.detail().equals("keep")) {
                    return true;
                }
            }
            return false;
        }

        private void because(Finding finding, Item item) {
            finding.because(item.sense.rule(), words.starts[item.start], words.ends[item.end - 1]);
        }

        private String nationality() {
            for (Item nation : nations) {
                if (!nation.sense.country().isEmpty()) {
                    return nation.sense.country();
                }
            }
            return owner == null ? "" : owner.country;
        }

        private void takeNationality(Finding finding) {
            for (Item nation : nations) {
                if (!nation.sense.country().isEmpty()) {
                    finding.country = nation.sense.country();
                    because(finding, nation);
                    return;
                }
            }
            if (owner != null && !owner.country.isEmpty()) {
                finding.country = owner.country;
                finding.because(owner);
            }
        }

        // ---- people

        private boolean named(Finding finding, Item name) {
            Optional<Person> who = who(name);
            if (who.isEmpty()) {
                return false;
            }
            Person found = who.get();
            String titled = title == null ? "" : title.sense.office();
            boolean past = former && (role == null || title != null);
            Person.Standing standing = past ? found.after(day) : found.on(then ? Person.UNDATED : day, titled);
            finding.person = true;
            finding.entity = Optional.of(found.id());
            finding.name = found.name();
            finding.country = standing.country();
            finding.sectors.addAll(standing.sectors());
            because(finding, name);
            standing.office()
                    .ifPresent(o -> finding.because(o.rule(), words.starts[name.start], words.ends[name.end - 1]));
            if (past) {
                finding.sectors.clear();
                finding.sectors.add("ELI");
                finding.country = found.country();
                items.stream().filter(i -> i.sense.detail().equals("former")).forEach(i -> because(finding, i));
            } else if (elect) {
                finding.sectors.clear();
                finding.sectors.add("GOV");
                finding.country = found.country();
            } else if (title != null && !found.inOffice(day) && day != Person.UNDATED) {
                trustTitle(finding, found, title, standing);
            }
            return true;
        }

        /** Outside the offices that the tables know, a title that is none of those is believed. */
        private void trustTitle(Finding finding, Person found, Item title, Person.Standing standing) {
            if (standing.office().isPresent() && found.everHeld(title.sense.office())
                    || title.sense.detail().equals("people")) {
                return;
            }
            if (title.sense.detail().equals("open") && title.sense.sectors().isEmpty()) {
                return;
            }
            finding.sectors.clear();
            finding.sectors.addAll(title.sense.sectors());
            String nationality = nationality();
            finding.country = nationality.isEmpty() ? found.country() : nationality;
            because(finding, title);
        }

        /** Which person the name means: the whole name, or a family name that title, country and date leave one for. */
        private Optional<Person> who(Item name) {
            String nationality = nationality();
            String titled = title == null ? "" : title.sense.office();
            List<Person> candidates = new ArrayList<>();
            boolean whole = false;
            for (Sense sense : name.senses) {
                if (sense.is(Kind.PERSON)) {
                    whole = true;
                    candidates.add(tables.person(sense.id()));
                }
            }
            if (!whole) {
                String given = given(name);
                for (Sense sense : name.senses) {
                    if (sense.is(Kind.SURNAME)) {
                        Person candidate = tables.person(sense.id());
                        if (given.isEmpty() || fits(given, candidate.given())) {
                            candidates.add(candidate);
                        }
                    }
                }
                whole = !given.isEmpty();
            }
            if (candidates.isEmpty()) {
                return Optional.empty();
            }
            Person best = null;
            int bestScore = Integer.MIN_VALUE;
            boolean tie = false;
            for (Person candidate : candidates) {
                int score = score(candidate, nationality, titled, whole);
                if (score > bestScore) {
                    best = candidate;
                    bestScore = score;
                    tie = false;
                } else if (score == bestScore && candidate != best) {
                    tie = true;
                }
            }
            return best == null || tie || bestScore < (whole ? -5 : 3) ? Optional.empty() : Optional.of(best);
        }

        private int score(Person candidate, String nationality, String titled, boolean whole) {
            int score = 0;
            if (!nationality.isEmpty()) {
                boolean same = candidate.country().equals(nationality) || candidate.servedIn(nationality);
                score += same ? 4 : whole ? -4 : -20;
            }
            if (!titled.isEmpty()) {
                score += candidate.held(titled, day) ? 5 : candidate.everHeld(titled) ? (former ? 5 : 2) : 0;
            } else if (title != null) {
                score += 1;
            }
            if (candidate.inOffice(day)) {
                score += 2;
            }
            if (day != Person.UNDATED && role != null && governs(role) && candidate.governs(day)) {
                score += 6;
            }
            if (candidate.alone()) {
                score += candidate.inOffice(day) ? 2 : 1;
            }
            if (!whole && nationality.isEmpty() && title == null) {
                score += candidate.alone() ? 2 : -4;
            }
            return score;
        }

        /** "the Johnson government": whose it is governs. */
        private boolean governs(Item body) {
            return switch (body.sense.id()) {
                case "government", "administration", "cabinet", "regime" -> true;
                default -> false;
            };
        }

        /** The word before a family name when it is a given name or an initial that the tables do not have with it. */
        private String given(Item name) {
            int i = name.start - 1;
            if (i < lo
                    || words.kinds[i] != Words.WORD
                    || !words.capital[i]
                    || words.joined[name.start]
                    || covered(i) != null) {
                return "";
            }
            int first = i;
            while (first - 1 >= lo
                    && words.kinds[first - 1] == Words.WORD
                    && words.capital[first - 1]
                    && covered(first - 1) == null) {
                first--;
            }
            return switch (words.folded[first]) {
                case "mr",
                        "mrs",
                        "ms",
                        "sir",
                        "dr",
                        "lord",
                        "the",
                        "furious",
                        "but",
                        "and",
                        "as",
                        "sheikh",
                        "sayyed",
                        "comrade",
                        "senor" -> "";
                default -> words.folded[first];
            };
        }

        private @Nullable Item covered(int word) {
            for (Item item : items) {
                if (item.start <= word && word < item.end) {
                    return item;
                }
            }
            return null;
        }

        private boolean fits(String given, String known) {
            return given.equals(known)
                    || given.length() == 1 && known.startsWith(given)
                    || Folding.skeleton(given).equals(Folding.skeleton(known))
                    || known.startsWith(given) && given.length() > 2;
        }

        // ---- organisations, roles, nations

        private void organisation(Finding finding, Item item) {
            Sense sense = item.sense;
            finding.country = sense.country();
            finding.sectors.addAll(sense.sectors());
            finding.entity = Optional.of(sense.id());
            finding.name = sense.name();
            finding.organisation = true;
            because(finding, item);
            nationalBranch(finding, item);
        }

        /** "Syrian Red Crescent": a nationality before it says whose branch. */
        private void nationalBranch(Finding finding, Item item) {
            for (Item nation : nations) {
                if (nation.start < item.start
                        && !nation.sense.country().isEmpty()
                        && !kept(nation)
                        && nation.end == item.start) {
                    if (!nation.sense.country().equals(finding.country)) {
                        finding.country = nation.sense.country();
                        because(finding, nation);
                    }
                    return;
                }
            }
        }

        private void role(Finding finding, Item item) {
            Sense sense = item.sense;
            because(finding, item);
            finding.office = sense.office();
            if (organisation != null && organisation.start < item.start) {
                Finding whose = new Finding();
                organisation(whose, organisation);
                owned(finding, item, whose);
                if (owner != null && finding.country.isEmpty()) {
                    finding.country = owner.country;
                }
            } else {
                takeNationality(finding);
                sectors(finding, item, owner);
            }
            if (former && !finding.sectors.isEmpty()) {
                past(finding, sense);
            } else {
                if (leads(item)) {
                    finding.office = tables.leadingOffice(finding.country, day);
                }
                finding.vacant = !finding.office.isEmpty() && couldBeIncumbent(item);
                incumbent(finding);
            }
        }

        private void owned(Finding finding, Item item, Finding whose) {
            finding.country = whose.country;
            finding.because(whose);
            sectors(finding, item, whose);
            if (finding.country.isEmpty() && !nations.isEmpty()) {
                takeNationality(finding);
            }
        }

        private void sectors(Finding finding, Item item, @Nullable Finding whose) {
            Sense sense = item.sense;
            boolean open = sense.detail().equals("open");
            List<String> own = sense.sectors();
            Item beside = beside(item);
            if (sense.detail().equals("kinship") && whose != null && whose.person) {
                finding.sectors.add("ELI");
            } else if (sense.detail().equals("kinship") && whose == null) {
                finding.sectors.addAll(own);
                finding.kin = true;
            } else if (whose != null && whose.isArmed() && !own.contains("CVL") && !own.contains("JRN")) {
                finding.sectors.addAll(whose.sectors);
            } else if (open) {
                if (beside != null) {
                    finding.sectors.addAll(beside.sense.sectors());
                } else if (whose != null && !whose.state && !whose.open && !whose.sectors.isEmpty()) {
                    finding.sectors.addAll(whose.sectors);
                } else {
                    finding.sectors.addAll(own);
                    finding.open = true;
                }
            } else {
                if (beside != null && beside.sense.sectors().contains("REB") && !own.contains("CVL")) {
                    finding.sectors.add("REB");
                }
                finding.sectors.addAll(own);
                if (beside != null && !own.contains("JRN")) {
                    finding.sectors.addAll(beside.sense.sectors());
                }
            }
            if (whose != null && whose.organisation) {
                finding.organisation = true;
                finding.entity = whose.entity;
                finding.name = whose.name;
            }
            if (whose != null && whose.state && whose.sectors.contains("PRE")) {
                finding.sectors.add("PRE");
            }
            for (Item nation : nations) {
                if (nation.sense.detail().equals("p") && nation.sense.country().equals(finding.country)) {
                    finding.sectors.add("PRE");
                }
            }
        }

        /** The nearest word before the head that gives a sector: "opposition", "army". */
        private @Nullable Item beside(Item head) {
            Item nearest = null;
            for (Item item : items) {
                if (item.end <= head.start && !item.sense.sectors().isEmpty() && !dropped(item)) {
                    if (item.is(Kind.ROLE) || item.is(Kind.MODIFIER)) {
                        nearest = item;
                    }
                }
            }
            return nearest;
        }

        private void past(Finding finding, Sense sense) {
            String first = finding.sectors.iterator().next();
            boolean office = sense.detail().equals("post") || sense.detail().equals("open");
            if (office && List.of("GOV", "LEG", "JUD", "MIL", "COP", "SPY").contains(first)) {
                finding.sectors.clear();
                finding.sectors.add("ELI");
                finding.open = false;
                items.stream().filter(i -> i.sense.detail().equals("former")).forEach(i -> because(finding, i));
            }
        }

        /** Whether the words leave open who holds the office and could mean one person only. */
        private boolean couldBeIncumbent(Item item) {
            return !elect
                    && !then
                    && day != Person.UNDATED
                    && item.end >= hi
                    && !words.folded[item.end - 1].endsWith("s")
                    && (item.start == 0
                            || !words.isWord(item.start - 1, "a") && !words.isWord(item.start - 1, "deputy"));
        }

        /** "the Syrian leader", "Syria's leader", but not "the Syrian Kurdish leader" or "a Syrian leader". */
        private boolean leads(Item item) {
            if (!item.sense.id().equals("leader")) {
                return false;
            }
            if (owner != null) {
                return owner.state && item.start == lo;
            }
            return nations.size() == 1
                    && nations.get(0).end == item.start
                    && nations.get(0).start == lo
                    && lo > 0
                    && words.isWord(lo - 1, "the");
        }

        private void nation(Finding finding) {
            Item last = nations.get(nations.size() - 1);
            takeNationality(finding);
            boolean ends = last.end >= hi;
            Sense sense = last.sense;
            if (!ends && unknownFollows(last.end)) {
                return;
            }
            if (kept(last)) {
                return;
            }
            if (!sense.is(Kind.TOWN)) {
                finding.country = sense.country().isEmpty() ? finding.country : sense.country();
                because(finding, last);
                finding.sectors.addAll(sense.sectors());
                finding.people = ends
                        && owner == null
                        && items.size() == 1
                        && sense.is(Kind.PEOPLE)
                        && sense.row().lexicon().equals("actor/states");
                if (sense.is(Kind.STATE) || sense.is(Kind.SEAT)) {
                    finding.entity = Optional.of(sense.id());
                    finding.name = sense.name();
                    finding.state = true;
                }
            }
        }

        private boolean unknownFollows(int from) {
            for (int i = from; i < hi; i++) {
                if (words.kinds[i] == Words.WORD) {
                    return true;
                }
            }
            return false;
        }
    }
}
