package org.singlewindow.web.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.transit.CaptureOutcome;
import org.singlewindow.transit.Capturing;
import org.singlewindow.transit.Fallback;
import org.singlewindow.transit.PaperTransit;
import org.singlewindow.wco.transit.CaptureMovement;
import org.singlewindow.wco.transit.CaptureMovementResponse;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** An office tells of what it let go on paper. */
@ApplicationScoped
class CaptureCalls {

    @Inject
    Capturing capturing;

    @Inject
    CallArrivals arrivals;

    @Inject
    SignedInUser user;

    CaptureMovementResponse capture(CaptureMovement call) {
        CaptureOutcome outcome = capturing.capture(told(call), arrivals.under(null), user.get());
        if (outcome instanceof CaptureOutcome.Captured captured) {
            return response(captured);
        }
        if (outcome instanceof CaptureOutcome.Uncaptured not) {
            throw Refusal.of(not);
        }
        CaptureMovementResponse refused = new CaptureMovementResponse();
        refused.setOutcome("REFUSED");
        refused.setContent(((CaptureOutcome.Unlodged) outcome).answer().response());
        return refused;
    }

    private static PaperTransit told(CaptureMovement call) {
        return new PaperTransit(new Fallback(Fallback.Cause.valueOf(call.getCause()), call.getNumber()),
                call.getReleasedAt(), call.getOffice(), Given.orEmpty(call.getHolder()),
                Given.text(call.getMrn()).map(CaptureCalls::number),
                Optional.ofNullable(call.getContent()).orElse(new byte[0]));
    }

    private static Mrn number(String mrn) {
        return Mrn.parse(mrn).orElseThrow(() -> Refusal.notThere(Thing.MOVEMENT, "mrn"));
    }

    private static CaptureMovementResponse response(CaptureOutcome.Captured captured) {
        CaptureMovementResponse response = new CaptureMovementResponse();
        response.setOutcome(captured.again() ? "DUPLICATE" : "CAPTURED");
        response.setMrn(captured.mrn().value());
        response.setNumber(captured.number());
        response.setState(captured.state().name());
        captured.uncovered().stream().map(MovementParts::uncovered).forEach(response.getUncovered()::add);
        return response;
    }
}
