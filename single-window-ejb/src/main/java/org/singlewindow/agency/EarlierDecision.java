package org.singlewindow.agency;

import java.time.Instant;

/** What an agency had decided about an earlier version of a declaration, about which it is asked again. */
public record EarlierDecision(long task, int version, TaskState state, Instant at) {}
