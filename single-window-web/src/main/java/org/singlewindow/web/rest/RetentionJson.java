package org.singlewindow.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.retention.RemovalView;
import org.singlewindow.retention.RemovedCase;
import org.singlewindow.retention.RetentionView;

/** What would be removed; {@code asOf} and {@code cases} belong into the order. */
public record RetentionJson(Instant asOf, long cases, boolean more, List<Country> countries, List<Due> oldest) {

    /** Of what was lodged in one country; {@code oldest} is missing where nothing is due. */
    public record Country(String country, int years, boolean daily, long due, Optional<Instant> oldest, long held,
            long keptForOthers, long open) {}

    /** One that would be removed. */
    public record Due(String mrn, String country, String status, Instant lodgedAt, Instant endedAt,
            Instant keptUntil) {}

    /** A removal; {@code country} is missing where it is of all, {@code endedAt} while it runs. */
    public record Removal(long id, Optional<String> country, String by, Instant asOf, long expected, Instant beganAt,
            Instant seenAt, long cases, long documents, long attachments, Optional<Instant> endedAt) {

        static Removal of(RemovalView run) {
            return new Removal(run.id(), run.country(), run.askedBy(), run.asOf(), run.expected(),
                    run.beganAt(), run.seenAt(), run.cases(), run.documents(), run.files(),
                    run.endedAt());
        }
    }

    /** What is left of a removed case. */
    public record Removed(String mrn, String lrn, String declarant, List<String> countries, String status,
            Instant lodgedAt, Instant endedAt, List<String> sha256, Instant removedAt) {

        static Removed of(RemovedCase gone) {
            return new Removed(gone.mrn(), gone.lrn(), gone.declarant(), gone.countries(), gone.status(),
                    gone.lodgedAt(), gone.closedAt(), gone.hashes(), gone.removedAt());
        }
    }

    static RetentionJson of(RetentionView view) {
        return new RetentionJson(view.asOf(), view.cases(), view.more(),
                view.countries().stream().map(each -> new Country(each.country().value(), each.years(), each.daily(),
                        each.due(), each.oldest(), each.held(), each.keptForOthers(), each.open()))
                        .toList(),
                view.list().stream().map(each -> new Due(each.mrn().value(), each.country().value(), each.status(),
                        each.lodgedAt(), each.endedAt(), each.keptUntil())).toList());
    }
}
