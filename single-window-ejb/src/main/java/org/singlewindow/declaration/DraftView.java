package org.singlewindow.declaration;

import java.time.Instant;

/** A draft as it is kept. */
public record DraftView(long id, Instant changedAt, DraftParts parts) {}
