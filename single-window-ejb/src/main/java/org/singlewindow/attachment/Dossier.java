package org.singlewindow.attachment;

import org.singlewindow.kernel.Mrn;

/**
 * A declaration, as far as its files are concerned.
 *
 * @param declarant the participant
 * @param travels   whether whoever asks may tell something of its movement now that a file may show
 */
record Dossier(long declaration, Mrn mrn, int declarant, boolean open, boolean travels) {

    Dossier travelling() {
        return new Dossier(declaration, mrn, declarant, open, true);
    }
}
