package org.singlewindow.web;

import jakarta.faces.context.FacesContext;
import org.primefaces.context.PrimeFacesContext;

/** The number that this page's own scripts bear, so that the browser runs no others. A function of the tag library. */
public final class Nonce {

    private Nonce() {
    }

    public static String get() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }
}
