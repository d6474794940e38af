package org.singlewindow.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.singlewindow.declaration.DeclarationPage;
import org.singlewindow.declaration.DeclarationRow;
import org.singlewindow.kernel.Lrn;

/**
 * A page of declarations.
 *
 * @param more whether the page of the next number has anything, as far as this search looked
 * @param next what to give as {@code before} to go on from here, also where a search for words stopped before the
 *             oldest
 */
public record DeclarationPageJson(int page, int size, boolean more, Optional<Long> next, List<Line> items) {

    /** One declaration in the list. @param refusedItems that were refused for good, where others may go */
    public record Line(String mrn, Optional<String> lrn, String status, int version, String declarant,
            String declarantName, Instant lodgedAt, String regime,
            Optional<String> exportCountry, Optional<String> importCountry, String summary,
            List<Integer> refusedItems) {

        private static Line of(DeclarationRow row) {
            return new Line(row.mrn().value(), row.lrn().map(Lrn::value), row.status().name(), row.version(),
                    row.declarant(), row.declarantName(), row.lodgedAt(),
                    row.summary().regime(), row.summary().exportCountry(), row.summary().importCountry(),
                    row.summary().inOneLine().in(Locale.ENGLISH), row.refused());
        }
    }

    static DeclarationPageJson of(DeclarationPage found, int page, int size) {
        boolean full = found.rows().size() == size;
        Optional<Long> next = found.next().stream().boxed().findFirst();
        return new DeclarationPageJson(page, size, found.hasMore() && full, next,
                found.rows().stream().map(Line::of).toList());
    }
}
