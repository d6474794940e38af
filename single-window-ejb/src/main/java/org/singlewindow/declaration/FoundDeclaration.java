package org.singlewindow.declaration;

import java.time.Instant;
import java.util.List;

/**
 * A row of the table, as read for a list or a view.
 *
 * @param document of the version in force
 * @param items    what became of single goods items
 * @param place    in the list it was found for, newest first
 */
record FoundDeclaration(long id, String mrn, String lrn, DeclarationStatus status, int version, int sender,
        Instant lodgedAt,
        Summary summary, long document, ItemMarks items, List<TimeLimit> limits, long place) {}
