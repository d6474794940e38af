package org.singlewindow.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.singlewindow.bench.load.Client;
import org.singlewindow.bench.load.Load;
import org.singlewindow.bench.load.Measured;
import org.singlewindow.bench.meter.Processes;
import org.singlewindow.bench.report.Bars;
import org.singlewindow.bench.report.Machine;
import org.singlewindow.bench.report.Results;
import org.singlewindow.bench.report.Table;
import org.singlewindow.bench.sample.Declarations;
import org.singlewindow.bench.sample.Shape;

/**
 * Half an hour at seven tenths of what it can: memory and latency must stay flat, queues must drain, the vacuum must
 * keep up.
 */
final class SoakBenchmark implements Benchmark {
    private static final int RECIPIENTS = 10;
    private static final int LODGERS = 16;
    private static final double SHARE = 0.7;

    private static final String TABLES = """
            select sum(n_dead_tup) filter (where relname = 'delivery_queue'), sum(n_dead_tup) filter (where relname like 'delivery\\_state\\_%'),
                   sum(n_dead_tup) filter (where relname = 'task'), sum(autovacuum_count),
                   (select count(*) from delivery_queue), pg_relation_size('delivery_queue') / 1048576
            from pg_stat_user_tables""";

    private final Table table = new Table("minute", "docs/s", "p50 ms", "p95 ms", "p99 ms", "sent away",
            "pulled messages/s", "waiting", "resident MiB",
            "dead rows: queue", "state", "task", "vacuums", "queue table MiB");
    private final Bars picture = new Bars("Soak", "p99 ms of lodging", "resident MiB");

    @Override
    public void run(Options options, Console console) throws Exception {
        try (Bench bench = Bench.open(options, List.of(RECIPIENTS));
                Connection connection = bench.database().connect()) {
            String machine = Machine.describe(bench.meter().facts());
            WarmUp.upTo(options.seconds("warm-up", 180), time -> together(bench, time, 0).lodged.perSecond(),
                    warm -> console.say("warming up: " + Table.cell(warm) + " docs/s"));
            double rate = SHARE * together(bench, options.seconds("seconds", 20), 0).lodged.perSecond();
            console.say("the limit, with all queues being emptied, is " + Table.cell(rate / SHARE) + " docs/s; now "
                    + Table.cell(rate));
            for (int minute = 1; minute <= options.number("minutes", 30); minute++) {
                Pair pair = together(bench, Duration.ofMinutes(1), rate);
                console.say(add(minute, pair, Processes.residentMegabytes(bench.pid()), connection));
            }
            new Results(options.results()).write(new Results.Page("soak", "Soak", machine,
                    List.of("`java -jar single-window-bench.jar " + options + "`: "
                            + Table.cell(rate) + " declarations of 12 KB a second to " + RECIPIENTS
                            + " recipients, which is 0.7 of the limit measured just before, offered at fixed times by "
                            + LODGERS
                            + " clients; each recipient's system pulls and acknowledges up to 50 at a time all the while, and waits a quarter of a second when there were fewer."),
                    table, picture));
        }
    }

    private record Pair(Measured lodged, Measured pulled) {}

    private static Pair together(Bench bench, Duration time, double rate) throws Exception {
        List<Lodger> lodgers = Lodger.several(LODGERS, bench.base(), Declarations.of(Shape.USUAL, RECIPIENTS),
                Lodger.Door.REST);
        List<Puller> pullers = Puller.several(RECIPIENTS, bench.base(), 50, RECIPIENTS - 1).stream()
                .map(Puller::whoIsPatient).toList();
        CompletableFuture<Measured> pulling = CompletableFuture.supplyAsync(() -> pull(pullers, time));
        Measured lodged = rate == 0 ? Load.full(lodgers, time) : Load.paced(lodgers, time, rate);
        Pair pair = new Pair(lodged, pulling.get());
        List<Client> all = new ArrayList<>(lodgers);
        all.addAll(pullers);
        for (Client client : all) {
            client.close();
        }
        return pair;
    }

    private static Measured pull(List<Puller> pullers, Duration time) {
        try {
            return Load.full(pullers, time);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String add(int minute, Pair pair, long resident, Connection connection) throws SQLException {
        Measured lodged = pair.lodged;
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(TABLES)) {
            row.next();
            table.row(minute, lodged.perSecond(), lodged.percentile(0.5), lodged.percentile(0.95),
                    lodged.percentile(0.99), lodged.busy(), pair.pulled.perSecond(),
                    row.getLong(5), resident, row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4),
                    row.getLong(6));
            picture.group("minute " + minute, lodged.percentile(0.99), resident);
            return "minute %d: %s docs/s, p99 %s ms, %d waiting, %d MiB, dead rows in the queue %d".formatted(minute,
                    Table.cell(lodged.perSecond()),
                    Table.cell(lodged.percentile(0.99)), row.getLong(5), resident, row.getLong(1));
        }
    }
}
