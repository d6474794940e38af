package org.singlewindow.delivery.wire;

import java.util.Optional;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Sentences;
import org.singlewindow.kernel.Violation;
import org.singlewindow.wco.AnyXml;
import org.singlewindow.wco.SchemaViolation;

/** What a message carries: an XML document of any kind, that its recipient can hand to a parser without fear. */
public final class Content {

    private static final Sentences TEXTS = new Sentences("org.singlewindow.wco.findings");

    private Content() {
    }

    /** What is wrong with it, with the line where there is one. */
    public static Optional<Violation> findFault(byte[] content) {
        return AnyXml.findFault(content == null ? new byte[0] : content)
                .map(found -> new Violation(code(found.kind()),
                        TEXTS.say(found.words().key(), found.words().arguments()), "",
                        "", found.line(), false));
    }

    private static RuleCode code(SchemaViolation.Kind kind) {
        return switch (kind) {
            case TOO_LARGE -> RuleCode.TOO_LARGE;
            case NOT_XML -> RuleCode.NOT_XML;
            case BAD_ENCODING -> RuleCode.BAD_ENCODING;
            case DOCTYPE -> RuleCode.DTD_REFUSED;
            case INSTRUCTION -> RuleCode.UNEXPECTED_ELEMENT;
            case TOO_COMPLEX -> RuleCode.LIMIT_EXCEEDED;
            default -> RuleCode.NOT_WELL_FORMED;
        };
    }
}
