package org.singlewindow.declaration;

import java.util.List;
import java.util.OptionalLong;

/** A page of declarations; {@code next} is where the next page begins, empty on the last. */
public record DeclarationPage(List<DeclarationRow> rows, OptionalLong next) {

    public boolean hasMore() {
        return next.isPresent();
    }
}
