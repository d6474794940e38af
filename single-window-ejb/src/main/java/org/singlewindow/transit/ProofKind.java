package org.singlewindow.transit;

/** What shows, where no arrival does, that goods in transit ended as they should. */
public enum ProofKind {
    /** A paper that the office of destination has certified. */
    CERTIFIED,
    /** A record that they left. */
    EXIT_RECORD,
    /** A paper of a country outside that put them under a procedure there. */
    FOREIGN_PROCEDURE,
    /** Proof that they were let into free circulation there. */
    FREE_CIRCULATION
}
