package org.singlewindow.declaration.wire;

import java.util.Set;
import org.singlewindow.wco.WcoPart;

/**
 * What stands in a declaration and speaks of the message that carried it, and not of the case: it makes no difference
 * between versions, and no amendment changes it.
 */
final class MessageParticulars {

    private static final Set<String> NAMES = Set.of("FunctionCode", "FunctionalReferenceID", "ID", "IssueDateTime",
            "Amendment");
    /** Types of a request about a declaration, in the place of the type of the declaration. */
    private static final Set<String> REQUESTS = Set.of("COR", "INV", "GPN");
    private static final String AMENDMENT = "06A";

    private MessageParticulars() {
    }

    /** @param name of an element directly in a declaration */
    static boolean isName(String name) {
        return NAMES.contains(name);
    }

    /** @param part directly in a declaration */
    static boolean is(WcoPart part) {
        return isName(part.name()) || part.name().equals("TypeCode") && part.text().filter(REQUESTS::contains)
                .isPresent() || part.name().equals("AdditionalInformation") && isReason(part);
    }

    /** A sentence about why something was amended points at the amendment, and not at the declaration. */
    private static boolean isReason(WcoPart information) {
        return information.parts("Pointer").stream()
                .anyMatch(pointer -> pointer.value("DocumentSectionCode").filter(AMENDMENT::equals).isPresent());
    }
}
