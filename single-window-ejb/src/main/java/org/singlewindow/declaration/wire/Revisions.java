package org.singlewindow.declaration.wire;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.singlewindow.declaration.ChangedParts;
import org.singlewindow.declaration.Difference;
import org.singlewindow.declaration.MessageFunction;
import org.singlewindow.declaration.Revising;
import org.singlewindow.kernel.Violation;
import org.singlewindow.wco.WcoPart;
import org.singlewindow.wco.WcoReader;

/** Reads versions and amendments, and tells what differs. */
@ApplicationScoped
class Revisions implements Revising {

    private static final String ITEM = "GovernmentAgencyGoodsItem";
    private static final String SHIPMENT = "GoodsShipment";
    /** They say of all items together what each says of itself. */
    private static final Set<String> TOTALS = Set.of("GoodsItemQuantity", "InvoiceAmount", "TotalGrossMassMeasure",
            "TotalPackageQuantity");

    private final WcoReader reader = new WcoReader();

    @Override
    public Revised revise(MessageFunction function, byte[] before, byte[] amendment) {
        WcoPart earlier = read(before);
        WcoPart sent = read(amendment);
        if (isWhole(function, sent)) {
            return revised(earlier, sent, amendment, List.of());
        }
        PointerAmendment.Outcome outcome = PointerAmendment.apply(earlier, sent);
        if (outcome instanceof PointerAmendment.Outcome.Amended made) {
            return revised(earlier, made.document(), made.bytes(), made.warnings()).placed(new SentLines(
                    Differences.declaration(made.document()), Differences.declaration(sent))::place);
        }
        return wrong(earlier, before, ((PointerAmendment.Outcome.Refused) outcome).violations());
    }

    /** What is missing comes as the whole document with it, or in the places that pointers name. */
    private static boolean isWhole(MessageFunction function, WcoPart sent) {
        return function == MessageFunction.REPLACE || function == MessageFunction.SUPPLEMENT
                && Differences.declaration(sent).parts("Amendment").isEmpty();
    }

    /** What was taken in once can be read. */
    private WcoPart read(byte[] document) {
        return reader.readParts(document).either(found -> found.document(), broken -> {
            throw new IllegalArgumentException(broken.violation().toString());
        }, invalid -> {
            throw new IllegalArgumentException(invalid.violations().toString());
        });
    }

    private static Revised revised(WcoPart earlier, WcoPart later, byte[] content, List<Violation> remarks) {
        WcoPart before = Differences.declaration(earlier);
        WcoPart after = Differences.declaration(later);
        List<Difference> differences = Differences.between(earlier, later);
        return new Revised(content, DeclarationReader.read(before), DeclarationReader.read(after),
                changes(before, after, differences), differences, remarks,
                new Pointers(later, after)::place);
    }

    private static Revised wrong(WcoPart earlier, byte[] content, List<Violation> violations) {
        WcoPart before = Differences.declaration(earlier);
        return new Revised(content, DeclarationReader.read(before), DeclarationReader.read(before),
                new ChangedParts(false, Set.of(), Set.of(), false), List.of(), violations, UnaryOperator.identity());
    }

    /** By what the parts say, whatever their numbers and wherever they stand. */
    private static ChangedParts changes(WcoPart before, WcoPart after, List<Difference> differences) {
        List<String> items = items(before);
        List<String> others = items(after);
        boolean renumbered = differences.stream().anyMatch(each -> each.kind() == Difference.Kind.RENUMBERED);
        boolean beyond = !beyondItems(before).equals(beyondItems(after)) || renumbered && pointsAtParts(after);
        return new ChangedParts(beyond, unlike(items, others), unlike(others, items), beyond
                || differences.stream().anyMatch(each -> each.kind() != Difference.Kind.RENUMBERED));
    }

    /** Then what it says is about other parts, as soon as these bear other numbers. */
    private static boolean pointsAtParts(WcoPart part) {
        return part.parts().stream().filter(each -> !isOfTheMessage(part, each))
                .anyMatch(each -> each.name().equals("Pointer") || pointsAtParts(each));
    }

    private static boolean isOfTheMessage(WcoPart holder, WcoPart part) {
        return holder.name().equals("Declaration") && MessageParticulars.is(part);
    }

    private static List<String> items(WcoPart declaration) {
        return declaration.part(SHIPMENT).map(goods -> goods.parts(ITEM)).orElse(List.of()).stream()
                .map(Substance::of).toList();
    }

    /** Places of those that are not among the others, as often as they are there. */
    private static Set<Integer> unlike(List<String> items, List<String> others) {
        List<String> left = new ArrayList<>(others);
        Set<Integer> places = new TreeSet<>();
        for (int place = 0; place < items.size(); place++) {
            if (!left.remove(items.get(place))) {
                places.add(place);
            }
        }
        return places;
    }

    private static String beyondItems(WcoPart declaration) {
        List<WcoPart> own = declaration.parts().stream()
                .filter(part -> !MessageParticulars.is(part) && !TOTALS.contains(part.name())).toList();
        return own.stream().flatMap(part -> part.name().equals(SHIPMENT)
                ? part.parts().stream().filter(each -> !each.name().equals(ITEM)) : List.of(part).stream())
                .map(Substance::of).filter(said -> !said.isEmpty()).sorted().collect(Collectors.joining("\n"));
    }
}
