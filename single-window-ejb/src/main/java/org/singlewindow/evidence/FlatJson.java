package org.singlewindow.evidence;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads what the window wrote, one object without others in it on a line: values are texts, numbers or nothing. Here
 * and not by JSON-P, so that checking evidence needs nothing beside the JDK.
 */
final class FlatJson {

    private final String text;
    private int at;

    private FlatJson(String text) {
        this.text = text;
    }

    /** Numbers as they are written; what is {@code null} is left out. */
    static Map<String, String> read(String line) {
        try {
            return new FlatJson(line).object();
        } catch (StringIndexOutOfBoundsException | NumberFormatException cut) {
            throw new IllegalArgumentException("no JSON: " + line, cut);
        }
    }

    private Map<String, String> object() {
        Map<String, String> fields = new LinkedHashMap<>();
        take('{');
        while (text.charAt(at) != '}') {
            if (text.charAt(at - 1) != '{') {
                take(',');
            }
            String name = string();
            take(':');
            if (text.charAt(at) != '"' && text.startsWith("null", at)) {
                at += "null".length();
            } else if (fields.put(name, text.charAt(at) == '"' ? string() : word()) != null) {
                throw new IllegalArgumentException(name + " is there twice");
            }
        }
        take('}');
        if (at != text.length()) {
            throw new IllegalArgumentException("more than an object: " + text);
        }
        return fields;
    }

    private void take(char expected) {
        if (text.charAt(at++) != expected) {
            throw new IllegalArgumentException("not '" + expected + "' at " + at + ": " + text);
        }
    }

    private String word() {
        int from = at;
        while (",}".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private String string() {
        take('"');
        StringBuilder value = new StringBuilder();
        for (char next = text.charAt(at++); next != '"'; next = text.charAt(at++)) {
            value.append(next == '\\' ? escaped() : next);
        }
        return value.toString();
    }

    private char escaped() {
        char escape = text.charAt(at++);
        return switch (escape) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> (char) Integer.parseInt(text.substring(at, at += 4), 16);
            default -> escape;
        };
    }
}
