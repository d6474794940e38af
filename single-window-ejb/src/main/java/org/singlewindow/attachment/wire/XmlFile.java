package org.singlewindow.attachment.wire;

import jakarta.enterprise.context.ApplicationScoped;
import org.singlewindow.wco.AnyXml;

/**
 * Whether a file in XML is data, such as a declaration of somewhere else, or a page that a browser would show and run.
 */
@ApplicationScoped
public class XmlFile {

    /** What such a file can be. */
    public enum Look {
        DATA,
        /** With elements of a page, a drawing or a style sheet. */
        PAGE,
        /** Not well-formed, with a document type or an instruction, or beyond every limit. */
        BROKEN
    }

    public Look look(byte[] file) {
        if (AnyXml.findFault(file).isPresent()) {
            return Look.BROKEN;
        }
        return AnyXml.isShown(file) ? Look.PAGE : Look.DATA;
    }
}
