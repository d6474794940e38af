package org.singlewindow.web.rest.problem;

import org.singlewindow.kernel.RuleCode;

/** The end of a request that cannot be granted; {@link RefusalMapper} says it to the caller. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private final RuleCode code;

    private final String pointer;

    private Refusal(int status, RuleCode code, String detail) {
        this(status, code, detail, "");
    }

    private Refusal(int status, RuleCode code, String detail, String pointer) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.pointer = pointer;
    }

    public static Refusal of(int status, RuleCode code, String detail) {
        return new Refusal(status, code, detail);
    }

    public static Refusal badRequest(RuleCode code, String detail) {
        return new Refusal(400, code, detail);
    }

    /** What a body says in one place; the place is a JSON pointer. */
    public static Refusal at(String pointer, RuleCode code, String detail) {
        return new Refusal(400, code, detail, pointer);
    }

    /** The same, about one place of the body: a JSON pointer. */
    public Refusal pointing(String place) {
        return new Refusal(status, code, getMessage(), place);
    }

    public static Refusal forbidden(String detail) {
        return new Refusal(403, RuleCode.NOT_ALLOWED, detail);
    }

    public static Refusal notFound(RuleCode code, String detail) {
        return new Refusal(404, code, detail);
    }

    /** What the domain refused by its rules, with the status that fits the rule. */
    public static Refusal ofRule(RuleCode code, String detail) {
        int status = switch (code) {
            case NOT_FOUND, DECLARATION_NOT_FOUND, UNKNOWN_DELIVERY -> 404;
            case NOT_ALLOWED -> 403;
            case INVALID_STATE, ALREADY_REGISTERED, ALREADY_DECIDED, TASK_TAKEN, REFERENCE_REUSED -> 409;
            case TOO_LARGE -> 413;
            case BUSY -> 503;
            default -> 422;
        };
        return new Refusal(status, code, detail);
    }

    int status() {
        return status;
    }

    RuleCode code() {
        return code;
    }

    /** Empty where no one place is meant. */
    String pointer() {
        return pointer;
    }
}
