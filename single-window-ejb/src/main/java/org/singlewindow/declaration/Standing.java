package org.singlewindow.declaration;

import org.singlewindow.kernel.Mrn;

/** A declaration held locked until the transaction ends. {@code declarant} is the participant. */
public record Standing(long id, Mrn mrn, DeclarationStatus status, int version, int declarant) {}
