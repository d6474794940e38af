package org.singlewindow.bench;

import java.util.Map;
import java.util.TreeMap;

/** {@code java -jar single-window-bench.jar lodge}: the command, then its options. */
public final class Main {
    private static final Map<String, Benchmark> COMMANDS = new TreeMap<>(Map.ofEntries(
            Map.entry("lodge", new LodgeBenchmark()), Map.entry("compare", new CompareBenchmark()),
            Map.entry("exchange", new ExchangeBenchmark()),
            Map.entry("inbox", new InboxBenchmark()), Map.entry("backlog", new BacklogBenchmark()),
            Map.entry("start", new StartBenchmark()), Map.entry("starts", new StartsBenchmark()),
            Map.entry("soak", new SoakBenchmark()), Map.entry("faults", new FaultsBenchmark()),
            Map.entry("parts", new PartsBenchmark()), Map.entry("readers", new ReadersBenchmark()),
            Map.entry("guarantee", new GuaranteeBenchmark())));

    private Main() {
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.util.logging.config.class", QuietLogging.class.getName());
        Console console = new Console(System.out);
        Options options = Options.parse(arguments);
        Benchmark benchmark = COMMANDS.get(options.command());
        if (benchmark == null) {
            console.say("one of " + String.join(", ", COMMANDS.keySet()) + "; the options stand in results/README.md");
            System.exit(2);
        }
        benchmark.run(options, console);
        System.exit(0);
    }
}
