package org.singlewindow.web.soap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.singlewindow.identity.UseCase;
import org.singlewindow.wco.transit.CaptureMovement;
import org.singlewindow.wco.transit.CaptureMovementResponse;
import org.singlewindow.wco.transit.CheckGuarantee;
import org.singlewindow.wco.transit.CheckGuaranteeResponse;
import org.singlewindow.wco.transit.GetGuarantee;
import org.singlewindow.wco.transit.GetGuaranteeResponse;
import org.singlewindow.wco.transit.GetMovement;
import org.singlewindow.wco.transit.GetMovementResponse;
import org.singlewindow.wco.transit.RecordEvent;
import org.singlewindow.wco.transit.RecordEventResponse;
import org.singlewindow.wco.transit.Transit;
import org.singlewindow.web.Serves;
import org.singlewindow.web.Thing;

/** What is asked and told of goods in transit and of guarantees; no web service by itself, as {@link ExchangePort}. */
@Dependent
public class TransitPort implements Transit {

    @Inject
    GuaranteeCalls guarantees;

    @Inject
    MovementCalls movements;

    @Inject
    CaptureCalls captures;

    @Override
    @Serves(UseCase.CHECK_GUARANTEE)
    public CheckGuaranteeResponse checkGuarantee(CheckGuarantee call) {
        return guarantees.check(call);
    }

    @Override
    @Serves(value = UseCase.READ_GUARANTEE, of = Thing.GUARANTEE)
    public GetGuaranteeResponse getGuarantee(GetGuarantee call) {
        return guarantees.one(call);
    }

    @Override
    @Serves(value = UseCase.READ_MOVEMENT, of = Thing.MOVEMENT)
    public GetMovementResponse getMovement(GetMovement call) {
        return movements.one(call);
    }

    @Override
    @Serves(value = UseCase.REPORT_MOVEMENT, of = Thing.MOVEMENT)
    public RecordEventResponse recordEvent(RecordEvent call) {
        return movements.tell(call);
    }

    @Override
    @Serves(UseCase.CAPTURE_MOVEMENT)
    public CaptureMovementResponse captureMovement(CaptureMovement call) {
        return captures.capture(call);
    }
}
