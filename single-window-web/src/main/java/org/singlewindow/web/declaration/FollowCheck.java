package org.singlewindow.web.declaration;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a draft that goes on from another declaration could not take from there: what the other customs wants of its
 * own. Nobody is kept from lodging by it.
 */
final class FollowCheck {

    private static final int COMMON_DIGITS = 6;

    private FollowCheck() {
    }

    static List<FieldProblem> remarks(DraftStep at, DraftForm draft) {
        if (draft.answer("follows").isEmpty()) {
            return List.of();
        }
        return Stream.concat(office(draft), digits(draft)).filter(each -> each.step() == at || at == DraftStep.REVIEW)
                .toList();
    }

    private static Stream<FieldProblem> office(DraftForm draft) {
        return draft.answer("office").isEmpty() ? Stream.of(remark(DraftStep.ROUTE, "office", "follow.office"))
                : Stream.of();
    }

    /** Where it comes from another country, six digits are what the two tariffs have in common. */
    private static Stream<FieldProblem> digits(DraftForm draft) {
        return draft.answer("type").startsWith("IM") ? IntStream.range(0, draft.getItems().size())
                .filter(i -> DraftForm.of(draft.getItems().get(i), "commodity").length() == COMMON_DIGITS)
                .mapToObj(i -> remark(DraftStep.GOODS, "item." + i + ".commodity", "follow.digits")) : Stream.of();
    }

    private static FieldProblem remark(DraftStep step, String field, String key) {
        return new FieldProblem(step, field, new FieldProblem.Complaint(key, "", "")::text, true);
    }
}
