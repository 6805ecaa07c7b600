package org.rashomon.store.happening;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rashomon.attribution.Stance;
import org.rashomon.event.EventType;
import org.rashomon.place.PlaceKind;
import org.rashomon.store.shelf.Bytes;

/** Tellings as bytes. The words of the document, which all its tellings share, stand apart; the story is not kept. */
public final class TellingFormat {

    private static final EventType[] TYPES = EventType.values();
    private static final Stance[] STANCES = Stance.values();
    private static final Intent[] INTENTS = Intent.values();
    private static final Dispute.Field[] FIELDS = Dispute.Field.values();
    private static final PlaceKind[] KINDS = PlaceKind.values();
    private static final Amount.Part[] PARTS = Amount.Part.values();

    private static final int NEGATED = 1;
    private static final int UNREAL = 2;
    private static final int HISTORICAL = 4;
    private static final int STATED = 8;
    private static final int SITE = 16;
    private static final int GROUND = 32;
    private static final int NOMINAL = 64;
    private static final int SAYS_WHO = 128;
    private static final int CODED = 256;
    private static final int SAYS_WHEN = 512;
    private static final int HABITUAL = 1024;

    /** Hours before a day's midnight are no more than these. */
    private static final int DAY = 24;

    private TellingFormat() {}

    /** All but {@link Telling#story} and {@link Telling#context}. */
    public static void write(Telling telling, Bytes to) {
        Period period = telling.period();
        to.text(telling.account())
                .text(telling.document())
                .fixed(telling.published())
                .number(telling.start())
                .number(telling.type().map(type -> type.ordinal() + 1).orElse(0))
                .text(telling.mode())
                .text(telling.trigger())
                .text(telling.act())
                .text(telling.thing());
        party(telling.actor(), to);
        party(telling.recipient(), to);
        to.number((telling.negated() ? NEGATED : 0)
                | (telling.unreal() ? UNREAL : 0)
                | (telling.historical() ? HISTORICAL : 0)
                | (telling.habitual() ? HABITUAL : 0)
                | (telling.coded() ? CODED : 0)
                | (period.stated() ? STATED : 0)
                | (telling.site().isPresent() ? SITE : 0)
                | (telling.ground().isPresent() ? GROUND : 0)
                | (telling.nominal() ? NOMINAL : 0)
                | (telling.saysWho() ? SAYS_WHO : 0)
                | (telling.saysWhen() ? SAYS_WHEN : 0));
        telling.site().ifPresent(site -> site(site, to));
        telling.ground().ifPresent(site -> site(site, to));
        days(period, to);
        amounts(telling.amounts(), to);
        to.text(telling.voice());
        party(telling.speaker(), to);
        to.number(telling.kinds().size());
        telling.kinds().forEach(kind -> kind(kind, to));
        to.number(telling.helds().size());
        telling.helds().forEach(held -> held(held, to));
        to.number(telling.named().size());
        telling.named().forEach(named -> named(named, to));
        to.number(telling.stance().ordinal())
                .number(telling.intent().ordinal())
                .number(telling.takesUp() + 1)
                .hashes(telling.near())
                .hashes(telling.names())
                .hashes(telling.words());
    }

    /** All but whether it is stated. */
    private static void days(Period period, Bytes to) {
        to.fixed(period.from())
                .fixed(period.to())
                .number(DAY + period.hours().from())
                .number(DAY + period.hours().to());
    }

    private static Period days(ByteBuffer from, boolean stated) {
        return new Period(
                (int) from.getLong(),
                (int) from.getLong(),
                stated,
                new Hours(Bytes.number(from) - DAY, Bytes.number(from) - DAY));
    }

    private static void amounts(List<Amount> amounts, Bytes to) {
        to.number(amounts.size());
        for (Amount amount : amounts) {
            to.text(amount.unit())
                    .real(amount.low())
                    .real(amount.high())
                    .number(amount.part().ordinal());
        }
    }

    private static List<Amount> amounts(ByteBuffer from) {
        int count = Bytes.number(from);
        List<Amount> amounts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            amounts.add(new Amount(Bytes.text(from), Bytes.real(from), Bytes.real(from), PARTS[Bytes.number(from)]));
        }
        return amounts;
    }

    private static void held(Held held, Bytes to) {
        to.text(held.voice());
        amounts(held.amounts(), to);
        to.number(held.when().stated() ? STATED : 0);
        days(held.when(), to);
    }

    private static Held held(ByteBuffer from) {
        return new Held(Bytes.text(from), amounts(from), days(from, Bytes.number(from) == STATED));
    }

    private static void site(Site site, Bytes to) {
        to.text(site.name())
                .number(site.kind().ordinal())
                .text(site.country())
                .text(site.admin1())
                .real(site.latitude())
                .real(site.longitude());
    }

    private static void party(Party party, Bytes to) {
        to.text(party.entity()).text(party.country()).number(party.sectors().size());
        party.sectors().forEach(to::text);
        to.text(party.name()).text(party.person()).text(party.own());
    }

    /** @param context as {@link Telling#context}; the story is the document itself */
    public static Telling read(ByteBuffer from, int[] context) {
        String account = Bytes.text(from);
        String document = Bytes.text(from);
        int published = (int) from.getLong();
        int start = Bytes.number(from);
        int type = Bytes.number(from);
        String mode = Bytes.text(from);
        String trigger = Bytes.text(from);
        String act = Bytes.text(from);
        String thing = Bytes.text(from);
        Party actor = party(from);
        Party recipient = party(from);
        int flags = Bytes.number(from);
        Optional<Site> site = (flags & SITE) == 0 ? Optional.empty() : Optional.of(site(from));
        Optional<Site> ground = (flags & GROUND) == 0 ? Optional.empty() : Optional.of(site(from));
        Period period = days(from, (flags & STATED) != 0);
        List<Amount> amounts = amounts(from);
        String voice = Bytes.text(from);
        Party speaker = party(from);
        List<Kind> kinds = new ArrayList<>();
        for (int left = Bytes.number(from); left > 0; left--) {
            kinds.add(kind(from));
        }
        List<Held> helds = new ArrayList<>();
        for (int left = Bytes.number(from); left > 0; left--) {
            helds.add(held(from));
        }
        List<Named> named = new ArrayList<>();
        for (int left = Bytes.number(from); left > 0; left--) {
            named.add(named(from));
        }
        return new Telling(
                account,
                document,
                document,
                published,
                start,
                (flags & CODED) != 0,
                type == 0 ? Optional.empty() : Optional.of(TYPES[type - 1]),
                mode,
                trigger,
                act,
                (flags & NOMINAL) != 0,
                thing,
                actor,
                (flags & SAYS_WHO) != 0,
                (flags & SAYS_WHEN) != 0,
                recipient,
                site,
                ground,
                period,
                amounts,
                voice,
                speaker,
                STANCES[Bytes.number(from)],
                (flags & NEGATED) != 0,
                (flags & UNREAL) != 0,
                (flags & HISTORICAL) != 0,
                (flags & HABITUAL) != 0,
                kinds,
                helds,
                named,
                INTENTS[Bytes.number(from)],
                Bytes.number(from) - 1,
                Bytes.hashes(from),
                Bytes.hashes(from),
                Bytes.hashes(from),
                context);
    }

    private static Site site(ByteBuffer from) {
        return new Site(
                Bytes.text(from),
                KINDS[Bytes.number(from)],
                Bytes.text(from),
                Bytes.text(from),
                Bytes.real(from),
                Bytes.real(from));
    }

    private static void kind(Kind kind, Bytes to) {
        to.number(kind.field().ordinal())
                .text(kind.question())
                .text(kind.value())
                .number(kind.denied() ? 1 : 0)
                .text(kind.voice());
    }

    private static Kind kind(ByteBuffer from) {
        return new Kind(
                FIELDS[Bytes.number(from)],
                Bytes.text(from),
                Bytes.text(from),
                Bytes.number(from) == 1,
                Bytes.text(from));
    }

    private static void named(Named named, Bytes to) {
        to.number(named.field().ordinal());
        party(named.party(), to);
        to.number(named.denied() ? 1 : 0).text(named.voice());
        party(named.speaker(), to);
    }

    private static Named named(ByteBuffer from) {
        return new Named(
                FIELDS[Bytes.number(from)], party(from), Bytes.number(from) == 1, Bytes.text(from), party(from));
    }

    private static Party party(ByteBuffer from) {
        String entity = Bytes.text(from);
        String country = Bytes.text(from);
        int count = Bytes.number(from);
        List<String> sectors = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            sectors.add(Bytes.text(from));
        }
        return new Party(entity, country, sectors, Bytes.text(from), Bytes.text(from), Bytes.text(from));
    }
}
