package org.singlewindow.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.singlewindow.audit.TrailWatching;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.UseCase;

/** Tells whoever watches over the audit trail, on whatever page they are, that it is broken. */
@Named
@RequestScoped
public class TrailAlarm {

    @Inject
    SignedInUser user;

    @Inject
    TrailWatching trail;

    private Boolean broken; // null: not asked yet; a page asks more than once

    public boolean isBroken() {
        if (broken == null) {
            broken = user.find().filter(who -> Policy.allows(UseCase.WATCH_AUDIT_TRAIL, who) && trail.isBroken(who))
                    .isPresent();
        }
        return broken;
    }
}
