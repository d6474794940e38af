package org.singlewindow.web.rest;

import java.util.Optional;
import java.util.OptionalInt;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Refusal;

/** The version that a caller has before them, as {@code If-Match} says it. */
final class SeenVersion {

    private SeenVersion() {
    }

    /** Empty where the caller does not say, or takes whatever there is. */
    static OptionalInt in(String ifMatch) {
        return Optional.ofNullable(ifMatch).map(String::strip).filter(tag -> !tag.equals("*"))
                .map(tag -> OptionalInt.of(version(tag))).orElse(OptionalInt.empty());
    }

    /** As {@code ETag} has it. */
    static String tag(int version) {
        return "\"" + version + "\"";
    }

    private static int version(String tag) {
        if (!tag.matches("\"[0-9]{1,9}\"")) {
            throw Refusal.badRequest(RuleCode.PATTERN, "If-Match is the ETag of an answer from here, such as \"3\".");
        }
        return Integer.parseInt(tag.substring(1, tag.length() - 1));
    }
}
