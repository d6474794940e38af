package org.singlewindow.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.singlewindow.bench.ledger.Audit;
import org.singlewindow.bench.ledger.Ledger;
import org.singlewindow.bench.ledger.LedgerClient;
import org.singlewindow.bench.load.Load;
import org.singlewindow.bench.meter.Application;
import org.singlewindow.bench.meter.Meter;
import org.singlewindow.bench.report.Bars;
import org.singlewindow.bench.report.Machine;
import org.singlewindow.bench.report.Results;
import org.singlewindow.bench.report.Table;
import org.singlewindow.bench.sample.Declarations;
import org.singlewindow.bench.sample.Shape;

/**
 * Kills under load and asks afterwards whether anything that was answered is gone. With {@code --control} the database may answer
 * before it has written: that run must find losses, or the whole proves nothing.
 */
final class FaultsBenchmark implements Benchmark {
    private static final int RECIPIENTS = 10;
    private static final int CLIENTS = 8;

    private final Table table = new Table("killed", "seconds until ready again", "accepted so far", "never answered", "of these stored", "lost", "changed", "not whole");
    private final Bars picture = new Bars("Killed under load", "seconds until ready again");

    /** What a kill takes: the application alone, or the database with it, as a power cut would. */
    private enum Victim { APPLICATION, BOTH }

    @Override
    public void run(Options options, Console console) throws Exception {
        boolean control = options.has("control");
        Application application = Application.start(Bench.setup(options)).awaitReady();
        String machine = prepare(application, control);
        Audit last = new Audit(0, 0, 0, 0, 0, 0);
        try (Ledger ledger = Ledger.at(options.data().resolveSibling(control ? "ledger-control" : "ledger"))) {
            Declarations declarations = Declarations.of(Shape.USUAL, RECIPIENTS);
            for (int cycle = 0; cycle < options.number("cycles", 20); cycle++) {
                Victim victim = control || cycle % 2 == 0 ? Victim.BOTH : Victim.APPLICATION;
                kill(victim, application, new Work(declarations, ledger, options.seconds("seconds", 6)));
                long dead = System.nanoTime();
                application = Application.start(again(options, application.base())).awaitReady();
                double seconds = (System.nanoTime() - dead) / 1e9;
                try (Connection connection = application.database().connect()) {
                    last = Audit.of(ledger, connection);
                }
                table.row(victim == Victim.BOTH ? "application and database" : "application", seconds, last.accepted(), last.unknown(), last.healed(),
                        last.lost(), last.changed(), last.broken());
                picture.group((cycle + 1) + ". " + victim, seconds);
                console.say(victim + " killed: ready after " + Table.cell(seconds) + " s; " + last);
            }
        }
        application.close();
        write(options, machine, control);
        boolean asExpected = control ? last.lost() > 0 : last.holds();
        console.say(asExpected ? "as it must be" : "NOT AS IT MUST BE");
        if (!asExpected) {
            throw new IllegalStateException(control ? "the control lost nothing, so this proves nothing" : "the ledger does not hold: " + last);
        }
    }

    private static String prepare(Application application, boolean control) throws Exception {
        try (Connection connection = application.database().connect(); Statement statement = connection.createStatement();
                Meter meter = Meter.of(application.pid(), application.database())) {
            if (control) {
                statement.execute("alter system set synchronous_commit = off");
                statement.execute("select pg_reload_conf()");
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
            new Bench(application.base(), application.pid(), application.database(), meter, Optional.empty()).load(List.of(RECIPIENTS));
            return Machine.describe(meter.facts());
        }
    }

    private record Work(Declarations declarations, Ledger ledger, Duration time) {
    }

    private static void kill(Victim victim, Application application, Work work) throws Exception {
        long postmaster = postmaster(application.data());
        List<LedgerClient> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(new LedgerClient(application.base(), work.declarations(), work.ledger()));
        }
        // the clients go on for a moment after the kill: those are the calls that nobody answers
        CompletableFuture<Void> lodging = CompletableFuture.runAsync(() -> lodge(clients, work.time().plusMillis(300)));
        LockSupport.parkNanos(work.time().toNanos());
        if (victim == Victim.BOTH) {
            ProcessHandle.of(postmaster).ifPresent(FaultsBenchmark::killFamily);
        }
        application.kill();
        lodging.get();
    }

    private static void lodge(List<LedgerClient> clients, Duration time) {
        try {
            Load.full(clients, time);
            for (LedgerClient client : clients) {
                client.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void killFamily(ProcessHandle postmaster) {
        List<ProcessHandle> backends = postmaster.children().toList();
        postmaster.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);
    }

    private static long postmaster(Path data) throws Exception {
        return Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0).strip());
    }

    private static Application.Setup again(Options options, URI base) {
        Application.Setup first = Bench.setup(options);
        return new Application.Setup(first.jar(), first.data(), base.getPort(), first.java(), first.environment(), true);
    }

    private void write(Options options, String machine, boolean control) throws Exception {
        String remark = control ? "The control: `synchronous_commit` is off, so the database answers before it has written. This run must find losses."
                : "Nothing that was accepted may be lost, changed or there by half; what was never answered may be there or not.";
        new Results(options.results()).write(new Results.Page(control ? "faults-control" : "faults", control ? "Killed under load: the control" : "Killed under load", machine,
                List.of("`java -jar single-window-bench.jar " + options + "`: " + CLIENTS + " clients lodge 12 KB to " + RECIPIENTS + " recipients and keep a ledger; "
                        + "`kill -9` under load, then a start on what is left, then every line of the ledger is looked for in the database. " + remark), table, picture));
    }
}
