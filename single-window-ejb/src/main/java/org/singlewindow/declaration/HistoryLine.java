package org.singlewindow.declaration;

import java.time.Instant;

/** One thing that happened to a declaration. */
public record HistoryLine(Instant at, String event, String actor, String text) {}
