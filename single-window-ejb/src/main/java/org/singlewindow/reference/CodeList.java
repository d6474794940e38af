package org.singlewindow.reference;

import java.util.List;

/** A named list of codes; {@code version} changes whenever an entry does. */
public record CodeList(String name, String version, List<Code> codes) {

    public CodeList {
        codes = List.copyOf(codes);
    }
}
