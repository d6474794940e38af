package org.singlewindow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.singlewindow.bench.meter.Application;
import org.singlewindow.bench.meter.DatabaseAddress;
import org.singlewindow.bench.report.Table;

/**
 * As in production, one start after the other: an outside database, the cluster on. Every one must succeed. The
 * database is that of another single window, which is started first for its sake, unless {@code --db-url},
 * {@code --db-user}, {@code --db-password} name one.
 */
final class StartsBenchmark implements Benchmark {

    @Override
    public void run(Options options, Console console) throws Exception {
        if (options.has("db-url")) {
            count(options, Bench.database(options), console);
            return;
        }
        Path data = options.data().resolveSibling("host");
        try (Application host = Application
                .start(new Application.Setup(options.jar(), data, 0, List.of(), Map.of(), false)).awaitReady()) {
            count(options, fresh(host.database()), console);
        }
    }

    private static DatabaseAddress fresh(DatabaseAddress hosts) throws SQLException {
        try (Connection connection = hosts.connect(); Statement statement = connection.createStatement()) {
            statement.execute("create database starts");
        }
        return hosts.named("starts");
    }

    private static void count(Options options, DatabaseAddress database, Console console) throws IOException {
        int rounds = options.number("rounds", 100);
        List<Double> seconds = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            try {
                seconds.add(start(options, database, round > 1));
                console.say("start %d of %d: ready after %s s".formatted(round, rounds,
                        Table.cell(seconds.get(seconds.size() - 1))));
            } catch (IllegalStateException failed) {
                Path kept = options.data().resolveSibling("failed-start-" + round + ".log");
                Files.copy(options.data().resolve("log"), kept);
                console.say(
                        "start %d of %d FAILED: %s; its log is %s".formatted(round, rounds, failed.getMessage(), kept));
            }
        }
        console.say(
                "%d of %d starts succeeded; the quickest took %s s, the slowest %s s".formatted(seconds.size(), rounds,
                        Table.cell(seconds.stream().mapToDouble(each -> each).min().orElse(0)),
                        Table.cell(seconds.stream().mapToDouble(each -> each).max().orElse(0))));
        if (seconds.size() < rounds) {
            throw new IllegalStateException(rounds - seconds.size() + " starts failed");
        }
    }

    private static double start(Options options, DatabaseAddress database, boolean keep) {
        Application.Setup usual = Bench.setup(options);
        Map<String, String> environment = Map.of("SW_DB_URL", database.url(), "SW_DB_USER", database.user(),
                "SW_DB_PASSWORD", database.password(),
                "SW_BIND", "127.0.0.1", "SW_CLUSTER", "true", "SW_HTTP", "true");
        long begin = System.nanoTime();
        try (Application ready = Application
                .start(new Application.Setup(usual.jar(), usual.data(), usual.port(), usual.java(), environment, keep))
                .awaitReady()) {
            return (System.nanoTime() - begin) / 1e9;
        }
    }
}
