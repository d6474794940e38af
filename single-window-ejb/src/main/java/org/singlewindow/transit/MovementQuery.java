package org.singlewindow.transit;

import java.util.Optional;

/**
 * Which movements somebody wants to see.
 *
 * @param office that is named as that of departure, of destination or on the way
 * @param which  only those that come, or that are overdue
 * @param words  a number, of the movement, a vehicle or a seal that it has or has had; its holder by code or a word of
 *               the name; a country of the way
 * @param before what to go on behind
 */
public record MovementQuery(Optional<MovementState> state, Optional<String> office, Which which,
        Optional<String> words, Order order, long before, int size) {

    public static final int MOST = 200;

    /** Of them all, a part that people look after. */
    public enum Which {
        ALL,
        /** On the road, and not yet where whoever looks, or the office that is named, is. */
        COMING,
        /** What should have arrived, or waits for something in vain. */
        OVERDUE,
        /** Waits at the border of the next country to be let in. */
        ENTRY,
        /** Under control before the release. */
        HELD,
        /** At its end: to be looked at, and discharged. */
        ENDED,
        /** The next country did not let it in. */
        TURNED_BACK,
        /** Somebody has handed in a proof of where it ended, and nobody has said what that is worth. */
        PROOF,
        /** It should have arrived, and nobody has been asked. */
        MISSED,
        /** The office of destination is asked, and has not answered. */
        ENQUIRY,
        /** It goes, or is being recovered, and no guarantee answers for it: it had gone on paper. */
        UNCOVERED,
        /** What is owed for it is to be claimed. */
        DEBT,
        /** Something was told from paper before what came before it, and waits for that. */
        WAITING;

        /** Whether it is what waits for customs: of a country, the part that is for that country to do. */
        public boolean isDuty() {
            return compareTo(OVERDUE) > 0;
        }
    }

    /** What comes first. */
    public enum Order {
        NEWEST,
        /** What has to arrive first; what is not released comes last. */
        LIMIT
    }

    public static MovementQuery all() {
        return new MovementQuery(Optional.empty(), Optional.empty(), Which.ALL, Optional.empty(), Order.NEWEST,
                Long.MAX_VALUE, MOST);
    }

    /** Those that are found by this. */
    public static MovementQuery of(String words) {
        return new MovementQuery(Optional.empty(), Optional.empty(), Which.ALL, Optional.of(words), Order.NEWEST,
                Long.MAX_VALUE, MOST);
    }
}
