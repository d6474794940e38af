package org.singlewindow.declaration.wire;

import java.util.List;
import java.util.Set;
import org.singlewindow.wco.WcoPart;

/**
 * Guarantees of a declaration from which another is begun. One that answers for many movements is named in the next one
 * as well; its access code is not: whoever knows that may use the guarantee, so it is typed by who does. Pure.
 */
public final class BegunGuarantees {

    /** So many can be named in the form. */
    public static final int MOST = 3;

    static final String NAME = "ObligationGuarantee";
    static final String TYPE = "SecurityDetailsCode";
    static final String NUMBER = "ReferenceID";

    /** Of code list CL251: one movement uses it up. */
    private static final Set<String> OF_ONE = Set.of("2", "3", "4", "B");

    private BegunGuarantees() {
    }

    /** Whether one of that type is used up by one movement. */
    public static boolean isOfOne(String type) {
        return OF_ONE.contains(type);
    }

    /** Those that the next declaration does not name, by their numbers; where one has none, by its type. */
    static List<String> left(WcoPart declaration) {
        return declaration.parts(NAME).stream().filter(each -> isLeft(declaration, each))
                .map(each -> each.value(NUMBER).orElseGet(() -> type(each))).toList();
    }

    private static String type(WcoPart guarantee) {
        return guarantee.value(TYPE).orElse("");
    }

    /** Whether a part of a declaration is a guarantee that the next one does not name. */
    static boolean isLeft(WcoPart declaration, WcoPart part) {
        return part.name().equals(NAME) && declaration.parts(NAME).stream()
                .filter(each -> !isOfOne(type(each))).limit(MOST).noneMatch(each -> each == part);
    }
}
