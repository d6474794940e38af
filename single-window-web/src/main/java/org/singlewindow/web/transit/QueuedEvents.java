package org.singlewindow.web.transit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.Door;
import org.singlewindow.delivery.MessageId;
import org.singlewindow.kernel.InputRefused;
import org.singlewindow.kernel.JsonText;
import org.singlewindow.kernel.Moments;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.transit.Becoming;
import org.singlewindow.transit.MovementReport;
import org.singlewindow.transit.MovementStep;
import org.singlewindow.transit.Movements;
import org.singlewindow.transit.ReportOutcome;
import org.singlewindow.transit.Reporting;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/**
 * {@code POST /transit/queued}: one event that a page without a line has kept, with its own id and its own moment, told
 * once it has a line again. The same again gets the first answer; with {@code become}, what has come of it by now.
 * Refused with 409 where somebody else is signed in by now: nobody tells in another's name.
 */
@WebServlet("/transit/queued")
public class QueuedEvents extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Reporting reporting;

    @Inject
    transient Movements movements;

    @Inject
    transient SignedInUser user;

    /** What is told of it: a word for the script, and a sentence for people. */
    private record Told(String how, String text) {}

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!user.getSignIn().equals(said(request, "as"))) {
            response.sendError(HttpServletResponse.SC_CONFLICT);
            return;
        }
        Told told = Words.to(request, () -> tell(request));
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(JsonText.object().add("how", told.how()).add("text", told.text()).build()
                .toString());
    }

    private Told tell(HttpServletRequest request) {
        Optional<Mrn> mrn = Mrn.written(said(request, "mrn"));
        Optional<Instant> at = Moments.parse(said(request, "at"));
        Optional<MovementStep> step = Stream.of(MovementStep.values()).filter(MovementStep::isReported)
                .filter(each -> each.name().equals(said(request, "type"))).findFirst();
        String id = said(request, "id");
        if (at.isEmpty() || step.isEmpty() || MessageId.fault(id).isPresent()) {
            return new Told("refused", Words.get("movement.at.wrong"));
        }
        if (mrn.isEmpty()) {
            return new Told("refused", Words.get("offline.noSuch"));
        }
        MovementReport report = new MovementReport(mrn.get(), step.get(), at.get(), said(request, "office"),
                form(request).details(List.of()));
        if (!said(request, "become").isEmpty()) {
            return movements.become(report, user.get()).map(QueuedEvents::became)
                    .orElseGet(() -> new Told("refused", Words.get("offline.noSuch")));
        }
        try {
            return reporting.report(report, new Arrival(Door.FORM, Optional.of(new MessageId(id)), "", ""), user.get())
                    .either(taken -> new Told("taken", Words.of("movementState", taken.state())),
                            waiting -> new Told("noted", Words.get("offline.waits")),
                            untaken -> new Told("refused", ObstacleWords.of(untaken.why())), QueuedEvents::other);
        } catch (InputRefused otherwise) {
            return new Told("refused", Words.get("movement.onceAlready"));
        }
    }

    private static Told became(Becoming now) {
        return switch (now.kind()) {
            case EVENT -> new Told("taken", Words.of("movementState", now.state().orElseThrow()));
            case WAITING -> now.never().map(why -> new Told("refused",
                    Words.fill("movement.waiting.never", ObstacleWords.of(why))))
                    .orElseGet(() -> new Told("noted", Words.get("offline.waits")));
            case NOTHING -> new Told("refused", Words.get("offline.over"));
        };
    }

    private static Told other(ReportOutcome outcome) {
        return new Told("refused", Words.get(outcome instanceof ReportOutcome.NotTheirs ? "movement.notYours"
                : "offline.noSuch"));
    }

    private static TellForm form(HttpServletRequest request) {
        TellForm form = new TellForm();
        form.setReason(said(request, "reason"));
        form.setResult(said(request, "result"));
        form.setIncident(said(request, "incident"));
        form.setSeals(said(request, "seals"));
        form.setIntact(said(request, "intact"));
        form.setMeans(said(request, "means"));
        form.setWhere(said(request, "where"));
        form.setFallback(said(request, "fallback"));
        return form;
    }

    private static String said(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
