package org.singlewindow.declaration;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The document that a draft was begun from: it says more than the form has room for, and all of that goes along into
 * what is lodged, unless whoever fills it in leaves it out.
 *
 * @param content a WCO document
 * @param of      number of the declaration that it was made of
 * @param left    none of it goes along
 */
public record CarriedDocument(byte[] content, String of, boolean left) {

    /** Where a draft has it. */
    static final String PART = "carried";

    private static final String DOCUMENT = "document";
    private static final String NUMBER = "of";
    private static final String LEFT = "left";

    public CarriedDocument(byte[] content, String of) {
        this(content, of, false);
    }

    public CarriedDocument leaving(boolean out) {
        return new CarriedDocument(content, of, out);
    }

    /** A draft is read whenever a list of them is shown: what repeats in a document is kept once. */
    Map<String, String> fields() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return Map.of(DOCUMENT, Base64.getEncoder().encodeToString(packed.toByteArray()), NUMBER, of, LEFT,
                left ? "yes" : "");
    }

    static Optional<CarriedDocument> of(Map<String, String> fields) {
        return Optional.ofNullable(fields.get(DOCUMENT)).map(packed -> {
            try (GZIPInputStream in = new GZIPInputStream(
                    new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
                return new CarriedDocument(in.readAllBytes(), fields.getOrDefault(NUMBER, ""),
                        fields.containsKey(LEFT));
            } catch (IOException never) {
                throw new UncheckedIOException(never);
            }
        });
    }
}
