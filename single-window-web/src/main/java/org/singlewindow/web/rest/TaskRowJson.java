package org.singlewindow.web.rest;

import java.time.Instant;
import java.util.Optional;
import org.singlewindow.agency.TaskRow;

/** One line of an agency's inbox. */
public record TaskRowJson(long id, String mrn, int version, String agency, String state, String duty, Instant due, String declarant, String summary, Optional<String> claimedBy) {

    static TaskRowJson of(TaskRow row) {
        return new TaskRowJson(row.id(), row.mrn().value(), row.version(), row.agency(), row.state().name(), row.duty().name(), row.due(), row.declarant(), row.summary(), row.claimedBy());
    }
}
