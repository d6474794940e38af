package org.singlewindow.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.singlewindow.delivery.Operating;

/** Sending a parked delivery on, from whichever page lists it. */
@RequestScoped
public class Redelivering {

    @Inject
    SignedInUser user;

    @Inject
    Operating operating;

    /** {@code which} is the delivery's number and its recipient with a blank between, as the button says it. */
    public void again(String which) {
        String[] parts = which.split(" ", 2);
        boolean back = parts.length == 2 && parts[0].matches("\\d{1,18}")
                && operating.redeliver(Long.parseLong(parts[0]), parts[1], user.get());
        if (back) {
            Said.done(Words.fill("queue.redelivered", parts[0]));
        } else {
            Said.trouble(Words.fill("queue.notRedelivered", parts[0]));
        }
    }
}
