package org.singlewindow.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;

/**
 * A button that was pressed gets its answer, also when by now it would no longer be shown: somebody else was quicker.
 * JSF asks whether a part is shown once more before it acts on what was pressed in it, and says nothing where it is
 * not.
 */
public final class Pressed {

    private Pressed() {
    }

    /** True while what was pressed is being answered, and not yet the page that says so. */
    public static boolean isBeingAnswered() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.isPostback() && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }
}
