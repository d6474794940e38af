package org.singlewindow.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UICommand;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;

/**
 * One command for all the rows of a list: any plain button of its form may call it by bearing this component's
 * identifier as its name, and says by its value which row is meant. A command in each row would be found again by the
 * row's place, and by then the list may be another. The action gets the value as {@code #{asked}}.
 */
@FacesComponent("org.singlewindow.RowCommand")
public class RowCommand extends UICommand {

    public RowCommand() {
        setRendererType(null);
    }

    @Override
    public void decode(FacesContext faces) {
        String row = faces.getExternalContext().getRequestParameterMap().get(getClientId(faces));
        if (row != null) {
            faces.getExternalContext().getRequestMap().put("asked", row);
            queueEvent(new ActionEvent(faces, this));
        }
    }
}
