package org.singlewindow.declaration;

import static org.singlewindow.declaration.LodgementRule.notes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.singlewindow.declaration.LodgeDeclaration.Item;
import org.singlewindow.declaration.Particulars.Carriage;
import org.singlewindow.declaration.Particulars.Equipment;
import org.singlewindow.kernel.ContainerNumber;
import org.singlewindow.kernel.RuleCode;

/** Containers and their seals: what they are called, and that what is said of them in two places fits together. */
final class ContainerRules {

    static final LodgementRule DIGIT = notes("CTN-01", RuleTier.RULE, RuleSource.ISO_6346).says("container.digit");
    static final LodgementRule TWICE = notes("CTN-02", RuleTier.RULE, RuleSource.WCO_DM).says("container.twice");
    static final LodgementRule UNLISTED = notes("CTN-03", RuleTier.RULE, RuleSource.EU_UCC)
            .says("container.unlisted");
    static final LodgementRule NONE = notes("CTN-04", RuleTier.RULE, RuleSource.EU_UCC).says("container.none");
    static final LodgementRule UNSAID = notes("CTN-05", RuleTier.RULE, RuleSource.EU_UCC).says("container.unsaid");
    static final LodgementRule INDICATOR = notes("CTN-06", RuleTier.CODE_LIST, RuleSource.EU_UCC)
            .says("container.indicator");
    static final LodgementRule UNNUMBERED = notes("CTN-07", RuleTier.RULE, RuleSource.WCO_DM)
            .says("container.unnumbered");
    static final LodgementRule SEQUENCE = notes("CTN-08", RuleTier.RULE, RuleSource.WCO_DM)
            .says("container.sequence");
    static final LodgementRule SEAL_TWICE = notes("CTN-09", RuleTier.RULE, RuleSource.RKC).says("seal.twice");
    static final LodgementRule SEAL_UNNUMBERED = notes("CTN-10", RuleTier.RULE, RuleSource.RKC)
            .says("seal.unnumbered");
    static final LodgementRule SEAL_SOME = notes("CTN-11", RuleTier.RULE, RuleSource.EU_NCTS).says("seal.some");

    static final List<LodgementRule> NAMED = List.of(DIGIT, TWICE, UNLISTED, NONE, UNSAID, INDICATOR, UNNUMBERED,
            SEQUENCE, SEAL_TWICE, SEAL_UNNUMBERED, SEAL_SOME);

    private static final String SHIPMENT = "Declaration/GoodsShipment/Consignment";

    private ContainerRules() {
    }

    static void look(LodgeDeclaration declaration, References world, Notebook notes) {
        Carriage carriage = declaration.particulars().carriage();
        said(carriage, declaration.items(), notes);
        Set<String> numbers = numbers(carriage, notes);
        seals(carriage, notes);
        if (!numbers.isEmpty()) {
            declaration.items().forEach(item -> unlisted(item, numbers, notes));
        }
    }

    /** Real declarations name containers for the whole consignment, or for the items alone. */
    private static void unlisted(Item item, Set<String> numbers, Notebook notes) {
        List<String> containers = item.particulars().containers();
        for (int i = 0; i < containers.size(); i++) {
            if (!containers.get(i).isEmpty() && !numbers.contains(containers.get(i))) {
                notes.note(UNLISTED, RuleCode.INCONSISTENT,
                        item.path() + "/Commodity/TransportEquipment[" + (i + 1) + "]/ID", containers.get(i));
            }
        }
    }

    private static void said(Carriage carriage, List<Item> items, Notebook notes) {
        switch (carriage.inContainers()) {
            case "" -> {}
            case "1" -> {
                if (carriage.equipment().isEmpty()
                        && items.stream().allMatch(item -> item.particulars().containers().isEmpty())) {
                    notes.note(NONE, RuleCode.MISSING, SHIPMENT + "/ContainerCode");
                }
            }
            case "0" -> {
                if (carriage.equipment().stream().anyMatch(each -> ContainerNumber.parse(each.id()).isPresent())) {
                    notes.note(UNSAID, RuleCode.INCONSISTENT, SHIPMENT + "/ContainerCode");
                }
            }
            default -> notes.note(INDICATOR, RuleCode.OUTSIDE_DOMAIN, SHIPMENT + "/ContainerCode",
                    carriage.inContainers());
        }
    }

    private static Set<String> numbers(Carriage carriage, Notebook notes) {
        if (carriage.equipment().isEmpty()) {
            return Set.of();
        }
        Set<String> numbers = new HashSet<>();
        Set<String> places = new HashSet<>();
        for (Equipment each : carriage.equipment()) {
            if (each.id().isEmpty() && each.seals().isEmpty()) {
                notes.note(UNNUMBERED, RuleCode.MISSING, each.path() + "/ID");
            } else if (!each.id().isEmpty() && !numbers.add(each.id())) {
                notes.note(TWICE, RuleCode.INCONSISTENT, each.path() + "/ID", each.id());
            } else {
                digit(each, notes);
            }
            if (!places.add(each.sequence())) {
                notes.note(SEQUENCE, RuleCode.INCONSISTENT, each.path() + "/SequenceNumeric", each.sequence());
            }
        }
        return numbers;
    }

    private static void digit(Equipment container, Notebook notes) {
        ContainerNumber.parse(container.id()).filter(number -> !number.isRight()).ifPresent(number -> notes.note(DIGIT,
                RuleCode.PATTERN, container.path() + "/ID", number.value(), number.due()));
    }

    /** Each seal is one piece; where some containers are sealed, the others may have been opened. */
    private static void seals(Carriage carriage, Notebook notes) {
        Set<String> seen = new HashSet<>();
        boolean sealed = false;
        for (Equipment each : carriage.equipment()) {
            for (int i = 0; i < each.seals().size(); i++) {
                String seal = each.seals().get(i);
                sealed = true;
                if (seal.isEmpty()) {
                    notes.note(SEAL_UNNUMBERED, RuleCode.MISSING, seal(each, i));
                } else if (!seen.add(seal)) {
                    notes.note(SEAL_TWICE, RuleCode.INCONSISTENT, seal(each, i), seal);
                }
            }
        }
        if (sealed) {
            carriage.equipment().stream().filter(each -> each.seals().isEmpty())
                    .forEach(each -> notes.note(SEAL_SOME, RuleCode.MISSING, each.path(), each.id()));
        }
    }

    private static String seal(Equipment container, int index) {
        return container.path() + "/Seal[" + (index + 1) + "]/ID";
    }
}
