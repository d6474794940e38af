package org.singlewindow.bench;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.singlewindow.bench.report.Bars;
import org.singlewindow.bench.report.Machine;
import org.singlewindow.bench.report.Results;
import org.singlewindow.bench.report.Table;

/** The steps of a lodging one by one, in one thread, without a server: where the microseconds go. */
final class PartsBenchmark implements Benchmark {

    @Override
    public void run(Options options, Console console) throws Exception {
        String classPath = System.getProperty("java.class.path");
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                .include(options.find("only").orElse("org\\.singlewindow\\..*Part\\."))
                .mode(Mode.AverageTime).timeUnit(TimeUnit.MICROSECONDS)
                .warmupIterations(options.number("warm-ups", 5))
                .warmupTime(TimeValue.seconds(options.number("seconds", 1)))
                .measurementIterations(options.number("rounds", 5))
                .measurementTime(TimeValue.seconds(options.number("seconds", 1)))
                .verbosity(VerboseMode.SILENT).forks(classPath.isEmpty() ? 0 : options.number("forks", 1)).build())
                .run();
        Table table = new Table("part", "document", "µs", "±");
        Bars picture = new Bars("Where the microseconds go", "µs");
        results.stream()
                .sorted(Comparator
                        .comparing(result -> result.getParams().getBenchmark() + result.getParams().getParam("shape")))
                .forEach(result -> {
                    String shape = result.getParams().getParam("shape") == null ? ""
                            : result.getParams().getParam("shape");
                    String name = result.getPrimaryResult().getLabel().replaceAll("([A-Z])", " $1")
                            .toLowerCase(Locale.ROOT);
                    double error = result.getPrimaryResult().getScoreError();
                    table.row(name, shape, result.getPrimaryResult().getScore(), Double.isNaN(error) ? 0.0 : error);
                    console.say(name + " " + shape + ": " + Table.cell(result.getPrimaryResult().getScore()) + " µs");
                    picture.group(name + (shape.isEmpty() ? "" : ", " + shape), result.getPrimaryResult().getScore());
                });
        new Results(options.results()).write(new Results.Page("parts", "The parts of a lodging", Machine.describe(),
                List.of("`java -jar single-window-bench.jar " + options
                        + "`: JMH, one thread, average time; documents as items x KB, to 10 recipients."),
                table, picture));
    }
}
