package org.singlewindow.identity;

/** What participants lend to statements of others that have to join them; columns not named here are nobody's. */
public final class ParticipantSql {

    /** By what it is known, and where it is at home. */
    public static final String KNOWN = "(select id, code, country from participant)";

    private ParticipantSql() {
    }
}
