package org.singlewindow.onboarding;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Codes that a country ends, and that its own files, or others who take part, go on naming. */
final class EndedCodes {

    private final Draft draft;
    private final Problems problems;
    private final Predicate<String> takesPart;

    EndedCodes(Draft draft, Problems problems, Predicate<String> takesPart) {
        this.draft = draft;
        this.problems = problems;
        this.takesPart = takesPart;
    }

    void run() {
        ended("countries").forEach(this::country);
        ended("hs-chapters").forEach(row -> rule("hs",
                word -> !row.get("code").isEmpty() && word.startsWith(row.get("code")))
                .ifPresent(rule -> inUse(row, rule)));
        ended("document-types")
                .forEach(row -> rule("document", row.get("code")::equals).ifPresent(rule -> inUse(row, rule)));
        ended("transport-modes").forEach(row -> draft.table("border-posts").stream()
                .filter(post -> List.of(post.get("modes").split(" ")).contains(row.get("code"))).findFirst()
                .ifPresent(post -> inUse(row, post)));
    }

    private List<Row> ended(String list) {
        return draft.table("codes/" + list).stream().filter(row -> !row.get("valid_to").isEmpty()).toList();
    }

    private void country(Row row) {
        String code = row.get("code");
        if (code.equals(draft.home())) {
            problems.error(row, "CODE_IN_USE.home", code, row.get("valid_to"));
        } else if (takesPart.test(code)) {
            problems.warning(row, "CODE_IN_USE.member", code, row.get("valid_to"));
        } else {
            draft.table("border-posts").stream().filter(post -> post.get("neighbour").equals(code)).findFirst()
                    .ifPresent(post -> inUse(row, post));
        }
    }

    private Optional<Row> rule(String column, Predicate<String> names) {
        return draft.table("routing").stream().filter(rule -> rule.words(column).stream().anyMatch(names)).findFirst();
    }

    private void inUse(Row row, Row by) {
        String first = Stream.of("rule", "code").map(by::get).filter(name -> !name.isEmpty()).findFirst().orElse("");
        problems.warning(row, "CODE_IN_USE", row.get("code"), row.get("valid_to"), by.file(), by.line(), first);
    }
}
