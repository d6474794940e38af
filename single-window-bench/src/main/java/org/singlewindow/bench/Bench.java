package org.singlewindow.bench;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.singlewindow.bench.door.Reply;
import org.singlewindow.bench.door.Visitor;
import org.singlewindow.bench.meter.Application;
import org.singlewindow.bench.meter.DatabaseAddress;
import org.singlewindow.bench.meter.Meter;
import org.singlewindow.bench.sample.BenchCountry;
import org.singlewindow.bench.sample.Declarations;
import org.singlewindow.bench.sample.Shape;

/**
 * The system under measurement with the bench's country loaded: a fresh one, or one that runs already, which is named by {@code --url},
 * {@code --pid}, {@code --db-url}, {@code --db-user} and {@code --db-password}.
 */
record Bench(URI base, long pid, DatabaseAddress database, Meter meter, Optional<Application> started) implements AutoCloseable {

    static Bench open(Options options, Collection<Integer> recipients) throws IOException, SQLException {
        Bench bench = options.has("url") ? running(options) : start(options);
        bench.load(recipients);
        return bench;
    }

    static Application.Setup setup(Options options) {
        return new Application.Setup(options.jar(), options.data(), options.number("port", 0),
                options.find("java").map(text -> List.of(text.split(" "))).orElse(List.of()), Map.of(), false);
    }

    private static Bench start(Options options) throws SQLException {
        Application application = Application.start(setup(options)).awaitReady();
        DatabaseAddress database = application.database();
        return new Bench(application.base(), application.pid(), database, Meter.of(application.pid(), database), Optional.of(application));
    }

    private static Bench running(Options options) throws SQLException {
        DatabaseAddress database = new DatabaseAddress(options.find("db-url").orElseThrow(), options.find("db-user").orElse("single_window"),
                options.find("db-password").orElse(""));
        long pid = options.find("pid").map(Long::parseLong).orElse(0L);
        return new Bench(URI.create(options.find("url").orElseThrow()), pid, database, Meter.of(pid, database), Optional.empty());
    }

    /** Returns when the first declaration was taken. */
    void load(Collection<Integer> recipients) throws IOException {
        try (Visitor admin = new Visitor(base, "admin"); Visitor trader = new Visitor(base, BenchCountry.TRADER)) {
            Reply loaded = admin.post("/api/admin/regions", "application/zip", BenchCountry.zip(recipients));
            if (loaded.status() != 200) {
                throw new IllegalStateException("the country was not loaded: " + loaded.status() + " " + loaded.text());
            }
            Declarations first = Declarations.of(Shape.USUAL, recipients.iterator().next());
            for (int attempts = 0; ; attempts++) {
                Reply reply = trader.lodge(first.next());
                if (reply.status() == 201) {
                    return;
                }
                if (attempts == 20) {
                    throw new IllegalStateException("a declaration was refused: " + reply.status() + " " + reply.text());
                }
                LockSupport.parkNanos(500_000_000);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        meter.close();
        started.ifPresent(Application::close);
    }
}
