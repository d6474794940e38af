package org.singlewindow.web.declaration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.singlewindow.web.declaration.DraftFields.Field;

/**
 * What can be told at the field itself, before anything is sent: what is missing, what is too long, and what is in no
 * way a number. Everything else is for the rules that every document meets.
 */
final class DraftCheck {

    private DraftCheck() {
    }

    /** In the order of the form; of all pages together for the review. */
    static List<FieldProblem> problems(DraftStep step, DraftForm draft) {
        if (step == DraftStep.REVIEW) {
            return Stream.of(DraftStep.ROUTE, DraftStep.GOODS, DraftStep.TRANSPORT)
                    .flatMap(each -> problems(each, draft).stream()).toList();
        }
        List<Map<String, String>> rows = draft.rows(step);
        Stream<FieldProblem> inRows = IntStream.range(0, rows.size()).boxed()
                .flatMap(i -> check(step, DraftFields.inRow(step), rows.get(i), DraftFields.row(step) + "." + i + "."));
        return Stream.concat(Stream.concat(check(step, DraftFields.single(step), draft.getAnswers(), ""), inRows),
                step == DraftStep.TRANSPORT ? Stream.concat(amountsOfNoCurrency(draft), papersOfNoItem(draft))
                        : Stream.of())
                .toList();
    }

    /** No document can say it. */
    private static Stream<FieldProblem> amountsOfNoCurrency(DraftForm draft) {
        return GuaranteeRows.places().stream()
                .filter(place -> !draft.answer(GuaranteeRows.name(place, GuaranteeRows.AMOUNT)).isEmpty()
                        && draft.answer(GuaranteeRows.name(place, GuaranteeRows.CURRENCY)).isEmpty())
                .map(place -> new FieldProblem(DraftStep.TRANSPORT, GuaranteeRows.name(place, GuaranteeRows.CURRENCY),
                        new FieldProblem.Complaint("draft.missing", "", "")::text, false));
    }

    /** The item was removed, here or in another window: its paper would be left out. */
    private static Stream<FieldProblem> papersOfNoItem(DraftForm draft) {
        List<Map<String, String>> papers = draft.getPapers();
        int items = draft.getItems().size();
        return IntStream.range(0, papers.size()).boxed().flatMap(i -> {
            PaperItem item = PaperItem.read(DraftForm.of(papers.get(i), "item"));
            var why = new FieldProblem.Complaint("draft.paper.noItem", item.number(), "");
            return item.isThere(items) ? Stream.of()
                    : Stream.of(new FieldProblem(DraftStep.TRANSPORT, "paper." + i + ".item", why::text, false));
        });
    }

    private static Stream<FieldProblem> check(DraftStep step, List<Field> fields, Map<String, String> typed,
            String prefix) {
        return fields.stream().flatMap(field -> complaint(field, DraftForm.of(typed, field.name())).stream()
                .map(why -> new FieldProblem(step, prefix + field.name(), why::text, false)));
    }

    private static Optional<FieldProblem.Complaint> complaint(Field field, String text) {
        if (text.isEmpty()) {
            return field.required() ? Optional.of(new FieldProblem.Complaint("draft.missing", "", ""))
                    : Optional.empty();
        }
        int over = field.longest() == 0 ? 0 : text.length() - field.longest();
        return over > 0 ? Optional.of(new FieldProblem.Complaint("typed.tooLong", over, field.longest()))
                : field.form().complain(text);
    }
}
