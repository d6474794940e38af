package org.singlewindow.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.singlewindow.bench.door.Visitor;
import org.singlewindow.bench.fill.Filling;
import org.singlewindow.bench.load.Client;
import org.singlewindow.bench.load.Load;
import org.singlewindow.bench.load.Measured;
import org.singlewindow.bench.report.Bars;
import org.singlewindow.bench.report.Machine;
import org.singlewindow.bench.report.Results;
import org.singlewindow.bench.report.Table;
import org.singlewindow.bench.sample.BenchCountry;

/** An officer's work at ten thousand, a hundred thousand and a million open tasks: the curve must be flat. */
final class InboxBenchmark implements Benchmark {
    private static final int WARM_UPS = 3;

    private final Table table = new Table("open tasks", "call", "p50 ms", "p95 ms", "p99 ms", "calls/s, one client");
    private final Map<String, double[]> curves = new LinkedHashMap<>();

    @Override
    public void run(Options options, Console console) throws Exception {
        List<Integer> sizes = options.numbers("tasks", "10000,100000,1000000");
        try (Bench bench = Bench.open(options, List.of(10)); Filling filling = Filling.of(bench.database())) {
            String machine = Machine.describe(bench.meter().facts());
            for (int i = 0; i < WARM_UPS; i++) {
                open(filling, sizes.get(0));
                measure(bench, options, "warm-up", (call, measured) -> {});
            }
            for (int i = 0; i < sizes.size(); i++) {
                int place = i;
                open(filling, sizes.get(i));
                filling.settle();
                String open = Table.cell(filling.count("task where is_open"));
                measure(bench, options, "seconds", (call, measured) -> {
                    table.row(open, call, measured.percentile(0.5), measured.percentile(0.95),
                            measured.percentile(0.99), measured.perSecond());
                    curves.computeIfAbsent(call, any -> new double[sizes.size()])[place] = measured.percentile(0.5);
                    console.say(open + " open, " + call + ": p50 " + Table.cell(measured.percentile(0.5)) + " ms, p99 "
                            + Table.cell(measured.percentile(0.99)) + " ms");
                });
            }
            Bars picture = new Bars("An officer's work: milliseconds (p50)",
                    sizes.stream().map(size -> Table.cell(size) + " open").toArray(String[]::new));
            curves.forEach(picture::group);
            new Results(options.results()).write(new Results.Page("inbox", "An officer's work", machine,
                    List.of("`java -jar single-window-bench.jar " + options
                            + "`: one officer, one call after the other, over REST; half of the open tasks are of this officer's agency."),
                    table, picture));
        }
    }

    /** So many that nobody holds. An officer sees half of them: each declaration has a task at two agencies. */
    private static void open(Filling filling, int tasks) throws SQLException {
        filling.tasks(Math.max(0, tasks - filling.count("task where state in ('CREATED', 'DELIVERED')")) / 2);
    }

    @FunctionalInterface
    private interface Sink {
        void take(String call, Measured measured);
    }

    private void measure(Bench bench, Options options, String time, Sink sink) throws Exception {
        try (Officer officer = new Officer(new Visitor(bench.base(), BenchCountry.officer(1)))) {
            Map<String, Client> calls = new LinkedHashMap<>();
            calls.put("first page of 50", () -> officer.get("/api/tasks?max=50"));
            calls.put("first page of 20", () -> officer.get("/api/tasks?max=20"));
            calls.put("overdue ones", () -> officer.get("/api/tasks?state=OVERDUE&max=50"));
            calls.put("those in inspection: none", () -> officer.get("/api/tasks?state=INSPECTION&max=50"));
            calls.put("search declarations for a number",
                    () -> officer.get("/api/declarations?q=" + officer.someNumber() + "&size=20"));
            calls.put("search declarations for a word that none has",
                    () -> officer.get("/api/declarations?q=walrus&size=20"));
            calls.put("open a task", () -> officer.get("/api/tasks/" + officer.some()));
            Duration each = options.seconds(time, time.equals("seconds") ? 4 : 3);
            for (Map.Entry<String, Client> call : calls.entrySet()) {
                sink.take(call.getKey(), Load.full(List.of(call.getValue()), each));
            }
            // these use tasks up, of which the smallest inbox has only five thousand
            sink.take("claim", Load.full(List.of(officer::claim), each.dividedBy(2)));
            sink.take("decide", Load.full(List.of(officer::approve), each.dividedBy(2)));
        }
    }
}
