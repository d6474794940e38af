package org.singlewindow.delivery;

/** What became of a delivery at the recipient's end. */
public enum AckOutcome { OK, WARNING, FAILED }
