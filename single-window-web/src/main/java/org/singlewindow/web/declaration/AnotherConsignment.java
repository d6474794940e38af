package org.singlewindow.web.declaration;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.singlewindow.declaration.CarriedDocument;
import org.singlewindow.declaration.DraftParts;
import org.singlewindow.declaration.wire.BegunForm;

/**
 * What a draft has in common with the next one like it: all but what belongs to one consignment alone. Taking such a
 * number along would be worse than having to type it: the second declaration would name the first one's papers and
 * seals.
 */
final class AnotherConsignment {

    /**
     * Names behind the last point, of single fields and of those in rows; what amends another does so once. Codes of
     * guarantees are called {@code accessCode} in drafts from before the form had rows for these.
     */
    private static final Map<DraftStep, Set<String>> OF_ONE = Map.of(DraftStep.ROUTE,
            Set.of("lrn", "follows", "followsType", "followsVersion", "amends", "amendsVersion"), DraftStep.GOODS,
            Set.of("marks", "ucr"),
            DraftStep.TRANSPORT,
            Set.of("vehicle", "container", "seal", "id", "accessCode1", "accessCode2", "accessCode3"),
            DraftStep.REVIEW, Set.of());

    private AnotherConsignment() {
    }

    /** @param reference of the next one; empty where there is none yet */
    static DraftParts of(DraftParts one, String reference) {
        Map<String, Map<String, String>> parts = new HashMap<>();
        for (DraftStep step : DraftStep.values()) {
            parts.put(step.word(), one.of(step.word()).entrySet().stream()
                    .filter(field -> !isOfOne(step, field.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }
        GuaranteeRows.another(parts.get(DraftStep.TRANSPORT.word()));
        Map<String, String> route = new HashMap<>(parts.get(DraftStep.ROUTE.word()));
        route.put("lrn", reference);
        parts.put(DraftStep.ROUTE.word(), route);
        DraftParts another = new DraftParts(parts);
        return one.carried().map(document -> another.carrying(new CarriedDocument(
                BegunForm.another(document.content()), document.of(), document.left()))).orElse(another);
    }

    /** The number of a company is not that of a paper. */
    private static boolean isOfOne(DraftStep step, String field) {
        return (step != DraftStep.ROUTE || !field.contains("."))
                && OF_ONE.get(step).contains(field.substring(field.lastIndexOf('.') + 1));
    }
}
