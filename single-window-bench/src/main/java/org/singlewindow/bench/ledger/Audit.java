package org.singlewindow.bench.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.singlewindow.bench.ledger.Finding.Kind;
import org.singlewindow.bench.ledger.Ledger.Outcome;

/**
 * What came of a comparison of the ledger with the database: how many lines of each outcome, and where the two do not
 * agree.
 */
public record Audit(Map<Outcome, Long> told, List<Finding> findings) {
    private static final int SHOWN = 20;

    /** Reads on whatever transaction the connection is in, and leaves it open. */
    public static Audit of(Ledger ledger, Connection connection) throws SQLException {
        boolean alone = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            Audit audit = compare(ledger.entries(), Stored.all(connection));
            audit.findings.addAll(Stored.orphans(connection));
            return audit;
        } finally {
            if (alone) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    static Audit compare(Map<String, Ledger.Entry> ledger, Map<String, Stored> stored) {
        Map<Outcome, Long> told = new EnumMap<>(Outcome.class);
        List<Finding> findings = new ArrayList<>();
        ledger.forEach((reference, entry) -> {
            told.merge(entry.outcome(), 1L, Long::sum);
            Optional.ofNullable(stored.get(reference)).ifPresentOrElse(found -> {
                if (!found.sha256().equals(entry.sha256())) {
                    findings.add(new Finding(Kind.CHANGED, reference));
                }
                if (entry.outcome() != Outcome.ACCEPTED) {
                    findings.add(new Finding(entry.outcome() == Outcome.UNKNOWN ? Kind.UNHEARD : Kind.NOT_REFUSED,
                            reference));
                }
            }, () -> {
                if (entry.outcome() == Outcome.ACCEPTED) {
                    findings.add(new Finding(Kind.LOST, reference));
                }
            });
        });
        stored.forEach((reference, found) -> found.flaws()
                .forEach(flaw -> findings.add(new Finding(Kind.NOT_WHOLE, reference + ": " + flaw))));
        return new Audit(told, findings);
    }

    public boolean holds() {
        return findings.stream().noneMatch(finding -> finding.kind().isFault());
    }

    public long count(Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).count();
    }

    public long count(Outcome outcome) {
        return told.getOrDefault(outcome, 0L);
    }

    @Override
    public String toString() {
        Map<Kind, Long> counts = findings.stream()
                .collect(Collectors.groupingBy(Finding::kind, () -> new EnumMap<>(Kind.class), Collectors.counting()));
        return told + " told, " + counts + " found"
                + findings.stream().filter(finding -> finding.kind().isFault()).limit(SHOWN)
                        .map(finding -> "\n  " + finding).collect(Collectors.joining());
    }
}
