package org.singlewindow.web.transit;

import java.util.List;
import org.singlewindow.transit.MovementView;

/** What happened to a movement while somebody wrote about it. @param title key of what it is called */
public record ToldSince(String title, List<MovementView.Line> lines) {

    static final ToldSince NOTHING = new ToldSince("movement.last", List.of());

    public ToldSince {
        lines = List.copyOf(lines);
    }
}
