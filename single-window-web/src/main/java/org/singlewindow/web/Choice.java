package org.singlewindow.web;

import java.util.List;
import java.util.stream.Stream;

/** One of several that a list offers: a code, and its name in the user's language. */
public record Choice(String code, String name) {

    /**
     * With what is chosen already where the list does not offer it: a browser would else choose something else, and
     * nobody would have said so. A function of the tag library.
     */
    public static List<Choice> with(List<Choice> offered, Object chosen) {
        String code = chosen == null ? "" : chosen.toString();
        return code.isEmpty() || offered.stream().anyMatch(each -> each.code().equals(code)) ? offered
                : Stream.concat(offered.stream(), Stream.of(new Choice(code, code))).toList();
    }
}
