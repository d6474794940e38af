package org.singlewindow.web.declaration;

import org.singlewindow.declaration.wire.Answer;
import org.singlewindow.declaration.wire.AnswerKind;
import org.singlewindow.kernel.Violation;
import org.singlewindow.web.Said;
import org.singlewindow.web.Words;

/** Where the answer to a submission leads. */
final class Lodged {

    private Lodged() {
    }

    /** To the declaration where there is one now; else the same page again, which shows what is wrong. */
    static String follow(Answer answer) {
        boolean there = switch (answer.kind()) {
            case ACCEPTED, AMENDED, CANCELLED, STATUS, DUPLICATE -> answer.mrn().isPresent();
            case VALID, NOT_WELL_FORMED, INVALID, NOT_FOUND, CONFLICT, OVERTAKEN, TOO_LARGE, FORBIDDEN, BUSY ->
                false;
        };
        if (!there) {
            return null;
        }
        String mrn = answer.mrn().orElseThrow().value();
        String page = "/declaration/show?faces-redirect=true&mrn=" + mrn;
        boolean made = answer.kind() == AnswerKind.ACCEPTED || answer.kind() == AnswerKind.AMENDED;
        return made && !answer.violations().isEmpty()
                ? Said.remarked(Words.fill("lodged." + answer.kind() + ".remarks", mrn, answer.violations().size()),
                        page)
                : Said.done(Words.fill("lodged." + answer.kind(), mrn), page);
    }

    static String tone(Answer answer) {
        if (answer == null) {
            return "";
        }
        return switch (answer.kind()) {
            case ACCEPTED, AMENDED, CANCELLED, STATUS, DUPLICATE -> "good";
            case VALID -> answer.violations().stream().anyMatch(Violation::warning) ? "warn" : "good";
            case BUSY -> "warn";
            case NOT_WELL_FORMED, INVALID, NOT_FOUND, CONFLICT, OVERTAKEN, TOO_LARGE, FORBIDDEN -> "bad";
        };
    }
}
