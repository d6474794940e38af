package org.singlewindow.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.singlewindow.bench.fault.Books;
import org.singlewindow.bench.fault.Faults;
import org.singlewindow.bench.fault.Victim;
import org.singlewindow.bench.ledger.Audit;
import org.singlewindow.bench.ledger.Finding.Kind;
import org.singlewindow.bench.ledger.Ledger.Outcome;
import org.singlewindow.bench.meter.Application;
import org.singlewindow.bench.meter.Meter;
import org.singlewindow.bench.report.Bars;
import org.singlewindow.bench.report.Machine;
import org.singlewindow.bench.report.Results;
import org.singlewindow.bench.report.Table;

/**
 * Kills under load and asks afterwards whether anything that was answered is gone. With {@code --control} the database
 * may answer before it has written: that run must find losses, or the whole proves nothing.
 */
final class FaultsBenchmark implements Benchmark {
    private static final int CLIENTS = 8;
    private static final int LEASE_SECONDS = 5;

    private final Table table = new Table("killed", "seconds until ready again", "accepted so far", "sent away",
            "not answered", "of these stored",
            "lost", "changed", "not whole", "acknowledged so far", "of these handed out again");
    private final Bars picture = new Bars("Killed under load", "seconds until ready again");

    @Override
    public void run(Options options, Console console) throws Exception {
        boolean control = options.has("control");
        Path ledger = options.data().resolveSibling(control ? "ledger-control" : "ledger");
        String machine;
        Verdict verdict;
        try (Faults faults = Faults.open(setup(options)); Books books = Books.at(ledger)) {
            machine = machine(faults.application());
            verdict = control ? control(faults, books, new Plan(options, console))
                    : trial(faults, books, new Plan(options, console));
        }
        write(options, machine, control);
        console.say(verdict.text() + "; the ledger is " + ledger);
        if (!verdict.asItMustBe()) {
            throw new IllegalStateException(verdict.text());
        }
    }

    private record Verdict(boolean asItMustBe, String text) {}

    private record Plan(Options options, Console console) {

        List<Victim> victims(String otherwise) {
            return options.list("victims", otherwise).stream().map(Victim::parse).toList();
        }

        /** Each victim in turn, so many times. */
        List<Victim> order(String otherwise) {
            return Stream.generate(() -> victims(otherwise)).limit(options.number("cycles", 20)).flatMap(List::stream)
                    .toList();
        }

        Faults.Moment afterSomeTime() {
            Duration time = options.seconds("seconds", 6);
            long end = System.nanoTime() + time.toNanos();
            return () -> System.nanoTime() > end;
        }
    }

    /** Ends at the first thing that is not as it must be, so that the database can be looked at as it is then. */
    private Verdict trial(Faults faults, Books books, Plan plan) throws Exception {
        for (Victim victim : plan.order("database,application,both")) {
            double seconds = faults.strike(victim, books.everybody(faults.base(), CLIENTS), plan.afterSomeTime());
            Audit audit = faults.audit(books);
            note(victim, seconds, audit, books);
            plan.console().say(victim + " killed: ready after " + Table.cell(seconds) + " s; " + audit);
            if (!audit.holds()) {
                return new Verdict(false, "the ledger does not hold: " + audit);
            }
            faults.sendAgain(books);
        }
        faults.emptyQueue(books);
        Audit last = faults.audit(books);
        boolean holds = last.holds() && books.deliveries().afterTheEnd().isEmpty()
                && books.deliveries().forgotten().isEmpty();
        return new Verdict(holds, (holds ? "the ledger holds: " : "the ledger does not hold: ") + last
                + "; handed out after they were acknowledged: "
                + books.deliveries().afterTheEnd() + ", never handed out again: " + books.deliveries().forgotten());
    }

    private Verdict control(Faults faults, Books books, Plan plan) throws Exception {
        faults.answerBeforeWriting();
        long lost = 0;
        for (Victim victim : plan.order("database")) {
            Faults.Moment time = plan.afterSomeTime();
            double seconds = faults.strike(victim, books.traders(faults.base(), CLIENTS),
                    () -> time.hasCome() && faults.unwritten() > Faults.WORTH_A_KILL);
            Audit audit = faults.audit(books);
            note(victim, seconds, audit, books);
            plan.console().say(victim + " killed: ready after " + Table.cell(seconds) + " s; lost so far "
                    + audit.count(Kind.LOST));
            lost = audit.count(Kind.LOST);
        }
        return lost > 0 ? new Verdict(true, "the control lost " + lost + ", as it must")
                : new Verdict(false, "the control lost nothing, so this proves nothing");
    }

    private void note(Victim victim, double seconds, Audit audit, Books books) {
        table.row(victim.toString(), seconds, audit.count(Outcome.ACCEPTED), audit.count(Outcome.REFUSED),
                audit.count(Outcome.UNKNOWN),
                audit.count(Kind.UNHEARD), audit.count(Kind.LOST),
                audit.count(Kind.CHANGED) + audit.count(Kind.NOT_REFUSED),
                audit.count(Kind.NOT_WHOLE) + audit.count(Kind.ORPHAN), books.deliveries().acknowledged().size(),
                books.deliveries().afterTheEnd().size());
        picture.group(victim.toString(), seconds);
    }

    private static String machine(Application application) throws Exception {
        try (Meter meter = Meter.of(application.pid(), application.database())) {
            return Machine.describe(meter.facts());
        }
    }

    private static Application.Setup setup(Options options) {
        Application.Setup usual = Bench.setup(options);
        return new Application.Setup(usual.jar(), usual.data(), usual.port(), usual.java(),
                Map.of("SW_DELIVERY_VISIBILITY", Integer.toString(LEASE_SECONDS)), false);
    }

    private void write(Options options, String machine, boolean control) throws Exception {
        String remark = control
                ? "The control: `synchronous_commit` is off, so the database answers before it has written. This run must find losses."
                : "Nothing that was accepted may be lost, changed or there by half; what was not answered may be there or not, and is sent again. "
                        + "Meanwhile the country's system pulls, forgets every third of what it gets, and acknowledges the rest: that must come again after "
                        + LEASE_SECONDS + " s, and this never.";
        new Results(options.results()).write(new Results.Page(control ? "faults-control" : "faults",
                control ? "Killed under load: the control" : "Killed under load", machine,
                List.of("`java -jar single-window-bench.jar " + options + "`: " + CLIENTS + " clients lodge 12 KB to "
                        + Books.RECIPIENTS + " recipients and keep a ledger; "
                        + "`kill -9` under load, then every line of the ledger is looked for in the database. "
                        + remark),
                table, picture));
    }
}
