package org.singlewindow.web.rest;

import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.Difference;

/**
 * One thing that is otherwise in a later version. Without {@code before} it was put in, without {@code after} taken
 * out; {@code within} are the values of a whole part.
 *
 * @param inVersion     the version that {@code pointer} and {@code xpath} lead into: the later one, but of what was
 *                      taken out the one before
 * @param pointerBefore how the version before calls the same place; not there of what was put in
 */
public record DifferenceJson(String kind, String pointer, int inVersion, Optional<String> pointerBefore,
        String xpath, Optional<String> before, Optional<String> after, List<DifferenceJson> within) {

    static DifferenceJson of(Difference difference, int from, int to) {
        return new DifferenceJson(difference.kind().name(), difference.pointer(),
                difference.kind().isOfVersionBefore() ? from : to,
                Optional.of(difference.earlier()).filter(place -> difference.kind() != Difference.Kind.ADDED),
                difference.xpath(), difference.before(), difference.after(),
                difference.within().stream().map(each -> of(each, from, to)).toList());
    }
}
