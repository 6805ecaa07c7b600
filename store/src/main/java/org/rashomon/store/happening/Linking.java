package org.rashomon.store.happening;

import java.util.List;

/**
 * Which accounts tell of one happening, and why.
 *
 * @param happenings those with one account too, in order of their id
 * @param joins of each account the likeliest judgements with those before it: they hold happenings together, or nearly would
 * @param answers happenings that answer one another
 */
public record Linking(List<Happening> happenings, List<Join> joins, List<Answer> answers) {

    /**
     * Something that is said to have happened, in all its tellings.
     *
     * @param id made from the account that was published first, so that later ones do not change it
     * @param tellings at least one, in order of publication, document and place
     */
    public record Happening(String id, List<Telling> tellings) {
        public Happening {
            tellings = List.copyOf(tellings);
        }

        /** @param tellings in {@link Telling#ORDER} */
        static Happening of(List<Telling> tellings) {
            return new Happening(id(tellings.get(0)), tellings);
        }

        /** Of the happening of which this telling is the first. */
        public static String id(Telling first) {
            return "h-" + first.account();
        }

        /** How many tellings are no retelling of another: forty copies are one. */
        public long originals() {
            return tellings.stream().map(Telling::story).distinct().count();
        }
    }

    /**
     * Two accounts that are, or may be, of one happening.
     *
     * @param a the account that was published first
     * @param b the other
     * @param probability what the judgement says
     * @param joined whether they stand in one happening; otherwise they are possibly the same
     */
    public record Join(String a, String b, double probability, boolean joined) {}

    /**
     * A happening that answers another: the same kind of act with the roles exchanged, soon after.
     *
     * @param first the happening that came first
     * @param second the one that answers it
     */
    public record Answer(String first, String second) {}
}
