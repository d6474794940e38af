package org.singlewindow.declaration.wire;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.declaration.NumberedItems;
import org.w3c.dom.Element;

/** Reads the sequence numbers of the goods items of a document that was taken in. */
@ApplicationScoped
class StoredItems implements NumberedItems {

    private static final String WHOLE_NUMBER = "0*[1-9]\\d{0,8}";

    @Override
    public Optional<List<Integer>> in(byte[] document) {
        Element root = Dom.parse(document);
        Element declaration = root.getLocalName().equals("Declaration") ? root
                : Dom.child(root, "Declaration").orElse(root);
        List<String> written = Dom.children(declaration, "GoodsShipment")
                .flatMap(StoredItems::items).map(item -> Dom.text(item, "SequenceNumeric").strip()).toList();
        if (written.isEmpty() || !written.stream().allMatch(text -> text.matches(WHOLE_NUMBER))) {
            return Optional.empty();
        }
        List<Integer> numbers = written.stream().map(Integer::valueOf).toList();
        return new HashSet<>(numbers).size() == numbers.size() ? Optional.of(numbers) : Optional.empty();
    }

    private static Stream<Element> items(Element shipment) {
        return Dom.children(shipment, "GovernmentAgencyGoodsItem");
    }
}
