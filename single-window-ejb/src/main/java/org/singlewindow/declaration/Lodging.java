package org.singlewindow.declaration;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.Earlier;
import org.singlewindow.delivery.Envelope;
import org.singlewindow.delivery.FanOut;
import org.singlewindow.delivery.FanOutOrder;
import org.singlewindow.delivery.MessageId;
import org.singlewindow.delivery.Names;
import org.singlewindow.delivery.Receiving;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Lrn;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.routing.Clearance;
import org.singlewindow.routing.Duty;
import org.singlewindow.routing.Recipient;
import org.singlewindow.routing.RecipientKind;
import org.singlewindow.routing.RoutingPlan;
import org.singlewindow.schema.Sql;

/**
 * Takes a declaration in: rules, routing, and then everything that belongs to it stored in one transaction, or nothing.
 */
@Stateless
public class Lodging {

    @Inject
    Examining examining;

    @Inject
    MrnIssuer mrns;

    @Inject
    Responses responses;

    @Inject
    AgencyTasks agencies;

    @Inject
    FanOut fanOut;

    @Inject
    Receiving receiving;

    @Inject
    UsedReferences references;

    @Inject
    Announcing telling;

    @Inject
    Agents agents;

    @Inject
    Guaranteeing guaranteeing;

    @Inject
    Following following;

    @Inject
    Clock clock;

    @Inject
    Event<DeclarationEvent> events;

    /**
     * The document as received.
     *
     * @param placing fills in where in these bytes findings are, of which the rules know only the path, and puts them
     *                into that order
     * @param beside  what whoever sent it says beside the document
     */
    public record Received(byte[] content, byte[] sha256, UnaryOperator<List<Violation>> placing,
            SaidBeside beside) {}

    private record Submission(LodgeDeclaration declaration, Received received, Optional<Arrival> arrival,
            SignedInAs who) {

        CountryCode lodgedIn() {
            return who.country().orElseThrow();
        }

        int sender() {
            return who.participant().id();
        }

        /**
         * The sender's id for it first, then the reference, which is the declarant's: names are taken in the same order
         * by all, so that nobody waits crosswise.
         */
        Names names(int holder) {
            return new Names(sender(), holder, Stream.concat(arrival.flatMap(Arrival::id).map(MessageId::key).stream(),
                    declaration.lrn().map(lrn -> "LRN:" + lrn).stream()).toList());
        }

        Envelope envelope(int holder) {
            return new Envelope(who, arrival.orElseThrow(), names(holder).names(), holder, received.sha256(),
                    received.content());
        }
    }

    /** {@code who} has a country: whoever may lodge has one. */
    public LodgementOutcome lodge(LodgeDeclaration declaration, Received received, Arrival arrival, SignedInAs who) {
        Policy.require(UseCase.LODGE_DECLARATION, who);
        Submission submission = new Submission(declaration, received, Optional.of(arrival), who);
        return pass(submission, findings -> store(submission, findings).or(() -> storeAnew(submission, findings)),
                Function.identity());
    }

    /** The same way without its effect: what lodging would come to, or to whom it would go. */
    public Prospect foresee(LodgeDeclaration declaration, Received received, SignedInAs who) {
        Policy.require(UseCase.CHECK_DECLARATION, who);
        Submission submission = new Submission(declaration, received, Optional.empty(), who);
        return pass(submission, findings -> findEarlier(submission, findings)
                .filter(earlier -> !guaranteeing.isFree(earlier)).isPresent() ? Optional.empty()
                        : Optional.of(Prospect.admitted(findings.plan(),
                                remarks(submission, findings,
                                        secured(submission, MrnIssuer.none(submission.lodgedIn()), findings)),
                                clock.instant())),
                Prospect::ended);
    }

    /**
     * Every check that stands between a document and its being stored. {@code admit} is empty where one of its names is
     * taken.
     */
    private <T> T pass(Submission submission, Function<Examining.Findings, Optional<T>> admit,
            Function<LodgementOutcome, T> end) {
        Examining.Findings findings = examining
                .examine(submission.declaration(), submission.received().beside().forWhom(), submission.who())
                .placed(submission.received().placing());
        if (findings.refuse()) {
            return end.apply(
                    answeredBefore(submission, findings)
                            .orElseGet(() -> new LodgementOutcome.Refused(findings.violations())));
        }
        return admit.apply(findings).orElseGet(() -> end.apply(again(submission, findings)));
    }

    private Optional<LodgementOutcome> store(Submission submission, Examining.Findings findings) {
        SignedInAs who = submission.who();
        Instant now = clock.instant();
        Lrn lrn = submission.declaration().lrn().orElseThrow();
        Mrn mrn = mrns.next(submission.lodgedIn());
        Map<Awaited, Instant> awaited = Awaited.from(LodgementRules.function(submission.declaration()), now);
        Optional<Suretyship.Asked> secured = secured(submission, mrn, findings);
        List<Violation> remarks = remarks(submission, findings, secured);
        byte[] answer = responses.accepted(new Responses.Acceptance(mrn, lrn.value(), now, findings.plan(),
                remarks, TimeLimit.list(awaited)));
        Begun begun = Begun.of(mrn, awaited, findings.plan().clearance(), secured.isPresent());
        FanOutOrder order = new FanOutOrder(submission.envelope(findings.holder()), mrn, answer,
                findings.plan().toJson(),
                parts(entry(begun, submission.declaration(), findings),
                        agencies.given(errands(findings.plan(), now)), findings.follows()),
                findings.plan().recipients().stream().map(Recipient::participant).toList(),
                now, lrn + " to " + findings.plan().recipients().size() + " recipients"
                        + findings.principal().map(by -> agents.words(by, who)).orElse(""),
                begun.status() == DeclarationStatus.RELEASED ? Optional.of(telling.released(mrn, lrn, now))
                        : Optional.empty());
        OptionalLong stored = fanOut.admit(order);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        events.fire(new DeclarationEvent.Accepted(mrn,
                findings.plan().recipients().stream().map(Recipient::code).toList(), who.signIn(), order.text()));
        awaited.forEach((what, until) -> events.fire(new DeclarationEvent.Awaits(mrn, what, until, who.signIn())));
        order.sequel().ifPresent(sequel -> events.fire(DeclarationEvent.Released.atOnce(mrn)));
        secured.ifPresent(asked -> begin(stored.getAsLong(), asked, findings.plan().clearance(), who));
        return Optional.of(new LodgementOutcome.Accepted(mrn, answer, remarks));
    }

    /** The same again is answered as then; a reference is free again once the transit that bore it did not go. */
    private Optional<LodgementOutcome> storeAnew(Submission submission, Examining.Findings findings) {
        Envelope envelope = submission.envelope(findings.holder());
        Earlier taken = orFormer(receiving.settle(envelope), submission, findings);
        if (taken.same() || !guaranteeing.isFree(taken)) {
            return taken.same() ? Optional.of(repeated(taken)) : Optional.empty();
        }
        receiving.free(envelope.named(), taken);
        Optional<LodgementOutcome> stored = store(submission, findings);
        if (stored.isEmpty()) {
            receiving.settle(envelope); // another has taken it in this very moment
        }
        return stored;
    }

    /** Where nobody has to approve it, it is released with that, if its guarantees can be locked. */
    private void begin(long declaration, Suretyship.Asked asked, Clearance clearance, SignedInAs who) {
        guaranteeing.begin(declaration, asked, clock.instant());
        if (clearance == Clearance.RELEASE) {
            following.follow(declaration, new Following.Verdict(clearance, List.of()), DeclarationStep.SECURE,
                    who.signIn());
        }
    }

    private static Optional<Suretyship.Asked> secured(Submission submission, Mrn mrn, Examining.Findings findings) {
        return SecuredTransit.of(submission.declaration(), submission.lodgedIn())
                .map(transit -> new Suretyship.Asked(mrn, findings.holder(), transit, findings.ahead()));
    }

    private List<Violation> remarks(Submission submission, Examining.Findings findings,
            Optional<Suretyship.Asked> secured) {
        List<Violation> more = guaranteeing.check(secured, submission.received().placing());
        return more.isEmpty() ? findings.violations()
                : Stream.concat(findings.violations().stream(), more.stream()).toList();
    }

    private static List<Sql> parts(Sql entry, Sql tasks, List<Long> follows) {
        return follows.isEmpty() ? List.of(entry, tasks)
                : List.of(entry, tasks, Sql.of(DeclarationSql.LINKED, (Object) Sql.longs(follows)));
    }

    private Optional<Earlier> findEarlier(Submission submission, Examining.Findings findings) {
        return receiving.find(submission.names(findings.holder()), submission.received().sha256())
                .map(named -> orFormer(named, submission, findings));
    }

    /** Where another bears the reference by now, what these bytes were when they bore it. */
    private Earlier orFormer(Earlier named, Submission from, Examining.Findings findings) {
        return named.same() || named.byId() ? named
                : receiving.findFormer(from.names(findings.holder()), from.received().sha256()).orElse(named);
    }

    /**
     * What was accepted once stays accepted, also when the rules have changed since and the same bytes come again from
     * whoever sent them, or from the declarant.
     */
    private Optional<LodgementOutcome> answeredBefore(Submission submission, Examining.Findings findings) {
        int sender = submission.sender();
        return findEarlier(submission, findings).filter(Earlier::same)
                .filter(earlier -> earlier.from() == sender || findings.holder() == sender).map(Lodging::repeated);
    }

    private LodgementOutcome again(Submission submission, Examining.Findings findings) {
        Earlier earlier = findEarlier(submission, findings).orElseThrow();
        if (earlier.same()) {
            return repeated(earlier);
        }
        if (earlier.byId()) {
            return new LodgementOutcome.Reused(Violation.of(RuleCode.REFERENCE_REUSED,
                    FindingTexts.say("id.reused", submission.arrival().flatMap(Arrival::id).orElseThrow().value())));
        }
        Lrn lrn = submission.declaration().lrn().orElseThrow();
        return new LodgementOutcome.Reused(submission.received().placing()
                .apply(List.of(references.used(lrn, earlier.mrn(), submission.who()))).get(0));
    }

    private static LodgementOutcome repeated(Earlier earlier) {
        return new LodgementOutcome.Repeated(earlier.mrn().orElseThrow(), earlier.answer());
    }

    private Sql entry(Begun begun, LodgeDeclaration declaration, Examining.Findings findings) {
        Lrn lrn = declaration.lrn().orElseThrow();
        Listing listing = Profiling.listing(begun.mrn(), lrn, declaration, findings.profile());
        List<Object> values = new ArrayList<>(List.of(lrn.value()));
        findings.principal().map(agents::trader).ifPresent(values::add);
        values.addAll(List.of(begun.status().name(), listing.summary(), listing.search(), listing.numbersForSql()));
        values.addAll(begun.dues());
        values.add(LodgementRules.function(declaration));
        findings.principal().map(Behalf.Principal::mandate).ifPresent(values::add);
        boolean waits = begun.waits();
        return new Sql(findings.principal().isPresent()
                ? waits ? DeclarationSql.LODGED_WAITING_FOR_ANOTHER : DeclarationSql.LODGED_FOR_ANOTHER
                : waits ? DeclarationSql.LODGED_WAITING : DeclarationSql.LODGED, values);
    }

    /** Agencies get a task, countries only the document; what need not be decided is due when it comes. */
    static List<AgencyTasks.Errand> errands(RoutingPlan plan, Instant now) {
        return plan.recipients().stream().filter(recipient -> recipient.kind() == RecipientKind.AGENCY)
                .map(agency -> new AgencyTasks.Errand(agency.participant(), agency.duty() == Duty.APPROVE,
                        due(agency, now), agency.urgent().isPresent()))
                .toList();
    }

    static Instant due(Recipient recipient, Instant now) {
        return recipient.duty() == Duty.APPROVE ? now.plus(Duration.ofHours(recipient.hours())) : now;
    }
}
