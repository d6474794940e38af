package org.singlewindow.criteria;

/** How a reason says what met a criterion. */
public enum Telling {
    /** Not at all: it goes without saying, or somebody else says it. */
    SILENT,
    /** As it stands there. */
    BARE,
    /** Behind the name of the criterion, such as {@code document 851}. */
    NAMED
}
