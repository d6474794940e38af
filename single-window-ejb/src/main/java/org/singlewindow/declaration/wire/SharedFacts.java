package org.singlewindow.declaration.wire;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.singlewindow.declaration.Difference;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.wco.WcoPart;

/**
 * What a declaration and the one that goes on from it both say of the same goods: how many, how heavy, how packed, in
 * which containers under which seals, from where to where, between whom, and what they are in six digits. Values and
 * national particulars of the one side are no business of the other, so they are left out before anything is compared.
 */
final class SharedFacts {

    private static final String ITEM = "GoodsShipment/GovernmentAgencyGoodsItem";

    /** Values; whatever holds one of them is kept around it. */
    private static final Set<String> FACTS = Set.of("GoodsItemQuantity", "TotalGrossMassMeasure",
            "TotalPackageQuantity", "Exporter/Name", "GoodsShipment/Consignee/Name", "GoodsShipment/Importer/Name",
            "GoodsShipment/Consignor/Name", "GoodsShipment/Destination/CountryCode", "GoodsShipment/ExportCountry/ID",
            "GoodsShipment/Consignment/ContainerCode", "GoodsShipment/Consignment/TransportEquipment/SequenceNumeric",
            "GoodsShipment/Consignment/TransportEquipment/ID",
            "GoodsShipment/Consignment/TransportEquipment/Seal/SequenceNumeric",
            "GoodsShipment/Consignment/TransportEquipment/Seal/ID", ITEM + "/SequenceNumeric",
            ITEM + "/Commodity/DangerousGoods/UNDGID", ITEM + "/Commodity/GoodsMeasure/GrossMassMeasure",
            ITEM + "/Commodity/GoodsMeasure/NetNetWeightMeasure", ITEM + "/Origin/CountryCode",
            ITEM + "/Packaging/SequenceNumeric", ITEM + "/Packaging/QuantityQuantity", ITEM + "/Packaging/TypeCode");

    private static final Set<String> COMMODITY = Set.of("TSP", "SRZ", "HS", "");
    private static final int COMMON_DIGITS = 6;
    private static final Pattern NUMBER = Pattern.compile("\\[\\d+]");

    private SharedFacts() {
    }

    /**
     * Of what one of them says nothing at all, nothing is said.
     *
     * @param followed root of the document, or the declaration in it
     * @param follower the same of the one that goes on from it
     */
    static List<Difference> differences(WcoPart followed, WcoPart follower) {
        WcoPart before = of(followed);
        WcoPart after = of(follower);
        Set<String> saidBefore = new HashSet<>();
        Set<String> saidAfter = new HashSet<>();
        collect(before, "", saidBefore);
        collect(after, "", saidAfter);
        return Differences.between(before, after).stream()
                .filter(each -> each.kind() != Difference.Kind.RENUMBERED).filter(each -> {
                    String place = NUMBER.matcher(each.xpath()).replaceAll("").replaceFirst(".*?/Declaration", "");
                    return saidBefore.contains(place) && saidAfter.contains(place);
                }).toList();
    }

    private static void collect(WcoPart part, String path, Set<String> said) {
        said.add(path);
        (path.isEmpty() ? Differences.declaration(part) : part).parts()
                .forEach(each -> collect(each, path + "/" + each.name(), said));
    }

    /** The same root around it, so that paths begin where those of the document do. */
    private static WcoPart of(WcoPart root) {
        WcoPart declaration = Differences.declaration(root);
        WcoPart facts = WcoPart.empty(declaration.element());
        copy(declaration, facts, "");
        if (root == declaration) {
            return facts;
        }
        WcoPart around = WcoPart.empty(root.element());
        around.put(facts);
        return around;
    }

    private static void copy(WcoPart from, WcoPart to, String path) {
        for (WcoPart part : from.parts()) {
            String here = path.isEmpty() ? part.name() : path + "/" + part.name();
            WcoPart copy = part.bare();
            if (here.equals(ITEM + "/Commodity")) {
                code(part).ifPresent(code -> copy.add("Classification").add("ID", code));
            }
            copy(part, copy, here);
            if (FACTS.contains(here) || !copy.parts().isEmpty()) {
                to.put(copy);
            }
        }
    }

    /** In the digits that all tariffs have in common. */
    private static Optional<String> code(WcoPart commodity) {
        return commodity.parts("Classification").stream()
                .filter(each -> COMMODITY.contains(each.value("IdentificationTypeCode").orElse("")))
                .flatMap(each -> each.value("ID").flatMap(HsCode::parse).stream()).findFirst()
                .map(code -> code.value().substring(0, Math.min(COMMON_DIGITS, code.value().length())));
    }
}
