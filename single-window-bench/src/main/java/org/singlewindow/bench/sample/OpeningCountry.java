package org.singlewindow.bench.sample;

import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.concurrent.locks.LockSupport;
import org.singlewindow.bench.door.Reply;
import org.singlewindow.bench.door.Visitor;

/** Brings the bench's country into a single window that runs. */
public final class OpeningCountry {
    private static final int ATTEMPTS = 20;
    private static final String WARNING = "<StatementTypeCode>WRN<";

    private OpeningCountry() {
    }

    /** Returns when the first declaration was taken. */
    public static void at(URI base, Collection<Integer> recipients) throws IOException {
        try (Visitor admin = new Visitor(base, "admin"); Visitor trader = new Visitor(base, BenchCountry.TRADER)) {
            Reply loaded = admin.post("/api/admin/regions", "application/zip", BenchCountry.zip(recipients));
            if (loaded.status() != 200) {
                throw new IllegalStateException("the country was not loaded: " + loaded.status() + " " + loaded.text());
            }
            Declarations first = Declarations.of(Shape.USUAL, recipients.iterator().next());
            for (int attempts = 0;; attempts++) {
                Reply reply = trader.lodge(first.next());
                if (reply.status() == 201) {
                    demandNoFindings(reply);
                    return;
                }
                if (attempts == ATTEMPTS) {
                    throw new IllegalStateException(
                            "a declaration was refused: " + reply.status() + " " + reply.text());
                }
                LockSupport.parkNanos(500_000_000);
            }
        }
    }

    /** What is found costs time to word; documents with findings would measure something else than those without. */
    private static void demandNoFindings(Reply reply) {
        if (reply.text().contains(WARNING)) {
            throw new IllegalStateException("something is found in the bench's own documents: " + reply.text());
        }
    }
}
