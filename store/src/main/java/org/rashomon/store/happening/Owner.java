package org.rashomon.store.happening;

import java.util.Optional;

/** Whose ground it is where a pronoun says so. Its name stands in place of a country until the telling's parties are known. */
enum Owner {
    OUR("our"),
    THEIR("their"),
    ITS("its");

    /** Its dictionary form. */
    final String pronoun;

    Owner(String pronoun) {
        this.pronoun = pronoun;
    }

    /** Whether it is that of whoever speaks, and not of whoever does it. */
    boolean isOurs() {
        return this == OUR;
    }

    /** A place of a country that is known; empty where nobody knows whose it is. */
    static Optional<Site> resolved(Site site, Party speaker, Party actor, Party recipient) {
        for (Owner owner : values()) {
            if (site.country().equals(owner.name())) {
                Party doer = actor.country().isEmpty() ? recipient : actor;
                String country = owner.isOurs() ? speaker.country() : doer.country();
                return country.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Site(country + ": " + site.name(), site.kind(), country, "", 0, 0));
            }
        }
        return Optional.of(site);
    }
}
