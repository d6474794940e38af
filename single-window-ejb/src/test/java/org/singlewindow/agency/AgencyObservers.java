package org.singlewindow.agency;

import org.singlewindow.testing.Wiring;

/** Lets other packages' tests have what hears events here. */
public final class AgencyObservers {

    private AgencyObservers() {
    }

    public static Object seenBySystem(Wiring wiring) {
        return wiring.get(SeenBySystem.class);
    }
}
