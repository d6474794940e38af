package org.singlewindow.declaration.wire;

import java.util.List;
import java.util.Set;
import org.singlewindow.wco.AccessCodes;
import org.singlewindow.wco.WcoPart;

/**
 * Guarantees of a declaration from which another is begun. One that answers for many movements is named in the next one
 * as well; its access code is not: whoever knows that may use the guarantee, so it is typed by who does. Pure.
 */
public final class BegunGuarantees {

    /** For so many codes the form has fields. */
    public static final int MOST = 3;

    private static final String NAME = "ObligationGuarantee";
    private static final String TYPE = "SecurityDetailsCode";
    private static final String NUMBER = "ReferenceID";

    /** Of code list CL251: one movement uses it up. */
    private static final Set<String> OF_ONE = Set.of("2", "3", "4", "B");

    /** Of the same list: nobody but the holder answers. */
    private static final Set<String> WITHOUT_CODE = Set.of("5", "8", "A");

    private BegunGuarantees() {
    }

    /**
     * A guarantee as people name it.
     *
     * @param number   where it has none, its type
     * @param withCode whether only those may use it who know a code
     */
    public record Named(String number, boolean withCode) {}

    /** In the order of the document. */
    public static List<Named> list(byte[] document) {
        return list(BegunForm.declaration(document));
    }

    private static List<Named> list(WcoPart declaration) {
        return declaration.parts(NAME).stream().map(BegunGuarantees::named).toList();
    }

    /** Those that the next declaration does not name. */
    static List<Named> left(WcoPart declaration) {
        return declaration.parts(NAME).stream().filter(each -> isLeft(declaration, each)).map(BegunGuarantees::named)
                .toList();
    }

    private static Named named(WcoPart guarantee) {
        return new Named(guarantee.value(NUMBER).orElseGet(() -> type(guarantee)),
                !WITHOUT_CODE.contains(type(guarantee)));
    }

    private static String type(WcoPart guarantee) {
        return guarantee.value(TYPE).orElse("");
    }

    /** Whether a part of a declaration is a guarantee that the next one does not name. */
    static boolean isLeft(WcoPart declaration, WcoPart part) {
        return part.name().equals(NAME) && declaration.parts(NAME).stream()
                .filter(each -> !OF_ONE.contains(type(each))).limit(MOST).noneMatch(each -> each == part);
    }

    /**
     * The document with the codes that were typed.
     *
     * @param codes in the order of its guarantees; empty where none was typed, and what stands there stays
     */
    public static byte[] coded(byte[] document, List<String> codes) {
        WcoPart declaration = BegunForm.declaration(document);
        WcoPart result = declaration.bare();
        int place = 0;
        for (WcoPart part : declaration.parts()) {
            boolean guarantee = part.name().equals(NAME);
            result.put(guarantee && place < codes.size() ? coded(part, codes.get(place)) : part);
            place += guarantee ? 1 : 0;
        }
        return BegunForm.WRITER.write(result);
    }

    private static WcoPart coded(WcoPart guarantee, String code) {
        if (code.isEmpty()) {
            return guarantee;
        }
        WcoPart result = guarantee.bare();
        guarantee.parts().stream().filter(part -> !part.name().equals(AccessCodes.ELEMENT)).forEach(result::put);
        result.add(AccessCodes.ELEMENT, code);
        return result;
    }
}
