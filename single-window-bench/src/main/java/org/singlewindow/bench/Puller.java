package org.singlewindow.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.singlewindow.bench.door.Envelopes;
import org.singlewindow.bench.door.Reply;
import org.singlewindow.bench.door.Visitor;
import org.singlewindow.bench.load.Client;
import org.singlewindow.bench.sample.BenchCountry;

/**
 * A system that empties its own queue over SOAP: it pulls, then it acknowledges what it got, unless it never does.
 *
 * @param pause before it asks again when it got less than it asked for, in nanoseconds
 */
record Puller(Visitor visitor, int batch, boolean acknowledges, long pause) implements Client {
    private static final long EAGER = 5_000_000;
    private static final long PATIENT = 250_000_000;

    /** The country's gateway first, then its agencies, each for its own queue. */
    static List<Puller> several(int count, URI base, int batch, int agencies) {
        List<Puller> pullers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int place = i % (agencies + 1);
            pullers.add(new Puller(new Visitor(base, place == 0 ? BenchCountry.GATEWAY : BenchCountry.officer(place)),
                    batch, true, EAGER));
        }
        return pullers;
    }

    Puller whoNeverAcknowledges() {
        return new Puller(visitor, batch, false, pause);
    }

    /** As systems of countries are: what came in the meantime is fetched four times a second. */
    Puller whoIsPatient() {
        return new Puller(visitor, batch, acknowledges, PATIENT);
    }

    @Override
    public int call() throws IOException {
        List<Long> numbers = Envelopes.deliveryNumbers(answer(visitor.soap(Envelopes.pull(batch))));
        if (acknowledges && !numbers.isEmpty()) {
            answer(visitor.soap(Envelopes.acknowledge(numbers)));
        }
        if (numbers.size() < batch) {
            LockSupport.parkNanos(pause);
        }
        return numbers.size();
    }

    private static byte[] answer(Reply reply) throws IOException {
        if (reply.status() != 200) {
            throw new IOException(reply.status() + " " + reply.text());
        }
        return reply.body();
    }

    @Override
    public void close() throws IOException {
        visitor.close();
    }
}
