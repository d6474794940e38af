package org.singlewindow.transit;

/** The files that were brought for a movement; whoever keeps them answers. */
public interface Exhibits {

    /** @param sha256 in 64 hexadecimal digits */
    boolean has(long movement, String sha256);
}
