package org.singlewindow.declaration.wire;

import java.util.Optional;

/** The document that was made of a form, and the way from each place in it back to the field it came from. */
public final class GuidedDocument {

    private final byte[] bytes;
    private final FilledPlaces places;

    GuidedDocument(byte[] bytes, FilledPlaces places) {
        this.bytes = bytes.clone();
        this.places = places;
    }

    /** The same as it is sent, each thing still in its place. */
    GuidedDocument as(byte[] sent) {
        return new GuidedDocument(sent, places);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** @param xpath as findings have it; nothing where that place comes from no field */
    public Optional<String> findField(String xpath) {
        return places.find(xpath);
    }
}
