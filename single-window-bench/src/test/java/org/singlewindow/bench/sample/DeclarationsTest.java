package org.singlewindow.bench.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.singlewindow.wco.ReadOutcome;
import org.singlewindow.wco.WcoDocument;
import org.singlewindow.wco.WcoReader;

class DeclarationsTest {

    @Test
    void declarations_of_every_shape_are_valid_and_as_large_as_they_say() {
        for (Shape shape : Shape.ALL) {
            byte[] document = Declarations.of(shape, 10).next();
            ReadOutcome<WcoDocument> outcome = new WcoReader().read(document);
            assertEquals("valid",
                    outcome.<String>either(read -> "valid", broken -> broken.toString(), invalid -> invalid.toString()),
                    shape.toString());
            assertEquals(shape.kilobytes(), document.length / 1_000.0, shape.kilobytes() * 0.05 + 0.5,
                    shape.toString());
        }
    }

    @Test
    void no_reference_comes_twice() {
        Declarations declarations = Declarations.of(Shape.USUAL, 3);
        assertNotEquals(reference(declarations.next()), reference(declarations.next()));
    }

    @Test
    void text_compresses_no_better_than_words_do() {
        byte[] document = Declarations.of(new Shape(98, 2_400), 3).next();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        deflater.setInput(document);
        deflater.finish();
        int packed = deflater.deflate(new byte[document.length]);
        deflater.end();
        assertTrue(packed > document.length / 4, packed + " of " + document.length);
    }

    @Test
    void the_country_has_an_agency_for_each_recipient_but_its_own_queue() {
        assertEquals("8471300048", BenchCountry.commodity(48));
        assertFalse(BenchCountry.zip(List.of(1, 48)).length == 0);
    }

    private static String reference(byte[] document) {
        String text = new String(document, StandardCharsets.US_ASCII);
        return text.substring(text.indexOf("<FunctionalReferenceID>"), text.indexOf("</FunctionalReferenceID>"));
    }
}
