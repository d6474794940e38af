package org.singlewindow.routing;

/** Whether a recipient has to decide before the goods may go, or only gets to know. */
public enum Duty {
    APPROVE, INFORM
}
