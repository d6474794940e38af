package org.singlewindow.web.transit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.transit.Leg;
import org.singlewindow.transit.LegState;
import org.singlewindow.transit.MovementState;
import org.singlewindow.transit.MovementStep;
import org.singlewindow.transit.MovementView;
import org.singlewindow.web.transit.RouteStop.Mark;

/**
 * The way of a movement as a line of its offices, drawn downwards: where the goods have been, what happened between,
 * and what is still to come. It is no map: of few offices anybody says where they lie.
 */
public record RouteLine(List<RouteStop> stops) {

    /** In the units of the drawing. */
    private static final int STEP = 52;
    private static final int FIRST = 26;

    /** A stop and where it is drawn; {@code border} where a country begins with it. */
    public record Row(RouteStop stop, int y, int next, boolean border, boolean travelled) {}

    public RouteLine {
        stops = List.copyOf(stops);
    }

    /** @param country of an office; empty where no list has it */
    static RouteLine of(MovementView seen, Function<String, Optional<CountryCode>> country, Instant now) {
        boolean late = seen.row().overdue() && seen.row().limitAt().filter(limit -> limit.isAfter(now)).isEmpty();
        List<RouteStop> all = seen.operations().stream()
                .flatMap(leg -> new Stretch(seen, leg, country, late).stops().stream()).toList();
        int here = IntStream.range(0, all.size()).filter(i -> all.get(i).mark() == Mark.DONE)
                .reduce((one, later) -> later).orElse(-1);
        boolean open = seen.row().state().isOpen();
        boolean moving = open && !seen.row().state().isBeforeRelease();
        return new RouteLine(IntStream.range(0, all.size())
                .mapToObj(i -> moving && i == here ? all.get(i).marked(Mark.HERE)
                        : open || !all.get(i).isAhead() ? all.get(i) : all.get(i).never())
                .toList());
    }

    public List<Row> getRows() {
        return IntStream.range(0, stops.size()).mapToObj(this::row).toList();
    }

    private Row row(int i) {
        RouteStop stop = stops.get(i);
        boolean border = i == 0 || !stops.get(i - 1).country().equals(stop.country());
        boolean travelled = i + 1 < stops.size() && !stops.get(i + 1).isAhead()
                && stops.get(i + 1).mark() != Mark.REFUSED && stops.get(i + 1).mark() != Mark.NEVER;
        return new Row(stop, FIRST + i * STEP, i + 1 < stops.size() ? FIRST + (i + 1) * STEP : 0, border, travelled);
    }

    public int getHeight() {
        return stops.size() * STEP;
    }

    /** The next office that the goods come to; null where none is ahead. */
    public RouteStop getNext() {
        return stops.stream().filter(RouteStop::isAhead).filter(stop -> !stop.code().isEmpty()).findFirst()
                .orElse(null);
    }

    /** What lies in one country. @param late it should have arrived by now */
    private record Stretch(MovementView seen, Leg leg, Function<String, Optional<CountryCode>> country, boolean late) {

        List<RouteStop> stops() {
            List<RouteStop> all = new ArrayList<>();
            List<MovementView.Place> places = places();
            for (int i = 0; i < places.size(); i++) {
                all.add(place(places.get(i), i, places.size()));
                if (i == 0) {
                    all.addAll(told());
                }
            }
            return all;
        }

        private boolean isLast() {
            return leg.sequence() == seen.operations().size();
        }

        /** The first is where it is entered: the last of them, in the last country, where it is to end. */
        private List<MovementView.Place> places() {
            List<MovementView.Place> named = Stream.of(leg.sequence() == 1 ? Stream.of(seen.departure())
                    : Stream.<MovementView.Place>empty(), seen.passed().stream().filter(this::isHere))
                    .flatMap(Function.identity()).filter(each -> !each.code().isEmpty()).distinct().toList();
            List<MovementView.Place> all = new ArrayList<>(named);
            if (all.isEmpty() || !leg.office().isEmpty() && !all.get(0).code().equals(leg.office())) {
                all.removeIf(each -> each.code().equals(leg.office()));
                all.add(0, new MovementView.Place(leg.office(), leg.office()));
            }
            if (isLast() && !seen.destination().code().isEmpty()) {
                all.removeIf(each -> each.code().equals(seen.destination().code()));
                if (all.isEmpty()) {
                    all.add(new MovementView.Place("", ""));
                }
                all.add(seen.destination());
            }
            return all;
        }

        private boolean isHere(MovementView.Place place) {
            return country.apply(place.code()).filter(leg.country()::equals).isPresent();
        }

        private RouteStop place(MovementView.Place place, int index, int many) {
            boolean end = isLast() && index == many - 1;
            boolean entry = index == 0 && !(end && many > 1);
            RouteStop stop = new RouteStop(mark(entry, end), "", name(place), place.code(), leg.country(),
                    end ? leg.terminatedAt().or(this::limit)
                            : entry ? leg.startedAt() : leg.terminatedAt());
            return stop.mark() == Mark.NEVER ? stop.never() : stop;
        }

        /** Up to when it is waited for. */
        private Optional<Instant> limit() {
            return seen.row().state().isOnTheRoad() || seen.row().state() == MovementState.RECOVERY
                    ? seen.row().limitAt() : Optional.empty();
        }

        /** One that was told and not declared has its name from the event. */
        private String name(MovementView.Place place) {
            return place.name().equals(place.code()) ? seen.events().stream().map(MovementView.Line::office)
                    .filter(each -> each.code().equals(place.code())).map(MovementView.Place::name).findFirst()
                    .orElse(place.name()) : place.name();
        }

        private Mark mark(boolean entry, boolean end) {
            boolean over = leg.terminatedAt().isPresent();
            if (leg.state() == LegState.REFUSED) {
                return entry ? Mark.REFUSED : Mark.NEVER;
            }
            if (over || leg.state() == LegState.STARTED && entry && !end) {
                return Mark.DONE;
            }
            return end && late ? Mark.LATE : Mark.EXPECTED;
        }

        /** What happened while the goods were here, also where it was told after they had gone on. */
        private List<RouteStop> told() {
            Happened happened = new Happened(seen, country);
            List<RouteStop> told = new ArrayList<>();
            for (MovementView.Line line : happened.inOrder()) {
                boolean here = happened.sequence(line) == leg.sequence();
                if (here && line.step() == MovementStep.INCIDENT) {
                    told.add(new RouteStop(Mark.INCIDENT, line.details().incident(), line.details().scene().where(), "",
                            leg.country(), Optional.of(line.at())));
                }
                if (here && !line.replaced().isEmpty()) {
                    told.add(new RouteStop(Mark.SEALS, "seals", String.join(" · ", line.details().seals()), "",
                            leg.country(), Optional.of(line.at())));
                }
            }
            return told;
        }
    }
}
