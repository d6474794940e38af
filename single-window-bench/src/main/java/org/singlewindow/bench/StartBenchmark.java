package org.singlewindow.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.singlewindow.bench.load.Load;
import org.singlewindow.bench.load.Measured;
import org.singlewindow.bench.meter.Application;
import org.singlewindow.bench.meter.Meter;
import org.singlewindow.bench.meter.Processes;
import org.singlewindow.bench.report.Bars;
import org.singlewindow.bench.report.Machine;
import org.singlewindow.bench.report.Results;
import org.singlewindow.bench.report.Table;
import org.singlewindow.bench.sample.Declarations;
import org.singlewindow.bench.sample.Shape;

/** From the JVM's start until it is ready: on nothing, and on what is there; and the memory at rest and under load. */
final class StartBenchmark implements Benchmark {
    private static final int RECIPIENTS = 10;

    private final Table table = new Table("start", "seconds to ready", "resident MiB at rest", "under load", "highest",
            "docs/s of that load");
    private final Bars picture = new Bars("Start and memory", "seconds to ready", "resident MiB at rest",
            "resident MiB under load");

    @Override
    public void run(Options options, Console console) throws Exception {
        String machine = "";
        for (int i = 0; i < options.number("rounds", 3); i++) {
            Application.Setup setup = Bench.setup(options);
            boolean keep = i > 0;
            long begin = System.nanoTime();
            Application application = Application.start(new Application.Setup(setup.jar(), setup.data(), setup.port(),
                    setup.java(), setup.environment(), keep)).awaitReady();
            double seconds = (System.nanoTime() - begin) / 1e9;
            try (Meter meter = Meter.of(application.pid(), application.database());
                    Bench bench = new Bench(application.base(), application.pid(), application.database(), meter,
                            Optional.of(application))) {
                machine = machine.isEmpty() ? Machine.describe(meter.facts()) : machine;
                console.say(measure(keep ? "on what is there" : "on an empty directory", seconds, bench, options));
            }
        }
        new Results(options.results()).write(new Results.Page("start", "Start and memory", machine,
                List.of("`java -jar single-window-bench.jar " + options
                        + "`: the assembled jar with its own database, "
                        + (options.has("java") ? "JVM options " + options.find("java").orElseThrow() : "no JVM options")
                        + ". The load is 16 clients that lodge 12 KB to " + RECIPIENTS
                        + " recipients. Resident is the application's JVM alone; PostgreSQL's shared buffers are its own."),
                table, picture));
    }

    private String measure(String what, double seconds, Bench bench, Options options) throws Exception {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
        long rest = Processes.residentMegabytes(bench.pid());
        bench.load(List.of(RECIPIENTS));
        Duration time = options.seconds("seconds", 20);
        List<Lodger> lodgers = Lodger.several(16, bench.base(), Declarations.of(Shape.USUAL, RECIPIENTS),
                Lodger.Door.REST);
        Measured load = Load.full(lodgers, time);
        long under = Processes.residentMegabytes(bench.pid());
        long peak = Processes.peakMegabytes(bench.pid());
        table.row(what, seconds, rest, under, peak, load.perSecond());
        picture.group(what, seconds, rest, under);
        return "%s: ready after %s s, %d MiB at rest, %d under load (highest %d), %s docs/s".formatted(what,
                Table.cell(seconds), rest, under, peak, Table.cell(load.perSecond()));
    }
}
