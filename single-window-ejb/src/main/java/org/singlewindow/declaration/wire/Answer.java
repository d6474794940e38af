package org.singlewindow.declaration.wire;

import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Violation;

/**
 * The answer to a submission.
 *
 * @param mrn        of the declaration accepted now or before
 * @param response   a WCO {@code Response} in its {@code MetaData}, whatever the kind
 * @param violations what the response lists as errors, and warnings beside them
 */
public record Answer(AnswerKind kind, Optional<Mrn> mrn, byte[] response, List<Violation> violations) {

    public Answer {
        violations = List.copyOf(violations);
    }
}
