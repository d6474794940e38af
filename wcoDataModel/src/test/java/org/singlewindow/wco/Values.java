package org.singlewindow.wco;

import java.util.List;
import java.util.Random;

/** Values at the edges of what the schema allows, and beyond. */
final class Values {

    private static final List<String> PIECES = List.of(" ", "  ", "\t", "\n", "\r\n", "&#13;", "&#10;", "&#9;", "&amp;",
            "&lt;", "&#x41;", "&x;", "&", "\u00A0", "\u200B", "\u2028", "\u2029", "\u202D", "&#x202E;", "\u0085",
            "\u007F",
            "\u3164", "\u2800", "\uFEFF", "\uFFFD", "\uFFFE", "&#xFFFE;", "&#xD800;", "\uD83D\uDC2A", "&#x20BB7;",
            "\u4E2D", "\u0416", "\u0661", "\u0301", "<![CDATA[]]>", "<![CDATA[a]]>", "<![CDATA[<]]>", "<!-- c -->",
            "]]>",
            "0", "9", ".", "-", "+", "E3", "Z", "_", "<?pi?>");
    private static final List<String> WORDS = List.of("", " ", "0", "1", "2", "9", "13", "14", "46", "47", " 9 ", "9\n",
            "09", "+9", "UZ", "uz", "Uz1", "U Z", "INF", "NaN", "20260131", "20260131120000Z", "20260131120000+05",
            "20260131120000-0", "19991231", "20260131Z", "202601311200", "2026013112000Z", " 20260131", "20260131 ",
            "\u0662\u0660260131", "20\u0661\u0661\u0661\u0661\u0661\u0661");
    private static final int[] LENGTHS = {1, 2, 3, 4, 5, 7, 8, 9, 17, 18, 35, 50, 70, 256, 512, 2_048};
    private static final List<String> HINTS = List.of("urn:wco:datamodel:WCO:DEC-DMS:2", "../WCO_DEC_2_DMS.xsd",
            "a.xsd",
            " ", "  ", "&#10;", "urn:", "urn:x", "a:b", "::", "http://127.0.0.1/a.xsd", "..", "../../a/b-c.xsd", "%zz",
            "a b", "/etc/passwd", "a//b", "a/./b/../c", "_", "-", "\u0416", "a#b", "a?b", "[", "urn:a:b.c-d_e",
            "urn:a..b",
            "urn:1", "1", "1.2", "a..b", "a/.", "../a/", "../9");

    private final Random random;

    Values(Random random) {
        this.random = random;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    String piece() {
        return random.nextInt(4) > 0 ? any(PIECES) : String.valueOf((char) (' ' + random.nextInt(0xD700)))
                .replace("<", "").replace("&", "");
    }

    String hint() {
        StringBuilder hint = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            hint.append(any(HINTS)).append(random.nextInt(5) == 0 ? "" : " ");
        }
        return random.nextInt(50) == 0 ? hint.toString().repeat(40) : hint.toString();
    }

    /** @param text what stood there, which may stay in part */
    String like(String text) {
        return switch (random.nextInt(6)) {
            case 0 -> any(WORDS);
            case 1 -> number();
            case 2 -> atEdge(text);
            case 3 -> any(PIECES).repeat(1 + random.nextInt(3));
            case 4 -> " ".repeat(random.nextInt(3)) + text + "\n".repeat(random.nextInt(3));
            default -> text.isEmpty() ? "x" : text.substring(random.nextInt(text.length()));
        };
    }

    private String atEdge(String text) {
        int length = LENGTHS[random.nextInt(LENGTHS.length)] + random.nextInt(3) - 1;
        String of = random.nextBoolean() || text.isBlank() || text.contains("&")
                ? any(List.of("a", "9", "\u4E2D", " a", "a  ", "\uD83D\uDC2A")) : text;
        String longer = of.repeat(length / of.length() + 1).substring(0, length);
        return !longer.isEmpty() && Character.isHighSurrogate(longer.charAt(length - 1)) ? longer + "\uDC2A" : longer;
    }

    private String number() {
        String whole = "0".repeat(random.nextInt(3)) + digits(random.nextInt(19));
        String fraction = digits(random.nextInt(9)) + "0".repeat(random.nextInt(3));
        return any(List.of("", "", "", "-", "+", " ", "--")) + whole + any(List.of("", ".", ".", ".", ",", " "))
                + fraction + any(List.of("", "", "", " ", "\n", "E2", "d"));
    }

    private String digits(int count) {
        return random.ints(count, '0', '9' + 1)
                .collect(StringBuilder::new, (all, c) -> all.append((char) c), StringBuilder::append).toString();
    }
}
