package org.singlewindow.transit;

/** Something that waits for the customs of a country, and of how many movements. */
public record MovementDuty(MovementQuery.Which which, long count) {}
