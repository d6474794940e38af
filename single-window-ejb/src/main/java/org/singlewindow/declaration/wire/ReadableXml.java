package org.singlewindow.declaration.wire;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * A stored document laid out for reading; the evidence is the bytes, not this. No WCO document is written here: it
 * shows the names and prefixes that its sender chose, and ends where it gets too long, as no writer of documents would.
 */
public final class ReadableXml {

    private static final int MOST_CHARACTERS = 400_000;

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?>\n");

    private ReadableXml() {
    }

    /** Cut where it gets too long for a page. */
    public static String of(byte[] document) {
        ReadableXml readable = new ReadableXml();
        readable.element(Dom.parse(document), 0);
        return readable.text.toString();
    }

    private void element(Element element, int depth) {
        if (text.length() > MOST_CHARACTERS) {
            return;
        }
        String indent = "  ".repeat(depth);
        text.append(indent).append('<').append(element.getTagName());
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            text.append(' ').append(attribute.getName()).append("=\"").append(escaped(attribute.getValue()))
                    .append('"');
        }
        boolean leaf = Dom.children(element).findAny().isEmpty();
        String words = leaf ? element.getTextContent().strip() : "";
        if (leaf && words.isEmpty()) {
            text.append("/>\n");
        } else if (leaf) {
            text.append('>').append(escaped(words)).append("</").append(element.getTagName()).append(">\n");
        } else {
            text.append(">\n");
            Dom.children(element).forEach(child -> element(child, depth + 1));
            text.append(text.length() > MOST_CHARACTERS ? indent + "  …\n" : "").append(indent).append("</")
                    .append(element.getTagName()).append(">\n");
        }
    }

    private static String escaped(String raw) {
        return raw.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
