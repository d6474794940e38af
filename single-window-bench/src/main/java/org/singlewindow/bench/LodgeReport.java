package org.singlewindow.bench;

import java.util.ArrayList;
import java.util.List;
import org.singlewindow.bench.load.Measured;
import org.singlewindow.bench.meter.Costs;
import org.singlewindow.bench.report.Bars;
import org.singlewindow.bench.report.Results;
import org.singlewindow.bench.report.Table;

/** The table and picture of lodging. */
final class LodgeReport {
    private final Table table = new Table("door", "document", "recipients", "clients", "docs/s", "deliveries/s",
            "p50 ms", "p95 ms", "p99 ms", "sent away",
            "CPU µs/doc application", "PostgreSQL", "generator", "disk B/doc", "log B/doc", "syncs/doc", "raw docs/s",
            "raw PostgreSQL µs", "ratio");
    private final Bars picture = new Bars("Lodging: declarations a second", "through the application",
            "raw limit (the statement alone)");
    private final List<String> remarks = new ArrayList<>();
    private double firstRate;

    /** @param rounds of one point, the slowest first; the middle one counts */
    String add(LodgeBenchmark.Point point, List<LodgeBenchmark.Round> rounds) {
        LodgeBenchmark.Round round = rounds.get(rounds.size() / 2);
        Measured app = round.application();
        double ratio = rounds.stream().mapToDouble(LodgeBenchmark.Round::ratio).sorted().toArray()[rounds.size() / 2];
        Costs costs = round.costs();
        long done = Math.max(1, app.done());
        table.row(point.door(), point.shape(), point.recipients(), point.clients(), app.perSecond(),
                app.perSecond() * point.recipients(),
                app.percentile(0.5), app.percentile(0.95), app.percentile(0.99), app.busy(),
                Costs.micros(costs.application(), done),
                Costs.micros(costs.database(), done), Costs.micros(costs.generator(), done), costs.bytes() / done,
                costs.log() / done,
                (double) costs.syncs() / done, round.raw().perSecond(),
                Costs.micros(round.rawCosts().database(), round.raw().done()), ratio);
        picture.group(point.toString(), app.perSecond(), round.raw().perSecond());
        firstRate = firstRate == 0 ? app.perSecond() : firstRate;
        return "%s: %s docs/s (raw %s, ratio %s), p99 %s ms, CPU µs application %s, PostgreSQL %s (raw %s), generator %s"
                .formatted(point,
                        Table.cell(app.perSecond()), Table.cell(round.raw().perSecond()), Table.cell(ratio),
                        Table.cell(app.percentile(0.99)),
                        Table.cell(Costs.micros(costs.application(), done)),
                        Table.cell(Costs.micros(costs.database(), done)),
                        Table.cell(Costs.micros(round.rawCosts().database(), round.raw().done())),
                        Table.cell(Costs.micros(costs.generator(), done)));
    }

    double firstRate() {
        return firstRate;
    }

    String half(LodgeBenchmark.Point point, Measured paced) {
        String line = "At half of that rate (%s, %s docs/s offered at fixed times, a late one counted from when it was due): p50 %s ms, p95 %s ms, p99 %s ms, %d sent away."
                .formatted(point, Table.cell(firstRate / 2), Table.cell(paced.percentile(0.5)),
                        Table.cell(paced.percentile(0.95)),
                        Table.cell(paced.percentile(0.99)), paced.busy());
        remarks.add(line);
        return line;
    }

    Results.Page page(Options options, String machine) {
        List<String> said = new ArrayList<>(List.of("`java -jar single-window-bench.jar " + options + "`: "
                + options.number("rounds", 3) + " rounds of " + options.seconds("seconds", 5).toSeconds()
                + " s for each line, application and raw limit in turns; the middle round counts. The raw limit is `delivery.FanOut`'s own statement with the same values, prepared, "
                + "by plain JDBC from as many connections (at most 32) into the same tables of another database on the same server. The ratio is the result.",
                "One recipient is the country's queue alone: nobody has to agree, so the declaration is released at once, and the same statement stores the response as well."));
        said.addAll(remarks);
        return new Results.Page("lodge", "Lodging", machine, said, table, picture);
    }
}
