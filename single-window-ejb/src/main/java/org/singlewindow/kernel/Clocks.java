package org.singlewindow.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one place where the time of day enters. Tests put a clock of their own into the fields that want one. */
@ApplicationScoped
public class Clocks {

    @Produces
    static Clock clock() {
        return Clock.systemUTC();
    }
}
