package org.singlewindow.delivery.wire;

import java.util.Optional;
import org.singlewindow.kernel.Violation;
import org.singlewindow.wco.AccessCodes;
import org.singlewindow.wco.AnyXml;

/** What a message carries: an XML document of any kind, that its recipient can hand to a parser without fear. */
public final class Content {

    private Content() {
    }

    /** With the access codes of guarantees covered, and all else byte for byte. */
    public static byte[] covered(byte[] content) {
        return AccessCodes.cover(content);
    }

    /** What is wrong with it, with the line where there is one. */
    public static Optional<Violation> findFault(byte[] content) {
        return AnyXml.findFault(content == null ? new byte[0] : content).map(SchemaFindings::violation);
    }
}
