package org.singlewindow.declaration;

import static org.singlewindow.declaration.LodgementRule.demands;

import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.LodgementRule.Hold;
import org.singlewindow.kernel.Lrn;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;

/** What must hold for something to be done about a declaration that there is already. */
final class RequestRules {

    private static final LodgementRule NAMES_ONE = demands("REQ-01", RuleTier.RULE, RuleSource.WCO_DM)
            .holds(Hold.IDENTITY).says("meant.none");
    private static final LodgementRule IS_THERE = demands("REQ-02", RuleTier.ACROSS, RuleSource.SINGLE_WINDOW)
            .holds(Hold.IDENTITY).says("meant.unknown", "meant.previous");
    private static final LodgementRule IS_ONE = demands("REQ-03", RuleTier.ACROSS, RuleSource.SINGLE_WINDOW)
            .holds(Hold.IDENTITY).says("meant.several");
    private static final LodgementRule HAS_A_SAY = demands("REQ-04", RuleTier.ACROSS, RuleSource.SINGLE_WINDOW)
            .holds(Hold.IDENTITY).says("meant.mandate");
    private static final LodgementRule IS_IN_TIME = demands("REQ-05", RuleTier.ACROSS, RuleSource.RKC)
            .holds(Hold.APPROVAL).says("cancel.over.");
    private static final LodgementRule IS_NOT_EXAMINED = demands("REQ-06", RuleTier.ACROSS, RuleSource.RKC)
            .holds(Hold.APPROVAL).says("cancel.examined", "cancel.found");

    private static final LodgementRule IS_STILL_DECIDED = demands("REQ-07", RuleTier.ACROSS, RuleSource.RKC)
            .holds(Hold.APPROVAL).says("amend.over.");
    private static final LodgementRule DISTURBS_NO_EXAMINATION = demands("REQ-08", RuleTier.ACROSS, RuleSource.RKC)
            .holds(Hold.APPROVAL).says("amend.examined");
    private static final LodgementRule CHANGES_SOMETHING = demands("REQ-09", RuleTier.ACROSS, RuleSource.WCO_DM)
            .holds(Hold.READING).says("amend.same");
    private static final LodgementRule STAYS_THE_DECLARANT_S = demands("REQ-10", RuleTier.ACROSS,
            RuleSource.SINGLE_WINDOW)
            .holds(Hold.IDENTITY).says("amend.declarant");

    private static final LodgementRule STAYS_IN_ITS_REGIME = demands("REQ-15", RuleTier.ACROSS, RuleSource.RKC)
            .holds(Hold.IDENTITY).says("amend.regime");

    private static final LodgementRule IS_NOT_OVERTAKEN = demands("REQ-16", RuleTier.ACROSS, RuleSource.SINGLE_WINDOW)
            .holds(Hold.IDENTITY).says("amend.overtaken");

    private static final LodgementRule IS_OF_THE_VERSION_IN_FORCE = demands("REQ-21", RuleTier.ACROSS,
            RuleSource.SINGLE_WINDOW).holds(Hold.IDENTITY).says("amend.version");

    private static final LodgementRule LACKS_SOMETHING = demands("REQ-11", RuleTier.ACROSS, RuleSource.RKC)
            .holds(Hold.APPROVAL).says("supplement.none");
    private static final LodgementRule AWAITS_THE_GOODS = demands("REQ-12", RuleTier.ACROSS, RuleSource.RKC)
            .holds(Hold.APPROVAL).says("arrive.none");
    private static final LodgementRule IS_HELD = demands("REQ-13", RuleTier.ACROSS, RuleSource.RKC)
            .holds(Hold.APPROVAL).says("resume.none");

    private static final LodgementRule SAYS_WHY = demands("REQ-14", RuleTier.RULE, RuleSource.SINGLE_WINDOW)
            .holds(Hold.READING).says("resume.reason.none", "resume.reason.unfit");

    private static final LodgementRule IS_AN_APPROVER_S = demands("REQ-20", RuleTier.ACROSS, RuleSource.SINGLE_WINDOW)
            .holds(Hold.IDENTITY).says("resume.approvers");

    private static final LodgementRule STAYS_COVERED = demands("TRA-01", RuleTier.ACROSS, RuleSource.EU_NCTS)
            .holds(Hold.APPROVAL).says("amend.uncovered");
    private static final LodgementRule CHANGES_GUARANTEES_ALONE = demands("TRA-02", RuleTier.ACROSS,
            RuleSource.EU_NCTS).holds(Hold.APPROVAL).says("amend.guarantee");
    private static final LodgementRule KEEPS_ITS_SUBSTANCE = demands("TRA-04", RuleTier.ACROSS, RuleSource.EU_NCTS)
            .holds(Hold.IDENTITY).says("amend.kept.");

    static final List<LodgementRule> NAMED = List.of(NAMES_ONE, IS_THERE, IS_ONE, HAS_A_SAY, IS_IN_TIME,
            IS_NOT_EXAMINED, IS_STILL_DECIDED, DISTURBS_NO_EXAMINATION, CHANGES_SOMETHING, STAYS_THE_DECLARANT_S,
            LACKS_SOMETHING, AWAITS_THE_GOODS, IS_HELD, SAYS_WHY,
            STAYS_IN_ITS_REGIME, IS_NOT_OVERTAKEN, IS_OF_THE_VERSION_IN_FORCE, IS_AN_APPROVER_S, STAYS_COVERED,
            CHANGES_GUARANTEES_ALONE, KEEPS_ITS_SUBSTANCE);

    private static final String NUMBER = "Declaration/ID";
    private static final String PREVIOUS = "Declaration/GoodsShipment/PreviousDocument";

    private RequestRules() {
    }

    static Violation unnamed() {
        return NAMES_ONE.broken(RuleCode.MISSING, NUMBER);
    }

    static Violation unknown(Mrn mrn) {
        return unknown(mrn.value(), NUMBER);
    }

    /** At what names it: a request that has a reference beside a previous document mostly has it for itself. */
    static Violation unknown(DeclarationRequest request) {
        if (request.number().isPresent()) {
            return unknown(request.number().get(), NUMBER);
        }
        String names = String.join(", ", request.names());
        boolean whole = request.function() == MessageFunction.REPLACE
                || request.function() == MessageFunction.SUPPLEMENT;
        List<String> previous = whole && request.reference().isPresent() ? List.of() : request.previous();
        Optional<String> number = previous.stream().filter(name -> Mrn.parse(name).isPresent()).findFirst();
        Optional<String> said = number.or(() -> previous.stream().filter(name -> !name.isEmpty()).findFirst());
        String place = said.map(name -> PREVIOUS + "[" + (previous.indexOf(name) + 1) + "]/ID")
                .orElse("Declaration/FunctionalReferenceID");
        return number.map(name -> Violation.at(RuleCode.DECLARATION_NOT_FOUND,
                FindingTexts.say("meant.previous", name), "/" + place, "")).orElseGet(() -> unknown(names, place));
    }

    private static Violation unknown(String name, String place) {
        return IS_THERE.broken(RuleCode.DECLARATION_NOT_FOUND, place, name);
    }

    static Violation ambiguous(String one, String other) {
        return IS_ONE.broken(RuleCode.INCONSISTENT, PREVIOUS, one, other);
    }

    /** @param of the declaration that it is of, or to which what has it belongs; empty where that is not to be told */
    static Violation reused(Lrn reference, Optional<Mrn> of) {
        return Violation.at(RuleCode.REFERENCE_REUSED,
                of.map(other -> FindingTexts.say("reference.reused", reference.value(), other))
                        .orElseGet(() -> FindingTexts.say("reference.used", reference.value())),
                "/Declaration/FunctionalReferenceID", "");
    }

    static Violation withoutMandate(Mrn mrn) {
        return HAS_A_SAY.broken(RuleCode.OTHER_PARTY, NUMBER, mrn.value());
    }

    /**
     * Whether it is too late for a declaration that stands so to be cancelled.
     *
     * @param examined that its goods are looked at
     * @param finders  agencies to which that has shown something about which they have still to decide
     */
    static Optional<Violation> whatForbidsCancelling(Mrn mrn, DeclarationStatus status, boolean examined,
            List<String> finders) {
        if (!status.isOpen() || status == DeclarationStatus.PARTIALLY_RELEASED) {
            return Optional.of(Violation.at(RuleCode.OUT_OF_SEQUENCE,
                    FindingTexts.say("cancel.over." + status, mrn.value()), "/" + NUMBER, ""));
        }
        if (examined || finders.isEmpty() && !status.allows(DeclarationStep.CANCEL)) {
            return Optional.of(IS_NOT_EXAMINED.broken(RuleCode.INVALID_STATE, NUMBER, mrn.value()));
        }
        return finders.isEmpty() ? Optional.empty()
                : Optional.of(Violation.at(RuleCode.INVALID_STATE,
                        FindingTexts.say("cancel.found", mrn.value(), String.join(", ", finders)), "/" + NUMBER, ""));
    }

    /** Whether it says that a control is in the way of taking a declaration back, and not how that stands. */
    static boolean isOfControl(Violation violation) {
        return IS_NOT_EXAMINED.says().contains(violation.words().key());
    }

    /** Whether a declaration that stands so can be amended; which examinations that would disturb is asked later. */
    static Optional<Violation> whatForbidsAmending(Mrn mrn, DeclarationStatus status) {
        return status.allows(DeclarationStep.AMEND) ? Optional.empty()
                : Optional.of(Violation.at(RuleCode.INVALID_STATE,
                        FindingTexts.say("amend.over." + status, mrn.value()), "/" + NUMBER, ""));
    }

    /** Whether something is still to be supplied. */
    static Optional<Violation> whatForbidsSupplementing(Mrn mrn, DeclarationStatus status, boolean lacking) {
        Optional<Violation> late = whatForbidsAmending(mrn, status);
        return late.isPresent() || lacking && status.allows(DeclarationStep.SUPPLEMENT) ? late
                : Optional.of(LACKS_SOMETHING.broken(RuleCode.INVALID_STATE, NUMBER, mrn.value()));
    }

    /** Whether the goods are waited for. */
    static Optional<Violation> whatForbidsArriving(Mrn mrn, DeclarationStatus status, boolean ahead) {
        return ahead && status.allows(DeclarationStep.ARRIVE) ? Optional.empty()
                : Optional.of(AWAITS_THE_GOODS.broken(RuleCode.INVALID_STATE, NUMBER, mrn.value()));
    }

    /** Whether it is held. */
    static Optional<Violation> whatForbidsResuming(Mrn mrn, DeclarationStatus status) {
        return status.allows(DeclarationStep.RESUME) ? Optional.empty()
                : Optional.of(IS_HELD.broken(RuleCode.INVALID_STATE, NUMBER, mrn.value()));
    }

    /** Who sees it and has nothing to approve. */
    static Violation notAnApprover(Mrn mrn) {
        return IS_AN_APPROVER_S.broken(RuleCode.NOT_ALLOWED, NUMBER, mrn.value());
    }

    /** @param agencies that examine what would be another thing */
    static Violation examined(Mrn mrn, List<String> agencies) {
        return DISTURBS_NO_EXAMINATION.broken(RuleCode.INVALID_STATE, NUMBER, mrn.value(),
                String.join(", ", agencies));
    }

    static Violation sameAsBefore(Mrn mrn) {
        return CHANGES_SOMETHING.broken(RuleCode.INCONSISTENT, "Declaration", mrn.value());
    }

    static Violation overtaken(Mrn mrn) {
        return IS_NOT_OVERTAKEN.broken(RuleCode.INVALID_STATE, "Declaration", mrn.value());
    }

    static Violation ofAnotherVersion(Mrn mrn, int meant, int inForce) {
        return IS_OF_THE_VERSION_IN_FORCE.broken(RuleCode.INVALID_STATE, "Declaration", meant, mrn.value(), inForce);
    }

    static Violation uncovered(Mrn mrn) {
        return STAYS_COVERED.broken(RuleCode.INVALID_STATE, "Declaration/ObligationGuarantee", mrn.value());
    }

    /** @param path of what is changed beside them, with its leading slash */
    static Violation beyondGuarantees(Mrn mrn, String path) {
        return CHANGES_GUARANTEES_ALONE.broken(RuleCode.INVALID_STATE, path.replaceFirst("^/(MetaData/)?", ""),
                mrn.value());
    }

    /** @param what TYPE, OFFICE, HOLDER, REPRESENTATIVE or GOODS, and {@code code} that of the goods */
    static Violation kept(String what, String path, Mrn mrn, String code) {
        return Violation.at(RuleCode.INCONSISTENT, FindingTexts.say("amend.kept." + what, mrn.value(), code),
                "/" + path, "");
    }

    static Violation anothers(String declarant) {
        return STAYS_THE_DECLARANT_S.broken(RuleCode.OTHER_PARTY, "Declaration/Declarant", declarant);
    }

    /**
     * An import is not made of an export, nor anything of a type that says no regime: whoever agreed agreed to the
     * other.
     */
    static Optional<Violation> whatForbidsTheType(Mrn mrn, String before, String after) {
        return Profiling.statedRegime(before).equals(Profiling.statedRegime(after)) ? Optional.empty()
                : Optional.of(STAYS_IN_ITS_REGIME.broken(RuleCode.INCONSISTENT, "Declaration/TypeCode", mrn.value(),
                        before, after));
    }
}
