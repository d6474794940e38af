package org.singlewindow.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.singlewindow.agency.Inbox;
import org.singlewindow.declaration.Arriving;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.RequestOutcome;
import org.singlewindow.declaration.Resuming;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.MessageTypes;
import org.singlewindow.kernel.JsonText;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** What programs say of a declaration without a document, by whichever door. */
@ApplicationScoped
public class DeclarationSteps {

    @Inject
    Arriving arriving;

    @Inject
    Resuming resuming;

    @Inject
    Declarations declarations;

    @Inject
    Inbox inbox;

    @Inject
    SignedInUser user;

    @Inject
    OnlyOnce once;

    /** Its goods are there. */
    public OnlyOnce.Told arrive(Mrn number, Arrival arrival, Locale reader) {
        return once.answer(new OnlyOnce.Asked(MessageTypes.ARRIVAL, Optional.of(number), JsonValue.NULL), arrival,
                () -> done(arriving.confirm(number, user.get()), reader));
    }

    /** It goes on; the reason is read by whoever may know that there is such a declaration. */
    public OnlyOnce.Told resume(Mrn number, Supplier<String> why, Arrival arrival, Locale reader) {
        if (!declarations.isSeen(number, user.get())) {
            throw notThere();
        }
        String reason = why.get();
        return once.answer(
                new OnlyOnce.Asked(MessageTypes.RESUMPTION, Optional.of(number),
                        JsonText.object().add("reason", reason).build()),
                arrival, () -> done(resuming.resume(number, reason, user.get()), reader));
    }

    private OnlyOnce.Told done(RequestOutcome outcome, Locale reader) {
        Mrn mrn = outcome.either(RequestOutcome.Done::mrn, RequestOutcome.Again::mrn, refused -> {
            throw Refusal.of(refused);
        });
        return once.told(200, DeclarationJson.of(
                declarations.find(mrn, user.get()).orElseThrow(DeclarationSteps::notThere),
                inbox.openQuestions(mrn, user.get()), reader), Optional.empty());
    }

    private static Refusal notThere() {
        return Refusal.notThere(Thing.DECLARATION);
    }
}
