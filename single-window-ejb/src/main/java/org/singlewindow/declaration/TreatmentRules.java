package org.singlewindow.declaration;

import static org.singlewindow.declaration.LodgementRule.notes;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.singlewindow.declaration.ItemParticulars.Origin;
import org.singlewindow.declaration.ItemParticulars.Preference;
import org.singlewindow.declaration.ItemParticulars.Procedure;
import org.singlewindow.declaration.ItemParticulars.Treatment;
import org.singlewindow.declaration.LodgeDeclaration.Item;
import org.singlewindow.kernel.RuleCode;

/** What customs is asked to do with the goods: procedures, origin, preferences and quotas. */
final class TreatmentRules {

    static final LodgementRule ORIGIN_TYPE = notes("ORI-01", RuleTier.CODE_LIST, RuleSource.EU_UCC)
            .says("origin.type");
    static final LodgementRule UNPROVEN = notes("ORI-02", RuleTier.RULE, RuleSource.EU_UCC).says("origin.unproven");
    static final LodgementRule UNCLAIMED = notes("ORI-03", RuleTier.RULE, RuleSource.EU_UCC)
            .says("origin.unclaimed");
    static final LodgementRule ORIGINS = notes("ORI-04", RuleTier.RULE, RuleSource.RKC).says("origin.partly");
    static final LodgementRule TWO_ORIGINS = notes("ORI-05", RuleTier.RULE, RuleSource.RKC).says("origin.two");
    static final LodgementRule PREFERENCE = notes("ORI-06", RuleTier.CODE_LIST, RuleSource.EU_UCC)
            .says("preference.form");
    static final LodgementRule QUOTA = notes("ORI-07", RuleTier.RULE, RuleSource.EU_UCC).says("quota.form");
    static final LodgementRule NO_QUOTA = notes("ORI-08", RuleTier.RULE, RuleSource.EU_UCC).says("quota.none");
    static final LodgementRule QUOTA_ALONE = notes("ORI-09", RuleTier.RULE, RuleSource.EU_UCC)
            .says("quota.alone");
    static final LodgementRule NO_PREVIOUS = notes("PRC-01", RuleTier.RULE, RuleSource.EU_UCC)
            .says("procedure.previous");
    static final LodgementRule OF_TYPE = notes("PRC-02", RuleTier.RULE, RuleSource.EU_UCC).says("procedure.type");
    static final LodgementRule TWO = notes("PRC-03", RuleTier.RULE, RuleSource.EU_UCC).says("procedure.two");
    static final LodgementRule PARTLY = notes("PRC-04", RuleTier.RULE, RuleSource.WCO_DM).says("procedure.partly");
    static final LodgementRule FROM_NOTHING = notes("PRC-05", RuleTier.RULE, RuleSource.EU_UCC)
            .says("procedure.nothing");
    static final LodgementRule WAREHOUSE = notes("PRC-06", RuleTier.RULE, RuleSource.EU_UCC)
            .says("procedure.warehouse");
    static final LodgementRule FORM = notes("PRC-07", RuleTier.CODE_LIST, RuleSource.EU_UCC).says("procedure.form");
    static final LodgementRule TWICE = notes("PRC-08", RuleTier.RULE, RuleSource.EU_UCC).says("procedure.twice");
    static final LodgementRule LONE_PREVIOUS = notes("PRC-09", RuleTier.RULE, RuleSource.EU_UCC)
            .says("procedure.alone");
    static final LodgementRule DIGITS = notes("PRC-10", RuleTier.RULE, RuleSource.EU_UCC).says("procedure.digits");

    static final List<LodgementRule> NAMED = List.of(ORIGIN_TYPE, UNPROVEN, UNCLAIMED, ORIGINS, TWO_ORIGINS,
            PREFERENCE, QUOTA, NO_QUOTA, QUOTA_ALONE, NO_PREVIOUS, OF_TYPE, TWO, PARTLY, FROM_NOTHING, WAREHOUSE, FORM,
            TWICE, LONE_PREVIOUS, DIGITS);

    private static final String OF_PREFERENCE = "2";
    private static final Set<String> ORIGIN_TYPES = Set.of("1", OF_PREFERENCE);
    private static final int QUOTA_DIGITS = 6;
    private static final int PREFERENCE_DIGITS = 3;
    /** Requested of goods that leave, by the first digit. */
    private static final String LEAVING = "123";
    /** Requested of goods that come in. */
    private static final String ENTERING = "45679";
    private static final String NOTHING_BEFORE = "00";
    /**
     * Goods released for home use, also those that come back: their duty is found by the tariff, not by the HS alone.
     */
    private static final Pattern HOME_USE = Pattern.compile("4[0-9]|6[138]");
    private static final int TARIFF_DIGITS = 8;
    private static final int HS_DIGITS = 6;

    private TreatmentRules() {
    }

    static void look(LodgeDeclaration declaration, References world, Notebook notes) {
        String regime = Profiling.statedRegime(declaration.typeCode()).orElse("");
        boolean stored = !declaration.particulars().proof().warehouse().isEmpty();
        int origins = 0;
        int procedures = 0;
        for (Item item : declaration.items()) {
            Treatment treatment = item.particulars().treatment();
            origins += treatment.origins().isEmpty() ? 0 : 1;
            procedures += treatment.procedures().isEmpty() ? 0 : 1;
            origins(item, treatment, notes);
            preferences(item, treatment, notes);
            procedures(item, treatment, notes);
            for (Procedure each : treatment.procedures()) {
                request(item, each, regime, stored, notes);
            }
        }
        int items = declaration.items().size();
        if (origins > 0 && origins < items) {
            notes.note(ORIGINS, RuleCode.MISSING, "Declaration/GoodsShipment", origins, items);
        }
        if (procedures > 0 && procedures < items) {
            notes.note(PARTLY, RuleCode.MISSING, "Declaration/GoodsShipment", procedures, items);
        }
    }

    private static void origins(Item item, Treatment treatment, Notebook notes) {
        List<Origin> origins = treatment.origins();
        for (Origin origin : origins) {
            if (!origin.type().isEmpty() && !ORIGIN_TYPES.contains(origin.type())) {
                notes.note(ORIGIN_TYPE, RuleCode.OUTSIDE_DOMAIN, path(item, origin) + "/TypeCode", origin.type());
            }
        }
        for (Origin other : Notebook.again(origins, Origin::type)) {
            Origin first = origins.stream().filter(each -> each.type().equals(other.type())).findFirst().orElseThrow();
            if (!first.country().equals(other.country())) {
                notes.note(TWO_ORIGINS, RuleCode.INCONSISTENT, path(item, other) + "/CountryCode", first.country(),
                        other.country());
            }
        }
    }

    private static String path(Item item, Origin origin) {
        return item.path() + "/Origin[" + origin.place() + "]";
    }

    private static void preferences(Item item, Treatment treatment, Notebook notes) {
        boolean proven = false;
        for (Origin origin : treatment.origins()) {
            proven |= origin.type().equals(OF_PREFERENCE);
        }
        boolean claimed = false;
        for (Preference each : treatment.preferences()) {
            String regime = each.regime();
            String path = item.path() + "/Commodity/DutyTaxFee[" + each.place() + "]";
            if (!regime.isEmpty() && (regime.length() != PREFERENCE_DIGITS || !isOfDigits(regime))) {
                notes.note(PREFERENCE, RuleCode.OUTSIDE_DOMAIN, path + "/DutyRegimeCode", regime);
            } else if (!regime.isEmpty()) {
                claimed |= isPreference(regime);
                if (isPreference(regime) && !proven) {
                    notes.note(UNPROVEN, RuleCode.INCONSISTENT, path + "/DutyRegimeCode", regime);
                }
            }
            quota(each, path, notes);
        }
        if (proven && !claimed && !treatment.preferences().isEmpty()) {
            notes.note(UNCLAIMED, RuleCode.INCONSISTENT, item.path() + "/Commodity/DutyTaxFee");
        }
    }

    /** Of general systems and of agreements; a customs union (4) asks for no proof of origin. */
    private static boolean isPreference(String regime) {
        return regime.charAt(0) == '2' || regime.charAt(0) == '3';
    }

    private static void quota(Preference each, String path, Notebook notes) {
        boolean asked = each.regime().length() == PREFERENCE_DIGITS && each.regime().charAt(1) == '2';
        if (each.quota().isEmpty()) {
            if (asked) {
                notes.note(NO_QUOTA, RuleCode.MISSING, path + "/QuotaOrderID", each.regime());
            }
            return;
        }
        if (each.quota().length() != QUOTA_DIGITS || !isOfDigits(each.quota())) {
            notes.note(QUOTA, RuleCode.PATTERN, path + "/QuotaOrderID", each.quota());
        }
        if (!asked && !each.regime().isEmpty()) {
            notes.note(QUOTA_ALONE, RuleCode.INCONSISTENT, path + "/QuotaOrderID", each.quota(), each.regime());
        }
    }

    private static boolean isOfDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static void procedures(Item item, Treatment treatment, Notebook notes) {
        int requests = 0;
        for (Procedure each : treatment.procedures()) {
            requests += each.isRequest() ? 1 : 0;
            if (each.isRequest() && requests > 1) {
                notes.note(TWO, RuleCode.INCONSISTENT, path(item, each) + "/CurrentCode", each.current());
            }
        }
        Notebook.again(treatment.procedures(), Procedure::current).stream().filter(each -> !each.isRequest())
                .forEach(each -> notes.note(TWICE, RuleCode.INCONSISTENT, path(item, each) + "/CurrentCode",
                        each.current()));
    }

    private static void request(Item item, Procedure each, String regime, boolean stored, Notebook notes) {
        String code = each.current();
        String path = path(item, each);
        if (!each.isRequest()) {
            if (!code.isEmpty() && code.length() != 3) {
                notes.note(FORM, RuleCode.OUTSIDE_DOMAIN, path + "/CurrentCode", code);
            } else if (!each.previous().isEmpty()) {
                notes.note(LONE_PREVIOUS, RuleCode.INCONSISTENT, path + "/PreviousCode", each.previous());
            }
            return;
        }
        if (each.previous().isEmpty()) {
            notes.note(NO_PREVIOUS, RuleCode.MISSING, path + "/PreviousCode", code);
        }
        if (regime.equals("EXPORT") && ENTERING.indexOf(code.charAt(0)) >= 0
                || regime.equals("IMPORT") && LEAVING.indexOf(code.charAt(0)) >= 0) {
            notes.note(OF_TYPE, RuleCode.INCONSISTENT, path + "/CurrentCode", code);
        }
        if ((code.equals("31") || code.charAt(0) == '6') && each.previous().equals(NOTHING_BEFORE)) {
            notes.note(FROM_NOTHING, RuleCode.INCONSISTENT, path + "/PreviousCode", code);
        }
        if (code.equals("71") && !stored) {
            notes.note(WAREHOUSE, RuleCode.MISSING, "Declaration/GoodsShipment/Warehouse/ID", code);
        }
        if (HOME_USE.matcher(code).matches()) {
            item.codes().code().filter(named -> item.codes().hs().filter(hs -> isShort(hs.value())).isPresent())
                    .ifPresent(named -> notes.note(DIGITS, RuleCode.OUTSIDE_DOMAIN, named.path(), code, named.value()));
        }
    }

    /** One that is not even of the HS is told already. */
    private static boolean isShort(String code) {
        return code.length() >= HS_DIGITS && code.length() < TARIFF_DIGITS;
    }

    private static String path(Item item, Procedure procedure) {
        return item.path() + "/GovernmentProcedure[" + procedure.place() + "]";
    }
}
