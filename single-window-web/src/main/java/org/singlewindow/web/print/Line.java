package org.singlewindow.web.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.singlewindow.web.print.Lettering.Style;

/** One line of a cell, as long as it needs to be: pieces with a blank between, each in its style. */
record Line(List<Piece> pieces) {

    record Piece(String text, Style style) {}

    Line {
        pieces = List.copyOf(pieces);
    }

    static Line of(String text) {
        return of(text, Style.TEXT);
    }

    static Line of(String text, Style style) {
        return new Line(text.isBlank() ? List.of() : List.of(new Piece(text, style)));
    }

    static Line soft(String text) {
        return of(text, Style.SOFT);
    }

    /** With more behind; nothing where that is empty. */
    Line and(String text, Style style) {
        List<Piece> more = new ArrayList<>(pieces);
        if (!text.isBlank()) {
            more.add(new Piece(text, style));
        }
        return new Line(more);
    }

    Line andSoft(String text) {
        return and(text, Style.SOFT);
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** What it says, by which it is known in which direction it runs. */
    String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining(" "));
    }
}
