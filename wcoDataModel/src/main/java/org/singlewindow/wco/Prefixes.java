package org.singlewindow.wco;

import java.util.ArrayList;
import java.util.List;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.SAXException;

/** The namespace prefixes of an envelope, which hold within the document that it carries; and how many there may be. */
final class Prefixes {

    static final int MOST_AT_ONCE = 256;
    static final int MOST = 50_000;

    private record Prefix(String prefix, String uri) {}

    private final List<Prefix> ofEnvelope = new ArrayList<>();
    private int all;
    private int atOnce;

    void clear() {
        ofEnvelope.clear();
        all = 0;
        atOnce = 0;
    }

    /** Anywhere: false where there are too many. */
    boolean begin() {
        return ++all <= MOST && ++atOnce <= MOST_AT_ONCE;
    }

    void end() {
        atOnce--;
    }

    void open(String prefix, String uri) {
        ofEnvelope.add(new Prefix(prefix, uri));
    }

    void close(String prefix) {
        for (int i = ofEnvelope.size() - 1; i >= 0; i--) {
            if (ofEnvelope.get(i).prefix().equals(prefix)) {
                ofEnvelope.remove(i);
                return;
            }
        }
    }

    void tell(ValidatorHandler validator) throws SAXException {
        for (Prefix each : ofEnvelope) {
            validator.startPrefixMapping(each.prefix(), each.uri());
        }
    }
}
