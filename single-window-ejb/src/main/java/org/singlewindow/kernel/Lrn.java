package org.singlewindow.kernel;

/**
 * A local reference number, the trader's own name for a declaration, up to 35 characters; unique for one declarant for
 * ever.
 */
public record Lrn(String value) {

    public Lrn {
        if (value.isBlank() || value.length() > 35) {
            throw new IllegalArgumentException("'" + value + "' is not a local reference number");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
