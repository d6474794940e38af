package org.singlewindow.agency;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a control has shown.
 *
 * @param result   in words
 * @param findings what was found amiss, each by itself; none where all was as declared
 * @param by       sign-in of who recorded it
 */
public record InspectionResult(String result, List<String> findings, String by, Instant at) {

    public InspectionResult {
        findings = List.copyOf(findings);
        at = at.truncatedTo(ChronoUnit.MICROS); // as all that the database keeps
    }
}
