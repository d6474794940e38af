package org.singlewindow.bench.ledger;

/** One thing that the ledger and the database do not agree on. */
public record Finding(Kind kind, String what) {

    public enum Kind {
        /** Accepted, and not there. */
        LOST,
        /** There with other bytes than were sent. */
        CHANGED,
        /**
         * There, and not whole, or more than once: a recipient's place, state or task is missing, or the audit line is.
         */
        NOT_WHOLE,
        /** Sent away, and there. */
        NOT_REFUSED,
        /** A row that belongs to nothing. */
        ORPHAN,
        /** Never answered, and there: no fault, for the next attempt gets the stored answer. */
        UNHEARD;

        public boolean isFault() {
            return this != UNHEARD;
        }
    }

    @Override
    public String toString() {
        return kind + " " + what;
    }
}
