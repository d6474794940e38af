package org.singlewindow.transit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.singlewindow.guarantee.DebtClaimNews;

/** What happened to a claim, as {@code GetClaimEvents} answers it: whoever reads the one reads the other. */
final class ClaimNewsXml {

    private static final String NAMESPACE = "urn:singlewindow:transit:1";

    private final XMLStreamWriter out;

    private ClaimNewsXml(XMLStreamWriter out) {
        this.out = out;
    }

    static byte[] write(DebtClaimNews news) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes,
                    StandardCharsets.UTF_8.name());
            new ClaimNewsXml(out).document(news);
            out.flush();
        } catch (XMLStreamException ours) {
            throw new IllegalStateException("what happened to claim " + news.about().id() + " cannot be written", ours);
        }
        return bytes.toByteArray();
    }

    private void document(DebtClaimNews news) throws XMLStreamException {
        out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        out.writeStartElement("GetClaimEventsResponse");
        out.writeDefaultNamespace(NAMESPACE);
        out.writeStartElement("event");
        DebtClaimNews.What what = news.what();
        DebtClaimNews.About claim = news.about();
        part("claim", Long.toString(claim.id()));
        part("step", what.step().name());
        part("state", what.state().name());
        part("at", what.at().toString());
        part("by", what.by().orElse(""));
        part("reason", what.reason());
        part("mrn", claim.mrn().value());
        part("grn", claim.grn().value());
        part("country", claim.country().value());
        part("guaranteeCountry", claim.lodgedIn().value());
        if (claim.amount().isPresent()) {
            out.writeStartElement("amount");
            part("amount", claim.amount().get().amount().toPlainString());
            part("currency", claim.amount().get().currency());
            out.writeEndElement();
        }
        part("dueAt", claim.due().map(Object::toString).orElse(""));
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void part(String name, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            out.writeStartElement(name);
            out.writeCharacters(value);
            out.writeEndElement();
        }
    }
}
