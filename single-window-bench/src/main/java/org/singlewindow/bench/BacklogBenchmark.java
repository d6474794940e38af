package org.singlewindow.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

/** Does a long queue slow anybody down? Lodging and pulling with little waiting, then with millions of deliveries. */
final class BacklogBenchmark implements Benchmark {
    private static final int RECIPIENTS = 10;
    private static final int FEW = 100_000;

    private final Table table = new Table("deliveries waiting", "lodging docs/s", "p99 ms", "pull and acknowledge, batch 50, messages/s", "p99 ms", "lodging to first", "pulling to first");
    private final Bars picture = new Bars("A long queue", "lodging, documents a second", "pulling, messages a second");
    private double firstLodging;
    private double firstPulling;

    @Override
    public void run(Options options, Console console) throws Exception {
        try (Bench bench = Bench.open(options, List.of(RECIPIENTS)); Filling filling = Filling.of(bench.database())) {
            String machine = Machine.describe(bench.meter().facts());
            lodging(bench, options, "warm-up");
            filling.waiting(FEW / RECIPIENTS);
            pulling(bench, options, "warm-up");
            for (long waiting : List.of((long) FEW, (long) options.number("waiting", 10_000_000))) {
                long missing = waiting - filling.count("delivery_queue");
                filling.waiting(Math.max(0, missing) / RECIPIENTS);
                filling.settle();
                bench.meter().checkpoint();
                console.say(measure(filling.count("delivery_queue"), bench, options));
            }
            new Results(options.results()).write(new Results.Page("backlog", "A long queue", machine, List.of("`java -jar single-window-bench.jar " + options
                    + "`: 16 clients lodge 12 KB to " + RECIPIENTS + " recipients; then 4 clients pull and acknowledge 50 at a time. The columns on the right compare with the short queue; "
                    + "0.9 is what we ask for."), table, picture));
        }
    }

    private String measure(long waiting, Bench bench, Options options) throws Exception {
        List<Measured> lodging = new ArrayList<>();
        List<Measured> pulling = new ArrayList<>();
        for (int i = 0; i < options.number("rounds", 3); i++) {
            lodging.add(lodging(bench, options, "seconds"));
            pulling.add(pulling(bench, options, "seconds"));
        }
        Measured lodged = middle(lodging);
        Measured pulled = middle(pulling);
        firstLodging = firstLodging == 0 ? lodged.perSecond() : firstLodging;
        firstPulling = firstPulling == 0 ? pulled.perSecond() : firstPulling;
        table.row(waiting, lodged.perSecond(), lodged.percentile(0.99), pulled.perSecond(), pulled.percentile(0.99),
                lodged.perSecond() / firstLodging, pulled.perSecond() / firstPulling);
        picture.group(Table.cell(waiting) + " waiting", lodged.perSecond(), pulled.perSecond());
        return Table.cell(waiting) + " waiting: lodging " + Table.cell(lodged.perSecond()) + " docs/s, pulling " + Table.cell(pulled.perSecond()) + " messages/s";
    }

    private static Measured lodging(Bench bench, Options options, String time) throws Exception {
        return run(Lodger.several(16, bench.base(), Declarations.of(Shape.USUAL, RECIPIENTS), Lodger.Door.REST), options, time);
    }

    private static Measured pulling(Bench bench, Options options, String time) throws Exception {
        return run(Puller.several(4, bench.base(), 50, RECIPIENTS - 1), options, time);
    }

    private static Measured run(List<? extends Client> clients, Options options, String time) throws Exception {
        try {
            return Load.full(clients, options.seconds(time, time.equals("seconds") ? 5 : 15));
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
