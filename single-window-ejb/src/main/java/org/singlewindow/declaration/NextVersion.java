package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.singlewindow.declaration.RequestOutcome.Ground;
import org.singlewindow.delivery.Archive;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.Violation;
import org.singlewindow.routing.RoutingPlan;

/** Puts an amendment before everything that a declaration has to meet when it is lodged; nothing is stored. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NextVersion {

    @Inject
    VersionRepository versions;

    @Inject
    Archive archive;

    @Inject
    Revising revising;

    @Inject
    Examining examining;

    @Inject
    AgencyTasks agencies;

    @Inject
    Participants participants;

    @Inject
    Guaranteeing guaranteeing;

    /** What the next version would be; {@code violations} are remarks where it can be made. */
    record Draft(Revising.Revised revised, Examining.Findings findings, Set<Integer> touched) {}

    /** A draft, or why there is none. */
    record Outcome(Optional<Draft> draft, Optional<RequestOutcome.Refused> refused) {

        private static Outcome refused(Ground ground, Declaration declaration, List<Violation> why) {
            return new Outcome(Optional.empty(),
                    Optional.of(new RequestOutcome.Refused(ground, Optional.of(declaration.mrn()), why)));
        }
    }

    Outcome draft(Declaration declaration, Requesting.Call call) {
        boolean supplement = call.step() == DeclarationStep.SUPPLEMENT;
        Optional<RequestOutcome.Refused> overtaken = call.overtaken(declaration);
        if (overtaken.isPresent()) {
            return new Outcome(Optional.empty(), overtaken);
        }
        Optional<Violation> late = supplement
                ? RequestRules.whatForbidsSupplementing(declaration.mrn(), declaration.status(),
                        declaration.awaited().contains(Awaited.SUPPLEMENT))
                : RequestRules.whatForbidsAmending(declaration.mrn(), declaration.status());
        if (late.isPresent()) {
            return Outcome.refused(Ground.CONFLICT, declaration, List.of(late.get()));
        }
        Version current = versions.find(declaration.id(), declaration.version()).orElseThrow();
        Revising.Revised revised = revising.revise(call.request().function(),
                archive.find(current.document()).orElseThrow().content(), call.received().content());
        if (revised.isWrong()) {
            return Outcome.refused(Ground.WRONG, declaration, revised.findings());
        }
        if (revised.differences().isEmpty() && !supplement) {
            return Outcome.refused(Ground.WRONG, declaration, List.of(RequestRules.sameAsBefore(declaration.mrn())));
        }
        Optional<Violation> uncovered = guaranteeing.whatForbids(declaration, revised,
                call.who().country().orElseThrow());
        if (uncovered.isPresent()) {
            return Outcome.refused(Ground.CONFLICT, declaration, List.of(uncovered.get()));
        }
        List<Violation> another = guaranteeing.whatIsAnother(declaration, revised);
        if (!another.isEmpty()) {
            return Outcome.refused(Ground.WRONG, declaration, another);
        }
        Optional<Violation> other = RequestRules.whatForbidsTheType(declaration.mrn(), revised.before().typeCode(),
                revised.declaration().typeCode());
        return other.map(why -> Outcome.refused(Ground.WRONG, declaration, revised.placing().apply(List.of(why))))
                .orElseGet(() -> examined(declaration, current, revised, call));
    }

    private Outcome examined(Declaration declaration, Version current, Revising.Revised revised,
            Requesting.Call call) {
        String declarant = participants.get(declaration.sender()).code();
        boolean own = declaration.sender() == call.sender();
        Examining.Findings findings = examining.examine(revised.declaration().asLodged(),
                own ? Optional.empty() : Optional.of(declarant), declaration.id(), call.who())
                .placed(revised.placing());
        if (findings.refuse()) {
            return Outcome.refused(Ground.WRONG, declaration, findings.violations());
        }
        String nowOf = findings.principal().map(Behalf.Principal::trader).orElse(call.who().participant().code());
        if (!nowOf.equals(declarant)) {
            return Outcome.refused(Ground.WRONG, declaration, List.of(RequestRules.anothers(declarant)));
        }
        RoutingPlan before = RoutingPlan.parse(archive.plan(current.document()));
        return disturbing(declaration, before, new Draft(revised, findings.sentBy(
                findings.plan().keeping(agencies.keepingTheirSay(declaration.id()), before)), Set.of()), call);
    }

    /** Nobody amends away what a control has shown, or goods that were refused: that agency keeps its say. */
    private Outcome disturbing(Declaration declaration, RoutingPlan before, Draft draft, Requesting.Call call) {
        Revising.Revised revised = draft.revised();
        if (Guaranteeing.awaits(declaration) && Guaranteeing.isOfGuaranteesAlone(revised)) {
            return new Outcome(Optional.of(draft), Optional.empty());
        }
        Set<Integer> askedAgain = Set.of();
        Set<Integer> disturbed = new HashSet<>(agencies.decidingByItems(declaration.id()));
        // else all was there already, or bears another number now: nobody looks at the same a second time
        if (revised.changes().substance()) {
            Touched touched = touched(before, draft, call);
            askedAgain = touched.agencies();
            disturbed.addAll(askedAgain);
            disturbed.addAll(touched.released());
        }
        disturbed.retainAll(agencies.examining(declaration.id()));
        return disturbed.isEmpty()
                ? new Outcome(Optional.of(new Draft(revised, draft.findings(), askedAgain)), Optional.empty())
                : Outcome.refused(Ground.CONFLICT, declaration, List.of(RequestRules.examined(declaration.mrn(),
                        disturbed.stream().map(each -> participants.get(each).code()).sorted().toList())));
    }

    private Touched touched(RoutingPlan before, Draft draft, Requesting.Call call) {
        Revising.Revised revised = draft.revised();
        ChangedParts changes = revised.changes();
        return new Touched(before, draft.findings().plan(), changes,
                Stream.of(examining.planFor(revised.before(), changes.before(), call.who()),
                        examining.planFor(revised.declaration(), changes.after(), call.who()))
                        .flatMap(Optional::stream).toList());
    }
}
