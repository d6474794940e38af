package org.singlewindow.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.singlewindow.bench.load.Measured;
import org.singlewindow.bench.meter.Costs;
import org.singlewindow.bench.meter.DatabaseAddress;
import org.singlewindow.bench.raw.RawDatabase;
import org.singlewindow.bench.report.Machine;
import org.singlewindow.bench.report.Results;
import org.singlewindow.bench.sample.Shape;

/** Lodging through the doors, and in turns with it the same rows by plain JDBC. */
final class LodgeBenchmark implements Benchmark {
    private static final int FEW_CLIENTS = 4;

    /** One combination to measure. */
    record Point(Lodger.Door door, Shape shape, int recipients, int clients) {

        @Override
        public String toString() {
            return door + ", " + shape + ", to " + recipients + ", " + clients
                    + (clients == 1 ? " client" : " clients");
        }
    }

    /** One turn of the application and of the raw limit. */
    record Round(Measured application, Costs costs, Measured raw, Costs rawCosts) {

        double ratio() {
            return application.perSecond() / raw.perSecond();
        }
    }

    @Override
    public void run(Options options, Console console) throws Exception {
        List<Point> points = points(options);
        Set<Integer> recipients = new LinkedHashSet<>(points.stream().map(Point::recipients).toList());
        try (Bench bench = Bench.open(options, recipients)) {
            String machine = Machine.describe(bench.meter().facts());
            DatabaseAddress raw = RawDatabase.create(bench.database());
            Turns turns = new Turns(bench, raw, bench.database(), options.seconds("seconds", 5));
            warmUp(List.of(turns), points, options, console);
            LodgeReport report = new LodgeReport();
            for (Point point : points) {
                List<Round> rounds = new ArrayList<>();
                for (int i = 0; i < options.number("rounds", 3); i++) {
                    rounds.add(turns.round(point));
                }
                rounds.sort(Comparator.comparingDouble(round -> round.application().perSecond()));
                console.say(report.add(point, rounds));
            }
            if (options.has("half")) {
                console.say(report.half(points.get(0), turns.paced(points.get(0), report.firstRate() / 2)));
            }
            console.say(
                    "written to " + new Results(options.results()).write(report.page(options, machine)).getFileName());
        }
    }

    /** The usual one in all four ways along each axis, or every combination of what is named. */
    static List<Point> points(Options options) {
        boolean named = List.of("doors", "shapes", "recipients", "clients").stream().anyMatch(options::has);
        if (named) {
            List<Point> points = new ArrayList<>();
            for (String door : options.list("doors", "rest")) {
                for (String shape : options.list("shapes", "12")) {
                    for (int recipients : options.numbers("recipients", "10")) {
                        options.numbers("clients", "16").forEach(clients -> points
                                .add(new Point(Lodger.Door.parse(door), Shape.parse(shape), recipients, clients)));
                    }
                }
            }
            return points;
        }
        Set<Point> points = new LinkedHashSet<>();
        points.add(new Point(Lodger.Door.REST, Shape.USUAL, 10, 16));
        for (Lodger.Door door : Lodger.Door.values()) {
            List.of(1, 4, 16, 64).forEach(clients -> points.add(new Point(door, Shape.USUAL, 10, clients)));
        }
        List.of(1, 3, 6, 12, 48)
                .forEach(recipients -> points.add(new Point(Lodger.Door.REST, Shape.USUAL, recipients, 16)));
        Shape.ALL.forEach(shape -> points.add(new Point(Lodger.Door.REST, shape, 10, 16)));
        return List.copyOf(points);
    }

    /**
     * With few clients, which leave the compiler its share of the processors; several in turns, so that one is as warm
     * as the other.
     */
    static void warmUp(List<Turns> all, List<Point> points, Options options, Console console) throws Exception {
        for (Lodger.Door door : points.stream().map(Point::door).distinct().toList()) {
            Point point = new Point(door, Shape.USUAL, points.get(0).recipients(), FEW_CLIENTS);
            Duration most = options.seconds("warm-up", 240);
            WarmUp.upTo(most, slice -> {
                double together = 0;
                for (Turns turns : all) {
                    together += turns.application(point, slice).perSecond();
                }
                return together / all.size();
            }, rate -> console.say("warming up by " + door + ": " + Math.round(rate) + " documents/s"));
        }
    }
}
