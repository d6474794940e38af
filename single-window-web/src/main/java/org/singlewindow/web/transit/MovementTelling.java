package org.singlewindow.web.transit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.Door;
import org.singlewindow.delivery.MessageId;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.InputRefused;
import org.singlewindow.transit.MovementReport;
import org.singlewindow.transit.MovementStep;
import org.singlewindow.transit.Obstacle;
import org.singlewindow.transit.ReportOutcome;
import org.singlewindow.transit.Reporting;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;
import org.singlewindow.web.Words;

/** Tells what somebody typed, and keeps what was wrong with it for their page. */
@RequestScoped
class MovementTelling {

    /** Of what is chosen from a list, one can only have chosen nothing. */
    private static final Set<String> CHOSEN = Set.of("result", "incident", "asked", "proof", "intact");

    private static final String NO_PAPER = "proof.paper";

    @Inject
    Reporting reporting;

    @Inject
    MovementPage movement;

    @Inject
    SignedInUser user;

    private final Map<String, String> problems = new HashMap<>();
    private String trouble = "";

    /**
     * What is said of it then; empty where nothing was recorded.
     *
     * @param seen  how many events they had before them
     * @param once  what the form calls itself: whoever gets no answer and sends it again has told it once
     * @param named what its fields are called, where not as the event's
     */
    @Serves(value = UseCase.REPORT_MOVEMENT, of = Thing.MOVEMENT)
    Optional<String> tell(MovementReport report, OptionalInt seen, String once, Map<String, String> named) {
        Optional<MessageId> id = once.isEmpty() || MessageId.fault(once).isPresent() ? Optional.empty()
                : Optional.of(new MessageId(once));
        try {
            ReportOutcome outcome = reporting.report(report, new Arrival(Door.FORM, id, "", ""), seen,
                    user.get());
            return outcome.either(
                    taken -> Optional.of(Words.fill("movement.told", Words.of("movementEvent", taken.step()))),
                    waiting -> Optional.of(Words.fill("movement.waits", Words.of("movementEvent", waiting.step()))),
                    untaken -> stay(untaken.why(), named), other -> stay(other, report.step()));
        } catch (InputRefused taken) {
            trouble = Words.get("movement.onceAlready");
            movement.lookAgain();
            return Optional.empty();
        }
    }

    private Optional<String> stay(Obstacle why, Map<String, String> named) {
        String sentence = why.why().key().equals(NO_PAPER) ? Words.get("movement.proofPaper.missing")
                : ObstacleWords.of(why);
        if (why.isConflict()) {
            trouble = sentence + " " + Words.get("movement.nothing");
        } else {
            problems.put(named.getOrDefault(why.field(), why.field()),
                    CHOSEN.contains(why.field()) ? Words.get("movement.choose") : sentence);
        }
        movement.lookAgain();
        return Optional.empty();
    }

    /** That it is taken from paper alone, the page says. */
    private Optional<String> stay(ReportOutcome other, MovementStep step) {
        movement.lookAgain();
        boolean paper = movement.find().filter(view -> view.fromPaper().contains(step)).isPresent();
        trouble = Words.get(!(other instanceof ReportOutcome.NotTheirs) ? "notThere.MOVEMENT"
                : paper ? "movement.nothing" : "movement.notYours");
        return Optional.empty();
    }

    void wrong(String field, String sentence) {
        problems.put(field, sentence);
    }

    Map<String, String> problems() {
        return problems;
    }

    String trouble() {
        return trouble;
    }
}
