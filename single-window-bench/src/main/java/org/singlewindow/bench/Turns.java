package org.singlewindow.bench;

import java.time.Duration;
import java.util.List;
import org.singlewindow.bench.load.Client;
import org.singlewindow.bench.load.Load;
import org.singlewindow.bench.load.Measured;
import org.singlewindow.bench.meter.Costs;
import org.singlewindow.bench.meter.DatabaseAddress;
import org.singlewindow.bench.raw.RawIntake;
import org.singlewindow.bench.sample.Declarations;

/**
 * Application and raw limit one after the other, each alone on the machine.
 *
 * @param like the database whose last declaration the raw limit stores again and again
 */
record Turns(Bench bench, DatabaseAddress raw, DatabaseAddress like, Duration time) {
    private static final int MOST_RAW_CONNECTIONS = 32;

    LodgeBenchmark.Round round(LodgeBenchmark.Point point) throws Exception {
        bench.meter().checkpoint();
        Costs before = bench.meter().read();
        Measured application = application(point, time);
        Costs costs = bench.meter().since(before);
        bench.meter().checkpoint();
        List<RawIntake> clients = RawIntake.clients(Math.min(point.clients(), MOST_RAW_CONNECTIONS), raw,
                like);
        try {
            Costs rawBefore = bench.meter().read();
            Measured limit = Load.full(clients, time);
            return new LodgeBenchmark.Round(application, costs, limit, bench.meter().since(rawBefore));
        } finally {
            close(clients);
        }
    }

    Measured application(LodgeBenchmark.Point point, Duration time) throws Exception {
        return lodge(point, clients -> Load.full(clients, time));
    }

    /** After a checkpoint, or the system would flush in the middle of it what the raw limit wrote before. */
    Measured paced(LodgeBenchmark.Point point, double perSecond) throws Exception {
        bench.meter().checkpoint();
        return lodge(point, clients -> Load.paced(clients, time.multipliedBy(3), perSecond));
    }

    private Measured lodge(LodgeBenchmark.Point point, Work work) throws Exception {
        List<Lodger> clients = Lodger.several(point.clients(), bench.base(),
                Declarations.of(point.shape(), point.recipients()), point.door());
        try {
            return work.by(clients);
        } finally {
            close(clients);
        }
    }

    private static void close(List<? extends Client> clients) throws Exception {
        for (Client client : clients) {
            client.close();
        }
    }

    @FunctionalInterface
    private interface Work {
        Measured by(List<Lodger> clients) throws Exception;
    }
}
