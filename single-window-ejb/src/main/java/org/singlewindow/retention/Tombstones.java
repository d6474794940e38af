package org.singlewindow.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.schema.Database;

/** The table {@code removed_case}. */
@ApplicationScoped
class Tombstones {

    @Inject
    Database database;

    @Inject
    Participants participants;

    /** When and by which removal. */
    record Removal(long run, Instant at) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void set(AgedCase gone, List<String> hashes, Removal removal) {
        var found = gone.found();
        database.execute("""
                insert into removed_case (declaration, mrn, lrn, declarant, countries, status, lodged_at, closed_at, hashes, removed_at, run)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", found.id(), found.mrn().value(), found.lrn(),
                participants.get(found.sender()).code(),
                gone.concerned().stream().map(CountryCode::value).collect(Collectors.joining(" ")),
                found.status().name(), found.lodgedAt(), found.changedAt(), String.join(" ", hashes), removal.at(),
                removal.run());
    }

    Optional<RemovedCase> find(Mrn mrn) {
        return database.find("""
                select mrn, lrn, declarant, countries, status, lodged_at, closed_at, hashes, removed_at
                from removed_case where mrn = ?""",
                row -> new RemovedCase(row.text(1), row.text(2), row.text(3), List.of(row.text(4).split(" ")),
                        row.text(5), row.time(6), row.time(7), List.of(row.text(8).split(" ")), row.time(9)),
                mrn.value());
    }
}
