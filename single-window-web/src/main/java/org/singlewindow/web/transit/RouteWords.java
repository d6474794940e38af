package org.singlewindow.web.transit;

import org.singlewindow.kernel.FreeText;
import org.singlewindow.web.LocalMoments;
import org.singlewindow.web.Words;

/** What is written beside the line of a movement's way. */
public class RouteWords {

    /** As much as the drawing has room for; the table below it has the whole. */
    private static final int LONGEST = 32;

    public String stop(RouteStop stop) {
        String text = switch (stop.mark()) {
            case INCIDENT -> Words.of("incident", stop.key());
            case SEALS -> Words.get("movement.line.seals") + ": " + stop.name();
            default -> stop.name().isEmpty() ? Words.country(stop.country()) : stop.name();
        };
        return text;
    }

    public String drawn(RouteStop stop) {
        String text = stop(stop);
        return text.length() > LONGEST ? FreeText.beginning(text, LONGEST - 1) + "…" : text;
    }

    public String when(RouteStop stop) {
        String how = Words.of("routeMark", stop.mark());
        return stop.at().map(at -> stop.isAhead() ? Words.fill("movement.line.until", how, LocalMoments.text(at))
                : how + " · " + LocalMoments.text(at)).orElse(how);
    }
}
