package org.singlewindow.delivery;

/** A recipient's word on one delivery; {@code text} may be empty. */
public record Ack(long deliveryNumber, AckOutcome outcome, String text) {}
