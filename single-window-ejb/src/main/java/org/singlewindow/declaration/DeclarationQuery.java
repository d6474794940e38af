package org.singlewindow.declaration;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which declarations to list, newest first.
 *
 * @param from   lodged at this moment or later
 * @param to     lodged before this moment
 * @param text   part of a number, of the first goods' description, or of a party's name
 * @param before continue behind this place: {@link DeclarationPage#next()} of the page before; quicker than a page
 *               number
 * @param page   pages to pass over, from 0
 */
public record DeclarationQuery(Optional<DeclarationStatus> status, Optional<Instant> from, Optional<Instant> to,
        Optional<String> text, OptionalLong before, int page, int size) {

    private static final int LARGEST = 200;

    public DeclarationQuery {
        page = Math.max(0, page);
        size = Math.max(1, Math.min(size, LARGEST));
    }

    public static DeclarationQuery first(int size) {
        return new DeclarationQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                OptionalLong.empty(), 0, size);
    }
}
