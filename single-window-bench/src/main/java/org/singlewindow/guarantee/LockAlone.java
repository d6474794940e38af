package org.singlewindow.guarantee;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.singlewindow.bench.load.Client;
import org.singlewindow.bench.meter.DatabaseAddress;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.schema.Database;

/**
 * Locks of a guarantee, by the application's own beans on a connection of its own, a commit each: for movements that
 * there are not, so that all of it has to be given back. The audit trail hears nothing of it.
 */
public final class LockAlone implements Client {
    private static final CountryCode HERE = new CountryCode("AQ");
    private static final AtomicLong SERIAL = new AtomicLong(System.currentTimeMillis() * 1_000_000);

    private final Connection connection;
    private final GuaranteeLocks locks;
    private final Wanted wanted;
    private final List<Mrn> done = new ArrayList<>();

    /** @param key that access codes are kept under */
    public record Wanted(Grn grn, String code, Money amount, int holder, String key) {}

    private LockAlone(Connection connection, Wanted wanted) throws SQLException {
        this.connection = connection;
        this.wanted = wanted;
        connection.setAutoCommit(false);
        this.locks = locks(database(connection), new CodeDigest(wanted.key()));
    }

    public static LockAlone at(DatabaseAddress address, Wanted wanted) throws SQLException {
        return new LockAlone(address.connect(), wanted);
    }

    @Override
    public int call() throws SQLException {
        Mrn mrn = movement();
        CoverOutcome outcome = locks.lock(new CoverRequest(mrn, wanted.holder(), Set.of(HERE),
                Set.of(new HsCode("84713000")), HERE,
                List.of(new CoverPart(wanted.grn(), wanted.code(), "1", wanted.amount(), 1))));
        connection.commit();
        if (!(outcome instanceof CoverOutcome.Covered)) {
            throw new IllegalStateException("not locked: " + outcome);
        }
        done.add(mrn);
        return 1;
    }

    /** As if it had never been; what is told of it afterwards is true. */
    public void giveBack() throws SQLException {
        for (Mrn mrn : done) {
            locks.unlock(mrn, Clock.systemUTC().instant(), "measured");
            connection.commit();
        }
        done.clear();
    }

    /** What the ledger does not prove. */
    public static List<String> breaches(DatabaseAddress address) {
        return new GuaranteeProof(new Database(address.dataSource())).now();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static Mrn movement() {
        Optional<Mrn> mrn = Optional.empty();
        while (mrn.isEmpty()) {
            mrn = Mrn.of(2026, HERE, SERIAL.incrementAndGet());
        }
        return mrn.get();
    }

    static GuaranteeLocks locks(Database database, CodeDigest digest) {
        return new Beans().with(Database.class, database).with(CodeDigest.class, digest)
                .with(Clock.class, Clock.systemUTC()).with(Event.class, nobodyHears()).get(GuaranteeLocks.class);
    }

    @SuppressWarnings("unchecked")
    private static Event<GuaranteeEvent> nobodyHears() {
        return (Event<GuaranteeEvent>) Proxy.newProxyInstance(Event.class.getClassLoader(),
                new Class<?>[]{Event.class}, (proxy, method, arguments) -> null);
    }

    /** Each statement on the one connection, which stays open. */
    private static Database database(Connection one) {
        Connection kept = (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(),
                new Class<?>[]{Connection.class},
                (proxy, method, arguments) -> method.getName().equals("close") ? null
                        : method.invoke(one, arguments));
        return new Database((DataSource) Proxy.newProxyInstance(DataSource.class.getClassLoader(),
                new Class<?>[]{DataSource.class}, (proxy, method, arguments) -> kept));
    }
}
