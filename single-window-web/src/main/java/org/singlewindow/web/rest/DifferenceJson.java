package org.singlewindow.web.rest;

import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.Difference;

/**
 * One thing that is otherwise in a later version. Without {@code before} it was put in, without {@code after} taken
 * out; {@code within} are the values of a whole part.
 */
public record DifferenceJson(String pointer, String xpath, Optional<String> before, Optional<String> after,
        List<DifferenceJson> within) {

    static DifferenceJson of(Difference difference) {
        return new DifferenceJson(difference.pointer(), difference.xpath(), difference.before(), difference.after(),
                difference.within().stream().map(DifferenceJson::of).toList());
    }
}
