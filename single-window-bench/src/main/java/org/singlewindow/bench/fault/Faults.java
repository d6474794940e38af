package org.singlewindow.bench.fault;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.singlewindow.bench.ledger.Audit;
import org.singlewindow.bench.ledger.DeliveryClient;
import org.singlewindow.bench.ledger.LedgerClient;
import org.singlewindow.bench.load.Client;
import org.singlewindow.bench.meter.Application;
import org.singlewindow.bench.sample.OpeningCountry;

/** A single window that is killed under load, comes back on what is left, and has to keep everybody's word. */
public final class Faults implements AutoCloseable {
    /** So many unwritten bytes are dozens of declarations, of which all but the last few have been answered. */
    public static final long WORTH_A_KILL = 256 * 1024;

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(20);
    /** The clients go on for a moment after the kill: those are the calls that nobody answers. */
    private static final long AFTER_THE_KILL = TimeUnit.MILLISECONDS.toNanos(300);
    private static final List<String> ANSWER_FIRST = List.of("synchronous_commit = off", "wal_writer_delay = '10s'",
            "wal_writer_flush_after = '1GB'");

    private Application application;

    /** Something that a kill waits for. */
    @FunctionalInterface
    public interface Moment {
        boolean hasCome() throws Exception;
    }

    private Faults(Application application) {
        this.application = application;
    }

    /** Returns when the bench's country is open there. */
    public static Faults open(Application.Setup setup) throws IOException {
        Faults faults = new Faults(Application.start(setup));
        try {
            faults.application.awaitReady();
            OpeningCountry.at(faults.base(), List.of(Books.RECIPIENTS));
            return faults;
        } catch (IOException | RuntimeException failed) {
            faults.close();
            throw failed;
        }
    }

    public URI base() {
        return application.base();
    }

    public Application application() {
        return application;
    }

    /** Kills once the moment has come, with all clients at work; the seconds from then until it is ready again. */
    public double strike(Victim victim, List<Client> clients, Moment moment) throws Exception {
        long dead;
        try (Crowd crowd = Crowd.atWork(clients)) {
            await(moment, crowd);
            victim.kill(application);
            dead = System.nanoTime();
            LockSupport.parkNanos(AFTER_THE_KILL);
        }
        if (victim != Victim.DATABASE) {
            application = application.again();
        }
        application.awaitReady();
        return (System.nanoTime() - dead) / 1e9;
    }

    /** @param crowd at work meanwhile */
    public static void await(Moment moment, Crowd crowd) throws Exception {
        await(() -> crowd.isBroken() || moment.hasCome());
    }

    private static void await(Moment moment) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        while (!moment.hasCome()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("what was waited for did not come");
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }

    public Audit audit(Books books) throws SQLException {
        try (Connection connection = application.database().connect()) {
            return Audit.of(books.ledger(), connection);
        }
    }

    /** What was never answered is sent again until it is: the first answer, where it is stored, or a new one. */
    public void sendAgain(Books books) throws Exception {
        try (LedgerClient trader = books.trader(base())) {
            await(() -> trader.sendAgain() == 0);
        }
    }

    /**
     * The recipient comes back and takes everything that waits, what it forgot as well once its leases have run out.
     */
    public void emptyQueue(Books books) throws Exception {
        try (DeliveryClient recipient = DeliveryClient.thatForgetsNothing(base(), books.deliveries())) {
            await(() -> recipient.call() == 0 && recipient.isQueueEmpty());
        }
    }

    /**
     * For the control: from now on the database says that it has written before it has, and is in no hurry to write.
     */
    public void answerBeforeWriting() throws SQLException {
        try (Connection connection = application.database().connect();
                Statement statement = connection.createStatement()) {
            for (String setting : ANSWER_FIRST) {
                statement.execute("alter system set " + setting);
            }
            statement.execute("select pg_reload_conf()");
        }
    }

    /** As it is meant to be again. */
    public void writeBeforeAnswering() throws SQLException {
        try (Connection connection = application.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("alter system reset all");
            statement.execute("select pg_reload_conf()");
        }
    }

    /**
     * The bytes of log that the database has not handed to the operating system: a kill takes them, whatever was
     * answered.
     */
    public long unwritten() throws SQLException {
        try (Connection connection = application.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement
                        .executeQuery("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), pg_current_wal_lsn())")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws IOException {
        application.close();
        Victim.killLeftOver(application.data());
    }
}
