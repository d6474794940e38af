package org.singlewindow.print;

import org.singlewindow.declaration.DeclarationStatus;

/** What came of having something printed. */
public sealed interface PrintOutcome {

    record Printed(PaperCopy paper) implements PrintOutcome {}

    /** There is no release note of what is not released. */
    record NotReleased(DeclarationStatus status) implements PrintOutcome {}

    /** No such declaration, or none for them to read. */
    record NotThere() implements PrintOutcome {}
}
