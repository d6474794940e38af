package org.singlewindow.wco;

import java.util.Random;

/** Documents that the schema allows, grown from it by chance, so that each of its elements has its turn. */
final class Grown {

    private final Random random;

    Grown(Random random) {
        this.random = random;
    }

    String document() {
        WcoElement root = switch (random.nextInt(4)) {
            case 0 -> WcoSchemas.DECLARATION_ROOT;
            case 1 -> WcoSchemas.RESPONSE_ROOT;
            default -> WcoSchemas.META_DATA_ROOT;
        };
        StringBuilder document = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        grow(root, "", document, 1);
        return document.toString();
    }

    private void grow(WcoElement element, String namespace, StringBuilder document, int depth) {
        document.append('<').append(element.name());
        if (!element.namespace().equals(namespace)) {
            document.append(" xmlns=\"").append(element.namespace()).append('"');
        }
        if (element.name().equals("DateTimeString")) {
            document.append(" formatCode=\"304\"");
        }
        document.append('>');
        if (element.isValue()) {
            document.append(value(element));
        } else {
            grow(element, document, depth);
        }
        document.append("</").append(element.name()).append('>');
    }

    private void grow(WcoElement parent, StringBuilder document, int depth) {
        // a header holds one or the other
        boolean responses = random.nextInt(3) == 0;
        for (WcoElement child : parent.children()) {
            boolean chosen = parent == WcoSchemas.META_DATA_ROOT && !child.isValue();
            boolean grows = chosen ? child.name().equals("Response") == responses
                    : child.min() > 0 || random.nextInt(10) < (child.isValue() ? 4 : 10 / (depth + 1));
            for (int times = grows ? 1 + (child.max() > 1 ? random.nextInt(3) : 0) : 0; times > 0; times--) {
                document.append(random.nextInt(3) == 0 ? "\n  " : "");
                grow(child, parent.namespace(), document, depth + 1);
            }
        }
    }

    private String value(WcoElement element) {
        WcoElement.Facets facets = element.facets();
        if (!facets.values().isEmpty()) {
            return facets.values().get(random.nextInt(facets.values().size()));
        }
        int most = facets.maxLength() == 0 ? 20 : facets.maxLength();
        if (facets.number()) {
            return String.valueOf(random.nextInt(100_000));
        }
        return switch (facets.pattern()) {
            case "([0-9])*" -> "7".repeat(random.nextInt(most + 1));
            case "([a-zA-Z])*" -> "Kz".substring(random.nextInt(2));
            case "", ".*[^\\s].*" -> "Name of it ".repeat(most / 11 + 1).substring(0, 1 + random.nextInt(most));
            default -> random.nextBoolean() ? "20260131" : "20260131120000+05";
        };
    }
}
