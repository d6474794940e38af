package org.singlewindow.web.print;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;

/** At the foot of each page: which paper it is of, its number, and how many there are, which is known at the end. */
final class PageFoot extends PdfPageEventHelper {

    private static final float BELOW = 18;
    private static final float BETWEEN = 2;
    private static final float ROOM_FOR_TOTAL = 24;

    private final String paper;
    private final Lettering lettering;
    private PdfTemplate total;

    PageFoot(String paper, Lettering lettering) {
        this.paper = paper;
        this.lettering = lettering;
    }

    @Override
    public void onOpenDocument(PdfWriter writer, Document document) {
        total = writer.getDirectContent().createTemplate(ROOM_FOR_TOTAL, 10);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte canvas = writer.getDirectContent();
        float y = document.bottom() - BELOW;
        float end = document.right() - ROOM_FOR_TOTAL;
        ColumnText.showTextAligned(canvas, Element.ALIGN_LEFT, lettering.set(paper, Lettering.Style.FOOT),
                document.left(), y, 0);
        ColumnText.showTextAligned(canvas, Element.ALIGN_RIGHT,
                lettering.set(writer.getPageNumber() + " /", Lettering.Style.FOOT), end, y, 0);
        canvas.addTemplate(total, end + BETWEEN, y);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        ColumnText.showTextAligned(total, Element.ALIGN_LEFT,
                lettering.set(Integer.toString(writer.getPageNumber() - 1), Lettering.Style.FOOT), 0, 0, 0);
    }
}
