package org.singlewindow.attachment;

import org.singlewindow.kernel.Mrn;

/** A declaration, as far as its files are concerned. {@code declarant} is the participant. */
record Dossier(long declaration, Mrn mrn, int declarant, boolean open) {}
