package org.singlewindow.declaration;

import static org.singlewindow.declaration.LodgementRule.notes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    static final LodgementRule PART = notes("PRV-08", RuleTier.ACROSS, RuleSource.SINGLE_WINDOW)
            .says("previous.part", "previous.more", "previous.moreTogether", "previous.moreUnseen");

    static final LodgementRule AGAIN = notes("PRV-09", RuleTier.ACROSS, RuleSource.SINGLE_WINDOW)
            .says("previous.again", "previous.againUnseen");

    static final LodgementRule ITSELF = notes("PRV-10", RuleTier.ACROSS, RuleSource.SINGLE_WINDOW)
            .says("previous.itself");

    static final List<LodgementRule> NAMED = List.of(NOWHERE, OVER, PART, AGAIN, ITSELF);

    /** So many others are named. */
    private static final int NAMED_AT_ONCE = 10;

    private PrecedentRules() {
    }

    static void look(LodgeDeclaration declaration, References world, Notebook notes) {
        if (world.precedents().looked().isEmpty()) {
            return;
        }
        Set<String> told = new HashSet<>();
        List<Previous> ofAll = declaration.particulars().proof().previous();
        look(new Holder("Declaration/GoodsShipment", ofAll, declaration, told), world.precedents(), notes);
        for (Item item : declaration.items()) {
            look(new Holder(item.path(), item.particulars().previous(), declaration, told), world.precedents(), notes);
        }
    }

    /**
     * Where documents are named.
     *
     * @param told of which of them what is said of the whole was said elsewhere
     */
    private record Holder(String path, List<Previous> documents, LodgeDeclaration declaration, Set<String> told) {

        /** What goes on from that one: all goods, or of those that say it themselves these. */
        List<Item> goods(String id) {
            return isNamed(id, declaration.particulars().proof().previous()) ? declaration.items()
                    : declaration.items().stream().filter(item -> isNamed(id, item.particulars().previous())).toList();
        }

        /** What else the same goods go on from, and that one. */
        Set<String> beside(String id) {
            List<Previous> ofAll = declaration.particulars().proof().previous();
            return Stream.concat(isNamed(id, ofAll) ? ofAll.stream() : Stream.of(),
                    goods(id).stream().flatMap(item -> item.particulars().previous().stream())).map(Previous::id)
                    .collect(Collectors.toSet());
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
            String path = each.path(holder.path()) + "/ID";
            if (precedents.itself().contains(each.id())) {
                notes.note(ITSELF, RuleCode.INCONSISTENT, path, each.id());
            } else if (found == null) {
                notes.note(NOWHERE, RuleCode.DECLARATION_NOT_FOUND, path, each.id());
            } else if (found.isOver()) {
                notes.note(OVER, RuleCode.INVALID_STATE, path, each.id());
            } else if (holder.told().add(each.id())) {
                goods(new Goods(each.id(), path, found), holder, precedents, notes);
            }
        }
    }

    /** What a document names as coming before it, where, and what is known of that. */
    private record Goods(String id, String path, Forerunner before) {

        /** Of all that goes on from it beside this one. */
        List<Item> elsewhere() {
            return before.going().stream().flatMap(each -> each.goods().stream()).toList();
        }

        /** Of what goes on from it, what whoever lodges may see. */
        private List<String> seen() {
            return before.going().stream().filter(Followers.GoingOn::seen).map(each -> each.mrn().value()).toList();
        }

        /** Where none of it is to be told. */
        boolean isUnseen() {
            return seen().isEmpty();
        }

        String others() {
            return seen().stream().limit(NAMED_AT_ONCE).collect(Collectors.joining(", "))
                    + (seen().size() > NAMED_AT_ONCE ? " …" : "");
        }
    }

    private static void goods(Goods goods, Holder holder, Precedents precedents, Notebook notes) {
        Set<String> beside = holder.beside(goods.id());
        List<Item> gone = beside.stream().flatMap(id -> Stream.ofNullable(precedents.found().get(id)))
                .filter(each -> each.found().summary().regime().equals(goods.before().found().summary().regime()))
                .flatMap(each -> each.gone().stream()).toList();
        List<Item> these = holder.goods(goods.id());
        boolean known = precedents.knows(beside);
        if (goods.before().isInPart() && GoodsByCode.mayBeMore(these, gone)) {
            notes.note(PART, RuleCode.INCONSISTENT, goods.path(), goods.id(), goods.before().released());
        } else if (known && GoodsByCode.isHeavier(these, gone)) {
            notes.note(PART.says("previous.more"), RuleCode.INCONSISTENT, goods.path(), goods.id());
        } else if (known && GoodsByCode
                .isHeavier(Stream.concat(these.stream(), goods.elsewhere().stream()).toList(), gone)) {
            again(PART.says("previous.moreTogether"), PART.says("previous.moreUnseen"), goods, notes);
        }
        if (!goods.before().going().isEmpty()) {
            again(AGAIN, AGAIN.says("previous.againUnseen"), goods, notes);
        }
    }

    /** By what, is said where whoever lodges may see any of it. */
    private static void again(LodgementRule seen, LodgementRule unseen, Goods goods, Notebook notes) {
        if (goods.isUnseen()) {
            notes.note(unseen, RuleCode.INCONSISTENT, goods.path(), goods.id());
        } else {
            notes.note(seen, RuleCode.INCONSISTENT, goods.path(), goods.id(), goods.others());
        }
    }
}
