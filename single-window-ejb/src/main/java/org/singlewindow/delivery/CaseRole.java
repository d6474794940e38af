package org.singlewindow.delivery;

/** What a message is to the case that it belongs to. */
public enum CaseRole {
    /** Makes it, or a version of it. */
    MAKES,
    /** Follows from it, and is told: delivered after all of the case that came before it. */
    FOLLOWS,
    /** Was said in it, to the window alone: kept as evidence. */
    NOTED,
    /** Belongs to none. */
    APART
}
