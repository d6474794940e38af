package org.singlewindow.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * The answer to a list's being asked, by its address, for what it does not know: the one that programs get, instead of
 * another list than was asked for.
 */
public final class NotUnderstood {

    private NotUnderstood() {
    }

    public static void answer(FacesContext faces) {
        try {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_BAD_REQUEST, null);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }

    /** Nothing is asked for, or one of these. */
    public static boolean isOneOf(String asked, Enum<?>[] known) {
        return asked.isEmpty() || Arrays.stream(known).anyMatch(each -> each.name().equals(asked));
    }
}
