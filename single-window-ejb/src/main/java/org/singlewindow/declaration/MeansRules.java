package org.singlewindow.declaration;

import static org.singlewindow.declaration.LodgementRule.notes;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.singlewindow.declaration.Particulars.Carriage;
import org.singlewindow.declaration.Particulars.Means;
import org.singlewindow.declaration.Particulars.Stop;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.ShipNumber;
import org.singlewindow.kernel.WagonNumber;

/** Means of transport: how they are identified, by their mode; how the freight is paid; the stops of the way. */
final class MeansRules {

    static final LodgementRule TYPE = notes("MOT-01", RuleTier.CODE_LIST, RuleSource.EU_UCC).says("means.type");
    static final LodgementRule MODE = notes("MOT-02", RuleTier.RULE, RuleSource.EU_UCC).says("means.mode");
    static final LodgementRule UNTYPED = notes("MOT-03", RuleTier.RULE, RuleSource.WCO_DM).says("means.untyped");
    static final LodgementRule UNNAMED = notes("MOT-04", RuleTier.RULE, RuleSource.WCO_DM).says("means.unnamed");
    static final LodgementRule SHIP = notes("MOT-05", RuleTier.RULE, RuleSource.IMO).says("means.ship");
    static final LodgementRule WAGON = notes("MOT-06", RuleTier.RULE, RuleSource.UIC).says("means.wagon");
    static final LodgementRule VESSEL = notes("MOT-07", RuleTier.RULE, RuleSource.EU_UCC).says("means.vessel");
    static final LodgementRule NATIONALITY = notes("MOT-08", RuleTier.RULE, RuleSource.EU_UCC)
            .says("means.nationality");
    static final LodgementRule STATELESS = notes("MOT-09", RuleTier.RULE, RuleSource.EU_UCC).says("means.stateless");
    static final LodgementRule UNCONTAINED = notes("MOT-10", RuleTier.RULE, RuleSource.REC_19)
            .says("means.uncontained");
    static final LodgementRule FREIGHT = notes("MOT-11", RuleTier.CODE_LIST, RuleSource.EU_UCC)
            .says("freight.method");
    static final LodgementRule STOP_TWICE = notes("MOT-12", RuleTier.RULE, RuleSource.WCO_DM).says("stop.sequence");
    static final LodgementRule STOP_AGAIN = notes("MOT-13", RuleTier.RULE, RuleSource.EU_UCC).says("stop.again");

    static final List<LodgementRule> NAMED = List.of(TYPE, MODE, UNTYPED, UNNAMED, SHIP, WAGON, VESSEL, NATIONALITY,
            STATELESS, UNCONTAINED, FREIGHT, STOP_TWICE, STOP_AGAIN);

    /** How it is identified, by the mode of which it is. */
    private static final Map<String, String> MODES = Map.of("10", "1", "11", "1", "20", "2", "21", "2", "30", "3",
            "31", "3", "40", "4", "41", "4", "80", "8", "81", "8");
    private static final Set<String> FLAGGED = Set.of("1", "3", "4", "8");
    /** Post and pipelines. Wagons have the country of their railway, and in this region it is stated. */
    private static final Set<String> FIXED = Set.of("5", "7");
    private static final Set<String> PAYMENTS = Set.of("A", "B", "C", "D", "H", "Y", "Z");
    private static final int VESSEL_NUMBER = 8;

    private MeansRules() {
    }

    static void look(LodgeDeclaration declaration, References world, Notebook notes) {
        Carriage carriage = declaration.particulars().carriage();
        for (Means each : carriage.means()) {
            identity(each, notes);
            if (each.atTheBorder()) {
                border(each, carriage, notes);
            }
        }
        if (!carriage.freight().isEmpty() && !PAYMENTS.contains(carriage.freight())) {
            notes.note(FREIGHT, RuleCode.OUTSIDE_DOMAIN, "Declaration/Consignment/Freight/PaymentMethodCode",
                    carriage.freight());
        }
        stops(carriage.stops(), notes);
    }

    private static void identity(Means means, Notebook notes) {
        if (means.type().isEmpty()) {
            if (!means.id().isEmpty() && means.mode().isEmpty()) {
                notes.note(UNTYPED, RuleCode.MISSING, means.path() + "/IdentificationTypeCode", means.id());
            }
            return;
        }
        String mode = MODES.get(means.type());
        if (mode == null) {
            notes.note(TYPE, RuleCode.OUTSIDE_DOMAIN, means.path() + "/IdentificationTypeCode", means.type());
        } else if (means.atTheBorder() && !means.mode().isEmpty() && !mode.equals(means.mode())) {
            notes.note(MODE, RuleCode.INCONSISTENT, means.path() + "/IdentificationTypeCode", means.type(),
                    means.mode());
        }
        if (means.id().isEmpty()) {
            notes.note(UNNAMED, RuleCode.MISSING, means.path() + "/ID");
        } else {
            number(means, notes);
        }
    }

    private static void number(Means means, Notebook notes) {
        String id = means.id();
        switch (means.type()) {
            case "10" -> {
                if (ShipNumber.parse(id).filter(number -> !number.isRight()).isPresent()) {
                    notes.note(SHIP, RuleCode.PATTERN, means.path() + "/ID", id);
                }
            }
            case "20" -> {
                if (WagonNumber.parse(id).filter(number -> !number.isRight()).isPresent()) {
                    notes.note(WAGON, RuleCode.PATTERN, means.path() + "/ID", id);
                }
            }
            case "80" -> {
                if (!isOfDigits(id, VESSEL_NUMBER)) {
                    notes.note(VESSEL, RuleCode.PATTERN, means.path() + "/ID", id);
                }
            }
            default -> {}
        }
    }

    private static void border(Means means, Carriage carriage, Notebook notes) {
        if (means.nationality().isEmpty()) {
            if (FLAGGED.contains(means.mode()) && !means.id().isEmpty()) {
                notes.note(NATIONALITY, RuleCode.MISSING, means.path() + "/RegistrationNationalityCode", means.id());
            }
        } else if (FIXED.contains(means.mode())) {
            notes.note(STATELESS, RuleCode.INCONSISTENT, means.path() + "/RegistrationNationalityCode", means.mode());
        }
        if (FIXED.contains(means.mode()) && carriage.inContainers().equals("1")) {
            notes.note(UNCONTAINED, RuleCode.INCONSISTENT, means.path() + "/ModeCode", means.mode());
        }
    }

    /** As they are travelled: the numbers say it, and not where the stops are written. */
    private static void stops(List<Stop> written, Notebook notes) {
        List<Stop> stops = written.stream().sorted(Comparator.comparing(Stop::order)).toList();
        for (int i = 1; i < stops.size(); i++) {
            Stop before = stops.get(i - 1);
            Stop stop = stops.get(i);
            if (stop.order().compareTo(before.order()) == 0) {
                notes.note(STOP_TWICE, RuleCode.INCONSISTENT, stop.path() + "/SequenceNumeric", stop.sequence());
            }
            if (!stop.country().isEmpty() && stop.country().equals(before.country())) {
                notes.note(STOP_AGAIN, RuleCode.INCONSISTENT, stop.path() + "/RoutingCountryCode", stop.country());
            }
        }
    }

    private static boolean isOfDigits(String text, int count) {
        return text.length() == count && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
