package org.singlewindow.delivery.wire;

import java.util.List;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Sentences;
import org.singlewindow.kernel.Violation;
import org.singlewindow.wco.SchemaViolation;

/** What the readers of documents found, of WCO and of any other kind, in the single window's own codes. */
public final class SchemaFindings {

    private static final Sentences TEXTS = new Sentences("org.singlewindow.wco.findings");

    private SchemaFindings() {
    }

    public static List<Violation> violations(List<SchemaViolation> found) {
        return found.stream().map(SchemaFindings::violation).toList();
    }

    static Violation violation(SchemaViolation found) {
        return new Violation(code(found.kind()),
                TEXTS.say(found.words().key(), found.words().arguments()), found.xpath(), found.pointer(),
                found.line(), false);
    }

    private static RuleCode code(SchemaViolation.Kind kind) {
        return switch (kind) {
            case TOO_LARGE -> RuleCode.TOO_LARGE;
            case NOT_XML -> RuleCode.NOT_XML;
            case BAD_ENCODING -> RuleCode.BAD_ENCODING;
            case DOCTYPE -> RuleCode.DTD_REFUSED;
            case NOT_WELL_FORMED -> RuleCode.NOT_WELL_FORMED;
            case TOO_COMPLEX, TOO_MANY -> RuleCode.LIMIT_EXCEEDED;
            case WRONG_NAMESPACE -> RuleCode.WRONG_NAMESPACE;
            case NO_DOCUMENT, SEVERAL_DOCUMENTS, UNEXPECTED_ELEMENT, OUT_OF_ORDER, UNEXPECTED_TEXT, INSTRUCTION ->
                RuleCode.UNEXPECTED_ELEMENT;
            case MISSING -> RuleCode.MISSING;
            case MISSING_ATTRIBUTE -> RuleCode.MISSING_ATTRIBUTE;
            case BAD_ATTRIBUTE -> RuleCode.BAD_ATTRIBUTE;
            case TOO_LONG, TOO_MANY_DIGITS -> RuleCode.TOO_LONG;
            case NOT_A_NUMBER -> RuleCode.NOT_A_NUMBER;
            case BAD_DATE -> RuleCode.BAD_DATE;
            case PATTERN -> RuleCode.PATTERN;
            case OUTSIDE_DOMAIN, OTHER -> RuleCode.OUTSIDE_DOMAIN;
        };
    }
}
