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
                List.of(Line.of(state(each), Style.STRONG), Line.soft(words.moment(each.since()))), said(each)));
        rows.end();
    }

    /** Who decides item by item is not done with all of them perhaps, and what was said of these counts. */
    private String state(RecipientView agency) {
        return agency.ofItems().isEmpty() ? words.of("task", agency.state()) : words.get("print.byItems");
    }

    private List<Line> said(RecipientView agency) {
        return agency.ofItems().isEmpty() ? List.of(Line.of(words.said(agency.remark())))
                : agency.ofItems().stream().map(said -> Line.of(words.said(said))).toList();
    }
}
