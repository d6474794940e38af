package org.singlewindow.web.rest;

import java.util.List;
import org.singlewindow.transit.CaptureOutcome;

/**
 * A movement that began on paper.
 *
 * @param number    of the paper
 * @param uncovered why the guarantees do not cover it; none where they do
 */
public record CaptureJson(String mrn, String number, String state, List<MovementJson.Uncovered> uncovered) {

    static CaptureJson of(CaptureOutcome.Captured captured) {
        return new CaptureJson(captured.mrn().value(), captured.number(), captured.state().name(),
                captured.uncovered().stream().map(MovementJson.Uncovered::of).toList());
    }
}
