package org.singlewindow.delivery.wire;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Sentences;
import org.singlewindow.kernel.Violation;
import org.singlewindow.kernel.Visible;
import org.singlewindow.wco.SchemaViolation;

/** What the readers of documents found, of WCO and of any other kind, in the single window's own codes. */
public final class SchemaFindings {

    private static final Sentences TEXTS = new Sentences("org.singlewindow.wco.findings");

    /** Sentences about an element, which they name first. */
    private static final Pattern ABOUT = Pattern
            .compile(
                    "^(?:value|missing|incomplete|once|most|order|other|textBetween|elementsForValue|longText)(?:\\.|$)");

    private SchemaFindings() {
    }

    public static List<Violation> violations(List<SchemaViolation> found) {
        return found.stream().map(SchemaFindings::violation).toList();
    }

    /** A value that is quoted shows what is in it and cannot be seen, such as a letter of another alphabet. */
    static Violation violation(SchemaViolation found) {
        List<String> shown = found.words().arguments().stream().map(Visible::of).toList();
        return new Violation(code(found.kind()), TEXTS.say(found.words().key(), shown), found.xpath(), found.pointer(),
                found.line(), false).with(found.value());
    }

    /** What a written answer has only in English, so that it can be said in another language. */
    public static Violation recognise(Violation read) {
        return read.recognised(TEXTS);
    }

    /** True of what a reader found, before any rule has looked. */
    public static boolean isOfReading(Violation found) {
        return found.words().from().equals(TEXTS);
    }

    /** Where the sentence begins with the name of an element, that name. */
    public static Optional<String> findElement(Violation found) {
        return Optional.of(found.words())
                .filter(words -> words.from().equals(TEXTS) && ABOUT.matcher(words.key()).find())
                .flatMap(words -> words.arguments().stream().findFirst());
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
