package org.singlewindow.declaration;

/**
 * What a document is sent for, by its function code (UNCL 1225) and, where that says no more than that it is a request,
 * by its type.
 */
public enum MessageFunction {

    /** A new declaration, and whatever is not offered: the rules of lodging say so. */
    LODGE, CANCEL,
    /** Changes the parts of a declaration that its pointers name. */
    CHANGE,
    /** Is the whole declaration, as it shall be from now on. */
    REPLACE,
    /** Brings what a declaration lacks that was lodged as incomplete. */
    SUPPLEMENT,
    /** Says that the goods are there of which a declaration was lodged ahead. */
    PRESENT,
    /** How a declaration stands. */
    STATUS;

    private static final String REQUEST = "13";

    public static MessageFunction of(String functionCode, String typeCode) {
        return switch (plain(functionCode)) {
            case "1" -> CANCEL;
            case "2" -> SUPPLEMENT;
            case "4" -> CHANGE;
            case "5" -> REPLACE;
            case REQUEST -> request(typeCode);
            default -> LODGE;
        };
    }

    /** Real national documents say with the type what they ask for. */
    private static MessageFunction request(String typeCode) {
        return switch (typeCode) {
            case "INV" -> CANCEL;
            case "COR" -> CHANGE;
            case "GPR" -> PRESENT;
            default -> STATUS;
        };
    }

    /** As the code list has it, without leading zeros. */
    public static String plain(String functionCode) {
        return functionCode.startsWith("0") ? functionCode.replaceFirst("^0+(?=.)", "") : functionCode;
    }
}
