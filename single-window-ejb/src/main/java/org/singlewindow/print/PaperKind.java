package org.singlewindow.print;

import java.util.Set;
import org.singlewindow.declaration.DeclarationStatus;

/** What can be had on paper. Codes of papers hold the place in this list: new ones are added behind. */
public enum PaperKind {

    /** Whatever was declared, and how it stands. */
    DECLARATION,
    /** That the goods are released, or some of them, and on what conditions. */
    RELEASE;

    private static final Set<DeclarationStatus> FREE = Set.of(DeclarationStatus.RELEASED, DeclarationStatus.CLEARED,
            DeclarationStatus.PARTIALLY_RELEASED);

    /** Whether there is one of what stands so. */
    public boolean isOf(DeclarationStatus status) {
        return this == DECLARATION || FREE.contains(status);
    }
}
