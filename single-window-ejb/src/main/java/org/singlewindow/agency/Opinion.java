package org.singlewindow.agency;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.declaration.ItemRefusal;
import org.singlewindow.declaration.ItemView;
import org.singlewindow.declaration.Remark;
import org.singlewindow.routing.Split;
import org.singlewindow.routing.Stance;
import org.singlewindow.routing.Voice;

/**
 * What one agency that must approve has said of a declaration, by its task in force.
 *
 * @param agency its code
 * @param last   the words of its decision about the whole
 */
record Opinion(String agency, TaskState state, ItemDecisions items, Last last) {

    /** Of a decision about the whole, its words, and when it was made; empty where there was none. */
    record Last(Remark words, Optional<Instant> at) {}

    static Opinion of(Task task, String code) {
        return new Opinion(code, task.state(), task.items(), new Last(task.remark(code), task.decidedAt()));
    }

    /** Empty where nobody has decided about some goods items by themselves. */
    static Optional<Split> split(List<Opinion> opinions) {
        return opinions.stream().map(each -> each.items().all()).filter(all -> !all.isEmpty()).findFirst()
                .map(all -> Split.of(all, opinions.stream().flatMap(Opinion::voice).toList()));
    }

    /** How each goods item stands by what they say. */
    static List<ItemView> views(List<Opinion> opinions) {
        return split(opinions).map(split -> split.parts().stream().map(part -> view(part, opinions)).toList())
                .orElse(List.of());
    }

    private static ItemView view(Split.Part part, List<Opinion> opinions) {
        List<ItemRefusal> refusals = opinions.stream().filter(each -> part.refusedBy().contains(each.agency()))
                .map(each -> each.about(part.item())).toList();
        return new ItemView(part.item(),
                part.isRefused() ? ItemView.State.REFUSED
                        : part.mayGo() ? ItemView.State.AGREED : ItemView.State.WAITING,
                part.isRefused() ? List.of() : part.awaits(), refusals, Optional.empty());
    }

    /** What was said of an item counts also where the rest was taken back. */
    private Stream<Voice> voice() {
        Optional<Stance> whole = state.stance().or(() -> items.isEmpty() ? Optional.empty()
                : Optional.of(Stance.AWAITED));
        return whole.stream().map(stance -> new Voice(agency, stance, items.stances()));
    }

    private ItemRefusal about(int item) {
        return items.about(item).map(said -> new ItemRefusal(agency, said.reasonCode().orElse(""),
                said.text().orElse(""), said.at()))
                .orElseGet(() -> new ItemRefusal(agency, last.words().code(), last.words().text(),
                        last.at().orElseThrow()));
    }

    /** Of what it approved, with the items that they are about. */
    List<Remark> conditions(List<String> ofTheWhole) {
        List<Remark> remarks = new ArrayList<>();
        if (items.isEmpty()) {
            ofTheWhole.forEach(condition -> remarks.add(new Remark(agency, "", condition)));
        }
        items.made().forEach(said -> said.conditions().forEach(condition -> remarks
                .add(new Remark(agency, "", said.named() + ": " + condition))));
        return remarks;
    }
}
