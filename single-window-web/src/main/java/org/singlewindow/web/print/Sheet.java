package org.singlewindow.web.print;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.singlewindow.web.print.Lettering.Style;

/** A4 pages that are filled from above: headings, facts beside each other, tables that go on over pages. */
final class Sheet implements AutoCloseable {

    private static final float MARGIN = 36;
    private static final float FOOT = 44;
    /** A heading below that would stand alone. */
    private static final float LEAST_BELOW_HEADING = 90;
    private static final float TEXT_CODE = 190;
    private static final float LEADING = 1.25f;
    private static final Color RULE = new Color(0xB8, 0xC0, 0xCC);

    private final Lettering lettering = new Lettering();
    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, FOOT);
    private final PdfWriter writer;

    /** @param title of the paper, as it stands at the foot of each page and in the window's title */
    Sheet(OutputStream out, String title, Locale language) {
        writer = PdfWriter.getInstance(document, out);
        writer.setPageEvent(new PageFoot(title, lettering));
        writer.getExtraCatalog().put(com.lowagie.text.pdf.PdfName.LANG, new PdfString(language.toLanguageTag()));
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        document.addTitle(title);
        document.open();
    }

    boolean hasSquares() {
        return lettering.hasSquares();
    }

    /** What the paper is at the left, its code at the right. */
    void head(List<Line> lines, String address) {
        PdfPTable table = new PdfPTable(new float[]{3, 1});
        table.setWidthPercentage(100);
        PdfPCell words = cell(lines);
        words.setBorder(Rectangle.NO_BORDER);
        // who reads it on a screen follows it as a link
        Chunk code = new Chunk(QrPicture.of(address, writer.getDirectContent()), 0, 0).setAnchor(address);
        head(table, words, code);
    }

    /** The same where the code is a text by itself, and leads nowhere. */
    void headWithText(List<Line> lines, String text) {
        PdfPTable table = new PdfPTable(new float[]{3, 2});
        table.setWidthPercentage(100);
        PdfPCell words = cell(lines);
        words.setBorder(Rectangle.NO_BORDER);
        head(table, words, new Chunk(QrPicture.of(text, writer.getDirectContent(), TEXT_CODE), 0, 0));
    }

    private void head(PdfPTable table, PdfPCell words, Chunk code) {
        table.addCell(words);
        PdfPCell picture = new PdfPCell(new Phrase(code));
        picture.setBorder(Rectangle.NO_BORDER);
        picture.setHorizontalAlignment(Element.ALIGN_RIGHT);
        table.addCell(picture);
        document.add(table);
    }

    void heading(String text) {
        if (writer.getVerticalPosition(false) - document.bottom() < LEAST_BELOW_HEADING) {
            document.newPage();
        }
        Paragraph heading = paragraph(Line.of(text, Style.HEADING));
        heading.setSpacingBefore(8);
        heading.setSpacingAfter(4);
        document.add(heading);
    }

    void paragraph(String text, Style style) {
        Rows rows = rows(1);
        rows.borderless().row(List.of(Line.of(text, style)));
        rows.end();
    }

    /** A table with columns of these widths, as parts of the whole. */
    Rows rows(float... widths) {
        return new Rows(this, widths);
    }

    void add(PdfPTable table) {
        document.add(table);
    }

    /** Each line in its own paragraph; the first that says something gives the direction. */
    PdfPCell cell(List<Line> lines) {
        PdfPCell cell = new PdfPCell();
        cell.setBorderColor(RULE);
        cell.setBorderWidth(0.5f);
        cell.setPadding(3);
        cell.setPaddingTop(1);
        cell.setRunDirection(lines.stream().filter(line -> !line.isEmpty()).findFirst()
                .map(line -> Lettering.direction(line.text())).orElse(PdfWriter.RUN_DIRECTION_LTR));
        lines.stream().filter(line -> !line.isEmpty()).forEach(line -> cell.addElement(paragraph(line)));
        return cell;
    }

    private Paragraph paragraph(Line line) {
        Paragraph paragraph = new Paragraph();
        paragraph.setLeading(0, LEADING);
        // where the line begins: at the right for one that runs from there
        paragraph.setAlignment(Element.ALIGN_LEFT);
        String between = "";
        for (Line.Piece piece : line.pieces()) {
            lettering.add(paragraph, between + piece.text(), piece.style());
            between = "  ";
        }
        return paragraph;
    }

    @Override
    public void close() {
        document.close();
    }
}
