package org.singlewindow.mandate;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a mandate is for. What is none of these needs a mandate for all of them. */
public enum Procedure {
    IMPORT, EXPORT, TRANSIT;

    /** All of them. */
    public static final Set<Procedure> ALL = Collections.unmodifiableSet(EnumSet.allOf(Procedure.class));

    /** With blanks between, as they are kept. */
    static List<Procedure> list(String words) {
        return Stream.of(words.split(" ")).map(Procedure::valueOf).toList();
    }
}
