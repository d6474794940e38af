package org.singlewindow.web.print;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfTemplate;

/** An address as a QR code: drawn, not a picture of dots, so that it is sharp on any printer. */
final class QrPicture {

    /** White around it, as its standard wants it. */
    private static final int QUIET = 4;
    private static final float SIZE = 104;

    private QrPicture() {
    }

    static Image of(String address, PdfContentByte canvas) {
        ByteMatrix dots = dots(address);
        int side = dots.getWidth() + 2 * QUIET;
        PdfTemplate drawing = canvas.createTemplate(side, side);
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                int from = x;
                while (x < dots.getWidth() && dots.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    drawing.rectangle(QUIET + from, side - QUIET - y - 1, x - from, 1);
                }
            }
        }
        drawing.fill();
        Image picture = Image.getInstance(drawing);
        picture.scaleToFit(SIZE, SIZE);
        return picture;
    }

    private static ByteMatrix dots(String address) {
        try {
            return Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalStateException("no address is that long: " + address, tooLong);
        }
    }
}
