package org.singlewindow.declaration;

import java.util.List;
import java.util.function.UnaryOperator;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Violation;

/**
 * Something that is let pass where a transit is lodged, and would be refused in a country that it comes to.
 *
 * @param rule  its id
 * @param found what is wrong, and where
 */
public record Ahead(CountryCode country, String rule, Violation found) {

    Ahead placed(UnaryOperator<List<Violation>> placing) {
        return new Ahead(country, rule, placing.apply(List.of(found)).get(0));
    }

    /** That it is so: beside what is wrong, which has its own sentence. */
    Violation remark() {
        return CoverRules.ahead(country, rule, found);
    }
}
