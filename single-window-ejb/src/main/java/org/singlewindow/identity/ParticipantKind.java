package org.singlewindow.identity;

/** What a participant is. Agencies and countries have queues; the region itself takes part as the last kind. */
public enum ParticipantKind {
    TRADER, CARRIER, AGENCY, COUNTRY, GUARANTOR, REGION
}
