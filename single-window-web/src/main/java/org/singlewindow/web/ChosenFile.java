package org.singlewindow.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;

/** The file that somebody chose on a page, or did not. */
public final class ChosenFile {

    private static final String FIELD = "file";

    private ChosenFile() {
    }

    public static boolean isThere(Part file) {
        return file != null && file.getSize() > 0;
    }

    /**
     * What is wrong with a choice that brought nothing, in the user's words; an empty file is a choice all the same.
     */
    public static String complaint(String empty) {
        String name = nameOfEmpty();
        return name.isEmpty() ? Words.get("upload.missing") : Words.fill(empty, name);
    }

    /**
     * JSF takes a file without bytes for none; the request has it all the same. It is the request that JSF was given:
     * the one that is injected is the server's own, whose body was read before.
     */
    private static String nameOfEmpty() {
        try {
            HttpServletRequest request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext()
                    .getRequest();
            Part part = request.getPart(FIELD);
            return part == null || part.getSubmittedFileName() == null ? "" : part.getSubmittedFileName();
        } catch (IOException | ServletException notMultipart) {
            return "";
        }
    }
}
