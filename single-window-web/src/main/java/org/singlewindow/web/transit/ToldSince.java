package org.singlewindow.web.transit;

import java.util.List;
import java.util.OptionalInt;
import org.singlewindow.transit.MovementView;

/** What happened to a movement while somebody wrote about it. @param title key of what it is called */
public record ToldSince(String title, List<MovementView.Line> lines) {

    static final ToldSince NOTHING = new ToldSince("movement.last", List.of());

    /** How many events a form says that its page showed; empty where it says no number. */
    static OptionalInt count(String seen) {
        return seen.matches("\\d{1,6}") ? OptionalInt.of(Integer.parseInt(seen)) : OptionalInt.empty();
    }

    public ToldSince {
        lines = List.copyOf(lines);
    }
}
