package org.singlewindow.web.declaration;

import java.time.Instant;
import java.util.List;
import org.singlewindow.declaration.DocumentView;
import org.singlewindow.declaration.wire.ResponseOutline;

/** A WCO Response in the list of answers. */
public record AnswerRow(long number, Instant at, String function, List<ResponseOutline.Line> lines) {

    static AnswerRow of(DocumentView document, ResponseOutline.Names names) {
        ResponseOutline outline = ResponseOutline.read(document.content(), names);
        return new AnswerRow(document.number(), document.at(), outline.function(), outline.lines());
    }
}
