package org.singlewindow.declaration.wire;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.singlewindow.declaration.LodgeDeclaration;
import org.singlewindow.declaration.NumberedItems;
import org.singlewindow.wco.ReadOutcome;
import org.singlewindow.wco.WcoPart;
import org.singlewindow.wco.WcoReader;
import org.w3c.dom.Element;

/** Reads the sequence numbers of the goods items of a document that was taken in. */
@ApplicationScoped
class StoredItems implements NumberedItems {

    private static final String WHOLE_NUMBER = "0*[1-9]\\d{0,8}";

    private final WcoReader reader = new WcoReader();

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

    @Override
    public List<LodgeDeclaration.Item> goods(byte[] document) {
        List<WcoPart> items = Differences.declaration(reader.readParts(document).either(ReadOutcome.Read::document,
                broken -> unreadable(broken.violation().toString()),
                invalid -> unreadable(invalid.violations().toString())))
                .parts("GoodsShipment").stream().flatMap(goods -> goods.parts("GovernmentAgencyGoodsItem").stream())
                .toList();
        return IntStream.range(0, items.size()).mapToObj(i -> new ItemReader(items.get(i), i + 1).item()).toList();
    }

    private static WcoPart unreadable(String why) {
        throw new IllegalStateException("what was accepted cannot be read: " + why);
    }

    private static Stream<Element> items(Element shipment) {
        return Dom.children(shipment, "GovernmentAgencyGoodsItem");
    }
}
