package org.singlewindow.declaration;

import static org.singlewindow.declaration.LodgementRule.notes;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.singlewindow.declaration.ItemParticulars.Worth;
import org.singlewindow.declaration.LodgeDeclaration.Item;
import org.singlewindow.declaration.Particulars.Carriage;
import org.singlewindow.declaration.Particulars.Party;
import org.singlewindow.kernel.RuleCode;

/**
 * What customs needs of goods that leave, come in, or pass, and a declaration of that kind therefore says. What one
 * element alone may not lack, in every regime, other families ask for.
 */
final class RegimeRules {

    static final LodgementRule EXPORTER = notes("REG-01", RuleTier.RULE, RuleSource.RKC).says("regime.exporter");
    static final LodgementRule IMPORTER = notes("REG-02", RuleTier.RULE, RuleSource.RKC).says("regime.importer");
    static final LodgementRule VALUE = notes("REG-03", RuleTier.RULE, RuleSource.WTO_VALUATION).says("regime.value");
    static final LodgementRule ORIGIN = notes("REG-04", RuleTier.RULE, RuleSource.RKC).says("regime.origin");
    static final LodgementRule GUARANTEE = notes("REG-05", RuleTier.RULE, RuleSource.RKC).says("regime.guarantee");
    static final LodgementRule VEHICLE = notes("REG-06", RuleTier.RULE, RuleSource.EU_NCTS).says("regime.vehicle");
    static final LodgementRule MASS = notes("REG-07", RuleTier.RULE, RuleSource.RKC).says("regime.mass");
    static final LodgementRule PACKAGES = notes("REG-08", RuleTier.RULE, RuleSource.RKC).says("regime.packages");
    static final LodgementRule MODE = notes("REG-09", RuleTier.RULE, RuleSource.REC_19).says("regime.mode");

    static final List<LodgementRule> NAMED = List.of(EXPORTER, IMPORTER, VALUE, ORIGIN, GUARANTEE, VEHICLE, MASS,
            PACKAGES, MODE);

    private static final String SHIPMENT = "Declaration/GoodsShipment";
    /** Where the goods are not brought by anything that has a name: post, pipelines and cables, and on their own. */
    private static final Set<String> NAMELESS = Set.of("5", "7", "9");

    /** Kinds of declarations that say it later, by a supplement, or ask for no release at all. */
    private static final Pattern SIMPLIFIED = Pattern.compile("..[BCEFJK]");

    private RegimeRules() {
    }

    /** Only where the type of the declaration says which regime it is. */
    static void look(LodgeDeclaration declaration, References world, Notebook notes) {
        String regime = Profiling.statedRegime(declaration.typeCode()).orElse("");
        switch (regime) {
            case "EXPORT" -> export(declaration, notes);
            case "IMPORT" -> imported(declaration, notes);
            case "TRANSIT" -> transit(declaration, notes);
            default -> {
                return;
            }
        }
        if (!declaration.items().isEmpty()) {
            goods(declaration, regime, notes);
        }
    }

    private static void export(LodgeDeclaration declaration, Notebook notes) {
        if (names(declaration, Set.of("Exporter", "Consignor"))) {
            return;
        }
        notes.note(EXPORTER, RuleCode.MISSING, "Declaration/Exporter");
    }

    private static void imported(LodgeDeclaration declaration, Notebook notes) {
        if (!names(declaration, Set.of("Importer", "Consignee"))) {
            notes.note(IMPORTER, RuleCode.MISSING, SHIPMENT + "/Importer");
        }
        if (SIMPLIFIED.matcher(declaration.typeCode()).matches()) {
            return;
        }
        List<Item> items = declaration.items();
        boolean invoiced = declaration.particulars().sale().invoice().isSaid();
        if (!invoiced && items.stream().noneMatch(item -> isValued(item.particulars().worth())) && !items.isEmpty()) {
            notes.note(VALUE, RuleCode.MISSING, SHIPMENT);
        }
        if (!items.isEmpty()
                && items.stream().allMatch(item -> item.particulars().treatment().origins().isEmpty())) {
            notes.note(ORIGIN, RuleCode.MISSING, items.get(0).path() + "/Origin");
        }
    }

    private static boolean isValued(Worth worth) {
        return worth.price().isSaid() || worth.customs().isSaid() || worth.statistical().isSaid();
    }

    private static void transit(LodgeDeclaration declaration, Notebook notes) {
        if (declaration.particulars().proof().guarantees().isEmpty()) {
            notes.note(GUARANTEE, RuleCode.MISSING, "Declaration/ObligationGuarantee");
        }
        Carriage carriage = declaration.particulars().carriage();
        boolean named = carriage.equipment().stream().anyMatch(each -> !each.id().isEmpty())
                || carriage.means().stream().anyMatch(each -> !each.id().isEmpty() || NAMELESS.contains(each.mode()));
        if (!named) {
            notes.note(VEHICLE, RuleCode.MISSING, "Declaration/BorderTransportMeans");
        }
    }

    private static boolean names(LodgeDeclaration declaration, Set<String> roles) {
        for (Party party : declaration.particulars().parties()) {
            if (roles.contains(party.path().substring(party.path().lastIndexOf('/') + 1))) {
                return true;
            }
        }
        return false;
    }

    private static void goods(LodgeDeclaration declaration, String regime, Notebook notes) {
        List<Item> items = declaration.items();
        if (declaration.totals().grossMass().isEmpty()
                && items.stream().allMatch(item -> item.grossMass().isEmpty() && item.netMass().isEmpty())) {
            notes.note(MASS, RuleCode.MISSING, "Declaration/TotalGrossMassMeasure");
        }
        if (declaration.totals().packages().isEmpty()
                && items.stream().allMatch(item -> item.particulars().packagings().isEmpty())) {
            notes.note(PACKAGES, RuleCode.MISSING, "Declaration/TotalPackageQuantity");
        }
        if (!regime.equals("TRANSIT") && declaration.particulars().carriage().means().stream()
                .allMatch(each -> each.mode().isEmpty())) {
            notes.note(MODE, RuleCode.MISSING, "Declaration/BorderTransportMeans");
        }
    }
}
