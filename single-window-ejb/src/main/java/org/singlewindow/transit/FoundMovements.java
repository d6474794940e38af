package org.singlewindow.transit;

import java.util.List;
import java.util.OptionalLong;

/** Some movements. @param next what to go on behind; empty where there are no more */
public record FoundMovements(List<MovementRow> rows, OptionalLong next) {

    public FoundMovements {
        rows = List.copyOf(rows);
    }
}
