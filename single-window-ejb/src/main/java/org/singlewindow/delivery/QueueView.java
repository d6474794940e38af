package org.singlewindow.delivery;

import org.singlewindow.identity.Called;

/** One recipient's queue in the operator's list. */
public record QueueView(String recipient, Called called, QueueStatus status) {}
