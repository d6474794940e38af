package org.singlewindow.mandate;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a mandate is for. What is none of these needs a mandate for all of them. */
public enum Procedure {
    IMPORT, EXPORT, TRANSIT;

    /** All of them. */
    public static final Set<Procedure> ALL = Collections.unmodifiableSet(EnumSet.allOf(Procedure.class));
}
