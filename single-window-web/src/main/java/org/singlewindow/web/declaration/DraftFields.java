package org.singlewindow.web.declaration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which fields each page of the form has. */
final class DraftFields {

    /** @param longest how much text the document has room for; 0 for what has a form of its own, or is chosen */
    record Field(String name, boolean required, FieldForm form, int longest) {}

    private static final List<Field> ROUTE = Stream.concat(
            Stream.of(may("follows", 70), may("followsType", 3), may("followsVersion"), may("amends"),
                    may("amendsVersion"),
                    new Field("trader", false, FieldForm.CODE, 0),
                    must("type"), may("procedure"), must("lrn", 35),
                    must("exportCountry"), must("destination"),
                    may("through1"),
                    may("through2"), may("through3"),
                    may("office"), may("exitOffice"), may("entryOffice"), may("loading", 17)),
            Stream.of("exporter.", "importer.").flatMap(DraftFields::party)).toList();

    private static final List<Field> GOODS = List.of(may("currency"),
            new Field("terms", false, FieldForm.TERMS, 0), may("termsPlace", 256), may("ucr", 35));

    private static final List<Field> ITEM = List.of(must("description", 512),
            new Field("commodity", true, FieldForm.COMMODITY, 0), must("origin"),
            new Field("gross", true, FieldForm.MASS, 0), new Field("net", false, FieldForm.MASS, 0),
            new Field("value", true, FieldForm.AMOUNT, 0),
            new Field("packages", false, FieldForm.COUNT, 0), may("kind"), may("marks", 512),
            new Field("dangerous", false, FieldForm.UN_NUMBER, 0));

    private static final List<Field> TRANSPORT = Stream.concat(Stream.of(must("mode"), may("vehicle", 35),
            may("nationality"), may("container", 17), may("seal", 35)), GuaranteeRows.fields()).toList();

    private static final List<Field> PAPER = List.of(must("type"), must("id", 70), may("item"));

    /** What can be lodged with the form: goods leave, come in or pass through. */
    static final List<String> TYPES = List.of("EXA", "IMA", "T1", "T2", "TIR", "TR");

    /** Current and previous in four digits; the first of each direction is what holds where none is chosen. */
    static final List<String> PROCEDURES = List.of("1000", "2100", "2300", "3151", "3153", "3171", "4000", "4071",
            "5100", "5300", "6110", "6121", "7100");

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

    /** All of a page with so many rows, by their names in the draft. */
    static List<String> names(DraftStep step, int rows) {
        return Stream.concat(single(step).stream().map(Field::name),
                IntStream.range(0, rows).boxed().flatMap(number -> inRow(step).stream()
                        .map(field -> row(step) + "." + number + "." + field.name())))
                .toList();
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
        int dot = field.indexOf('.');
        return dot >= 0 && field.indexOf('.', dot + 1) >= 0;
    }

    static FieldForm form(String itemField) {
        return ITEM.stream().filter(field -> field.name().equals(itemField)).findFirst().orElseThrow().form();
    }

    /** {@code exporter.name} is typed into {@code exporter-name}, {@code item.0.gross} into {@code item-gross-0}. */
    static String inputOf(String field) {
        String[] parts = field.split("\\.");
        return parts.length == 3 ? parts[0] + "-" + parts[2] + "-" + parts[1] : field.replace('.', '-');
    }

    /** Where the work goes on, as a page's address has it: a field of a row. */
    static String focusOn(String field, int row) {
        return "&focus=" + inputOf(String.format(Locale.ROOT, field, row));
    }

    private static Stream<Field> party(String role) {
        return Stream.of(must(role + "name", 70), may(role + "id", 17), may(role + "street", 70),
                may(role + "city", 35), may(role + "postcode", 9), must(role + "country"));
    }

    private static Field must(String name) {
        return must(name, 0);
    }

    private static Field may(String name) {
        return may(name, 0);
    }

    private static Field must(String name, int longest) {
        return new Field(name, true, FieldForm.TEXT, longest);
    }

    private static Field may(String name, int longest) {
        return new Field(name, false, FieldForm.TEXT, longest);
    }
}
