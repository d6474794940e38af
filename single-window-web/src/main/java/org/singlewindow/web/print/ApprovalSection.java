package org.singlewindow.web.print;

import java.util.List;
import org.singlewindow.declaration.RecipientView;
import org.singlewindow.routing.Duty;
import org.singlewindow.routing.RecipientKind;
import org.singlewindow.web.print.Lettering.Style;

/** Who has a say, what they said, and on what conditions. */
final class ApprovalSection {

    private final Sheet sheet;
    private final PaperWords words;

    ApprovalSection(Sheet sheet, PaperWords words) {
        this.sheet = sheet;
        this.words = words;
    }

    void write(List<RecipientView> recipients) {
        List<RecipientView> agencies = recipients.stream()
                .filter(each -> each.kind() == RecipientKind.AGENCY && each.duty() == Duty.APPROVE).toList();
        if (agencies.isEmpty()) {
            return;
        }
        sheet.heading(words.get("print.approvals"));
        Rows rows = sheet.rows(7, 4, 8);
        rows.heads(words.get("task.agency"), words.get("task.state"), words.get("print.conditions"));
        agencies.forEach(each -> rows.row(
                List.of(Line.of(words.said(each.called())),
                        Line.soft(each.code()).andSoft(words.country(each.country().value()))),
                List.of(Line.of(words.of("task", each.state()), Style.STRONG), Line.soft(words.moment(each.since()))),
                List.of(Line.of(words.said(each.remark())))));
        rows.end();
    }
}
