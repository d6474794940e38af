package org.singlewindow.wco;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads documents by the {@link SureGrammar}, at a third of what the validator costs, and answers only what it is sure
 * of: a valid document's tree, the same that the validator's reader grows. For anything else, valid or not, it has no
 * answer and no words.
 */
final class SureReader {

    private final Benches<Bench> benches = new Benches<>(Bench::new);

    /** The same parser, with the same limits. */
    private static final class Bench {
        private final XMLReader parser = Parsers.strict();
        private final SureHandler handler = new SureHandler(WcoSchemas.GRAMMAR);

        Bench() {
            parser.setContentHandler(handler);
            parser.setErrorHandler(handler);
        }

        Optional<WcoPart> find(byte[] bytes) {
            try {
                parser.parse(new InputSource(new ByteArrayInputStream(bytes)));
                return Optional.of(handler.take());
            } catch (SAXException | IOException unsure) {
                return Optional.empty();
            }
        }
    }

    /** @param bytes in which {@link Bytes} finds no fault */
    Optional<WcoPart> find(byte[] bytes) {
        var place = benches.take();
        var found = place.bench().find(bytes);
        if (found.isPresent()) {
            benches.giveBack(place);
        }
        return found;
    }
}
