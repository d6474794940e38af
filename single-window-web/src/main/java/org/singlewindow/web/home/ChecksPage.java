package org.singlewindow.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.singlewindow.declaration.LodgementRegister;
import org.singlewindow.declaration.LodgementRule;
import org.singlewindow.declaration.LodgementRule.Severity;
import org.singlewindow.declaration.RuleSwitch.Mode;
import org.singlewindow.declaration.RuleSwitches;
import org.singlewindow.declaration.RuleTier;
import org.singlewindow.web.Address;
import org.singlewindow.web.Choice;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.TableRows;
import org.singlewindow.web.Words;

/** The rules of a declaration: all of them, or the one that a finding leads to. */
@Named
@RequestScoped
public class ChecksPage {

    private static final String HOLDS = "ON";

    @Inject
    Address address;

    @Inject
    RuleSwitches switches;

    @Inject
    SignedInUser user;

    private final TableRows<LodgementRule> rows = new TableRows<>(this::rules, LodgementRule::id)
            .words("id", LodgementRule::id)
            .words("asks", Words::said)
            .code("tier", each -> each.tier().name())
            .code("severity", each -> each.severity().name())
            .words("source", each -> Words.said(each.source()))
            .words("since", each -> each.since().toString())
            .code("state", this::state);

    public TableRows<LodgementRule> getRows() {
        return rows;
    }

    private List<LodgementRule> rules() {
        return LodgementRegister.find(getAsked()).map(List::of).orElseGet(LodgementRegister::all);
    }

    /** The rule that is asked for alone; empty where all are. */
    public String getAsked() {
        return LodgementRegister.find(address.get("rule")).map(LodgementRule::id).orElse("");
    }

    /** How it stands in the reader's country today. */
    public String state(LodgementRule rule) {
        return switches.find(rule, user.get()).map(Mode::name).orElse(HOLDS);
    }

    public List<Choice> getStates() {
        return Stream.concat(Stream.of(HOLDS), Stream.of(Mode.values()).map(Mode::name))
                .map(state -> new Choice(state, Words.of("check.state", state))).toList();
    }

    public List<Choice> getTiers() {
        return Stream.of(RuleTier.values()).map(tier -> new Choice(tier.name(), Words.of("check.tier", tier)))
                .toList();
    }

    public List<Choice> getSeverities() {
        return Stream.of(Severity.values()).map(each -> new Choice(each.name(), Words.of("violation", each))).toList();
    }
}
