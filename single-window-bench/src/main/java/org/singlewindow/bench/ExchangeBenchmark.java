package org.singlewindow.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.singlewindow.bench.fill.Filling;
import org.singlewindow.bench.load.Client;
import org.singlewindow.bench.load.Load;
import org.singlewindow.bench.load.Measured;
import org.singlewindow.bench.meter.Costs;
import org.singlewindow.bench.meter.DatabaseAddress;
import org.singlewindow.bench.raw.RawDatabase;
import org.singlewindow.bench.raw.RawExchange;
import org.singlewindow.bench.raw.RawIntake;
import org.singlewindow.bench.report.Bars;
import org.singlewindow.bench.report.Machine;
import org.singlewindow.bench.report.Results;
import org.singlewindow.bench.report.Table;
import org.singlewindow.bench.sample.Declarations;
import org.singlewindow.bench.sample.Shape;

/**
 * Pulling and acknowledging over SOAP, alone, while others lodge, and beside one who never acknowledges; and the same
 * by plain JDBC.
 */
final class ExchangeBenchmark implements Benchmark {
    private static final int RECIPIENTS = 10;
    private static final int LODGERS = 4;

    private final Table table = new Table("queue", "batch", "clients", "messages/s", "p50 ms", "p95 ms", "p99 ms",
            "CPU µs/message application", "PostgreSQL",
            "generator", "raw messages/s", "raw PostgreSQL µs", "ratio");
    private final Bars picture = new Bars("Pull and acknowledge: messages a second", "over SOAP",
            "raw limit (two statements)");

    /** What goes on besides. */
    private enum Beside { NOTHING, LODGING, A_SILENT_ONE }

    @Override
    public void run(Options options, Console console) throws Exception {
        try (Bench bench = Bench.open(options, List.of(RECIPIENTS))) {
            String machine = Machine.describe(bench.meter().facts());
            Turns turns = new Turns(bench, RawDatabase.create(bench.database()), options.number("clients", 4),
                    options.seconds("seconds", 5));
            turns.prepare();
            turns.fill(bench.database(), options.number("waiting", 20_000));
            Load.full(Puller.several(8, bench.base(), 10, RECIPIENTS - 1), options.seconds("warm-up", 15));
            for (int batch : options.numbers("batches", "1,10,50,200")) {
                console.say(add("idle", batch, turns, Beside.NOTHING, options));
            }
            console.say(add("busy: " + LODGERS + " clients lodge to the same recipients", 50, turns, Beside.LODGING,
                    options));
            console.say(
                    add("one more recipient pulls and never acknowledges", 50, turns, Beside.A_SILENT_ONE, options));
            Results.Page page = new Results.Page("exchange", "Pull and acknowledge", machine, List.of(
                    "`java -jar single-window-bench.jar " + options + "`: messages of 12 KB in the queues of "
                            + RECIPIENTS
                            + " recipients, each client empties one over SOAP. Times are of one pull and one acknowledgement together. The raw limit does both by plain JDBC, "
                            + "bodies included, on the same tables in another database of the same server."),
                    table, picture);
            new Results(options.results()).write(page);
        }
    }

    private String add(String queue, int batch, Turns turns, Beside beside, Options options) throws Exception {
        int waiting = options.number("waiting", 20_000);
        turns.fill(turns.bench.database(), waiting);
        Costs before = turns.bench.meter().read();
        Measured app = turns.application(batch, beside);
        Costs costs = turns.bench.meter().since(before);
        turns.fill(turns.raw, waiting);
        Costs rawBefore = turns.bench.meter().read();
        Measured raw = turns.raw(batch);
        Costs rawCosts = turns.bench.meter().since(rawBefore);
        table.row(queue, batch, turns.clients, app.perSecond(), app.percentile(0.5), app.percentile(0.95),
                app.percentile(0.99),
                Costs.micros(costs.application(), app.done()), Costs.micros(costs.database(), app.done()),
                Costs.micros(costs.generator(), app.done()),
                raw.perSecond(), Costs.micros(rawCosts.database(), raw.done()), app.perSecond() / raw.perSecond());
        picture.group(queue + ", " + batch, app.perSecond(), raw.perSecond());
        return "%s, batch %d: %s messages/s (raw %s), p99 %s ms, CPU µs application %s, PostgreSQL %s (raw %s)"
                .formatted(queue, batch, Table.cell(app.perSecond()),
                        Table.cell(raw.perSecond()), Table.cell(app.percentile(0.99)),
                        Table.cell(Costs.micros(costs.application(), app.done())),
                        Table.cell(Costs.micros(costs.database(), app.done())),
                        Table.cell(Costs.micros(rawCosts.database(), raw.done())));
    }

    /** @param time of one measurement */
    private record Turns(Bench bench, DatabaseAddress raw, int clients, Duration time) {

        /** One declaration in the raw database, to copy; queues there have the same owners. */
        void prepare() throws Exception {
            try (RawIntake one = RawIntake.clients(1, raw, bench.database()).get(0)) {
                one.call();
            }
        }

        void fill(DatabaseAddress address, int waiting) throws Exception {
            try (Filling filling = Filling.of(address)) {
                filling.waiting(waiting);
                filling.settle();
            }
        }

        Measured application(int batch, Beside beside) throws Exception {
            List<Puller> pullers = Puller.several(clients, bench.base(), batch, RECIPIENTS - 1);
            List<Client> others = new ArrayList<>();
            if (beside == Beside.LODGING) {
                others.addAll(Lodger.several(LODGERS, bench.base(), Declarations.of(Shape.USUAL, RECIPIENTS),
                        Lodger.Door.REST));
            } else if (beside == Beside.A_SILENT_ONE) {
                others.add(Puller.several(RECIPIENTS, bench.base(), batch, RECIPIENTS - 1).get(RECIPIENTS - 1)
                        .whoNeverAcknowledges());
            }
            CompletableFuture<Void> background = others.isEmpty() ? CompletableFuture.completedFuture(null)
                    : CompletableFuture.runAsync(() -> goOn(others));
            try {
                return Load.full(pullers, time);
            } finally {
                background.join();
                for (Client client : pullers) {
                    client.close();
                }
            }
        }

        private void goOn(List<Client> others) {
            try {
                Load.full(others, time);
                for (Client client : others) {
                    client.close();
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        Measured raw(int batch) throws Exception {
            List<RawExchange> clients = RawExchange.clients(this.clients, raw, batch);
            try {
                return Load.full(clients, time);
            } finally {
                for (RawExchange client : clients) {
                    client.close();
                }
            }
        }
    }
}
