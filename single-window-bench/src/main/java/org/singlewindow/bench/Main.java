package org.singlewindow.bench;

import java.util.Map;
import java.util.TreeMap;

/** {@code java -jar single-window-bench.jar lodge}: the command, then its options. */
public final class Main {
    private static final Map<String, Benchmark> COMMANDS = new TreeMap<>(Map.of(
            "lodge", new LodgeBenchmark(), "exchange", new ExchangeBenchmark(), "inbox", new InboxBenchmark(),
            "backlog", new BacklogBenchmark(), "start", new StartBenchmark(), "starts", new StartsBenchmark(),
            "soak", new SoakBenchmark(), "faults", new FaultsBenchmark(), "parts", new PartsBenchmark(),
            "guarantee", new GuaranteeBenchmark()));

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
