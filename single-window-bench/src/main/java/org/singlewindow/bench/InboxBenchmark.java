package org.singlewindow.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.singlewindow.bench.door.Reply;
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
    private static final Pattern TASK = Pattern.compile("\"id\":(\\d+),\"mrn\":\"(\\w+)\"");
    private static final byte[] NOTHING = new byte[0];

    private final Table table = new Table("open tasks", "call", "p50 ms", "p95 ms", "p99 ms", "calls/s, one client");
    private final Map<String, double[]> curves = new LinkedHashMap<>();

    @Override
    public void run(Options options, Console console) throws Exception {
        List<Integer> sizes = options.numbers("tasks", "10000,100000,1000000");
        try (Bench bench = Bench.open(options, List.of(10)); Filling filling = Filling.of(bench.database())) {
            String machine = Machine.describe(bench.meter().facts());
            filling.tasks(1_000);
            measure(bench, options, "warm-up", (call, measured) -> { });
            for (int i = 0; i < sizes.size(); i++) {
                int place = i;
                // an officer sees half of them: each declaration has a task at two agencies
                filling.tasks(Math.max(0, sizes.get(i) - filling.count("task where is_open")) / 2);
                filling.settle();
                String open = Table.cell(filling.count("task where is_open"));
                measure(bench, options, "seconds", (call, measured) -> {
                    table.row(open, call, measured.percentile(0.5), measured.percentile(0.95), measured.percentile(0.99), measured.perSecond());
                    curves.computeIfAbsent(call, any -> new double[sizes.size()])[place] = measured.percentile(0.5);
                    console.say(open + " open, " + call + ": p50 " + Table.cell(measured.percentile(0.5)) + " ms, p99 " + Table.cell(measured.percentile(0.99)) + " ms");
                });
            }
            Bars picture = new Bars("An officer's work: milliseconds (p50)", sizes.stream().map(size -> Table.cell(size) + " open").toArray(String[]::new));
            curves.forEach(picture::group);
            new Results(options.results()).write(new Results.Page("inbox", "An officer's work", machine, List.of("`java -jar single-window-bench.jar " + options
                    + "`: one officer, one call after the other, over REST; half of the open tasks are of this officer's agency."), table, picture));
        }
    }

    @FunctionalInterface
    private interface Sink {
        void take(String call, Measured measured);
    }

    private void measure(Bench bench, Options options, String time, Sink sink) throws Exception {
        Officer officer = new Officer(new Visitor(bench.base(), BenchCountry.officer(1)));
        try (officer.visitor) {
            Map<String, Client> calls = new LinkedHashMap<>();
            calls.put("first page of 50", () -> officer.get("/api/tasks?max=50", 200));
            calls.put("first page of 20", () -> officer.get("/api/tasks?max=20", 200));
            calls.put("overdue ones", () -> officer.get("/api/tasks?state=OVERDUE&max=50", 200));
            calls.put("search declarations for a number", () -> officer.get("/api/declarations?q=" + officer.someNumber() + "&size=20", 200));
            calls.put("search declarations for a word", () -> officer.get("/api/declarations?q=penguin&size=20", 200));
            calls.put("open a task", () -> officer.get("/api/tasks/" + officer.some(), 200));
            calls.put("claim", () -> officer.post("/api/tasks/" + officer.next() + "/claim", NOTHING));
            calls.put("decide", () -> officer.post("/api/tasks/" + officer.next() + "/decision", "{\"decision\":\"APPROVE\"}".getBytes(StandardCharsets.UTF_8)));
            for (Map.Entry<String, Client> call : calls.entrySet()) {
                sink.take(call.getKey(), Load.full(List.of(call.getValue()), options.seconds(time, time.equals("seconds") ? 4 : 3)));
            }
        }
    }

    /** Works through the inbox by pages of two hundred, so that fetching them hardly counts. */
    private static final class Officer {
        private final Visitor visitor;
        private final Deque<String> known = new ArrayDeque<>();
        private String number = "";

        Officer(Visitor visitor) {
            this.visitor = visitor;
        }

        int get(String path, int expected) throws IOException {
            Reply reply = visitor.get(path);
            if (reply.status() != expected) {
                throw new IOException(path + ": " + reply.status() + " " + reply.text());
            }
            return 1;
        }

        int post(String path, byte[] body) throws IOException {
            Reply reply = visitor.post(path, "application/json", body);
            if (reply.status() >= 300) {
                throw new IOException(path + ": " + reply.status() + " " + reply.text());
            }
            return 1;
        }

        String some() throws IOException {
            String id = next();
            known.addLast(id);
            return id;
        }

        String someNumber() throws IOException {
            if (number.isEmpty()) {
                some();
            }
            return number;
        }

        String next() throws IOException {
            if (known.isEmpty()) {
                Matcher found = TASK.matcher(visitor.get("/api/tasks?state=DELIVERED&max=200").text());
                while (found.find()) {
                    known.add(found.group(1));
                    number = found.group(2);
                }
            }
            if (known.isEmpty()) {
                get("/api/tasks?max=200", 200);
                return next();
            }
            return known.removeFirst();
        }
    }
}
