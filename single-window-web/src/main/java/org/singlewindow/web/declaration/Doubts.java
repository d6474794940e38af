package org.singlewindow.web.declaration;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is pointed out at a field as soon as it is left, though the draft is far from being a document yet: the rules
 * say it in the end, but look at nothing before all that the schema wants is there.
 */
final class Doubts {

    private static final List<String> PLACES = List.of("office", "exitOffice", "entryOffice");

    private Doubts() {
    }

    /** @param called what a code is called that stands in a field of that kind; empty where nobody here knows it */
    static List<FieldProblem> remarks(DraftStep at, DraftForm draft, BinaryOperator<String> called) {
        return switch (at) {
            case ROUTE -> PLACES.stream().filter(field -> isUnknown(field, draft.answer(field), called))
                    .map(field -> remark(at, field, "draft.place.unknown")).toList();
            case GOODS -> IntStream.range(0, draft.getItems().size())
                    .filter(i -> isMore(draft.getItems().get(i)))
                    .mapToObj(i -> remark(at, "item." + i + ".net", "draft.net.more")).toList();
            default -> List.of();
        };
    }

    private static boolean isUnknown(String field, String typed, BinaryOperator<String> called) {
        return !typed.isEmpty() && called.apply(Offers.kind(field), typed).isEmpty();
    }

    private static boolean isMore(Map<String, String> item) {
        Optional<BigDecimal> gross = mass(item, "gross");
        return gross.isPresent() && mass(item, "net").filter(net -> net.compareTo(gross.get()) > 0).isPresent();
    }

    private static Optional<BigDecimal> mass(Map<String, String> item, String field) {
        return Stream.of(TypedNumber.read(DraftForm.of(item, field))).filter(TypedNumber::isOne)
                .map(number -> new BigDecimal(number.exact())).findFirst();
    }

    private static FieldProblem remark(DraftStep step, String field, String key) {
        return new FieldProblem(step, field, new FieldProblem.Complaint(key, "", "")::text, true);
    }
}
