package org.singlewindow.declaration;

import java.util.Set;
import org.singlewindow.kernel.NormalNumber;

/** By which numbers a document is found; a port, because only {@code wire} knows how one looks. */
public interface BorneNumbers {

    /** Nothing where it cannot be read. */
    Set<NormalNumber> in(byte[] document);
}
