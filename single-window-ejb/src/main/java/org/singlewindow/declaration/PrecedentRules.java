package org.singlewindow.declaration;

import static org.singlewindow.declaration.LodgementRule.notes;

import java.util.List;
import org.singlewindow.declaration.LodgeDeclaration.Item;
import org.singlewindow.declaration.Particulars.Previous;
import org.singlewindow.kernel.RuleCode;

/**
 * Whether declarations of this window that a document names as coming before it are there, have not ended and have gone
 * with all their goods. Of one that whoever lodges may not go on from, no more is told than of one that is not there.
 */
final class PrecedentRules {

    static final LodgementRule NOWHERE = notes("PRV-06", RuleTier.ACROSS, RuleSource.SINGLE_WINDOW)
            .says("previous.nowhere");
    static final LodgementRule OVER = notes("PRV-07", RuleTier.ACROSS, RuleSource.SINGLE_WINDOW).says("previous.over");

    static final LodgementRule PART = notes("PRV-08", RuleTier.ACROSS, RuleSource.SINGLE_WINDOW).says("previous.part");

    static final List<LodgementRule> NAMED = List.of(NOWHERE, OVER, PART);

    private PrecedentRules() {
    }

    static void look(LodgeDeclaration declaration, References world, Notebook notes) {
        if (world.precedents().looked().isEmpty()) {
            return;
        }
        look(declaration.particulars().proof().previous(), "Declaration/GoodsShipment", world.precedents(), notes);
        for (Item item : declaration.items()) {
            look(item.particulars().previous(), item.path(), world.precedents(), notes);
        }
    }

    private static void look(List<Previous> documents, String holder, Precedents precedents, Notebook notes) {
        for (Previous each : documents) {
            if (!precedents.looked().contains(each.id())) {
                continue;
            }
            Forerunner found = precedents.found().get(each.id());
            if (found == null) {
                notes.note(NOWHERE, RuleCode.DECLARATION_NOT_FOUND, each.path(holder) + "/ID", each.id());
            } else if (found.isOver()) {
                notes.note(OVER, RuleCode.INVALID_STATE, each.path(holder) + "/ID", each.id());
            } else if (found.isInPart()) {
                notes.note(PART, RuleCode.INCONSISTENT, each.path(holder) + "/ID", each.id(), found.released());
            }
        }
    }
}
