package org.singlewindow.web.print;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** What the code on a photo of a paper says. */
public final class QrPhoto {

    /** In dots; a photo that is finer is read more coarsely, which a code outlives. */
    private static final int FINEST = 2000;

    /** In dots: a few kilobytes may say that they are more than any machine has room for. */
    private static final long LARGEST = 120_000_000;

    private QrPhoto() {
    }

    /** Empty where there is none to be read, or no picture of a kind that we read (JPEG, PNG and the like). */
    public static Optional<String> read(InputStream photo) {
        try (ImageInputStream bytes = new MemoryCacheImageInputStream(photo)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(bytes);
            return readers.hasNext() ? read(readers.next(), bytes) : Optional.empty();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<String> read(ImageReader reader, ImageInputStream bytes) throws IOException {
        try {
            reader.setInput(bytes, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > LARGEST) {
                return Optional.empty();
            }
            int step = Math.max(1, (Math.max(width, height) + FINEST - 1) / FINEST);
            ImageReadParam coarser = reader.getDefaultReadParam();
            coarser.setSourceSubsampling(step, step, 0, 0);
            return decode(reader.read(0, coarser));
        } finally {
            reader.dispose();
        }
    }

    private static Optional<String> decode(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        RGBLuminanceSource light = new RGBLuminanceSource(width, height,
                picture.getRGB(0, 0, width, height, null, 0, width));
        try {
            return Optional.of(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light)),
                    Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.CHARACTER_SET,
                            StandardCharsets.UTF_8.name()))
                    .getText());
        } catch (ReaderException none) {
            return Optional.empty();
        }
    }
}
