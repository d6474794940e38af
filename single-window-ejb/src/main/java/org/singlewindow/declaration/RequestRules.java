package org.singlewindow.declaration;

import static org.singlewindow.declaration.LodgementRule.refuses;

import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.LodgementRule.Hold;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;

/** What must hold for something to be done about a declaration that there is already. */
final class RequestRules {

    private static final LodgementRule NAMES_ONE = refuses("REQ-01", RuleTier.RULE, RuleSource.WCO_DM)
            .later().holds(Hold.IDENTITY).says("meant.none");
    private static final LodgementRule IS_THERE = refuses("REQ-02", RuleTier.ACROSS, RuleSource.SINGLE_WINDOW)
            .later().holds(Hold.IDENTITY).says("meant.unknown");
    private static final LodgementRule IS_ONE = refuses("REQ-03", RuleTier.ACROSS, RuleSource.SINGLE_WINDOW)
            .later().holds(Hold.IDENTITY).says("meant.several");
    private static final LodgementRule HAS_A_SAY = refuses("REQ-04", RuleTier.ACROSS, RuleSource.SINGLE_WINDOW)
            .later().holds(Hold.IDENTITY).says("meant.mandate");
    private static final LodgementRule IS_IN_TIME = refuses("REQ-05", RuleTier.ACROSS, RuleSource.RKC)
            .later().holds(Hold.APPROVAL).says("cancel.over.");
    private static final LodgementRule IS_NOT_EXAMINED = refuses("REQ-06", RuleTier.ACROSS, RuleSource.RKC)
            .later().holds(Hold.APPROVAL).says("cancel.examined");

    static final List<LodgementRule> NAMED = List.of(NAMES_ONE, IS_THERE, IS_ONE, HAS_A_SAY, IS_IN_TIME,
            IS_NOT_EXAMINED);

    private static final String NUMBER = "Declaration/ID";

    private RequestRules() {
    }

    static Violation unnamed() {
        return NAMES_ONE.broken(RuleCode.MISSING, NUMBER);
    }

    static Violation unknown(String name, boolean byNumber) {
        return IS_THERE.broken(RuleCode.DECLARATION_NOT_FOUND,
                byNumber ? NUMBER : "Declaration/FunctionalReferenceID", name);
    }

    static Violation ambiguous(String one, String other) {
        return IS_ONE.broken(RuleCode.INCONSISTENT, "Declaration/GoodsShipment/PreviousDocument", one, other);
    }

    static Violation withoutMandate(Mrn mrn) {
        return HAS_A_SAY.broken(RuleCode.OTHER_PARTY, NUMBER, mrn.value());
    }

    /** Whether it is too late for a declaration that stands so to be cancelled. */
    static Optional<Violation> whatForbidsCancelling(Mrn mrn, DeclarationStatus status, boolean examined) {
        if (!status.isOpen()) {
            return Optional.of(Violation.at(RuleCode.OUT_OF_SEQUENCE,
                    FindingTexts.say("cancel.over." + status, mrn.value()), "/" + NUMBER, ""));
        }
        return examined || !status.mayBecome(DeclarationStatus.CANCELLED)
                ? Optional.of(IS_NOT_EXAMINED.broken(RuleCode.INVALID_STATE, NUMBER, mrn.value())) : Optional.empty();
    }
}
