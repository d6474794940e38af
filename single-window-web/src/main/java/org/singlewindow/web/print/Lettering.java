package org.singlewindow.web.print;

import com.lowagie.text.Chunk;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Texts of any script as they are set: each letter in the first typeface that has it, the whole in the direction of its
 * first letter. Arabic letters are joined where the line is laid out. A letter that no typeface has is a square, and
 * the paper says so.
 */
final class Lettering {

    /** How a text looks. */
    enum Style {
        TEXT(8, false, Color.BLACK), STRONG(8, true, Color.BLACK), SOFT(7, false, Color.DARK_GRAY), LABEL(7, true,
                Color.DARK_GRAY),
        HEADING(10, true, Color.BLACK), TITLE(16, true, Color.BLACK), NUMBER(13, true,
                Color.BLACK),
        FOOT(6.5f, false, Color.DARK_GRAY);

        private final float size;
        private final boolean bold;
        private final Color color;

        Style(float size, boolean bold, Color color) {
            this.size = size;
            this.bold = bold;
            this.color = color;
        }

        private BaseFont face() {
            return bold ? Typefaces.bold() : Typefaces.plain();
        }
    }

    static final String SQUARE = "\u25a1";

    /** Its letters are smaller than others of the same size. */
    private static final float SMALL = 1.3f;

    private static final Set<UnicodeScript> OF_ANY = Set.of(UnicodeScript.COMMON, UnicodeScript.INHERITED);

    private boolean squares;

    /** Whether some letter could not be set. */
    boolean hasSquares() {
        return squares;
    }

    Phrase set(String text, Style style) {
        Phrase phrase = new Phrase();
        add(phrase, text, style);
        return phrase;
    }

    /** Behind what is there. */
    void add(Phrase phrase, String text, Style style) {
        String readable = readable(text);
        List<Supplier<BaseFont>> faces = faces(readable, style);
        StringBuilder run = new StringBuilder();
        BaseFont face = null;
        for (int letter : readable.codePoints().toArray()) {
            BaseFont next = face(letter, faces, face);
            if (face != null && next != face) {
                phrase.add(chunk(run, face, style));
            }
            face = next;
            if (has(face, letter)) {
                run.appendCodePoint(letter);
            } else {
                run.append(SQUARE);
                squares = true;
            }
        }
        if (run.length() > 0) {
            phrase.add(chunk(run, face, style));
        }
    }

    /** In which to look for a letter, one after the other. What is joined comes from one hand, if one has all of it. */
    private static List<Supplier<BaseFont>> faces(String text, Style style) {
        boolean arabic = text.codePoints().anyMatch(Lettering::isArabic);
        boolean urdu = arabic && text.codePoints().filter(Lettering::isArabic)
                .allMatch(letter -> has(Typefaces.urdu(), letter));
        List<Supplier<BaseFont>> faces = new ArrayList<>(List.of(style::face));
        if (arabic) {
            faces.add(urdu ? 0 : 1, Typefaces::urdu);
        }
        faces.add(Typefaces::chinese);
        return faces;
    }

    private static boolean isArabic(int letter) {
        return UnicodeScript.of(letter) == UnicodeScript.ARABIC;
    }

    /** Without what nobody sees; line ends stay. */
    private static String readable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\p{Cntrl}&&[^\\n]]", " ");
    }

    /** Other letters than Arabic ones are never taken from the hand that is there for those. */
    private static BaseFont face(int letter, List<Supplier<BaseFont>> faces, BaseFont before) {
        if (before != null && has(before, letter) && OF_ANY.contains(UnicodeScript.of(letter))) {
            return before;
        }
        Stream<BaseFont> fit = faces.stream().map(Supplier::get)
                .filter(each -> isArabic(letter) || each != Typefaces.urdu());
        return fit.filter(each -> has(each, letter)).findFirst().orElse(before == null ? Typefaces.plain() : before);
    }

    private static boolean has(BaseFont face, int letter) {
        return letter == '\n' || face.charExists(letter);
    }

    private static Chunk chunk(StringBuilder run, BaseFont face, Style style) {
        float size = face == Typefaces.urdu() ? style.size * SMALL : style.size;
        Chunk chunk = new Chunk(run.toString(), new Font(face, size, Font.NORMAL, style.color));
        run.setLength(0);
        return chunk;
    }

    /** Of a line, as OpenPDF counts directions. */
    static int direction(String text) {
        return text.codePoints().map(Lettering::directionOf).filter(each -> each != PdfWriter.RUN_DIRECTION_DEFAULT)
                .findFirst().orElse(PdfWriter.RUN_DIRECTION_LTR);
    }

    private static int directionOf(int letter) {
        return switch (Character.getDirectionality(letter)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                PdfWriter.RUN_DIRECTION_RTL;
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> PdfWriter.RUN_DIRECTION_LTR;
            default -> PdfWriter.RUN_DIRECTION_DEFAULT;
        };
    }
}
