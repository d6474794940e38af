package org.singlewindow.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The language the user chose counts more than the one the browser asks for. */
public class LanguageViewHandler extends ViewHandlerWrapper {

    public LanguageViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext faces) {
        return Preferences.language((HttpServletRequest) faces.getExternalContext().getRequest())
                .orElseGet(() -> super.calculateLocale(faces));
    }
}
