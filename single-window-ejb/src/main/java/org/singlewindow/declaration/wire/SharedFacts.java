package org.singlewindow.declaration.wire;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.Difference;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.wco.WcoPart;

/**
 * What a declaration and the one that goes on from it both say of the same goods: how many, how heavy, how packed, in
 * which containers under which seals, from where to where, by which vehicle, under which reference, between whom, and
 * what they are in six digits. National particulars of the one side are no business of the other, so they are left out
 * before anything is compared. What was paid is only pointed out, where both say it in one currency: each side may have
 * a sale of its own. Of other goods than before it is also said what they are called and by which papers they go; of
 * the same goods it is not, since each side calls them in its own language.
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
            ITEM + "/Packaging/SequenceNumeric", ITEM + "/Packaging/QuantityQuantity", ITEM + "/Packaging/TypeCode",
            ITEM + "/Packaging/MarksNumbersID",
            ITEM + "/Packaging/LengthMeasure", ITEM + "/Packaging/WidthMeasure", ITEM + "/Packaging/HeightMeasure",
            ITEM + "/Packaging/VolumeMeasure", "BorderTransportMeans/ID",
            "BorderTransportMeans/RegistrationNationalityCode", "GoodsShipment/UCR/ID",
            "GoodsShipment/UCR/TraderAssignedReferenceID", ITEM + "/UCR/ID", ITEM + "/UCR/TraderAssignedReferenceID",
            ITEM + "/ExportCountry/ID", ITEM + "/Destination/CountryCode");

    /** What was paid. */
    private static final Set<String> PAID = Set.of("InvoiceAmount", ITEM + "/Commodity/InvoiceLine/ItemChargeAmount");

    /** Written with blanks and hyphens or without, it is the same. */
    private static final Pattern NAMED = Pattern.compile(".*/(BorderTransportMeans|UCR)(\\[\\d+])?/[^/]+");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]");

    /** Said beside them of other goods. */
    private static final String DESCRIPTION = ITEM + "/Commodity/Description";
    private static final String PAPER = ITEM + "/AdditionalDocument";
    private static final Set<String> BESIDES = Set.of(DESCRIPTION, PAPER + "/ID", PAPER + "/TypeCode");

    private static final Pattern CODE = Pattern
            .compile(".*/Commodity(/Classification.*)?|.*/GovernmentAgencyGoodsItem\\[\\d+]");
    private static final Pattern BESIDE = Pattern.compile(".*/(Description|AdditionalDocument\\b.*)");
    private static final Pattern ITEM_OF = Pattern.compile("^.*?68A\\[\\d+]");

    private static final Set<String> COMMODITY = Set.of("TSP", "SRZ", "HS", "");
    private static final int COMMON_DIGITS = 6;
    private static final Pattern NUMBER = Pattern.compile("\\[\\d+]");

    private final Set<String> kept;

    private SharedFacts(Set<String> kept) {
        this.kept = kept;
    }

    /**
     * Of what one of them says nothing at all, nothing is said.
     *
     * @param followed root of the document, or the declaration in it
     * @param follower the same of the one that goes on from it
     */
    static List<Difference> differences(WcoPart followed, WcoPart follower) {
        return Stream.concat(facts(followed, follower).stream(), paid(followed, follower)).toList();
    }

    private static Stream<Difference> paid(WcoPart followed, WcoPart follower) {
        Set<String> kept = Stream.concat(FACTS.stream(), PAID.stream()).collect(Collectors.toSet());
        return new SharedFacts(kept).between(followed, follower).stream().filter(Difference::isOfSale)
                .filter(each -> currency(each.before()).equals(currency(each.after())));
    }

    /** As it stands behind the amount; empty where nothing does. */
    private static String currency(Optional<String> amount) {
        return amount.map(text -> text.substring(text.lastIndexOf(' ') + 1)).filter(text -> text.matches("[A-Z]{3}"))
                .orElse("");
    }

    private static boolean isOnlyWrittenOtherwise(Difference difference) {
        return NAMED.matcher(difference.xpath()).matches()
                && letters(difference.before()).equals(letters(difference.after()));
    }

    private static String letters(Optional<String> name) {
        return MARKS.matcher(name.orElse("")).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static List<Difference> facts(WcoPart followed, WcoPart follower) {
        List<Difference> found = new SharedFacts(FACTS).between(followed, follower);
        if (found.stream().noneMatch(SharedFacts::isOfCode)) {
            return found;
        }
        Set<String> kept = Stream.concat(FACTS.stream(), BESIDES.stream()).collect(Collectors.toSet());
        List<Difference> more = new SharedFacts(kept).between(followed, follower);
        Set<String> others = more.stream().filter(SharedFacts::isOfCode).map(SharedFacts::item)
                .collect(Collectors.toSet());
        return more.stream()
                .filter(each -> !BESIDE.matcher(each.xpath()).matches() || others.contains(item(each))).toList();
    }

    private static boolean isOfCode(Difference difference) {
        return CODE.matcher(difference.xpath()).matches();
    }

    private static String item(Difference difference) {
        Matcher item = ITEM_OF.matcher(difference.earlier());
        return item.find() ? item.group() : "";
    }

    private List<Difference> between(WcoPart followed, WcoPart follower) {
        WcoPart before = of(followed);
        WcoPart after = of(follower);
        Set<String> saidBefore = new HashSet<>();
        Set<String> saidAfter = new HashSet<>();
        collect(before, "", saidBefore);
        collect(after, "", saidAfter);
        return Differences.between(before, after).stream()
                .filter(each -> each.kind() != Difference.Kind.RENUMBERED && !isOnlyWrittenOtherwise(each))
                .filter(each -> {
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
    private WcoPart of(WcoPart root) {
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

    private void copy(WcoPart from, WcoPart to, String path) {
        for (WcoPart part : from.parts()) {
            String here = path.isEmpty() ? part.name() : path + "/" + part.name();
            if (here.equals(PAPER) && !FollowOnDocument.travels(part)) {
                continue;
            }
            WcoPart copy = part.bare();
            if (here.equals(ITEM + "/Commodity")) {
                code(part).ifPresent(code -> copy.add("Classification").add("ID", code));
            }
            copy(part, copy, here);
            if (kept.contains(here) || !copy.parts().isEmpty()) {
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
