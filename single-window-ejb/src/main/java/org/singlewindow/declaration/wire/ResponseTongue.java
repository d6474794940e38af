package org.singlewindow.declaration.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import javax.xml.XMLConstants;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;

/**
 * A WCO response for a reader of another language. What is kept and signed is the English one; only sentences become
 * others, and those that nobody knows any more stay as they are.
 */
public final class ResponseTongue {

    private static final String STATEMENT_TEXT = "StatementDescription";

    private ResponseTongue() {
    }

    /** The very same bytes where the language is English. */
    public static byte[] say(byte[] response, Locale language, ResponseOutline.Names names) {
        if (language.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return response;
        }
        Element root = Dom.parse(response);
        Element said = root.getLocalName().equals("Response") ? root : Dom.child(root, "Response").orElse(root);
        Dom.children(said, "AdditionalInformation")
                .filter(each -> !Dom.text(each, "StatementTypeCode").equals(FoundParts.RULE))
                .forEach(each -> turn(each, "StatementCode", STATEMENT_TEXT, words(language, names)));
        Dom.children(said, "Error")
                .forEach(each -> turn(each, "ValidationCode", "Description", words(language, names)));
        return write(root);
    }

    /** The version of the declaration that it speaks of; empty where it speaks of none. */
    public static Optional<Integer> version(byte[] response) {
        Element root = Dom.parse(response);
        Element said = root.getLocalName().equals("Response") ? root : Dom.child(root, "Response").orElse(root);
        return Dom.child(said, "Declaration").flatMap(about -> Dom.child(about, "VersionID"))
                .map(element -> Integer.valueOf(element.getTextContent()));
    }

    /** From a code and its text. */
    private static BinaryOperator<String> words(Locale language, ResponseOutline.Names names) {
        return (code, text) -> ResponseOutline.words(code, text, names).in(language);
    }

    private static void turn(Element holder, String code, String text, BinaryOperator<String> words) {
        Dom.child(holder, text).ifPresent(element -> element.setTextContent(Parts.text(
                words.apply(Dom.text(holder, code), element.getTextContent()))));
    }

    private static byte[] write(Element root) {
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer writer = factory.newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
            var bytes = new ByteArrayOutputStream();
            writer.transform(new DOMSource(root), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
