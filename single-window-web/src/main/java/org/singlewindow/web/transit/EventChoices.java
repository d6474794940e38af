package org.singlewindow.web.transit;

import java.util.List;
import java.util.stream.Stream;
import org.singlewindow.transit.Fallback;
import org.singlewindow.transit.FoundGoods;
import org.singlewindow.transit.ProofKind;
import org.singlewindow.web.Choice;
import org.singlewindow.web.Words;

/** What there is to choose from, in the forms in which events are told. */
final class EventChoices {

    private EventChoices() {
    }

    /** Code list CL019. */
    static List<Choice> incidents() {
        return choices("incident", "1", "2", "3", "4", "5", "6");
    }

    static List<Choice> results() {
        return choices("movementResult", (Object[]) FoundGoods.values());
    }

    static List<Choice> sealStates() {
        return choices("movementSeals", "true", "false");
    }

    static List<Choice> proofs() {
        return choices("movementProof", (Object[]) ProofKind.values());
    }

    /** What may have failed. */
    static List<Choice> causes() {
        return choices("fallback", (Object[]) Fallback.Cause.values());
    }

    private static List<Choice> choices(String group, Object... all) {
        return Stream.of(all).map(each -> new Choice(each.toString(), Words.of(group, each))).toList();
    }
}
