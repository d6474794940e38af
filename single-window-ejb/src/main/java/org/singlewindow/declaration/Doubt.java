package org.singlewindow.declaration;

import java.util.Optional;
import java.util.regex.Pattern;
import org.singlewindow.declaration.LodgeDeclaration.Classified;
import org.singlewindow.declaration.LodgeDeclaration.Named;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.reference.Facts;

/**
 * Why a commodity code of the right form may not mean the goods that it says. Whoever has a say over some goods has one
 * over such goods.
 */
enum Doubt {

    /** In its last group, or behind its tenth digit, another code may begin. */
    TWO_CODES,
    NO_CHAPTER,
    NO_HEADING,
    NO_SUBHEADING,
    /** A chapter or a heading alone: rules look deeper, and digits may be lost. */
    SHORT;

    private static final String CHAPTERS = "hs-chapters";
    private static final int SUBHEADING = 6;

    /** Pairs of digits, in whatever groups: what might have been meant as one code, or as several. */
    private static final Pattern PAIRS = Pattern
            .compile("(?:[0-9]{2}){6,9}|(?:[0-9]{2}){1,5}(?:[\\s.]+(?:[0-9]{2}){1,2})+");

    static Optional<Doubt> of(Named code, Optional<HsCode> read, References world) {
        return read.isPresent() ? of(code.value(), read.get().value(), world)
                : Optional.of(TWO_CODES).filter(doubt -> PAIRS.matcher(code.value()).matches());
    }

    private static Optional<Doubt> of(String written, String digits, References world) {
        if (Facts.endsWithHeading(written)) {
            return Optional.of(TWO_CODES);
        }
        if (Facts.isOfNoChapter(digits, code -> world.has(CHAPTERS, code))) {
            return Optional.of(NO_CHAPTER);
        }
        if (Facts.isOfNoHeading(digits, code -> world.has(CHAPTERS, code))) {
            return Optional.of(NO_HEADING);
        }
        if (digits.length() < SUBHEADING) {
            return Optional.of(SHORT);
        }
        return Facts.isOfNoSubheading(digits, code -> world.has(CHAPTERS, code)) ? Optional.of(NO_SUBHEADING)
                : Optional.empty();
    }

    /** True where one of an item's codes may mean other goods, or none can be told. */
    static boolean besets(Classified codes, References world) {
        return codes.unread() || codes.code().filter(code -> of(code, codes.hs(), world).isPresent()).isPresent()
                || codes.rivals().stream()
                        .anyMatch(rival -> of(rival, HsCode.parse(rival.value()), world).isPresent());
    }
}
