package org.singlewindow.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.singlewindow.bench.report.Bars;
import org.singlewindow.bench.report.Machine;
import org.singlewindow.bench.report.Results;
import org.singlewindow.bench.report.Table;
import org.singlewindow.bench.sample.Declarations;
import org.singlewindow.bench.sample.Shape;
import org.singlewindow.wco.ReadOutcome;
import org.singlewindow.wco.WcoReader;

/**
 * Reading and checking with the sure reader in front, and by the validator alone: the same documents in turns in one
 * thread, so that whatever else the machine does meets both.
 */
final class ReadersBenchmark implements Benchmark {

    private static final int RECIPIENTS = 10;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final WcoReader both = new WcoReader();
    private final WcoReader thorough = WcoReader.thorough();

    /** What one document cost in one turn. */
    private record Turn(double micros, double kilobytes) {}

    /** One turn of each. */
    private record Round(Turn validator, Turn sure) {

        double ratio() {
            return sure.micros() / validator.micros();
        }
    }

    @Override
    public void run(Options options, Console console) throws Exception {
        String machine = Machine.describe();
        Table table = new Table("document", "validator alone, µs", "sure reader first, µs", "ratio", "least",
                "greatest",
                "allocated by the validator, KB", "by the sure reader");
        Bars picture = new Bars("Reading and checking a declaration, µs of the processor", "validator alone",
                "sure reader first");
        for (Shape shape : Shape.ALL) {
            List<Round> rounds = rounds(Declarations.of(shape, RECIPIENTS), options);
            Round middle = rounds.get(rounds.size() / 2);
            table.row(shape, middle.validator().micros(), middle.sure().micros(), middle.ratio(),
                    rounds.get(0).ratio(), rounds.get(rounds.size() - 1).ratio(), middle.validator().kilobytes(),
                    middle.sure().kilobytes());
            picture.group(shape.toString(), middle.validator().micros(), middle.sure().micros());
            console.say(shape + ": " + Table.cell(middle.validator().micros()) + " -> "
                    + Table.cell(middle.sure().micros()) + " µs, " + Table.cell(middle.ratio()));
        }
        new Results(options.results()).write(new Results.Page("readers", "The two readers", machine,
                List.of("`java -jar single-window-bench.jar " + options + "`: one thread, time of the processor, "
                        + options.number("rounds", 9)
                        + " rounds in turns after a warm-up; the round of the middle ratio "
                        + "counts. One of a thousand documents is read by both, as in operation."),
                table, picture));
    }

    /** After the warm-up, the least ratio first. */
    private List<Round> rounds(Declarations declarations, Options options) {
        List<Round> rounds = new ArrayList<>();
        for (int round = -options.number("warm-ups", 5); round < options.number("rounds", 9); round++) {
            Round one = new Round(turn(thorough, declarations, options), turn(both, declarations, options));
            if (round >= 0) {
                rounds.add(one);
            }
        }
        rounds.sort(Comparator.comparingDouble(Round::ratio));
        return rounds;
    }

    private static Turn turn(WcoReader reader, Declarations declarations, Options options) {
        long enough = options.seconds("seconds", 1).toNanos();
        long time = 0;
        long bytes = 0;
        int count = 0;
        while (time < enough) {
            byte[] document = declarations.next();
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long start = THREADS.getCurrentThreadCpuTime();
            if (!(reader.readParts(document) instanceof ReadOutcome.Read)) {
                throw new IllegalStateException("a good declaration was refused");
            }
            time += THREADS.getCurrentThreadCpuTime() - start;
            bytes += THREADS.getCurrentThreadAllocatedBytes() - allocated;
            count++;
        }
        return new Turn(time / 1e3 / count, bytes / 1e3 / count);
    }
}
