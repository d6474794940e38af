package org.singlewindow.audit;

import java.util.Optional;

/**
 * A line of the audit trail with all that its hash is made of.
 *
 * @param tx          the transaction that wrote it
 * @param atMicros    when, in microseconds since 1970 in UTC
 * @param subjectKind empty in lines from before there were kinds
 * @param seal        the seal that is on it; empty for the newest, on which there is none yet
 */
public record ProvableLine(String tx, long id, long atMicros, Optional<String> subjectKind, String subjectRef,
        Optional<String> party, String kind, String actor, String text, Optional<Long> seal) {}
