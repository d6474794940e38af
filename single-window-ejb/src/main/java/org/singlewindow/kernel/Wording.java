package org.singlewindow.kernel;

import java.util.List;

/** A sentence that whoever shows it writes in the language of who reads it: which one, and what stands in it. */
public record Wording(String key, List<String> arguments) {

    /** Where there is one language only. */
    public static final Wording NONE = new Wording("", List.of());

    public Wording {
        arguments = List.copyOf(arguments);
    }
}
