package org.singlewindow.declaration;

import static org.singlewindow.declaration.LodgementRule.notes;

import java.util.List;
import org.singlewindow.declaration.LodgeDeclaration.Item;
import org.singlewindow.declaration.Particulars.Previous;
import org.singlewindow.kernel.RuleCode;

/**
 * Whether declarations of this window that a document names as coming before it are there, have not ended and have gone
 * with the goods that it has. Of one that whoever lodges may not go on from, no more is told than of one that is not
 * there.
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
        List<Previous> ofAll = declaration.particulars().proof().previous();
        look(new Holder("Declaration/GoodsShipment", ofAll, declaration), world.precedents(), notes);
        for (Item item : declaration.items()) {
            look(new Holder(item.path(), item.particulars().previous(), declaration), world.precedents(), notes);
        }
    }

    /** Where documents are named. */
    private record Holder(String path, List<Previous> documents, LodgeDeclaration declaration) {

        /** What goes on from that one: all goods, or of those that say it themselves these. */
        List<Item> goods(String id) {
            return isNamed(id, declaration.particulars().proof().previous()) ? declaration.items()
                    : declaration.items().stream().filter(item -> isNamed(id, item.particulars().previous())).toList();
        }

        private static boolean isNamed(String id, List<Previous> documents) {
            return documents.stream().anyMatch(each -> each.id().equals(id));
        }
    }

    private static void look(Holder holder, Precedents precedents, Notebook notes) {
        for (Previous each : holder.documents()) {
            if (!precedents.looked().contains(each.id())) {
                continue;
            }
            Forerunner found = precedents.found().get(each.id());
            if (found == null) {
                notes.note(NOWHERE, RuleCode.DECLARATION_NOT_FOUND, each.path(holder.path()) + "/ID", each.id());
            } else if (found.isOver()) {
                notes.note(OVER, RuleCode.INVALID_STATE, each.path(holder.path()) + "/ID", each.id());
            } else if (found.isInPart() && GoodsByCode.mayBeMore(holder.goods(each.id()), found.gone())) {
                notes.note(PART, RuleCode.INCONSISTENT, each.path(holder.path()) + "/ID", each.id(), found.released());
            }
        }
    }
}
