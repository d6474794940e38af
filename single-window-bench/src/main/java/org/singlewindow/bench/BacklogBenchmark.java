package org.singlewindow.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.singlewindow.bench.fill.Filling;
import org.singlewindow.bench.load.Client;
import org.singlewindow.bench.load.Load;
import org.singlewindow.bench.load.Measured;
import org.singlewindow.bench.report.Bars;
import org.singlewindow.bench.report.Machine;
import org.singlewindow.bench.report.Results;
import org.singlewindow.bench.report.Table;
import org.singlewindow.bench.sample.Declarations;
import org.singlewindow.bench.sample.Shape;

/**
 * Does a long queue slow anybody down? Lodging and pulling with little waiting, then with millions of deliveries, then
 * with little again.
 */
final class BacklogBenchmark implements Benchmark {
    private static final int RECIPIENTS = 10;
    private static final int PULLERS = 4;

    /** Enough that the four queues which are pulled do not run dry while it is measured. */
    private static final int FEW = 400_000;

    private final List<Row> rows = new ArrayList<>();

    private record Row(long waiting, Measured lodging, Measured pulling) {
        String text() {
            return Table.cell(waiting) + " waiting: lodging " + Table.cell(lodging.perSecond()) + " docs/s, pulling "
                    + Table.cell(pulling.perSecond()) + " messages/s";
        }
    }

    @Override
    public void run(Options options, Console console) throws Exception {
        try (Bench bench = Bench.open(options, List.of(RECIPIENTS));
                Filling filling = warmedUp(bench, options, console)) {
            String machine = Machine.describe(bench.meter().facts());
            for (long waiting : List.of((long) FEW, (long) options.number("waiting", 10_000_000), (long) FEW)) {
                rows.add(measure(waiting, bench, filling, options));
                console.say(rows.get(rows.size() - 1).text());
            }
            new Results(options.results()).write(page(machine, options));
        }
    }

    private static Filling warmedUp(Bench bench, Options options, Console console) throws Exception {
        Duration most = options.seconds("warm-up", 120);
        WarmUp.upTo(most, time -> lodging(bench, time).perSecond(),
                rate -> console.say("warming up: lodging " + Table.cell(rate) + " docs/s"));
        Filling filling = Filling.of(bench.database());
        filling.waiting(FEW / 2);
        WarmUp.upTo(most, time -> pulling(bench, time).perSecond(),
                rate -> console.say("warming up: pulling " + Table.cell(rate) + " messages/s"));
        filling.emptyQueues();
        return filling;
    }

    private static Row measure(long waiting, Bench bench, Filling filling, Options options) throws Exception {
        Duration time = options.seconds("seconds", 5);
        List<Measured> lodging = new ArrayList<>();
        List<Measured> pulling = new ArrayList<>();
        for (int i = 0; i < options.number("rounds", 3); i++) {
            fill(waiting, bench, filling);
            lodging.add(lodging(bench, time));
            pulling.add(pulling(bench, time));
        }
        return new Row(waiting, middle(lodging), middle(pulling));
    }

    /** To as much as shall wait; a short queue anew for every round, or it would run dry. */
    private static void fill(long waiting, Bench bench, Filling filling) throws Exception {
        if (waiting <= FEW) {
            filling.emptyQueues();
        }
        filling.waiting(Math.max(0, waiting - filling.count("delivery_queue")) / RECIPIENTS);
        filling.settle();
        bench.meter().checkpoint();
    }

    private Results.Page page(String machine, Options options) {
        Table table = new Table("deliveries waiting", "lodging docs/s", "p99 ms",
                "pull and acknowledge, batch 50, messages/s", "p99 ms", "lodging to short", "pulling to short");
        Bars picture = new Bars("A long queue", "lodging, documents a second", "pulling, messages a second");
        double lodging = ofShort(Row::lodging);
        double pulling = ofShort(Row::pulling);
        for (Row row : rows) {
            table.row(row.waiting, row.lodging.perSecond(), row.lodging.percentile(0.99), row.pulling.perSecond(),
                    row.pulling.percentile(0.99),
                    row.lodging.perSecond() / lodging, row.pulling.perSecond() / pulling);
            picture.group(Table.cell(row.waiting) + " waiting", row.lodging.perSecond(), row.pulling.perSecond());
        }
        return new Results.Page("backlog", "A long queue", machine, List.of("`java -jar single-window-bench.jar "
                + options
                + "`: 16 clients lodge 12 KB to " + RECIPIENTS + " recipients; then " + PULLERS
                + " clients pull and acknowledge 50 at a time. The queue is short, long, and short again, "
                + "all else that was stored staying where it is. The columns on the right compare with the middle of the two short ones; 0.9 is what we ask for."),
                table, picture);
    }

    /** A machine that gets faster or slower by itself does so on both sides of the long queue. */
    private double ofShort(Function<Row, Measured> which) {
        return (which.apply(rows.get(0)).perSecond() + which.apply(rows.get(rows.size() - 1)).perSecond()) / 2;
    }

    private static Measured lodging(Bench bench, Duration time) throws Exception {
        return run(Lodger.several(16, bench.base(), Declarations.of(Shape.USUAL, RECIPIENTS), Lodger.Door.REST), time);
    }

    private static Measured pulling(Bench bench, Duration time) throws Exception {
        return run(Puller.several(PULLERS, bench.base(), 50, RECIPIENTS - 1), time);
    }

    private static Measured run(List<? extends Client> clients, Duration time) throws Exception {
        try {
            return Load.full(clients, time);
        } finally {
            for (Client client : clients) {
                client.close();
            }
        }
    }

    private static Measured middle(List<Measured> rounds) {
        return rounds.stream().sorted(Comparator.comparingDouble(Measured::perSecond)).toList().get(rounds.size() / 2);
    }
}
