package org.singlewindow.bench.ledger;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.singlewindow.bench.door.Envelopes;
import org.singlewindow.bench.door.Reply;
import org.singlewindow.bench.door.Visitor;
import org.singlewindow.bench.load.Client;
import org.singlewindow.bench.sample.BenchCountry;

/**
 * The country's own system: it pulls, and acknowledges what it does not forget; both it notes, with what it was told.
 */
public final class DeliveryClient implements Client {
    private static final int BATCH = 10;
    private static final int FORGETS_EVERY = 3;
    private static final int LARGEST_BATCH = 200;
    private static final long PAUSE = 20_000_000;

    private final Visitor visitor;
    private final DeliveryLedger ledger;
    private final boolean forgets;

    private DeliveryClient(URI base, DeliveryLedger ledger, boolean forgets) {
        this.visitor = new Visitor(base, BenchCountry.GATEWAY);
        this.ledger = ledger;
        this.forgets = forgets;
    }

    /** Every third it does not acknowledge when it gets it first, as a program that dies in its work. */
    public static DeliveryClient thatForgets(URI base, DeliveryLedger ledger) {
        return new DeliveryClient(base, ledger, true);
    }

    public static DeliveryClient thatForgetsNothing(URI base, DeliveryLedger ledger) {
        return new DeliveryClient(base, ledger, false);
    }

    @Override
    public int call() throws IOException {
        List<Long> numbers = ask(Envelopes.pull(forgets ? BATCH : LARGEST_BATCH)).map(Envelopes::deliveryNumbers)
                .orElse(List.of());
        Set<Long> first = ledger.handOut(numbers);
        List<Long> done = numbers.stream()
                .filter(number -> !forgets || !first.contains(number) || number % FORGETS_EVERY != 0).toList();
        if (done.isEmpty()) {
            LockSupport.parkNanos(PAUSE);
            return 0;
        }
        ledger.ask(done);
        ledger.settle(ask(Envelopes.acknowledge(done)).map(Envelopes::acknowledged).orElse(List.of()));
        return done.size();
    }

    /** Whether nothing waits any more, nor is leased. */
    public boolean isQueueEmpty() throws IOException {
        return visitor.get("/api/queue/status").text().contains("\"depth\":0");
    }

    private Optional<byte[]> ask(byte[] envelope) {
        try {
            Reply reply = visitor.soap(envelope);
            return reply.status() == 200 ? Optional.of(reply.body()) : Optional.empty();
        } catch (IOException killed) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        visitor.close();
    }
}
