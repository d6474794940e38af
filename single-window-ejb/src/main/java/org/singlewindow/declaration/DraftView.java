package org.singlewindow.declaration;

import java.time.Instant;

/**
 * A draft, or a template, as it is kept.
 *
 * @param name what whoever keeps it calls it; empty where they did not say
 */
public record DraftView(long id, String name, Instant changedAt, DraftParts parts) {}
