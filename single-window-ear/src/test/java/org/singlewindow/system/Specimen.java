package org.singlewindow.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A declaration that is right, under a reference nobody used before; the bad ones are made by breaking it in one place.
 */
record Specimen(String reference, String xml) {

    private static final String GRAPES = "/specimens/grapes.xml";

    private static final String REFERENCE_OF_GRAPES = "UZ-2025-FRUIT-0001";

    static Specimen fresh() {
        return fresh(GRAPES, REFERENCE_OF_GRAPES);
    }

    /** A document of {@code specimens}, with the reference it has there. */
    static Specimen fresh(String resource, String referenceThere) {
        String reference = "T"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 24).toUpperCase(java.util.Locale.ROOT);
        try (InputStream in = Specimen.class.getResourceAsStream(resource)) {
            return new Specimen(reference, new String(in.readAllBytes(), StandardCharsets.UTF_8)).with(referenceThere,
                    reference);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The same with {@code old} written as {@code other}; the test is wrong where there is nothing to replace. */
    Specimen with(String old, String other) {
        if (!xml.contains(old)) {
            throw new IllegalArgumentException(old + " is not in the specimen");
        }
        return new Specimen(reference, xml.replace(old, other));
    }

    /** The same with {@code added} right behind the XML declaration. */
    Specimen withProlog(String added) {
        return with("?>\n<md:MetaData", "?>\n" + added + "<md:MetaData");
    }

    /** The same with {@code text} as the name of the goods. */
    Specimen withGoods(String text) {
        return with("Fresh table grapes, variety Husayni, crop 2025", text);
    }

    byte[] bytes() {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
