package org.singlewindow.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.singlewindow.bench.door.Reply;
import org.singlewindow.bench.door.Visitor;
import org.singlewindow.bench.fault.LocksAudit;
import org.singlewindow.bench.load.Busy;
import org.singlewindow.bench.load.Client;
import org.singlewindow.bench.load.Load;
import org.singlewindow.bench.load.Measured;
import org.singlewindow.bench.report.Bars;
import org.singlewindow.bench.report.Machine;
import org.singlewindow.bench.report.Results;
import org.singlewindow.bench.report.Table;
import org.singlewindow.bench.sample.BenchCountry;
import org.singlewindow.bench.sample.InTransit;
import org.singlewindow.guarantee.LockAlone;

/**
 * What a lock costs, alone and within the release of a transit that nobody has to approve, of guarantees side by side
 * and of one that is wanted by everybody; and a thousand releases at once where there is room for four hundred.
 */
final class GuaranteeBenchmark implements Benchmark {
    /** So that the country has rules at all; transits go to its own queue alone. */
    private static final int A_FEW = 2;
    private static final int RELEASES = 1_000;
    private static final int ROOM = 400;
    private static final int AT_ONCE = 64;
    private static final String MUCH = "100000000.00";

    private final Table table = new Table("what", "clients", "a second", "p50 ms", "p99 ms", "most ms");
    private final Bars picture = new Bars("Locks of guarantees: milliseconds", "p50", "p99");

    /** Lodges, and thereby releases. */
    private record Sender(Visitor visitor, InTransit transits) implements Client {

        @Override
        public int call() throws Exception {
            Reply reply = visitor.lodge(transits.next());
            if (reply.status() == 503) {
                throw new Busy();
            }
            if (reply.status() != 201) {
                throw new IllegalStateException("not accepted: " + reply.status() + " " + reply.text());
            }
            return 1;
        }

        @Override
        public void close() throws IOException {
            visitor.close();
        }
    }

    @Override
    public void run(Options options, Console console) throws Exception {
        try (Bench bench = Bench.open(options, List.of(A_FEW))) {
            String machine = Machine.describe(bench.meter().facts());
            Duration time = options.seconds("seconds", 10);
            Surety hot = Surety.over(MUCH, bench.base());
            WarmUp.upTo(options.seconds("warm-up", 120),
                    slice -> lodge(bench, List.of(hot.transits()), 4, slice).perSecond(),
                    rate -> console.say("warming up: " + Math.round(rate) + " releases/s"));
            for (int clients : options.numbers("clients", "1,16")) {
                List<Surety> own = several(clients, bench);
                console.say(add("a lock alone, each of a guarantee of its own", clients,
                        alone(bench, options, own, clients, time)));
                console.say(add("a lock alone, all of one guarantee", clients,
                        alone(bench, options, List.of(hot), clients, time)));
                console.say(add("a release without a guarantee", clients,
                        lodge(bench, List.of(InTransit.withoutGuarantee()), clients, time)));
                console.say(add("a release under a guarantee of its own each", clients,
                        lodge(bench, own.stream().map(Surety::transits).toList(), clients, time)));
                console.say(add("a release under one guarantee of all", clients,
                        lodge(bench, List.of(hot.transits()), clients, time)));
            }
            String thousand = aThousand(bench, console);
            new Results(options.results()).write(new Results.Page("guarantee", "Locks of guarantees", machine,
                    List.of("`java -jar single-window-bench.jar " + options
                            + "`: a lock alone is the application's own code on a connection of its own, with its"
                            + " commit; a release is a declaration of 12 KB in transit over REST that nobody has to"
                            + " approve, with everything that belongs to it.", thousand),
                    table, picture));
        }
    }

    private static List<Surety> several(int count, Bench bench) throws Exception {
        List<Surety> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(Surety.over(MUCH, bench.base()));
        }
        return all;
    }

    private String add(String what, int clients, Measured measured) {
        double most = measured.percentile(1);
        table.row(what, clients, measured.perSecond(), measured.percentile(0.5), measured.percentile(0.99), most);
        picture.group(what + ", " + clients, measured.percentile(0.5), measured.percentile(0.99));
        return "%s, %d clients: %s a second, p50 %s ms, p99 %s ms, most %s ms".formatted(what, clients,
                Table.cell(measured.perSecond()), Table.cell(measured.percentile(0.5)),
                Table.cell(measured.percentile(0.99)), Table.cell(most));
    }

    private static Measured alone(Bench bench, Options options, List<Surety> sureties, int clients, Duration time)
            throws Exception {
        List<LockAlone> all = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            all.add(LockAlone.at(bench.database(),
                    sureties.get(i % sureties.size()).lock(bench.database(), options.data())));
        }
        try {
            Load.full(all, Duration.ofSeconds(2));
            return Load.full(all, time);
        } finally {
            for (LockAlone each : all) {
                each.giveBack();
                each.close();
            }
        }
    }

    private static Measured lodge(Bench bench, List<InTransit> transits, int clients, Duration time)
            throws Exception {
        List<Sender> senders = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            senders.add(new Sender(new Visitor(bench.base(), BenchCountry.TRADER),
                    transits.get(i % transits.size())));
        }
        try {
            return Load.full(senders, time);
        } finally {
            for (Sender each : senders) {
                each.close();
            }
        }
    }

    /** Ends the measurement where one is locked too much or too little, or was not told why not. */
    private String aThousand(Bench bench, Console console) throws Exception {
        Surety narrow = Surety.over(ROOM + ".00", bench.base());
        InTransit transits = narrow.transits();
        List<Sender> senders = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            senders.add(new Sender(new Visitor(bench.base(), BenchCountry.TRADER), transits));
        }
        Measured measured = OnceEach.of(senders, RELEASES);
        LocksAudit audit = LocksAudit.of(bench.database());
        long locked = audit.locked(narrow.grn());
        long uncovered = audit.uncovered(narrow.grn());
        List<String> faults = audit.faults();
        String told = "%,d releases at once (%d connections) of one guarantee with room for %d: %d locked, %d told G09, %d not as it must be; p50 %s ms, p99 %s ms."
                .formatted(RELEASES, AT_ONCE, ROOM, locked, uncovered, faults.size(),
                        Table.cell(measured.percentile(0.5)), Table.cell(measured.percentile(0.99)));
        console.say(told);
        if (locked != ROOM || uncovered != RELEASES - ROOM || !faults.isEmpty()) {
            throw new IllegalStateException(told + " " + faults);
        }
        return told;
    }
}
