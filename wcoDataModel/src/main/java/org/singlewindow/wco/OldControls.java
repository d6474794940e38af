package org.singlewindow.wco;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.ext.Locator2;

/**
 * The control characters that XML 1.1 lets through where they are written as numbers, and XML 1.0 does not. What we
 * answer, and what the agencies and countries read, is XML 1.0: one declaration with such a character in the name of
 * its goods would spoil a whole list of tasks.
 */
final class OldControls {

    private static final OldControls THESE = new OldControls();

    private OldControls() {
    }

    /** Null where the parser lets none through. */
    static OldControls in(Locator document) {
        return document instanceof Locator2 place && "1.1".equals(place.getXMLVersion()) ? THESE : null;
    }

    OptionalInt find(char[] characters, int start, int length) {
        return IntStream.range(start, start + length).map(i -> characters[i]).filter(OldControls::isOne).findFirst();
    }

    OptionalInt find(Attributes attributes) {
        return IntStream.range(0, attributes.getLength()).mapToObj(attributes::getValue).flatMapToInt(String::chars)
                .filter(OldControls::isOne).findFirst();
    }

    private static boolean isOne(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r';
    }
}
