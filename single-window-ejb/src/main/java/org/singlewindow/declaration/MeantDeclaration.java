package org.singlewindow.declaration;

import org.singlewindow.kernel.Mrn;

/** The declaration that a request is about, and whose it is. */
record MeantDeclaration(long id, Mrn mrn, int declarant) {}
