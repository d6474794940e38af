package org.singlewindow.declaration.wire;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.declaration.NamedReceiver;
import org.w3c.dom.Element;

/** Reads of a stored document who is to receive the goods. */
@ApplicationScoped
class ReceiverReader implements NamedReceiver {

    @Override
    public Optional<String> in(byte[] document) {
        Element root = Dom.parse(document);
        Element declaration = Dom.child(root, "Declaration").orElse(root);
        return Stream.of("Importer", "Consignee")
                .map(party -> Dom.text(declaration, "GoodsShipment", party, "ID").toUpperCase(Locale.ROOT))
                .filter(number -> !number.isEmpty()).findFirst();
    }
}
