package org.singlewindow.print;

import java.time.Instant;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.DocumentView;

/**
 * All that stands on a paper.
 *
 * @param document of the version in force, as it was received
 * @param code     by which the paper is known again, as it stands in an address
 */
public record PaperCopy(PaperKind kind, DeclarationView view, DocumentView document, String code, Instant printedAt) {}
