package org.singlewindow.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.singlewindow.bench.meter.Costs;
import org.singlewindow.bench.meter.DatabaseAddress;
import org.singlewindow.bench.raw.RawDatabase;
import org.singlewindow.bench.report.Bars;
import org.singlewindow.bench.report.Machine;
import org.singlewindow.bench.report.Results;
import org.singlewindow.bench.report.Table;

/**
 * Lodging through two applications that run beside one another and work in turns, the first and the other each as often
 * first: what a shared machine does by itself within minutes happens to both.
 */
final class CompareBenchmark implements Benchmark {
    private static final int ROUNDS = 9;

    /** One turn of each, and of the raw limit after each. */
    private record Pair(LodgeBenchmark.Round first, LodgeBenchmark.Round other) {

        double quotient(ToDoubleFunction<LodgeBenchmark.Round> what) {
            return what.applyAsDouble(first) / what.applyAsDouble(other);
        }
    }

    private final Table table = new Table("door", "document", "clients", "docs/s", "other", "quotient",
            "CPU µs/doc application", "other", "quotient", "of the raw limit", "other", "quotient");
    private final Bars picture = new Bars("Lodging: declarations a second", "this", "the other");

    @Override
    public void run(Options options, Console console) throws Exception {
        List<LodgeBenchmark.Point> points = LodgeBenchmark.points(options);
        Set<Integer> recipients = new LinkedHashSet<>(
                points.stream().map(LodgeBenchmark.Point::recipients).toList());
        try (Bench first = Bench.open(options, recipients); Bench other = Bench.open(options.other(), recipients)) {
            String machine = Machine.describe(first.meter().facts());
            DatabaseAddress like = first.database();
            DatabaseAddress raw = RawDatabase.create(like);
            Turns turns = new Turns(first, raw, like, options.seconds("seconds", 5));
            Turns others = new Turns(other, raw, like, options.seconds("seconds", 5));
            LodgeBenchmark.warmUp(List.of(turns, others), points, options, console);
            for (LodgeBenchmark.Point point : points) {
                List<Pair> pairs = new ArrayList<>();
                for (int i = 0; i < options.number("rounds", ROUNDS); i++) {
                    pairs.add(i % 2 == 0 ? pair(turns, others, point) : swapped(pair(others, turns, point)));
                }
                console.say(add(point, pairs));
            }
            console.say("written to " + new Results(options.results()).write(page(options, machine)).getFileName());
        }
    }

    private static Pair pair(Turns one, Turns two, LodgeBenchmark.Point point) throws Exception {
        return new Pair(one.round(point), two.round(point));
    }

    private static Pair swapped(Pair pair) {
        return new Pair(pair.other(), pair.first());
    }

    private String add(LodgeBenchmark.Point point, List<Pair> pairs) {
        List<Object> cells = new ArrayList<>(List.of(point.door(), point.shape(), point.clients()));
        for (ToDoubleFunction<LodgeBenchmark.Round> what : List.<ToDoubleFunction<LodgeBenchmark.Round>>of(
                round -> round.application().perSecond(), CompareBenchmark::micros, LodgeBenchmark.Round::ratio)) {
            cells.add(median(pairs, pair -> what.applyAsDouble(pair.first())));
            cells.add(median(pairs, pair -> what.applyAsDouble(pair.other())));
            cells.add(median(pairs, pair -> pair.quotient(what)));
        }
        table.row(cells.toArray());
        picture.group(point.toString(), (Double) cells.get(3), (Double) cells.get(4));
        return point + ": " + String.join(" | ", cells.stream().skip(3).map(Table::cell).toList());
    }

    private static double micros(LodgeBenchmark.Round round) {
        return Costs.micros(round.costs().application(), Math.max(1, round.application().done()));
    }

    private static double median(List<Pair> pairs, ToDoubleFunction<Pair> what) {
        return pairs.stream().mapToDouble(what).sorted().toArray()[pairs.size() / 2];
    }

    private Results.Page page(Options options, String machine) {
        return new Results.Page("compare", "Lodging, compared", machine, List.of(
                "`java -jar single-window-bench.jar " + options + "`: " + options.number("rounds", ROUNDS)
                        + " turns of each, " + options.seconds("seconds", 5).toSeconds()
                        + " s long and followed by as long a turn of this one's raw limit; each number is the middle one, each quotient the middle one of the quotients of neighbours.",
                "Both run the whole time, on databases of their own; while one is measured nobody asks the other."),
                table, picture);
    }
}
