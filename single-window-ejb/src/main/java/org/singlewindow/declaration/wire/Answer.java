package org.singlewindow.declaration.wire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.delivery.wire.SchemaFindings;
import org.singlewindow.identity.Called;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Violation;
import org.singlewindow.routing.Duty;

/**
 * The answer to a submission.
 *
 * @param mrn        of the declaration accepted now or before, or that the document is about
 * @param response   a WCO {@code Response} in its {@code MetaData}, whatever the kind
 * @param violations what the response lists as errors, and warnings beside them
 * @param recipients who would receive a document that was only checked
 */
public record Answer(AnswerKind kind, Optional<Mrn> mrn, byte[] response, List<Violation> violations,
        List<Addressee> recipients) {

    public Answer {
        violations = List.copyOf(violations);
        recipients = List.copyOf(recipients);
    }

    Answer(AnswerKind kind, Optional<Mrn> mrn, byte[] response, List<Violation> violations) {
        this(kind, mrn, response, violations, List.of());
    }

    /** True where the rules have not looked at it yet, as it is not even what the schema wants: they may find more. */
    public boolean isHalfway() {
        return violations.stream().anyMatch(SchemaFindings::isOfReading);
    }

    /**
     * Somebody who would receive it.
     *
     * @param due until when it would have to decide; empty where it only gets to know
     */
    public record Addressee(String code, Called called, CountryCode country, Duty duty, Optional<Instant> due) {}
}
