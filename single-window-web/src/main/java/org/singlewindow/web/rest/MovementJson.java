package org.singlewindow.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.declaration.Ahead;
import org.singlewindow.transit.CoverGround;
import org.singlewindow.transit.EventDetails;
import org.singlewindow.transit.Enquired;
import org.singlewindow.transit.Fallback;
import org.singlewindow.transit.FoundGoods;
import org.singlewindow.transit.Leg;
import org.singlewindow.transit.FoundMovements;
import org.singlewindow.transit.MovementRow;
import org.singlewindow.transit.MovementTerms;
import org.singlewindow.transit.MovementTurn;
import org.singlewindow.transit.MovementView;
import org.singlewindow.transit.ReportOutcome;

/**
 * A movement.
 *
 * @param limitDate up to when it has to arrive
 * @param seals     on the goods now
 * @param turn      who has to do something next
 * @param steps     what the caller may tell now
 */
public record MovementJson(String mrn, String state, Optional<Instant> limitDate, List<String> route, Firm holder,
        Optional<Firm> carrier, Optional<Place> departure, Optional<Place> destination, String means,
        List<Operation> operations, List<String> seals, List<Secured> guarantees, List<Event> events, Turn turn,
        List<String> steps, Optional<Covering> covering, List<Refused> ahead, Terms terms,
        List<Waits> waiting) {

    /** A participant. */
    public record Firm(String code, String name) {

        static Firm of(MovementRow.Firm firm) {
            return new Firm(firm.code(), firm.called().name());
        }
    }

    /** An office. */
    public record Place(String code, String name) {

        static Optional<Place> of(MovementView.Place place) {
            return place.code().isEmpty() ? Optional.empty() : Optional.of(new Place(place.code(), place.name()));
        }
    }

    /** Of one country. */
    public record Operation(int sequence, String country, Optional<String> office, String state,
            Optional<Instant> startedAt, Optional<Instant> terminatedAt, Optional<Instant> dischargedAt) {

        static Operation of(Leg leg) {
            return new Operation(leg.sequence(), leg.country().value(), said(leg.office()), leg.state().name(),
                    leg.startedAt(), leg.terminatedAt(), leg.dischargedAt());
        }
    }

    /** A guarantee: what it is to answer for, and what is locked of it now. */
    public record Secured(int position, String type, String grn, Optional<Sum> amount, Optional<String> state,
            Optional<Sum> locked, Optional<Instant> lockedAt, Optional<Instant> creditedAt) {

        static Secured of(MovementView.Secured each) {
            return new Secured(each.position(), each.type(), each.grn(),
                    Optional.of(each.amount()).filter(sum -> !sum.amount().isEmpty()).map(Sum::of), each.state(),
                    each.open().map(Sum::of), each.lockedAt(), each.creditedAt());
        }
    }

    /** Money. */
    public record Sum(String amount, String currency) {

        static Sum of(MovementView.Sum sum) {
            return new Sum(sum.amount(), sum.currency());
        }
    }

    /** What has happened. */
    public record Event(int number, String type, Instant at, Instant recordedAt, Optional<String> by,
            Optional<String> country, Optional<String> office, String state, Optional<String> reason,
            Optional<String> result, Optional<String> incident, List<String> seals, List<String> replaced,
            Optional<Boolean> intact, Optional<Boolean> goodsReleased, Optional<String> means,
            Optional<String> asked, Optional<Integer> term, Optional<String> proof, Optional<String> fallback,
            Optional<String> fallbackNumber, Optional<String> where, Optional<List<String>> files) {

        static Event of(MovementView.Line line) {
            EventDetails details = line.details();
            return new Event(line.number(), line.step().name(), line.at(), line.recordedAt(), said(line.party()),
                    line.country().map(CountryCode::value), said(line.office().code()), line.state().name(),
                    said(details.reason()), details.result().map(FoundGoods::name), said(details.incident()),
                    details.seals(), line.replaced(), details.intact(), line.goodsReleased(), said(details.means()),
                    details.asked().map(Enquired::name),
                    details.term() == 0 ? Optional.empty() : Optional.of(details.term()), said(details.proof()),
                    details.fallback().map(why -> why.cause().name()),
                    details.fallback().map(Fallback::number).filter(number -> !number.isEmpty()),
                    said(details.scene().where()),
                    Optional.of(details.scene().files()).filter(files -> !files.isEmpty()));
        }
    }

    /** Told, and no event yet: it waits for what came before it. */
    public record Waits(String type, Instant at, String by, Optional<String> office, Optional<String> result,
            Optional<String> incident, Optional<String> reason) {

        static Waits of(MovementView.Waiting each) {
            EventDetails details = each.details();
            return new Waits(each.step().name(), each.at(), each.party(), said(each.office().code()),
                    details.result().map(FoundGoods::name), said(details.incident()), said(details.reason()));
        }
    }

    /** What was told, and waits for what came before it. */
    public record Kept(String mrn, String type, Instant at, Instant recordedAt, String state, boolean waiting) {

        static Kept of(ReportOutcome.Waiting kept) {
            return new Kept(kept.mrn().value(), kept.step().name(), kept.at(), kept.toldAt(), kept.state().name(),
                    true);
        }
    }

    /** In days: from release to arrival; to answer an enquiry, and to solve a discrepancy. */
    public record Terms(int limit, int holderAnswers, int officeAnswers, int discrepancy) {

        static Terms of(MovementTerms terms) {
            return new Terms(terms.limit(), terms.holder(), terms.office(), terms.discrepancy());
        }
    }

    /** What a country that it comes to would not take. */
    public record Refused(String country, String rule, String code, String xpath, String text) {

        static Refused of(Ahead each) {
            return new Refused(each.country().value(), each.rule(), each.found().code().code(), each.found().xpath(),
                    each.found().text());
        }
    }

    /** Whether the guarantees would cover it now. */
    public record Covering(boolean covered, List<Uncovered> reasons, Optional<Instant> until) {

        static Covering of(MovementView.Covering now) {
            return new Covering(now.isCovered(), now.grounds().stream().map(Uncovered::of).toList(), now.until());
        }
    }

    /** Why one of them does not. */
    public record Uncovered(int position, String code, String text) {

        static Uncovered of(CoverGround ground) {
            return new Uncovered(ground.position(), ground.code().code(), ground.text());
        }
    }

    /** Who has to do something next. */
    public record Turn(String side, Optional<String> country) {

        static Turn of(MovementTurn turn) {
            return new Turn(turn.side().name(), turn.country().map(CountryCode::value));
        }
    }

    /** A movement in a list. */
    public record Line(String mrn, String state, Firm holder, Optional<Firm> carrier, List<String> route, String here,
            String means, Optional<Instant> limitDate, boolean overdue) {

        static Line of(MovementRow row) {
            return new Line(row.mrn().value(), row.state().name(), Firm.of(row.holder()),
                    row.carrier().map(Firm::of), row.route().stream().map(CountryCode::value).toList(),
                    row.here().value(), row.means(), row.limitAt(), row.overdue());
        }
    }

    /** A page; {@code next} is what to give as {@code after} to go on. */
    public record Page(Optional<Long> next, List<Line> items) {

        static Page of(FoundMovements found) {
            return new Page(found.next().isPresent() ? Optional.of(found.next().getAsLong()) : Optional.empty(),
                    found.rows().stream().map(Line::of).toList());
        }
    }

    /** What was told, as it is an event of the movement now. */
    public record Taken(String mrn, int number, String type, Instant at, Instant recordedAt, String state) {

        static Taken of(ReportOutcome.Taken taken) {
            return new Taken(taken.mrn().value(), taken.number(), taken.step().name(), taken.at(), taken.recordedAt(),
                    taken.state().name());
        }
    }

    static MovementJson of(MovementView seen) {
        MovementRow row = seen.row();
        return new MovementJson(row.mrn().value(), row.state().name(), row.limitAt(),
                row.route().stream().map(CountryCode::value).toList(), Firm.of(row.holder()),
                row.carrier().map(Firm::of), Place.of(seen.departure()), Place.of(seen.destination()), row.means(),
                seen.operations().stream().map(Operation::of).toList(), seen.seals(),
                seen.guarantees().stream().map(Secured::of).toList(), seen.events().stream().map(Event::of).toList(),
                Turn.of(seen.turn()), seen.offered().stream().sorted().map(Enum::name).toList(),
                seen.covering().map(Covering::of), seen.ahead().stream().map(Refused::of).toList(),
                Terms.of(seen.terms()), seen.waiting().stream().map(Waits::of).toList());
    }

    private static Optional<String> said(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
