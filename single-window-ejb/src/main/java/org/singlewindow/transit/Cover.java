package org.singlewindow.transit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.singlewindow.declaration.Ahead;
import org.singlewindow.declaration.Particulars.Guarantee;
import org.singlewindow.declaration.Remark;
import org.singlewindow.declaration.SecuredTransit;
import org.singlewindow.declaration.Suretyship;
import org.singlewindow.guarantee.CoverOutcome;
import org.singlewindow.guarantee.CoverRequest;
import org.singlewindow.guarantee.GuaranteeLocks;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Violation;
import org.singlewindow.reference.Offices;

/**
 * Movements for declarations: begun when one is lodged, covered when it is to be released, ended where it does not go.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Cover implements Suretyship {

    @Inject
    MovementRepository movements;

    @Inject
    GuaranteeLocks locks;

    @Inject
    CountryTerms terms;

    @Inject
    AheadRepository aheads;

    @Inject
    EventKeeping keeping;

    @Inject
    IntendingControl intending;

    @Inject
    LateEvents late;

    @Inject
    Participants participants;

    @Inject
    Offices offices;

    @Override
    public List<Violation> check(Asked asked) {
        return grounds(movement(0, asked), guarantees(asked.transit())).stream().map(CoverGround::violation).toList();
    }

    /** Every reason why the guarantees of one that is there would not cover it now. */
    List<CoverGround> grounds(Movement movement, List<NamedGuarantee> named) {
        CoverParts parts = CoverParts.of(named);
        if (parts.isNothingToLock()) {
            return parts.grounds();
        }
        CoverOutcome outcome = locks.check(request(parts, movement));
        return parts.grounds(outcome);
    }

    @Override
    public void begin(long declaration, Asked asked, Instant now) {
        movements.add(movement(declaration, asked), guarantees(asked.transit()), exact(now));
        aheads.add(declaration, asked.ahead());
    }

    @Override
    public void amend(Asked asked, String actor, Instant now) {
        Movement before = movements.getLocked(asked.mrn());
        movements.change(movement(before.id(), asked), guarantees(asked.transit()));
        aheads.put(before.id(), asked.ahead());
        keeping.keep(movements.getLocked(asked.mrn()), Happening.drawn(MovementStep.AMEND, exact(now)),
                by(actor, before), exact(now));
    }

    @Override
    public boolean isOver(Mrn mrn) {
        return movements.find(mrn).map(Movement::state)
                .filter(state -> state == MovementState.INVALIDATED || state == MovementState.NOT_RELEASED).isPresent();
    }

    @Override
    public boolean isUnderControl(Mrn mrn) {
        return movements.find(mrn).filter(each -> each.state() == MovementState.UNDER_CONTROL).isPresent();
    }

    @Override
    public Outcome secure(Mrn mrn, String actor, Instant moment) {
        Instant now = exact(moment);
        Movement movement = movements.getLocked(mrn);
        if (movement.state() == MovementState.UNDER_CONTROL) {
            return new Outcome(Outcome.Kind.NOT_NOW, now, List.of());
        }
        if (intending.isOpen(movement)) {
            keeping.keep(movement, new Happening(MovementStep.CONTROL, now, Optional.empty(),
                    movement.way().departure(), EventDetails.NONE), EventKeeping.Teller.TIME, now);
            return new Outcome(Outcome.Kind.NOT_NOW, now, List.of());
        }
        List<Ahead> ahead = aheads.list(movement.id());
        if (!ahead.isEmpty()) {
            keeping.keep(movement, refused(ahead, now), EventKeeping.Teller.TIME, now);
            return new Outcome(Outcome.Kind.REFUSED_AHEAD, now, ahead.stream().map(Cover::remark).toList());
        }
        List<CoverGround> grounds = lock(movement);
        if (!grounds.isEmpty()) {
            keeping.keep(movement, failed(grounds, now), EventKeeping.Teller.TIME, now);
            return new Outcome(Outcome.Kind.NOT_COVERED,
                    TransitTerms.toPutRight(now, participants.zone(departure(movement)),
                            terms.days(TermKind.PUT_RIGHT, departure(movement))),
                    grounds.stream().map(each -> new Remark("", "", each.text())).toList());
        }
        movements.forgetAccessCodes(movement.id());
        keeping.keep(movement, new Happening(MovementStep.RELEASE, now, Optional.empty(), movement.way().departure(),
                EventDetails.under(terms.of(movement.way().route()))), new EventKeeping.Teller(actor, ""), now);
        return new Outcome(Outcome.Kind.SECURED, now, List.of());
    }

    /** The codes of the reasons, each with the number it is about: they are read in every language. */
    static Happening failed(List<CoverGround> grounds, Instant now) {
        return new Happening(MovementStep.FAIL_GUARANTEE, now, Optional.empty(), "", EventDetails.because(
                grounds.stream().map(each -> (each.code().code() + " " + each.what()).strip())
                        .collect(Collectors.joining(", "))));
    }

    /** The countries, each with the rule that it keeps. */
    static Happening refused(List<Ahead> ahead, Instant now) {
        return new Happening(MovementStep.FAIL_AHEAD, now, Optional.empty(), "", EventDetails.because(
                ahead.stream().map(each -> each.country() + " " + each.rule()).distinct()
                        .collect(Collectors.joining(", "))));
    }

    private static Remark remark(Ahead each) {
        return new Remark("", "", each.country() + " " + each.rule() + ": " + each.found().text());
    }

    private CoverRequest request(CoverParts parts, Movement movement) {
        return parts.request(movement, departure(movement), terms.arrivals(movement.way().route()));
    }

    /** All of them or none. */
    private List<CoverGround> lock(Movement movement) {
        List<NamedGuarantee> named = movements.guarantees(movement.id());
        CoverParts parts = CoverParts.of(named);
        return parts.grounds().isEmpty() ? parts.grounds(locks.lock(request(parts, movement)))
                : grounds(movement, named);
    }

    /** The same for goods that went at that moment. */
    List<CoverGround> lock(Movement movement, Instant went) {
        List<NamedGuarantee> named = movements.guarantees(movement.id());
        CoverParts parts = CoverParts.of(named);
        return parts.grounds().isEmpty()
                ? parts.grounds(locks.lock(request(parts, movement), went))
                : grounds(movement, named);
    }

    @Override
    public void end(Mrn mrn, boolean withdrawn, String actor, Instant now) {
        Movement movement = movements.getLocked(mrn);
        keeping.keep(movement, Happening.drawn(withdrawn ? MovementStep.WITHDRAW : MovementStep.REJECT, exact(now)),
                by(actor, movement), exact(now));
        movements.forgetAccessCodes(movement.id());
        late.takeIn(mrn, exact(now));
    }

    private EventKeeping.Teller by(String actor, Movement movement) {
        return new EventKeeping.Teller(actor, actor.equals(EventKeeping.Teller.TIME.actor()) ? ""
                : participants.get(movement.holder()).code());
    }

    /** Where it begins: the country of the office that is named, or the first of the way. */
    private CountryCode departure(Movement movement) {
        return offices.findCountry(movement.way().departure()).orElse(movement.way().from());
    }

    private Movement movement(long declaration, Asked asked) {
        SecuredTransit transit = asked.transit();
        Movement begun = Movement.begin(declaration, asked.mrn(), asked.holder(),
                new Movement.Way(route(transit), known(transit.departure()), known(transit.destination()),
                        transit.passed().stream().filter(offices::has).toList(), new HashSet<>(transit.goods()),
                        transit.seals(), transit.means()));
        return new Movement(begun.id(), begun.mrn(), begun.holder(), carrier(transit), begun.way(), begun.state(),
                begun.here(), begun.events(), begun.vehicle(), begun.times());
    }

    /**
     * Every country of the way, wherever the offices are that the document names: whoever the goods pass is told, and
     * the guarantees answer there. Of countries that do not take part nobody could say anything.
     */
    private List<CountryCode> route(SecuredTransit transit) {
        List<CountryCode> among = transit.route().stream().filter(this::takesPart).toList();
        return among.isEmpty() ? transit.route() : among;
    }

    private boolean takesPart(CountryCode country) {
        return participants.findCountry(country).isPresent();
    }

    private String known(String office) {
        return offices.has(office) ? office : "";
    }

    private Optional<Integer> carrier(SecuredTransit transit) {
        return transit.carrier().isEmpty() ? Optional.empty()
                : participants.find(transit.carrier())
                        .or(() -> participants.numbered(transit.carrier()).stream().findFirst())
                        .filter(each -> each.is(Capability.CARRIER)).map(Participant::id);
    }

    private static List<NamedGuarantee> guarantees(SecuredTransit transit) {
        return transit.guarantees().stream().map(Cover::named).toList();
    }

    private static NamedGuarantee named(Guarantee each) {
        return new NamedGuarantee(each.place(), each.type(), each.reference(), each.accessCode(),
                each.amount().value(), each.amount().unit());
    }

    private static Instant exact(Instant now) {
        return now.truncatedTo(ChronoUnit.MICROS);
    }
}
