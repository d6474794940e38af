package org.singlewindow.declaration;

import java.util.Optional;

/** Who is to receive the goods, by what a document says; a port, because only {@code wire} knows how one looks. */
public interface NamedReceiver {

    /**
     * The number of the importer of the whole shipment, or where it has none of the consignee, as registers write them.
     */
    Optional<String> in(byte[] document);
}
