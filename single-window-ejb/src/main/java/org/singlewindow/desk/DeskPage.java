package org.singlewindow.desk;

import java.util.List;
import java.util.Optional;

/** A page of somebody's desk; {@code next} is where the next one begins, empty on the last. */
public record DeskPage(List<DeskItem> items, Optional<String> next) {

    public DeskPage {
        items = List.copyOf(items);
    }
}
