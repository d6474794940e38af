package org.singlewindow.web.soap;

import java.util.Locale;
import java.util.Optional;
import org.singlewindow.declaration.LodgementRule;
import org.singlewindow.declaration.RuleSwitch;
import org.singlewindow.routing.Recipient;
import org.singlewindow.routing.RoutingPlan;
import org.singlewindow.wco.exchange.GetPlanResponse;
import org.singlewindow.wco.exchange.PlannedRecipient;
import org.singlewindow.wco.exchange.Reason;
import org.singlewindow.wco.exchange.Rule;

/** Rules in the words of the WSDL: those that brought somebody in, and those that a declaration has to meet. */
final class PlanParts {

    private PlanParts() {
    }

    static GetPlanResponse of(RoutingPlan plan) {
        GetPlanResponse response = new GetPlanResponse();
        response.setVersion(plan.version());
        plan.recipients().stream().map(PlanParts::recipient).forEach(response.getRecipient()::add);
        return response;
    }

    private static PlannedRecipient recipient(Recipient from) {
        PlannedRecipient recipient = new PlannedRecipient();
        recipient.setCode(from.code());
        recipient.setKind(from.kind().name());
        recipient.setCountry(from.country().value());
        recipient.setDuty(from.duty().name());
        recipient.setHours(from.hours());
        from.reasons().stream().map(PlanParts::reason).forEach(recipient.getReason()::add);
        from.urgent().map(PlanParts::reason).ifPresent(recipient::setUrgentGoods);
        return recipient;
    }

    static Reason reason(org.singlewindow.routing.Reason from) {
        Reason reason = new Reason();
        reason.setRule(from.rule());
        reason.setText(from.text());
        reason.setMatched(from.matched());
        return reason;
    }

    static Rule rule(LodgementRule from, Optional<RuleSwitch.Mode> lowered, Locale reader) {
        Rule rule = new Rule();
        rule.setId(from.id());
        rule.setTier(from.tier().name());
        rule.setSeverity(from.severity().name());
        rule.setText(from.in(reader));
        rule.setSource(from.source().in(reader));
        rule.setSince(from.since());
        rule.setState(lowered.map(RuleSwitch.Mode::name).orElse("ON"));
        return rule;
    }
}
