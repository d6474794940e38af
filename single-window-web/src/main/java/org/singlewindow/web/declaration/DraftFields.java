package org.singlewindow.web.declaration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Which fields each page of the form has. */
final class DraftFields {

    record Field(String name, boolean required, FieldForm form) {}

    private static final List<Field> ROUTE = Stream.concat(
            Stream.of(may("trader"), must("type"), must("lrn"), must("exportCountry"), must("destination"),
                    may("through1"),
                    may("through2"), may("through3"),
                    may("office"), may("exitOffice"), may("entryOffice")),
            Stream.of("exporter.", "importer.").flatMap(DraftFields::party)).toList();

    private static final List<Field> GOODS = List.of(may("currency"));

    private static final List<Field> ITEM = List.of(must("description"),
            new Field("commodity", true, FieldForm.COMMODITY), must("origin"),
            new Field("gross", true, FieldForm.MASS), new Field("net", false, FieldForm.MASS),
            new Field("value", true, FieldForm.AMOUNT),
            new Field("packages", false, FieldForm.COUNT), may("kind"), may("marks"),
            new Field("dangerous", false, FieldForm.UN_NUMBER));

    private static final List<Field> TRANSPORT = List.of(must("mode"), may("vehicle"), may("nationality"),
            may("container"), may("seal"));

    private static final List<Field> PAPER = List.of(must("type"), must("id"), may("item"));

    private DraftFields() {
    }

    /** Those that stand once. */
    static List<Field> single(DraftStep step) {
        return switch (step) {
            case ROUTE -> ROUTE;
            case GOODS -> GOODS;
            case TRANSPORT -> TRANSPORT;
            case REVIEW -> List.of();
        };
    }

    /** Those of each row, where the page has rows. */
    static List<Field> inRow(DraftStep step) {
        return switch (step) {
            case GOODS -> ITEM;
            case TRANSPORT -> PAPER;
            case ROUTE, REVIEW -> List.of();
        };
    }

    /** What a row of that page is called in the names of its fields. */
    static String row(DraftStep step) {
        return step == DraftStep.GOODS ? "item" : "paper";
    }

    /** Where a field stands, by its name in the draft. */
    static DraftStep stepOf(String field) {
        return Arrays.stream(DraftStep.values())
                .filter(step -> isInRow(field) ? !inRow(step).isEmpty() && field.startsWith(row(step) + ".")
                        : single(step).stream().anyMatch(each -> each.name().equals(field)))
                .findFirst().orElseThrow();
    }

    /** {@code item.0.gross}; not {@code exporter.name}. */
    static boolean isInRow(String field) {
        return field.split("\\.").length == 3;
    }

    static FieldForm form(String itemField) {
        return ITEM.stream().filter(field -> field.name().equals(itemField)).findFirst().orElseThrow().form();
    }

    /** {@code exporter.name} is typed into {@code exporter-name}, {@code item.0.gross} into {@code item-gross-0}. */
    static String inputOf(String field) {
        String[] parts = field.split("\\.");
        return parts.length == 3 ? parts[0] + "-" + parts[2] + "-" + parts[1] : field.replace('.', '-');
    }

    private static Stream<Field> party(String role) {
        return Stream.of(must(role + "name"), may(role + "id"), may(role + "street"), may(role + "city"),
                may(role + "postcode"), must(role + "country"));
    }

    private static Field must(String name) {
        return new Field(name, true, FieldForm.TEXT);
    }

    private static Field may(String name) {
        return new Field(name, false, FieldForm.TEXT);
    }
}
