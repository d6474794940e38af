package org.singlewindow.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.function.Supplier;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.MessageTypes;
import org.singlewindow.kernel.JsonText;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.retention.HoldOutcome;
import org.singlewindow.retention.HoldingCases;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.SentNumber;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** What programs say of a case that is kept back from being removed, by whichever door. */
@ApplicationScoped
public class HoldSteps {

    private static final String REASON = "reason";

    @Inject
    HoldingCases holding;

    @Inject
    SignedInUser user;

    @Inject
    OnlyOnce once;

    /** The reason is read by whoever may know that there is such a case. */
    public OnlyOnce.Told hold(Mrn number, Supplier<String> why, Arrival arrival) {
        requireTheirs(number);
        String reason = why.get();
        JsonObject words = JsonText.object().add(REASON, reason).build();
        return once.answer(new OnlyOnce.Asked(MessageTypes.HOLD, Optional.of(number), words), arrival,
                () -> done(holding.hold(number, reason, user.get()), 201,
                        Optional.of("/api/declarations/" + number + "/holds")));
    }

    public OnlyOnce.Told lift(Mrn number, String id, Supplier<String> why, Arrival arrival) {
        requireTheirs(number);
        String reason = why.get();
        long hold = SentNumber.id(id).orElseThrow(() -> Refusal.notThere(Thing.NONE));
        JsonObject words = JsonText.object().add("id", id).add(REASON, reason).build();
        return once.answer(new OnlyOnce.Asked(MessageTypes.LIFT, Optional.of(number), words), arrival,
                () -> done(holding.lift(number, hold, reason, user.get()), 200, Optional.empty()));
    }

    private OnlyOnce.Told done(HoldOutcome outcome, int status, Optional<String> place) {
        return outcome.either(done -> once.told(status, HoldJson.of(done.hold()), place), refused -> {
            throw Refusal.of(refused);
        });
    }

    private void requireTheirs(Mrn number) {
        if (!holding.isThere(number, user.get())) {
            throw Refusal.notThere(Thing.DECLARATION);
        }
    }
}
