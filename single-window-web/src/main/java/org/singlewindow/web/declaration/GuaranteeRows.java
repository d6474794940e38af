package org.singlewindow.web.declaration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.singlewindow.declaration.DraftParts;
import org.singlewindow.declaration.wire.BegunGuarantees;
import org.singlewindow.declaration.wire.GuidedDeclaration.Guarantee;
import org.singlewindow.guarantee.GuaranteeType;
import org.singlewindow.web.declaration.DraftFields.Field;

/**
 * Guarantees among the fields of the form: a few rows, whether they say something or not, each field by its row. Pure.
 */
final class GuaranteeRows {

    static final String TYPE = "type";
    static final String NUMBER = "number";
    static final String CODE = "code";
    static final String AMOUNT = "amount";
    static final String CURRENCY = "currency";

    /** What every field of a row begins with, before the row's number. */
    static final String ROW = "guarantee";

    /** A draft says by it that its rows are all there is: where it names none, none is meant. */
    private static final String KNOWN = "guarantees";

    /** Under that, a draft from before there were rows has the code of one that came along. */
    private static final String CODE_BEFORE = "accessCode";

    private static final List<Field> FIELDS = List.of(new Field(TYPE, false, FieldForm.TEXT, 0),
            new Field(NUMBER, false, FieldForm.GUARANTEE, 35), new Field(CODE, false, FieldForm.ACCESS_CODE, 0),
            new Field(AMOUNT, false, FieldForm.AMOUNT, 0), new Field(CURRENCY, false, FieldForm.TEXT, 0));

    private GuaranteeRows() {
    }

    /** From 1 on. */
    static List<Integer> places() {
        return IntStream.rangeClosed(1, BegunGuarantees.MOST).boxed().toList();
    }

    /** Such as {@code guarantee2.number}. */
    static String name(int place, String field) {
        return ROW + place + "." + field;
    }

    /** Of all rows. */
    static Stream<Field> fields() {
        return places().stream().flatMap(place -> FIELDS.stream()
                .map(each -> new Field(name(place, each.name()), each.required(), each.form(), each.longest())));
    }

    /** A currency alone names nothing. */
    static boolean isSaid(Map<String, String> fields, int place) {
        return Stream.of(TYPE, NUMBER, CODE, AMOUNT).anyMatch(each -> !of(fields, place, each).isEmpty());
    }

    private static String of(Map<String, String> fields, int place, String field) {
        return DraftForm.of(fields, name(place, field));
    }

    /** Those that say something, each with its own names of the fields. */
    static List<Map<String, String>> list(Map<String, String> fields) {
        return places().stream().filter(place -> isSaid(fields, place)).map(place -> {
            Map<String, String> row = new HashMap<>();
            FIELDS.forEach(each -> row.put(each.name(), of(fields, place, each.name())));
            return row;
        }).toList();
    }

    /** Whether only those may use one of that type who know a code; of what is no type, too. */
    static boolean isWithCode(String type) {
        return GuaranteeType.find(type).filter(known -> !known.needsCode()).isEmpty();
    }

    /** These, one behind the other, and nothing in the rows that are left. */
    static void put(List<Map<String, String>> rows, Map<String, String> fields) {
        places().forEach(place -> FIELDS.forEach(each -> fields.put(name(place, each.name()),
                place > rows.size() ? "" : DraftForm.of(rows.get(place - 1), each.name()))));
    }

    static void clear(int place, Map<String, String> fields) {
        FIELDS.forEach(each -> fields.put(name(place, each.name()), ""));
    }

    /** As a document names them, for a draft that is made of it. */
    static void put(Map<String, String> fields, List<Guarantee> named) {
        List<Map<String, String>> rows = new ArrayList<>();
        named.forEach(each -> rows.add(Map.of(TYPE, each.type().text(), NUMBER, each.number().text(), CODE,
                each.code().text(), AMOUNT, DraftOfDocument.number(each.amount()), CURRENCY,
                each.currency().text())));
        put(rows, fields);
        mark(fields);
    }

    /** What the rows say is all there is. */
    static void mark(Map<String, String> fields) {
        fields.put(KNOWN, "yes");
    }

    /** Whether a draft has rows; one from before there were any names those of what it was begun from. */
    static boolean areIn(DraftParts parts) {
        return parts.of(DraftStep.TRANSPORT.word()).containsKey(KNOWN);
    }

    /** The draft with rows for these, and for the codes that were typed of them. */
    static DraftParts into(DraftParts parts, List<Guarantee> named) {
        Map<String, String> transport = new HashMap<>(parts.of(DraftStep.TRANSPORT.word()));
        put(transport, named);
        places().stream().filter(place -> place <= named.size()).forEach(
                place -> transport.put(name(place, CODE), DraftForm.of(transport, CODE_BEFORE + place)));
        Map<String, Map<String, String>> all = new HashMap<>(parts.parts());
        all.put(DraftStep.TRANSPORT.word(), transport);
        return new DraftParts(all);
    }

    /** Those that the next declaration names as well; the code of one is for who types it there. */
    static void another(Map<String, String> fields) {
        put(list(fields).stream().filter(row -> !BegunGuarantees.isOfOne(row.get(TYPE))).map(row -> {
            Map<String, String> next = new HashMap<>(row);
            next.remove(CODE);
            return next;
        }).toList(), fields);
    }

    /** By their numbers, or where one has none by its type. */
    static List<String> called(List<Map<String, String>> rows) {
        return rows.stream().map(row -> row.get(NUMBER).isEmpty() ? row.get(TYPE) : row.get(NUMBER)).toList();
    }
}
