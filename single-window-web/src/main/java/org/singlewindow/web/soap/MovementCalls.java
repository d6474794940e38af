package org.singlewindow.web.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.transit.EventDetails;
import org.singlewindow.transit.Enquired;
import org.singlewindow.transit.Fallback;
import org.singlewindow.transit.FoundGoods;
import org.singlewindow.transit.MovementReport;
import org.singlewindow.transit.MovementStep;
import org.singlewindow.transit.Movements;
import org.singlewindow.transit.Obstacle;
import org.singlewindow.transit.ReportOutcome;
import org.singlewindow.transit.Scene;
import org.singlewindow.transit.Reporting;
import org.singlewindow.wco.transit.GetMovement;
import org.singlewindow.wco.transit.GetMovementResponse;
import org.singlewindow.wco.transit.RecordEvent;
import org.singlewindow.wco.transit.RecordEventResponse;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** Whoever has to do with goods in transit asks where they are, and tells what has happened. */
@ApplicationScoped
class MovementCalls {

    @Inject
    Movements movements;

    @Inject
    Reporting reporting;

    @Inject
    CallArrivals arrivals;

    @Inject
    SignedInUser user;

    GetMovementResponse one(GetMovement call) {
        return movements.find(number(call.getMrn()), user.get()).map(MovementParts::of)
                .orElseThrow(MovementCalls::noSuch);
    }

    RecordEventResponse tell(RecordEvent call) {
        ReportOutcome outcome = reporting.report(report(call), arrivals.under(call.getMessageId()),
                Given.version(call.getVersion()), user.get());
        return outcome.either(MovementCalls::taken, MovementCalls::kept, untaken -> {
            throw Refusal.of(untaken.why()).pointing(element(untaken.why()));
        }, other -> {
            throw Refusal.of(other);
        });
    }

    /** The words of the schema are those of the movement. */
    private static MovementReport report(RecordEvent call) {
        EventDetails details = new EventDetails(Given.orEmpty(call.getReason()),
                Given.text(call.getResult()).map(FoundGoods::valueOf), Given.orEmpty(call.getIncident()),
                Given.texts(call.getSeal()), Optional.ofNullable(call.isIntact()), Given.orEmpty(call.getMeans()),
                Optional.ofNullable(call.getTerm()).map(days -> Math.max(-1, days)).orElse(0),
                Given.orEmpty(call.getProof())).at(
                        new Scene(Given.orEmpty(call.getWhere()), Given.texts(call.getFile())));
        return new MovementReport(number(call.getMrn()), MovementStep.valueOf(call.getType()),
                Optional.ofNullable(call.getAt()), Given.orEmpty(call.getOffice()), beside(details, call));
    }

    private static EventDetails beside(EventDetails said, RecordEvent call) {
        EventDetails asking = Given.text(call.getAsked()).map(whom -> said.asking(Enquired.valueOf(whom), said.term()))
                .orElse(said);
        return Given.text(call.getFallback())
                .map(why -> asking.onPaper(Fallback.because(Fallback.Cause.valueOf(why)))).orElse(asking);
    }

    /** Each seal and each file is an element of its own here. */
    private static String element(Obstacle why) {
        return switch (why.field()) {
            case "seals" -> "seal";
            case "files" -> "file";
            default -> why.field();
        };
    }

    private static RecordEventResponse taken(ReportOutcome.Taken taken) {
        RecordEventResponse response = new RecordEventResponse();
        response.setMrn(taken.mrn().value());
        response.setNumber(taken.number());
        response.setType(taken.step().name());
        response.setAt(taken.at());
        response.setRecordedAt(taken.recordedAt());
        response.setState(taken.state().name());
        return response;
    }

    private static RecordEventResponse kept(ReportOutcome.Waiting waiting) {
        RecordEventResponse response = new RecordEventResponse();
        response.setMrn(waiting.mrn().value());
        response.setType(waiting.step().name());
        response.setAt(waiting.at());
        response.setRecordedAt(waiting.toldAt());
        response.setState(waiting.state().name());
        response.setWaiting(true);
        return response;
    }

    private static Mrn number(String mrn) {
        return Mrn.parse(mrn).orElseThrow(MovementCalls::noSuch);
    }

    private static Refusal noSuch() {
        return Refusal.notThere(Thing.MOVEMENT);
    }
}
