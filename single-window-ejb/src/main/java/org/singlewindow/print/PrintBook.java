package org.singlewindow.print;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Has it written down what was printed, before anybody has the paper. */
@Stateless
public class PrintBook {

    @Inject
    Event<PrintEvent> events;

    public void note(PrintEvent printed) {
        events.fire(printed);
    }
}
