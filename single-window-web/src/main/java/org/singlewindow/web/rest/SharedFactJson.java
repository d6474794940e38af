package org.singlewindow.web.rest;

import java.util.Optional;
import org.singlewindow.declaration.Difference;

/**
 * A fact of the goods in which a declaration differs from the one that it goes on from.
 *
 * @param before what that one says; not there where it says nothing
 * @param after  what this one says; likewise
 * @param remark that it is only pointed out; else not there
 */
public record SharedFactJson(String pointer, String xpath, Optional<String> before, Optional<String> after,
        Optional<Boolean> remark) {

    static SharedFactJson of(Difference difference) {
        return new SharedFactJson(difference.pointer(), difference.xpath(), difference.before(), difference.after(),
                Optional.of(difference.isOfSale()).filter(pointedOut -> pointedOut));
    }
}
