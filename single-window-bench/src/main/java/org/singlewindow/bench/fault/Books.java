package org.singlewindow.bench.fault;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.singlewindow.bench.ledger.DeliveryClient;
import org.singlewindow.bench.ledger.DeliveryLedger;
import org.singlewindow.bench.ledger.Ledger;
import org.singlewindow.bench.ledger.LedgerClient;
import org.singlewindow.bench.load.Client;
import org.singlewindow.bench.sample.Declarations;
import org.singlewindow.bench.sample.Shape;

/** What everybody outside was told, kept outside: the trader's ledger and the recipient's. Both are files that stay. */
public record Books(Ledger ledger, DeliveryLedger deliveries, Declarations declarations) implements AutoCloseable {
    public static final int RECIPIENTS = 10;

    /** Two files beside one another, the recipient's with {@code -deliveries} in its name. */
    public static Books at(Path path) throws IOException {
        return new Books(Ledger.at(path), DeliveryLedger.at(path.resolveSibling(path.getFileName() + "-deliveries")),
                Declarations.of(Shape.USUAL, RECIPIENTS));
    }

    /** So many who lodge. */
    public List<Client> traders(URI base, int count) {
        List<Client> traders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            traders.add(trader(base));
        }
        return traders;
    }

    /** So many who lodge, and a recipient who pulls and forgets. */
    public List<Client> everybody(URI base, int traders) {
        List<Client> everybody = traders(base, traders);
        everybody.add(DeliveryClient.thatForgets(base, deliveries));
        return everybody;
    }

    LedgerClient trader(URI base) {
        return new LedgerClient(base, declarations, ledger);
    }

    public long accepted() {
        return ledger.count(Ledger.Outcome.ACCEPTED);
    }

    @Override
    public void close() throws IOException {
        ledger.close();
        deliveries.close();
    }
}
