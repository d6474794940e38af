package org.singlewindow.retention;

import java.time.Instant;
import java.util.List;

/**
 * What is left of a removed case.
 *
 * @param countries whom it concerned
 * @param hashes    SHA-256 of each version's document, the first version first
 */
public record RemovedCase(String mrn, String lrn, String declarant, List<String> countries, String status,
        Instant lodgedAt, Instant closedAt, List<String> hashes, Instant removedAt) {}
