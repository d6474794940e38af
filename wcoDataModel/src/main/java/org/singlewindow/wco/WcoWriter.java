package org.singlewindow.wco;

import jakarta.xml.bind.JAXBException;
import java.nio.charset.StandardCharsets;
import org.singlewindow.wco.dec.Declaration;
import org.singlewindow.wco.meta.Code;
import org.singlewindow.wco.meta.MetaData;
import org.singlewindow.wco.meta.Text;
import org.singlewindow.wco.res.Response;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Writes WCO documents as UTF-8: the same document always as the same bytes, whichever JAXB does the work. For any
 * number of threads.
 */
public final class WcoWriter {

    static final String MODEL_VERSION = "3.6";

    /**
     * A response put together as a plain tree, in a header of its own; in half the time that the generated classes
     * take.
     */
    public byte[] writeResponse(WcoPart response) {
        var text = new TidyXml();
        tell(WcoPart.header("RES", response), text);
        text.endDocument();
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void tell(WcoPart part, TidyXml text) {
        var element = part.element();
        var attributes = new AttributesImpl();
        part.attributes().forEach((name, value) -> attributes.addAttribute("", name, name, "CDATA", value));
        text.startElement(element.namespace(), element.name(), element.name(), attributes);
        text.text(part.wholeText());
        part.parts().forEach(each -> tell(each, text));
        text.endElement(element.namespace(), element.name(), element.name());
    }

    /** The response in a header of its own. */
    public byte[] write(Response response) {
        var metaData = header("RES");
        metaData.getResponse().add(response);
        return write(metaData);
    }

    /** The declaration in a header of its own. */
    public byte[] write(Declaration declaration) {
        var metaData = header("DEC");
        metaData.setDeclaration(declaration);
        return write(metaData);
    }

    public byte[] write(MetaData metaData) {
        var text = new TidyXml();
        try {
            WcoSchemas.binding().createMarshaller().marshal(metaData, text);
        } catch (JAXBException e) {
            throw new IllegalArgumentException("the document cannot be written", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static MetaData header(String type) {
        var metaData = new MetaData();
        var version = new Code();
        version.setValue(MODEL_VERSION);
        metaData.setWCODataModelVersionCode(version);
        var name = new Text();
        name.setValue(type);
        metaData.setWCOTypeName(name);
        return metaData;
    }
}
