package org.singlewindow.declaration;

import static org.singlewindow.declaration.LodgementRule.notes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.singlewindow.declaration.ItemParticulars.Packaging;
import org.singlewindow.declaration.LodgeDeclaration.Form;
import org.singlewindow.declaration.LodgeDeclaration.Item;
import org.singlewindow.declaration.LodgeDeclaration.Said;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.reference.Facts;

/** How the goods are counted, weighed and packed. */
final class GoodsRules {

    static final LodgementRule GAP = notes("ITM-01", RuleTier.RULE, RuleSource.WCO_DM).says("items.gap");
    static final LodgementRule NET = notes("ITM-02", RuleTier.RULE, RuleSource.EU_UCC).says("net.zero");
    static final LodgementRule GROSS = notes("ITM-03", RuleTier.RULE, RuleSource.EU_UCC).says("gross.zero");
    static final LodgementRule UNIT = notes("ITM-04", RuleTier.RULE, RuleSource.REC_20).says("mass.unit");
    static final LodgementRule SUPPLEMENTARY = notes("ITM-05", RuleTier.RULE, RuleSource.EU_UCC)
            .says("quantity.zero");
    static final LodgementRule WORDS = notes("ITM-06", RuleTier.RULE, RuleSource.RKC).says("goods.undescribed");
    static final LodgementRule COUNTED = notes("ITM-07", RuleTier.CODE_LIST, RuleSource.REC_20).says("quantity.unit");
    static final LodgementRule KIND = notes("PKG-01", RuleTier.RULE, RuleSource.REC_21).says("package.kind");
    static final LodgementRule NUMBER = notes("PKG-02", RuleTier.RULE, RuleSource.REC_21).says("package.number");
    static final LodgementRule BULK = notes("PKG-03", RuleTier.RULE, RuleSource.REC_21).says("package.bulk");
    static final LodgementRule TOGETHER = notes("PKG-04", RuleTier.RULE, RuleSource.EU_UCC).says("package.together");
    static final LodgementRule SEQUENCE = notes("PKG-05", RuleTier.RULE, RuleSource.WCO_DM).says("package.sequence");
    static final LodgementRule PARTLY = notes("PKG-06", RuleTier.RULE, RuleSource.WCO_DM).says("package.partly");

    static final List<LodgementRule> NAMED = List.of(GAP, NET, GROSS, UNIT, SUPPLEMENTARY, WORDS, COUNTED, KIND, NUMBER,
            BULK,
            TOGETHER, SEQUENCE, PARTLY);

    private static final Set<String> BULK_KINDS = Set.of("VG", "VL", "VO", "VQ", "VR", "VS", "VY");
    private static final String KILOGRAM = "KGM";
    private static final int HEADING = 4;

    private GoodsRules() {
    }

    static void look(LodgeDeclaration declaration, References world, Notebook notes) {
        List<Item> items = declaration.items();
        for (Item item : items) {
            measures(item, notes);
            packagings(item, notes);
        }
        together(items, notes);
        numbers(items, notes);
        packed(items, notes);
        for (Said said : declaration.values()) {
            if (said.form() == Form.UNIT && isOfMass(said.detail()) && !isKilogram(said.value())) {
                notes.note(UNIT, RuleCode.INCONSISTENT, said.place().path(), said.value());
            }
        }
    }

    private static boolean isOfMass(String element) {
        return element.endsWith("MassMeasure") || element.endsWith("WeightMeasure");
    }

    private static boolean isKilogram(String unit) {
        return unit.startsWith(KILOGRAM)
                && (unit.length() == KILOGRAM.length() || unit.charAt(KILOGRAM.length()) == '#');
    }

    private static void measures(Item item, Notebook notes) {
        if (item.netMass().isPresent() && item.netMass().get().signum() == 0) {
            notes.note(NET, RuleCode.OUTSIDE_DOMAIN, item.path() + "/Commodity/GoodsMeasure/NetNetWeightMeasure");
        }
        if (item.grossMass().isPresent() && item.grossMass().get().signum() == 0) {
            notes.note(GROSS, RuleCode.OUTSIDE_DOMAIN, item.path() + "/Commodity/GoodsMeasure/GrossMassMeasure");
        }
        String supplementary = item.particulars().worth().supplementary().value();
        if (!supplementary.isEmpty() && isZero(supplementary)) {
            notes.note(SUPPLEMENTARY, RuleCode.OUTSIDE_DOMAIN, item.path() + "/Commodity/GoodsMeasure/TariffQuantity");
        }
        counted(item, notes);
        if (item.description().isEmpty() && item.codes().code().isPresent()) {
            notes.note(WORDS, RuleCode.MISSING, item.path() + "/Commodity/Description");
        }
    }

    /** Of most headings nothing is known; tariffs differ, so any unit will do that one of them has. */
    private static void counted(Item item, Notebook notes) {
        String unit = item.particulars().worth().supplementary().unit();
        if (unit.isEmpty() || item.codes().hs().isEmpty()) {
            return;
        }
        String digits = item.codes().hs().get().value();
        Set<String> units = Facts.units(digits);
        if (!units.isEmpty() && !units.contains(unit.contains("#") ? unit.substring(0, unit.indexOf('#')) : unit)) {
            notes.note(COUNTED, RuleCode.INCONSISTENT, item.path() + "/Commodity/GoodsMeasure/TariffQuantity", unit,
                    digits.substring(0, HEADING), units.stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    private static boolean isZero(String number) {
        for (int i = 0; i < number.length(); i++) {
            if (number.charAt(i) != '0' && number.charAt(i) != '.') {
                return false;
            }
        }
        return true;
    }

    private static void packagings(Item item, Notebook notes) {
        List<Packaging> packagings = item.particulars().packagings();
        Set<String> places = packagings.size() > 1 ? new HashSet<>() : null;
        for (Packaging each : packagings) {
            String path = item.path() + "/Packaging[" + each.place() + "]";
            if (each.kind().isEmpty() && !each.number().isEmpty()) {
                notes.note(KIND, RuleCode.MISSING, path + "/TypeCode", each.number());
            }
            if (places != null && !places.add(each.sequence())) {
                notes.note(SEQUENCE, RuleCode.INCONSISTENT, path + "/SequenceNumeric", each.sequence());
            }
            number(each, path, notes);
        }
    }

    private static void number(Packaging packaging, String path, Notebook notes) {
        boolean bulk = BULK_KINDS.contains(packaging.kind());
        if (packaging.number().isEmpty()) {
            if (!bulk && !packaging.kind().isEmpty()) {
                notes.note(NUMBER, RuleCode.MISSING, path + "/QuantityQuantity", packaging.kind());
            }
        } else if (bulk && !isZero(packaging.number()) && !packaging.number().equals("1")) {
            notes.note(BULK, RuleCode.INCONSISTENT, path + "/QuantityQuantity", packaging.kind(), packaging.number());
        }
    }

    /** Where no packages are stated, another item has them, with the same marks on them. */
    private static void together(List<Item> items, Notebook notes) {
        Set<String> marks = null;
        for (Item item : items) {
            for (Packaging each : item.particulars().packagings()) {
                if (!each.number().isEmpty() && isZero(each.number()) && !BULK_KINDS.contains(each.kind())) {
                    marks = marks == null ? marks(items) : marks;
                    if (!marks.contains(each.marks())) {
                        notes.note(TOGETHER, RuleCode.INCONSISTENT,
                                item.path() + "/Packaging[" + each.place() + "]/QuantityQuantity");
                    }
                }
            }
        }
    }

    private static Set<String> marks(List<Item> items) {
        return items.stream().flatMap(item -> item.particulars().packagings().stream())
                .filter(each -> !each.number().isEmpty() && !isZero(each.number())).map(Packaging::marks)
                .collect(Collectors.toSet());
    }

    private static void numbers(List<Item> items, Notebook notes) {
        for (int i = 0; i < items.size(); i++) {
            int number = items.get(i).sequence();
            if (number < 1 || number > items.size()) {
                notes.note(GAP, RuleCode.INCONSISTENT, items.get(i).path() + "/SequenceNumeric", number, items.size());
                return;
            }
        }
    }

    private static void packed(List<Item> items, Notebook notes) {
        int packed = 0;
        for (Item item : items) {
            packed += item.particulars().packagings().isEmpty() ? 0 : 1;
        }
        if (packed > 0 && packed < items.size()) {
            notes.note(PARTLY, RuleCode.MISSING, "Declaration/GoodsShipment", packed, items.size());
        }
    }
}
