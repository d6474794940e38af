package org.singlewindow.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.singlewindow.routing.Reason;
import org.singlewindow.routing.Routing;

/** Why somebody is asked, in the words of the country that asks. */
@Named
@RequestScoped
public class RuleWords {

    @Inject
    Routing routing;

    public String of(Reason reason) {
        return Words.said(routing.said(reason));
    }
}
