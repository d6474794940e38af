package org.singlewindow.declaration;

import java.util.List;

/** What differs between two documents; a port, because only {@code wire} knows what a document looks like. */
public interface Comparison {

    /** @param before a stored declaration, and {@code after} a later one */
    List<Difference> between(byte[] before, byte[] after);
}
