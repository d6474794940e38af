package org.singlewindow.declaration;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.singlewindow.delivery.Earlier;
import org.singlewindow.delivery.Envelope;
import org.singlewindow.delivery.FanOut;
import org.singlewindow.delivery.FanOutOrder;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Lrn;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.routing.Duty;
import org.singlewindow.routing.Recipient;
import org.singlewindow.routing.RecipientKind;
import org.singlewindow.routing.RoutingPlan;

/** Takes a declaration in: rules, routing, and then everything that belongs to it stored in one transaction, or nothing. */
@Stateless
public class Lodging {

    @Inject
    Examining examining;

    @Inject
    MrnIssuer mrns;

    @Inject
    Responses responses;

    @Inject
    FanOut fanOut;

    @Inject
    Releasing releasing;

    @Inject
    Clock clock;

    @Inject
    Event<DeclarationEvent> events;

    /** The document as received. */
    public record Received(byte[] content, byte[] sha256) {
    }

    /** {@code who} may declare and has a country: the doors have seen to that. */
    public LodgementOutcome lodge(LodgeDeclaration declaration, Received received, SignedInAs who) {
        CountryCode lodgedIn = who.country().orElseThrow();
        Examining.Findings findings = examining.examine(declaration, lodgedIn);
        if (findings.refuse()) {
            return answeredBefore(declaration, received, who).orElseGet(() -> new LodgementOutcome.Refused(findings.violations()));
        }
        Instant now = clock.instant();
        Lrn lrn = declaration.lrn().orElseThrow();
        Mrn mrn = mrns.next(lodgedIn);
        byte[] answer = responses.accepted(new Responses.Acceptance(mrn, lrn.value(), now, findings.plan(), findings.violations()));
        Envelope envelope = new Envelope(who.participant().id(), "LRN:" + lrn, received.sha256(), received.content());
        FanOutOrder order = new FanOutOrder(envelope, mrn, answer, findings.plan().toJson(),
                entry(mrn, lrn, Profiling.summary(declaration, findings.profile())), tasks(findings.plan(), now),
                findings.plan().recipients().stream().map(Recipient::participant).toList(),
                new FanOutOrder.By(who.signIn(), now, lrn + " to " + findings.plan().recipients().size() + " recipients"));
        OptionalLong stored = fanOut.admit(order);
        if (stored.isEmpty()) {
            return again(envelope, lrn);
        }
        events.fire(new DeclarationEvent.Accepted(mrn, findings.plan().recipients().stream().map(Recipient::code).toList(), who.signIn(), order.by().text()));
        if (order.tasks().stream().noneMatch(FanOutOrder.Errand::toApprove)) {
            releasing.release(stored.getAsLong(), List.of(), "system");
        }
        return new LodgementOutcome.Accepted(mrn, answer, findings.violations());
    }

    /** What was accepted once stays accepted, also when the rules have changed since and the same bytes come again. */
    private Optional<LodgementOutcome> answeredBefore(LodgeDeclaration declaration, Received received, SignedInAs who) {
        return declaration.lrn().flatMap(lrn -> fanOut.findEarlier(who.participant().id(), "LRN:" + lrn))
                .filter(earlier -> Arrays.equals(earlier.sha256(), received.sha256()))
                .map(earlier -> new LodgementOutcome.Repeated(earlier.mrn().orElseThrow(), earlier.answer()));
    }

    private LodgementOutcome again(Envelope envelope, Lrn lrn) {
        Earlier earlier = fanOut.findEarlier(envelope.sender(), envelope.key()).orElseThrow();
        if (Arrays.equals(earlier.sha256(), envelope.sha256())) {
            return new LodgementOutcome.Repeated(earlier.mrn().orElseThrow(), earlier.answer());
        }
        return new LodgementOutcome.Reused(Violation.at(RuleCode.REFERENCE_REUSED,
                "you have used the reference " + lrn + " before, for " + earlier.mrn().orElseThrow() + ", which was another document",
                "/Declaration/FunctionalReferenceID", ""));
    }

    private static FanOutOrder.Entry entry(Mrn mrn, Lrn lrn, Summary summary) {
        String search = String.join(" ", mrn.value(), lrn.value(), summary.goods(), summary.exporter(), summary.importer());
        return new FanOutOrder.Entry(lrn.value(), DeclarationStatus.PENDING.name(), summary.toJson(), search.toLowerCase(Locale.ROOT));
    }

    /** Agencies get a task, countries only the document; what need not be decided is due when it comes. */
    private static List<FanOutOrder.Errand> tasks(RoutingPlan plan, Instant now) {
        return plan.recipients().stream().filter(recipient -> recipient.kind() == RecipientKind.AGENCY)
                .map(agency -> new FanOutOrder.Errand(agency.participant(), agency.duty() == Duty.APPROVE,
                        agency.duty() == Duty.APPROVE ? now.plus(Duration.ofHours(agency.hours())) : now))
                .toList();
    }
}
