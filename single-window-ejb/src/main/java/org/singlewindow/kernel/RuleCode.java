package org.singlewindow.kernel;

/**
 * Why something was refused. The number crosses the wire (WCO {@code ValidationCode}, SOAP {@code ExchangeFault/code},
 * problem documents); its class is the first digit, in the spirit of eTIR's list: 1 structure, 2 workflow, 3 not found
 * or not allowed, 4 internal, 5 a system further on, 6 a guarantee, 7 routing and delivery; why a guarantee does not
 * cover has the letter of its list. Texts are written where the trouble is known.
 */
public enum RuleCode {

    // structure
    NOT_WELL_FORMED("100"), MISSING("101"), OUTSIDE_DOMAIN("102"), BAD_DATE("103"), NOT_A_NUMBER("104"),
    TOO_LONG("105"), PATTERN("106"),
    UNEXPECTED_ELEMENT("107"), MISSING_ATTRIBUTE("108"), BAD_ATTRIBUTE("109"), TOO_LARGE("110"), DTD_REFUSED("111"),
    WRONG_NAMESPACE("112"), BAD_ENCODING("113"), LIMIT_EXCEEDED("114"), NOT_XML("115"),
    UNSAFE("116"),
    // rules over several fields (NCTS C and R rules, warnings included)
    INCONSISTENT("150"),

    // workflow
    INVALID_STATE("200"), ALREADY_REGISTERED("204"), ALREADY_DECIDED("211"),
    REFERENCE_REUSED("226"),
    TASK_TAKEN("230"), UNKNOWN_MRN("290"), OUT_OF_SEQUENCE("292"),
    // operations of a movement, each of one country
    OPERATION_STARTED("210"), OPERATION_DISCHARGED("212"), OPERATION_NOT_STARTED("213"), OPERATION_SEQUENCE("215"),
    REFUSAL_NOT_ALLOWED("216"),

    // not found, not allowed
    NOT_OFFERED("300"), UNKNOWN_OFFICE("304"), UNKNOWN_COUNTRY("305"), UNKNOWN_PARTY("306"),
    DECLARATION_NOT_FOUND("307"), NOT_FOUND("308"),
    NOT_SIGNED_IN("330"), NOT_ALLOWED("331"), TOO_MANY_TRIES("332"), OTHER_PARTY("333"), OTHER_COUNTRY("334"),

    // internal
    INTERNAL("400"), BUSY("410"),

    // guarantees, as code list CL252 has them
    G01("G01"), G02("G02"), G03("G03"), G04("G04"), G05("G05"), G06("G06"), G08("G08"), G09("G09"), G10("G10"),
    G11("G11"), G12("G12"), G13("G13"),

    // guarantees, of no list
    FORM_NOT_TAKEN("608"), HIGHER_SHARE("609"), NO_REDUCTION("612"),

    // routing and delivery
    NO_RECIPIENT("700"), UNKNOWN_RECIPIENT("701"), UNKNOWN_DELIVERY("702");

    private final String code;

    RuleCode(String code) {
        this.code = code;
    }

    /** Three digits, or a letter and two. */
    public String code() {
        return code;
    }
}
