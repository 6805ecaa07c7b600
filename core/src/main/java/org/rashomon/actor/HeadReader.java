package org.rashomon.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rashomon.actor.HeadItems.Item;
import org.rashomon.actor.Sense.Kind;

/** Reads the head's own words, with no preposition or possessive among them. */
final class HeadReader {

    private static final String LEADER = "leader";

    private final Phrase phrase;
    private final Words words;
    private final int day;
    private final int lo;
    private final int hi;
    private final HeadItems items;
    private final List<Item> nations = new ArrayList<>();
    private @Nullable Finding owner;
    private @Nullable Item role;
    private @Nullable Item title;
    private @Nullable Item organisation;
    private @Nullable Item person;
    private boolean former;
    private boolean elect;
    private boolean then;

    /**
     * @param lo the first word
     * @param hi after the last word
     * @param owner whose the head is, as in "Qatar's emir"
     */
    HeadReader(Phrase phrase, int lo, int hi, @Nullable Finding owner) {
        this.phrase = phrase;
        this.words = phrase.words;
        this.day = phrase.day;
        this.lo = lo;
        this.hi = hi;
        this.owner = owner;
        this.items = new HeadItems(phrase, lo, hi);
    }

    Finding read() {
        sort();
        Finding finding = new Finding();
        if (person != null && named(finding, person)) {
            if (role != null && role.start() > person.start()) {
                owner = finding;
                finding = new Finding();
                role(finding, role);
            }
        } else if (organisation != null && (role == null || role.start() < organisation.start())) {
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

    /** Says of each item what it does in the phrase. */
    private void sort() {
        for (Item item : items.all) {
            switch (item.sense().kind()) {
                case ROLE -> {
                    if (!items.dropped(item)) {
                        role = item;
                    }
                }
                case MODIFIER -> modify(item);
                case PERSON, SURNAME -> {
                    if (!items.dropped(item)) {
                        person = item;
                        title = role;
                    }
                }
                case ORGANISATION -> {
                    if (!items.dropped(item)) {
                        organisation = organisation == null || role == null ? item : organisation;
                    }
                }
                case STATE, SEAT, PEOPLE, TOWN -> {
                    if (!items.dropped(item)) {
                        nations.add(item);
                    }
                }
            }
        }
    }

    private void modify(Item item) {
        switch (item.sense().detail()) {
            case "former" -> former = true;
            case "elect" -> elect = true;
            case "then" -> then = true;
            default -> {}
        }
    }

    private void because(Finding finding, Item item) {
        finding.because(item.sense().rule(), words.starts[item.start()], words.ends[item.end() - 1]);
    }

    private String nationality() {
        for (Item nation : nations) {
            if (!nation.sense().country().isEmpty()) {
                return nation.sense().country();
            }
        }
        return owner == null ? "" : owner.country;
    }

    private void takeNationality(Finding finding) {
        for (Item nation : nations) {
            if (!nation.sense().country().isEmpty()) {
                finding.country = nation.sense().country();
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
        Optional<Person> who = new PersonChoice(phrase, items, lo, nationality(), title, role, former).who(name);
        if (who.isEmpty()) {
            return false;
        }
        Person found = who.get();
        String titled = title == null ? "" : title.sense().office();
        boolean past = former && (role == null || title != null);
        Person.Standing standing = past ? found.after(day) : found.on(then ? Person.UNDATED : day, titled);
        finding.person = true;
        finding.entity = Optional.of(found.id());
        finding.name = found.name();
        finding.country = standing.country();
        finding.sectors.addAll(standing.sectors());
        because(finding, name);
        standing.office()
                .ifPresent(o -> finding.because(o.rule(), words.starts[name.start()], words.ends[name.end() - 1]));
        if (past) {
            finding.sectors.clear();
            finding.sectors.add("ELI");
            finding.country = found.country();
            items.all.stream().filter(i -> i.sense().detail().equals("former")).forEach(i -> because(finding, i));
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
        if (standing.office().isPresent() && found.everHeld(title.sense().office())
                || title.sense().detail().equals("people")) {
            return;
        }
        if (title.sense().detail().equals("open") && title.sense().sectors().isEmpty()) {
            return;
        }
        finding.sectors.clear();
        finding.sectors.addAll(title.sense().sectors());
        String nationality = nationality();
        finding.country = nationality.isEmpty() ? found.country() : nationality;
        because(finding, title);
    }

    // ---- organisations, roles, nations

    private void organisation(Finding finding, Item item) {
        Sense sense = item.sense();
        finding.country = sense.country();
        finding.sectors.addAll(sense.sectors());
        finding.organisation = true;
        if (!isOneOfThem(item)) {
            finding.entity = Optional.of(sense.id());
            finding.name = sense.name();
        }
        because(finding, item);
        nationalBranch(finding, item);
    }

    /** "The California Democrat", "54 Democrats", "most of the Democrats": one or some of them are not the party. */
    private boolean isOneOfThem(Item item) {
        int before = lo - 1;
        if (before < 0 || item.end() != hi || item.end() != item.start() + 1) {
            return false;
        }
        String form = words.folded[item.start()];
        if (words.isArticle(before) && phrase.tables.vocabulary.knows(form + "s", item.sense())) {
            return true;
        }
        return form.endsWith("s")
                && phrase.isCount(before)
                && phrase.tables.vocabulary.knows(form.substring(0, form.length() - 1), item.sense());
    }

    /** "Syrian Red Crescent": a nationality before it says whose branch. */
    private void nationalBranch(Finding finding, Item item) {
        for (Item nation : nations) {
            if (nation.start() < item.start()
                    && !nation.sense().country().isEmpty()
                    && !items.kept(nation)
                    && nation.end() == item.start()) {
                if (!nation.sense().country().equals(finding.country)) {
                    finding.country = nation.sense().country();
                    because(finding, nation);
                }
                return;
            }
        }
    }

    private void role(Finding finding, Item item) {
        Sense sense = item.sense();
        because(finding, item);
        finding.office = sense.office();
        if (organisation != null && organisation.start() < item.start()) {
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
                finding.office = phrase.tables.leadingOffice(finding.country, day);
            }
            finding.vacant = !finding.office.isEmpty() && couldBeIncumbent(item);
            phrase.nameIncumbent(finding);
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
        Sense sense = item.sense();
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
                finding.sectors.addAll(beside.sense().sectors());
            } else if (whose != null && !whose.state && !whose.open && !whose.sectors.isEmpty()) {
                finding.sectors.addAll(whose.sectors);
            } else {
                finding.sectors.addAll(own);
                finding.open = true;
            }
        } else {
            if (beside != null && beside.sense().sectors().contains("REB") && !own.contains("CVL")) {
                finding.sectors.add("REB");
            }
            finding.sectors.addAll(own);
            if (beside != null && !own.contains("JRN")) {
                finding.sectors.addAll(beside.sense().sectors());
            }
        }
        if (whose != null && whose.organisation) {
            finding.organisation = true;
            if (whose.isArmed() || !isSomebodyOfTheirs(sense)) {
                finding.entity = whose.entity;
                finding.name = whose.name;
            }
        }
        if (whose != null && whose.state && whose.sectors.contains("PRE")) {
            finding.sectors.add("PRE");
        }
        for (Item nation : nations) {
            if (nation.sense().detail().equals("p") && nation.sense().country().equals(finding.country)) {
                finding.sectors.add("PRE");
            }
        }
    }

    /**
     * "Republican voters", "the Democratic candidate", "a party leader" are not the party, as its spokesman is; fighters of an
     * armed group are the group.
     */
    private static boolean isSomebodyOfTheirs(Sense role) {
        return role.detail().equals("people")
                || role.detail().equals("post")
                || role.id().equals(LEADER);
    }

    /** The nearest word before the head that gives a sector: "opposition", "army". */
    private @Nullable Item beside(Item head) {
        Item nearest = null;
        for (Item item : items.all) {
            if (item.end() <= head.start() && !item.sense().sectors().isEmpty() && !items.dropped(item)) {
                if (!isOfName(item, head) && (item.is(Kind.ROLE) || item.is(Kind.MODIFIER))) {
                    nearest = item;
                }
            }
        }
        return nearest;
    }

    /** "the General Services Administration": a post that only begins the name of a body. */
    private boolean isOfName(Item post, Item body) {
        return post.sense().detail().equals("post")
                && body.sense().detail().equals("body")
                && words.capital[post.start()]
                && words.capital[body.start()]
                && post.end() < body.start();
    }

    private void past(Finding finding, Sense sense) {
        String first = finding.sectors.iterator().next();
        boolean office = sense.detail().equals("post") || sense.detail().equals("open");
        if (office && List.of("GOV", "LEG", "JUD", "MIL", "COP", "SPY").contains(first)) {
            finding.sectors.clear();
            finding.sectors.add("ELI");
            finding.open = false;
            items.all.stream().filter(i -> i.sense().detail().equals("former")).forEach(i -> because(finding, i));
        }
    }

    /** Whether the words leave open who holds the office and could mean one person only. */
    private boolean couldBeIncumbent(Item item) {
        return !elect
                && !then
                && day != Person.UNDATED
                && item.end() >= hi
                && !words.folded[item.end() - 1].endsWith("s")
                && (item.start() == 0
                        || !words.isWord(item.start() - 1, "a") && !words.isWord(item.start() - 1, "deputy"));
    }

    /** "the Syrian leader", "Syria's leader", but not "the Syrian Kurdish leader" or "a Syrian leader". */
    private boolean leads(Item item) {
        if (!item.sense().id().equals(LEADER)) {
            return false;
        }
        if (owner != null) {
            return owner.state && item.start() == lo;
        }
        return nations.size() == 1
                && nations.get(0).end() == item.start()
                && nations.get(0).start() == lo
                && lo > 0
                && words.isWord(lo - 1, "the");
    }

    private void nation(Finding finding) {
        Item last = nations.get(nations.size() - 1);
        takeNationality(finding);
        boolean ends = last.end() >= hi;
        Sense sense = last.sense();
        if (!ends && unknownFollows(last.end())) {
            return;
        }
        if (items.kept(last)) {
            return;
        }
        if (!sense.is(Kind.TOWN)) {
            finding.country = sense.country().isEmpty() ? finding.country : sense.country();
            because(finding, last);
            finding.sectors.addAll(sense.sectors());
            finding.people = ends
                    && owner == null
                    && items.all.size() == 1
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
