package org.singlewindow.web.declaration;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.singlewindow.reference.Facts;
import org.singlewindow.reference.Incoterms;
import org.singlewindow.web.TypedNumber;

/**
 * What is pointed out at a field as soon as it is left, though the draft is far from being a document yet: the rules
 * say it in the end, but look at nothing before all that the schema wants is there.
 */
final class Doubts {

    private static final List<String> PLACES = List.of("office", "exitOffice", "entryOffice");

    private static final String LOADING = "loading";
    private static final String TERMS = "terms";
    private static final Pattern CODE_OF_PLACE = Pattern.compile("[A-Z]{2}[A-Z0-9]{3}|[A-Z]{3}");

    private Doubts() {
    }

    /** @param called what a code is called that stands in a field of that kind; empty where nobody here knows it */
    static List<FieldProblem> remarks(DraftStep at, DraftForm draft, BinaryOperator<String> called) {
        return switch (at) {
            case ROUTE -> Stream.concat(PLACES.stream().filter(field -> isUnknown(field, draft.answer(field), called))
                    .map(field -> remark(at, field, "draft.place.unknown")),
                    Stream.of(LOADING).filter(field -> isNowhere(draft.answer(field), called))
                            .map(field -> remark(at, field, "draft.loading.unknown")))
                    .toList();
            case GOODS -> Stream.concat(Stream.of(TERMS).filter(field -> isNoTerms(draft.answer(field)))
                    .map(field -> remark(at, field, "draft.terms.unknown")),
                    IntStream.range(0, draft.getItems().size()).filter(i -> isMore(draft.getItems().get(i)))
                            .mapToObj(i -> remark(at, "item." + i + ".net", "draft.net.more")))
                    .toList();
            default -> List.of();
        };
    }

    private static boolean isUnknown(String field, String typed, BinaryOperator<String> called) {
        return !typed.isEmpty() && called.apply(Offers.kind(field), typed).isEmpty();
    }

    /** Towns have five characters, airports three letters; of some countries nobody here knows the towns. */
    private static boolean isNowhere(String typed, BinaryOperator<String> called) {
        String code = typed.toUpperCase(Locale.ROOT);
        return !typed.isEmpty() && called.apply(Offers.kind(LOADING), code).isEmpty()
                && (!CODE_OF_PLACE.matcher(code).matches() || Facts.isNoPlace(code));
    }

    /** Of another form it is complained of already. */
    private static boolean isNoTerms(String typed) {
        String terms = FieldForm.TERMS.tidy(typed);
        return !terms.isEmpty() && FieldForm.TERMS.complain(terms).isEmpty() && Incoterms.isUnknown(terms);
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
