package org.singlewindow.web.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.singlewindow.agency.DecideTask;
import org.singlewindow.agency.Deciding;
import org.singlewindow.agency.Decision;
import org.singlewindow.wco.exchange.Decide;
import org.singlewindow.wco.exchange.DecideResponse;
import org.singlewindow.web.SignedInUser;

/** An agency that decides from its own system. */
@ApplicationScoped
class AgencyCalls {

    @Inject
    Deciding deciding;

    @Inject
    SignedInUser user;

    DecideResponse decide(Decide call) {
        DecideTask command = new DecideTask(call.getTaskId(), Decision.valueOf(call.getDecision()), Optional.ofNullable(call.getReasonCode()),
            Optional.ofNullable(call.getText()), call.getCondition());
        return deciding.decide(command, user.get()).either(done -> state(done.task().row().state().name()), refused -> {
            throw SoapRefusal.of(refused.code(), refused.text());
        });
    }

    private static DecideResponse state(String state) {
        DecideResponse response = new DecideResponse();
        response.setState(state);
        return response;
    }
}
