package org.singlewindow.declaration;

import java.time.Instant;

/** A row of the table, as read for a list or a view. */
record Found(long id, String mrn, String lrn, DeclarationStatus status, int version, int sender, Instant lodgedAt,
        Summary summary) {}
