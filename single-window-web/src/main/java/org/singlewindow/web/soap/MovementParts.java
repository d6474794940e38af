package org.singlewindow.web.soap;

import org.singlewindow.declaration.Ahead;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.transit.ControlIntention;
import org.singlewindow.transit.CoverGround;
import org.singlewindow.transit.EventDetails;
import org.singlewindow.transit.Enquired;
import org.singlewindow.transit.FoundGoods;
import org.singlewindow.transit.Leg;
import org.singlewindow.transit.MovementRow;
import org.singlewindow.transit.MovementTerms;
import org.singlewindow.transit.MovementTurn;
import org.singlewindow.transit.MovementView;
import org.singlewindow.wco.transit.Amount;
import org.singlewindow.wco.transit.Covering;
import org.singlewindow.wco.transit.Event;
import org.singlewindow.wco.transit.Firm;
import org.singlewindow.wco.transit.GetMovementResponse;
import org.singlewindow.wco.transit.Intention;
import org.singlewindow.wco.transit.Office;
import org.singlewindow.wco.transit.Operation;
import org.singlewindow.wco.transit.RefusedAhead;
import org.singlewindow.wco.transit.Secured;
import org.singlewindow.wco.transit.Terms;
import org.singlewindow.wco.transit.Turn;
import org.singlewindow.wco.transit.Uncovered;
import org.singlewindow.wco.transit.WaitingEvent;

/** A movement in the words of the WSDL. What is not said is no element. */
final class MovementParts {

    private MovementParts() {
    }

    static GetMovementResponse of(MovementView seen) {
        MovementRow row = seen.row();
        GetMovementResponse told = new GetMovementResponse();
        told.setMrn(row.mrn().value());
        told.setState(row.state().name());
        row.limitAt().ifPresent(told::setLimitDate);
        row.route().stream().map(CountryCode::value).forEach(told.getRoute()::add);
        told.setHolder(firm(row.holder()));
        row.carrier().map(MovementParts::firm).ifPresent(told::setCarrier);
        told.setDeparture(office(seen.departure()));
        told.setDestination(office(seen.destination()));
        told.setMeans(row.means());
        seen.operations().stream().map(MovementParts::operation).forEach(told.getOperation()::add);
        told.getSeal().addAll(seen.seals());
        seen.guarantees().stream().map(MovementParts::secured).forEach(told.getGuarantee()::add);
        seen.events().stream().map(MovementParts::event).forEach(told.getEvent()::add);
        told.setTurn(turn(seen.turn()));
        seen.offered().stream().sorted().map(Enum::name).forEach(told.getStep()::add);
        seen.covering().map(MovementParts::covering).ifPresent(told::setCovering);
        told.setTerms(terms(seen.terms()));
        seen.ahead().stream().map(MovementParts::ahead).forEach(told.getAhead()::add);
        seen.waiting().stream().map(MovementParts::waiting).forEach(told.getWaiting()::add);
        seen.intention().map(MovementParts::intention).ifPresent(told::setIntention);
        return told;
    }

    private static Intention intention(ControlIntention each) {
        Intention intention = new Intention();
        intention.setAt(each.at());
        intention.setBy(each.party());
        intention.setHolderTold(each.told());
        GuaranteeParts.said(each.reason()).ifPresent(intention::setReason);
        return intention;
    }

    private static Firm firm(MovementRow.Firm firm) {
        return GuaranteeParts.firm(firm.code(), firm.called().name());
    }

    /** Null where none is named. */
    private static Office office(MovementView.Place place) {
        if (place.code().isEmpty()) {
            return null;
        }
        Office office = new Office();
        office.setCode(place.code());
        office.setName(place.name());
        return office;
    }

    private static Operation operation(Leg leg) {
        Operation operation = new Operation();
        operation.setSequence(leg.sequence());
        operation.setCountry(leg.country().value());
        GuaranteeParts.said(leg.office()).ifPresent(operation::setOffice);
        operation.setState(leg.state().name());
        leg.startedAt().ifPresent(operation::setStartedAt);
        leg.terminatedAt().ifPresent(operation::setTerminatedAt);
        leg.dischargedAt().ifPresent(operation::setDischargedAt);
        return operation;
    }

    private static Secured secured(MovementView.Secured each) {
        Secured secured = new Secured();
        secured.setPosition(each.position());
        secured.setType(each.type());
        secured.setGrn(each.grn());
        GuaranteeParts.said(each.amount().amount()).ifPresent(said -> secured.setAmount(amount(each.amount())));
        each.state().ifPresent(secured::setState);
        each.open().map(MovementParts::amount).ifPresent(secured::setLocked);
        each.lockedAt().ifPresent(secured::setLockedAt);
        each.creditedAt().ifPresent(secured::setCreditedAt);
        return secured;
    }

    private static Amount amount(MovementView.Sum sum) {
        return GuaranteeParts.amount(sum.amount(), sum.currency());
    }

    private static Event event(MovementView.Line line) {
        Event event = new Event();
        event.setNumber(line.number());
        event.setType(line.step().name());
        event.setAt(line.at());
        event.setRecordedAt(line.recordedAt());
        GuaranteeParts.said(line.party()).ifPresent(event::setBy);
        line.country().map(CountryCode::value).ifPresent(event::setCountry);
        GuaranteeParts.said(line.office().code()).ifPresent(event::setOffice);
        event.setState(line.state().name());
        event.getReplaced().addAll(line.replaced());
        line.goodsReleased().ifPresent(event::setGoodsReleased);
        tell(line.details(), event);
        return event;
    }

    private static void tell(EventDetails details, Event event) {
        GuaranteeParts.said(details.reason()).ifPresent(event::setReason);
        details.result().map(FoundGoods::name).ifPresent(event::setResult);
        GuaranteeParts.said(details.incident()).ifPresent(event::setIncident);
        event.getSeal().addAll(details.seals());
        details.intact().ifPresent(event::setIntact);
        GuaranteeParts.said(details.means()).ifPresent(event::setMeans);
        details.asked().map(Enquired::name).ifPresent(event::setAsked);
        details.fallback().ifPresent(why -> {
            event.setFallback(why.cause().name());
            GuaranteeParts.said(why.number()).ifPresent(event::setFallbackNumber);
        });
        event.setTerm(details.term() == 0 ? null : details.term());
        GuaranteeParts.said(details.proof()).ifPresent(event::setProof);
        GuaranteeParts.said(details.scene().where()).ifPresent(event::setWhere);
        event.getFile().addAll(details.scene().files());
    }

    private static Covering covering(MovementView.Covering now) {
        Covering covering = new Covering();
        covering.setCovered(now.isCovered());
        now.grounds().stream().map(MovementParts::uncovered).forEach(covering.getReason()::add);
        now.until().ifPresent(covering::setUntil);
        return covering;
    }

    static Uncovered uncovered(CoverGround ground) {
        Uncovered reason = new Uncovered();
        reason.setPosition(ground.position());
        reason.setCode(ground.code().code());
        reason.setText(ground.text());
        return reason;
    }

    private static Terms terms(MovementTerms from) {
        Terms terms = new Terms();
        terms.setLimit(from.limit());
        terms.setHolderAnswers(from.holder());
        terms.setOfficeAnswers(from.office());
        terms.setDiscrepancy(from.discrepancy());
        return terms;
    }

    private static RefusedAhead ahead(Ahead each) {
        RefusedAhead ahead = new RefusedAhead();
        ahead.setCountry(each.country().value());
        ahead.setRule(each.rule());
        ahead.setCode(each.found().code().code());
        ahead.setXpath(each.found().xpath());
        ahead.setText(each.found().text());
        return ahead;
    }

    private static WaitingEvent waiting(MovementView.Waiting each) {
        WaitingEvent waiting = new WaitingEvent();
        waiting.setType(each.step().name());
        waiting.setAt(each.at());
        waiting.setBy(each.party());
        GuaranteeParts.said(each.office().code()).ifPresent(waiting::setOffice);
        each.details().result().map(FoundGoods::name).ifPresent(waiting::setResult);
        GuaranteeParts.said(each.details().incident()).ifPresent(waiting::setIncident);
        GuaranteeParts.said(each.details().reason()).ifPresent(waiting::setReason);
        return waiting;
    }

    static Turn turn(MovementTurn from) {
        Turn turn = new Turn();
        turn.setSide(from.side().name());
        from.country().map(CountryCode::value).ifPresent(turn::setCountry);
        return turn;
    }
}
