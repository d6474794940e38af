package org.singlewindow.web.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.kernel.JsonText;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.retention.HoldView;
import org.singlewindow.retention.HoldingCases;
import org.singlewindow.wco.exchange.GetHolds;
import org.singlewindow.wco.exchange.GetHoldsResponse;
import org.singlewindow.wco.exchange.Hold;
import org.singlewindow.wco.exchange.LiftHold;
import org.singlewindow.wco.exchange.LiftHoldResponse;
import org.singlewindow.wco.exchange.SetHold;
import org.singlewindow.wco.exchange.SetHoldResponse;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.rest.HoldSteps;
import org.singlewindow.web.rest.OnlyOnce;

/** Keeping a case back from being removed. */
@ApplicationScoped
class HoldCalls {

    @Inject
    HoldingCases holding;

    @Inject
    HoldSteps steps;

    @Inject
    Declarations declarations;

    @Inject
    CallArrivals arrivals;

    @Inject
    SignedInUser user;

    GetHoldsResponse list(GetHolds call) {
        Mrn mrn = AboutOne.number(call.getMrn());
        if (!declarations.isSeen(mrn, user.get())) {
            throw AboutOne.notThere();
        }
        GetHoldsResponse response = new GetHoldsResponse();
        holding.list(mrn, user.get()).stream().map(HoldCalls::hold).forEach(response.getHold()::add);
        return response;
    }

    SetHoldResponse set(SetHold call) {
        SetHoldResponse response = new SetHoldResponse();
        response.setHold(AboutOne.asked(call.getMrn(), mrn -> told(steps.hold(mrn,
                () -> Given.needed(call.getReason(), "reason"), arrivals.under(call.getMessageId())))));
        return response;
    }

    LiftHoldResponse lift(LiftHold call) {
        LiftHoldResponse response = new LiftHoldResponse();
        response.setHold(AboutOne.asked(call.getMrn(),
                mrn -> told(steps.lift(mrn, String.valueOf(call.getHoldId()),
                        () -> Given.needed(call.getReason(), "reason"), arrivals.under(call.getMessageId())))));
        return response;
    }

    private static Hold told(OnlyOnce.Told answer) {
        JsonObject said = JsonText.read(answer.body());
        return hold(new HoldView(said.getJsonNumber("id").longValue(), said.getString("country"),
                said.getString("reason"), said.getString("setBy"), Instant.parse(said.getString("setAt")),
                find(said, "liftedBy"), find(said, "liftedAt").map(Instant::parse), find(said, "liftReason")));
    }

    private static Optional<String> find(JsonObject said, String field) {
        return Optional.ofNullable(said.getString(field, null));
    }

    private static Hold hold(HoldView view) {
        Hold hold = new Hold();
        hold.setHoldId(view.id());
        hold.setCountry(view.country());
        hold.setReason(view.reason());
        hold.setSetBy(view.setBy());
        hold.setSetAt(view.setAt());
        view.liftedBy().ifPresent(hold::setLiftedBy);
        view.liftedAt().ifPresent(hold::setLiftedAt);
        view.liftReason().ifPresent(hold::setLiftReason);
        return hold;
    }
}
