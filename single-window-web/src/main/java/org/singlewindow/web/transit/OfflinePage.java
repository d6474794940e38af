package org.singlewindow.web.transit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.singlewindow.transit.EventPart;
import org.singlewindow.transit.MovementStep;
import org.singlewindow.web.Choice;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/**
 * The page of a post that has lost its line: it stays in the browser, keeps what is told on it, and tells it once there
 * is a line again. What it says to its script stands in it.
 */
@Named
@RequestScoped
public class OfflinePage {

    /** What happens on the way and at its end; what asks the guarantees or ends a movement for good needs a line. */
    private static final List<MovementStep> STEPS = List.of(MovementStep.EXIT, MovementStep.ENTER,
            MovementStep.ARRIVE, MovementStep.INCIDENT, MovementStep.REFUSE_ENTRY, MovementStep.DEPART,
            MovementStep.CONTROL, MovementStep.CONTROL_RESULT, MovementStep.UNLOADING_REMARKS);

    /** A step as it is offered: a code, its name, and the fields that it takes. */
    public record Step(MovementStep code, String name, String parts) {}

    @Inject
    SignedInUser user;

    public List<Step> getSteps() {
        return STEPS.stream().map(step -> new Step(step, Words.of("movementEvent", step), EventPart.of(step).stream()
                .map(EventPart::field).collect(Collectors.joining(" ")))).toList();
    }

    public List<Choice> getIncidents() {
        return EventChoices.incidents();
    }

    public List<Choice> getResults() {
        return EventChoices.results();
    }

    public List<Choice> getSealStates() {
        return EventChoices.sealStates();
    }

    public List<Choice> getFallbacks() {
        return EventChoices.causes();
    }

    public String getName() {
        return user.getName();
    }
}
