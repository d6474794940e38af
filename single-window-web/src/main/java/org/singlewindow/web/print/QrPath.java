package org.singlewindow.web.print;

import com.google.zxing.qrcode.encoder.ByteMatrix;

/** A QR code as the path of a drawing, for a screen: sharp at any size, and no picture to be fetched. */
public record QrPath(String path, int side) {

    static QrPath of(String text) {
        ByteMatrix dots = QrPicture.dots(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y) == 1) {
                    path.append('M').append(x + QrPicture.QUIET).append(' ').append(y + QrPicture.QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPath(path.toString(), dots.getWidth() + 2 * QrPicture.QUIET);
    }
}
