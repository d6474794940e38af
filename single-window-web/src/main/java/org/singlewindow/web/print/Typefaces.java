package org.singlewindow.web.print;

import com.lowagie.text.pdf.BaseFont;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.text.Normalizer;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Where the letters come from: DejaVu has those of the region's alphabets, Latin, Cyrillic and most of the Arabic ones,
 * Markazi those of Arabic, Persian and Urdu, Noto the Chinese. Each is read when the first text needs it, and kept;
 * into a paper goes what it uses of them.
 */
final class Typefaces {

    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/";
    /** Letters as they are joined: two blocks of Unicode. */
    private static final int[][] FORMS = {{0xfb50, 0xfbff}, {0xfe70, 0xfefc}};

    private Typefaces() {
    }

    static BaseFont plain() {
        return Plain.FACE;
    }

    /** For words of ours and numbers. */
    static BaseFont bold() {
        return Bold.FACE;
    }

    static BaseFont urdu() {
        return Urdu.FACE;
    }

    static BaseFont chinese() {
        return Chinese.FACE;
    }

    private static final class Plain {
        static final BaseFont FACE = read(DEJAVU + "DejaVuSansCondensed.ttf");
    }

    private static final class Bold {
        static final BaseFont FACE = read(DEJAVU + "DejaVuSansCondensed-Bold.ttf");
    }

    private static final class Urdu {
        static final BaseFont FACE = withLonelyForms(read("/fonts/ttf/Markazi/MarkaziText-Regular.ttf"));
    }

    private static final class Chinese {
        static final BaseFont FACE = read("/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf");
    }

    private static BaseFont read(String file) {
        try (InputStream in = Typefaces.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new FileNotFoundException(file + " is not in the jar");
            }
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED,
                    in.readAllBytes(), null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * OpenPDF asks for every letter by the form in which it is joined, and for one that joins none by its lonely form.
     * That looks as the letter itself does, and Markazi has it under the letter alone. OpenPDF lets nobody add to what
     * it has read of a typeface.
     */
    private static BaseFont withLonelyForms(BaseFont face) {
        try {
            Field letters = face.getClass().getSuperclass().getDeclaredField("cmap31");
            letters.setAccessible(true);
            @SuppressWarnings("unchecked")
            Map<Integer, int[]> glyphs = (Map<Integer, int[]>) letters.get(face);
            for (int[] block : FORMS) {
                IntStream.rangeClosed(block[0], block[1]).filter(form -> !glyphs.containsKey(form))
                        .filter(Typefaces::isLonely).forEach(form -> {
                            int letter = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC)
                                    .codePointAt(0);
                            glyphs.computeIfAbsent(form, each -> glyphs.get(letter));
                        });
            }
            return face;
        } catch (ReflectiveOperationException otherOpenPdf) {
            throw new IllegalStateException("this is another OpenPDF than the one that was looked at", otherOpenPdf);
        }
    }

    private static boolean isLonely(int form) {
        String name = Character.getName(form);
        return name != null && name.endsWith("ISOLATED FORM") && !name.contains("LIGATURE");
    }
}
