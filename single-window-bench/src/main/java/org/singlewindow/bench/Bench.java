package org.singlewindow.bench;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.singlewindow.bench.meter.Application;
import org.singlewindow.bench.meter.DatabaseAddress;
import org.singlewindow.bench.meter.Meter;
import org.singlewindow.bench.sample.OpeningCountry;

/**
 * The system under measurement with the bench's country loaded: a fresh one, or one that runs already, which is named
 * by {@code --url}, {@code --pid}, {@code --db-url}, {@code --db-user} and {@code --db-password}.
 */
record Bench(URI base, long pid, DatabaseAddress database, Meter meter,
        Optional<Application> started) implements AutoCloseable {

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
        return new Bench(application.base(), application.pid(), database, Meter.of(application.pid(), database),
                Optional.of(application));
    }

    private static Bench running(Options options) throws SQLException {
        DatabaseAddress database = database(options);
        long pid = options.find("pid").map(Long::parseLong).orElse(0L);
        return new Bench(URI.create(options.find("url").orElseThrow()), pid, database, Meter.of(pid, database),
                Optional.empty());
    }

    /** The one that is named. */
    static DatabaseAddress database(Options options) {
        return new DatabaseAddress(options.find("db-url").orElseThrow(),
                options.find("db-user").orElse("single_window"), options.find("db-password").orElse(""));
    }

    /** Returns when the first declaration was taken. */
    void load(Collection<Integer> recipients) throws IOException {
        OpeningCountry.at(base, recipients);
    }

    @Override
    public void close() throws SQLException {
        meter.close();
        started.ifPresent(Application::close);
    }
}
