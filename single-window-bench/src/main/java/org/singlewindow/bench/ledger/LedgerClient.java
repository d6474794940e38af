package org.singlewindow.bench.ledger;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.locks.LockSupport;
import org.singlewindow.bench.door.Reply;
import org.singlewindow.bench.door.Visitor;
import org.singlewindow.bench.load.Client;
import org.singlewindow.bench.sample.BenchCountry;
import org.singlewindow.bench.sample.Declarations;

/** Lodges and notes what it was told; an answer that does not come is noted as well. */
public final class LedgerClient implements Client {
    private static final int CREATED = 201;
    private static final int STORED_BEFORE = 200;
    private static final long PAUSE_AFTER_TROUBLE = 20_000_000;

    private final Visitor visitor;
    private final Declarations declarations;
    private final Ledger ledger;

    public LedgerClient(URI base, Declarations declarations, Ledger ledger) {
        this.visitor = new Visitor(base, BenchCountry.TRADER);
        this.declarations = declarations;
        this.ledger = ledger;
    }

    @Override
    public int call() throws IOException {
        return lodge(Sent.of(declarations.next())) ? 1 : 0;
    }

    /** Sends again what was never answered, once each; how many of them still were not. */
    public int sendAgain() throws IOException {
        int left = 0;
        for (Sent sent : ledger.unanswered()) {
            left += lodge(sent) ? 0 : 1;
        }
        return left;
    }

    private boolean lodge(Sent sent) throws IOException {
        Ledger.Outcome outcome = outcome(sent.bytes());
        ledger.note(sent, outcome);
        if (outcome != Ledger.Outcome.ACCEPTED) {
            LockSupport.parkNanos(PAUSE_AFTER_TROUBLE);
        }
        return outcome == Ledger.Outcome.ACCEPTED;
    }

    /**
     * A broken call says nothing, nor does an error of the server, also one that asks to come again: the database may
     * have gone before the commit or after.
     */
    private Ledger.Outcome outcome(byte[] document) {
        try {
            Reply reply = visitor.lodge(document);
            if (reply.status() == CREATED || reply.status() == STORED_BEFORE) {
                return Ledger.Outcome.ACCEPTED;
            }
            return reply.status() < 500 ? Ledger.Outcome.REFUSED : Ledger.Outcome.UNKNOWN;
        } catch (IOException killed) {
            return Ledger.Outcome.UNKNOWN;
        }
    }

    @Override
    public void close() throws IOException {
        visitor.close();
    }
}
