package org.singlewindow.bench.ledger;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.locks.LockSupport;
import org.singlewindow.bench.door.Reply;
import org.singlewindow.bench.door.Visitor;
import org.singlewindow.bench.load.Client;
import org.singlewindow.bench.sample.BenchCountry;
import org.singlewindow.bench.sample.Declarations;

/** Lodges and notes what it was told; an answer that does not come is noted as well. */
public final class LedgerClient implements Client {
    private static final String OPEN = "<FunctionalReferenceID>";

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
        byte[] document = declarations.next();
        Ledger.Outcome outcome = lodge(document);
        ledger.note(reference(document), new Ledger.Entry(sha256(document), outcome));
        return outcome == Ledger.Outcome.ACCEPTED ? 1 : 0;
    }

    /** Whatever is not clearly accepted counts as unknown, for the system is about to be killed. */
    private Ledger.Outcome lodge(byte[] document) {
        try {
            Reply reply = visitor.lodge(document);
            if (reply.status() == 201) {
                return Ledger.Outcome.ACCEPTED;
            }
        } catch (IOException killed) {
            LockSupport.parkNanos(20_000_000);
        }
        return Ledger.Outcome.UNKNOWN;
    }

    private static String reference(byte[] document) {
        String text = new String(document, 0, Math.min(document.length, 2_000), StandardCharsets.US_ASCII);
        int from = text.indexOf(OPEN) + OPEN.length();
        return text.substring(from, text.indexOf('<', from));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    @Override
    public void close() throws IOException {
        visitor.close();
    }
}
