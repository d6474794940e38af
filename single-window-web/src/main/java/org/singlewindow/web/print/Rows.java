package org.singlewindow.web.print;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import org.singlewindow.web.print.Lettering.Style;

/**
 * A table that is written as it grows: rows that fill a page go out with it. Its heads stand on every page again, and a
 * row that is longer than what is left of a page goes on upon the next.
 */
final class Rows {

    private static final int AT_ONCE = 40;
    private static final Color SHADE = new Color(0xEE, 0xF1, 0xF5);

    private final Sheet sheet;
    private final PdfPTable table;
    private boolean bordered = true;
    private int waiting;

    Rows(Sheet sheet, float... widths) {
        this.sheet = sheet;
        this.table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSplitLate(false);
        table.setComplete(false);
    }

    /** Lines that belong to each other without being a table. */
    Rows borderless() {
        bordered = false;
        return this;
    }

    Rows heads(String... heads) {
        for (String head : heads) {
            PdfPCell cell = sheet.cell(List.of(Line.of(head, Style.LABEL)));
            cell.setBackgroundColor(SHADE);
            table.addCell(cell);
        }
        table.setHeaderRows(1);
        return this;
    }

    /** A cell for each column. */
    @SafeVarargs
    final void row(List<Line>... cells) {
        Arrays.stream(cells).map(sheet::cell).forEach(cell -> {
            if (!bordered) {
                cell.setBorder(Rectangle.NO_BORDER);
            }
            table.addCell(cell);
        });
        waiting++;
        if (waiting >= AT_ONCE) {
            sheet.add(table);
            waiting = 0;
        }
    }

    void end() {
        table.completeRow();
        table.setComplete(true);
        sheet.add(table);
    }
}
