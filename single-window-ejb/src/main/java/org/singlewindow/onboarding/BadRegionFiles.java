package org.singlewindow.onboarding;

import jakarta.ejb.ApplicationException;

/** The files cannot even be read as a country's directory: not a zip, too large, a path that leads out of it. */
@ApplicationException(rollback = true)
public class BadRegionFiles extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadRegionFiles(String message) {
        super(message);
    }
}
