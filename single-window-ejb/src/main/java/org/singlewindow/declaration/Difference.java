package org.singlewindow.declaration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing in which two versions of a declaration differ.
 *
 * @param kind    what happened to it
 * @param pointer chain of WCO ids, such as {@code 42A / 67A / 68A[2] / 23A / 137}, as findings about the later version
 *                and amendments of it have it; of what was taken out, as those of the version before do. The number of
 *                a part that repeats is its own where all its kind bear one and no two the same, else it is counted
 * @param earlier the same as an amendment of the version before names it; of what was put in, with numbers that are
 *                free there
 * @param xpath   the place in the document that {@code pointer} leads into
 * @param before  empty where it was put in
 * @param after   empty where it was taken out
 * @param within  of a whole part that was put in or taken out, every value in it
 */
public record Difference(Kind kind, String pointer, String earlier, String xpath, Optional<String> before,
        Optional<String> after, List<Difference> within) {

    /** What happened to it. */
    public enum Kind {
        ADDED, REMOVED, CHANGED,
        /** Only the number by which it is told from others of its kind is another one. */
        RENUMBERED;

        /** Whether its place is in the version before, and in the later one there is none. */
        public boolean isOfVersionBefore() {
            return this == REMOVED;
        }
    }

    public Difference {
        within = List.copyOf(within);
    }

    /**
     * Where it is.
     *
     * @param earlier pointer into the version before
     * @param later   pointer into the later one
     * @param xpath   in the one in which it is; in the later one where it is in both
     */
    public record Where(String earlier, String later, String xpath) {}

    /** Of values, by what is there before and after. */
    public static Difference at(Where where, Optional<String> before, Optional<String> after,
            List<Difference> within) {
        Kind kind = before.isEmpty() ? Kind.ADDED : after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
        return new Difference(kind, kind.isOfVersionBefore() ? where.earlier() : where.later(), where.earlier(),
                where.xpath(), before, after, within);
    }

    /** It is what was paid: between two sides it is only pointed out, since each may have a sale of its own. */
    public boolean isOfSale() {
        return xpath.endsWith("/InvoiceAmount") || xpath.endsWith("/ItemChargeAmount");
    }

    /** The values alone: itself, or all that are within. */
    public Stream<Difference> values() {
        return within.isEmpty() ? Stream.of(this) : within.stream();
    }
}
