package org.singlewindow.web.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Codes on photos. */
class QrPhotoTest {

    private static final String CODE = "TRANSIT 26UZ000000000001J9\nstate IN_TRANSIT\nvehicle 01А123BC\nsigned "
            + "MEUCIQDx".repeat(12);

    private static byte[] photo(String text, int scale, String format) throws IOException {
        ByteMatrix dots = QrPicture.dots(text);
        int side = (dots.getWidth() + 2 * QrPicture.QUIET) * scale;
        BufferedImage picture = new BufferedImage(side + 211, side + 97, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.setColor(Color.DARK_GRAY);
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y) == 1) {
                    pen.fillRect(100 + (x + QrPicture.QUIET) * scale, 50 + (y + QrPicture.QUIET) * scale, scale, scale);
                }
            }
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    private static Optional<String> read(byte[] photo) {
        return QrPhoto.read(new ByteArrayInputStream(photo));
    }

    @Test
    void a_code_is_read_from_a_small_picture_and_from_a_large_photo() throws IOException {
        assertEquals(Optional.of(CODE), read(photo(CODE, 4, "png")));
        assertEquals(Optional.of(CODE), read(photo(CODE, 40, "jpg")));
    }

    @Test
    void what_has_no_code_or_is_no_picture_is_nothing_and_breaks_nothing() throws IOException {
        byte[] whole = photo(CODE, 4, "png");
        assertEquals(Optional.empty(), read(Arrays.copyOf(whole, whole.length / 3)));
        assertEquals(Optional.empty(), read("no picture".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Optional.empty(), read(new byte[0]));
        var blank = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", blank);
        assertEquals(Optional.empty(), read(blank.toByteArray()));
    }

    /** A few bytes may say that they are a picture of any size. */
    @Test
    void a_picture_that_says_it_is_larger_than_any_photo_is_not_even_looked_at() throws IOException {
        byte[] picture = photo(CODE, 4, "png");
        byte[] huge = {0, 1, 0, 0, 0, 1, 0, 0}; // 65536 by 65536, in the first part of the file
        System.arraycopy(huge, 0, picture, 16, huge.length);
        assertEquals(Optional.empty(), read(picture));
    }
}
