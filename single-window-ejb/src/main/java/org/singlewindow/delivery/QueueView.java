package org.singlewindow.delivery;

/** One recipient's queue in the operator's list. */
public record QueueView(String recipient, String name, QueueStatus status) {}
