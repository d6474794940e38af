package org.singlewindow.web.print;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfTemplate;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An address as a QR code: drawn, not a picture of dots, so that it is sharp on any printer. */
final class QrPicture {

    /** White around it, as its standard wants it. */
    static final int QUIET = 4;
    private static final float SIZE = 104;

    private QrPicture() {
    }

    static Image of(String address, PdfContentByte canvas) {
        return of(address, canvas, SIZE);
    }

    /** A longer text is denser, and needs more room to be read. */
    static Image of(String address, PdfContentByte canvas, float size) {
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
        picture.scaleToFit(size, size);
        return picture;
    }

    static ByteMatrix dots(String address) {
        try {
            return Encoder.encode(address, ErrorCorrectionLevel.M,
                    Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name())).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalStateException("no address is that long: " + address, tooLong);
        }
    }
}
