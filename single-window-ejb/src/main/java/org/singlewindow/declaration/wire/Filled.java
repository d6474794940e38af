package org.singlewindow.declaration.wire;

/**
 * What somebody filled in, and where.
 *
 * @param text  as typed; empty where nothing was
 * @param field the form's own name for the field; empty where the text comes from none
 */
public record Filled(String text, String field) {

    /** Of no field: nobody typed it. */
    public static Filled by(String text) {
        return new Filled(text, "");
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** A part of it, or what follows from it. */
    public Filled as(String other) {
        return new Filled(other, field);
    }
}
