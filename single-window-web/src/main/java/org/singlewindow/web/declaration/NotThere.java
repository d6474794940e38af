package org.singlewindow.web.declaration;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The answer to asking for what is not there, or not to be seen: both alike. */
public final class NotThere {

    private NotThere() {
    }

    public static void answer(FacesContext faces) {
        try {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }
}
