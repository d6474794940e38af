package org.singlewindow.web.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.DraftParts;
import org.singlewindow.declaration.wire.Filled;
import org.singlewindow.declaration.wire.GuidedDeclaration.Agent;
import org.singlewindow.declaration.wire.GuidedDocument;
import org.singlewindow.wco.ReadOutcome;
import org.singlewindow.wco.SchemaViolation;
import org.singlewindow.wco.WcoReader;
import org.singlewindow.web.Address;

/** What is found in a document that a form wrote is told at the field that it was written from. */
class DraftDocumentTest {

    /**
     * They say something of others: the currency of amounts, the item that a paper belongs to.
     */
    private static final Set<String> ABOUT_OTHERS = Set.of("items", "papers", "currency", "procedure", "amends",
            "amendsVersion", "followsVersion", "guarantee1.currency", "guarantee2.currency", "guarantee3.currency",
            "paper.0.item", "paper.1.item");

    private static final String ITEM = "/MetaData/Declaration/GoodsShipment/GovernmentAgencyGoodsItem[2]/";

    @Test
    void every_field_of_the_form_is_found_again_where_it_stands_in_the_document() throws XMLStreamException {
        Map<String, Map<String, String>> typed = everything();
        GuidedDocument document = document(typed);
        Map<String, String> fieldOf = new HashMap<>();
        typed.values().forEach(fields -> fields.forEach((field, text) -> fieldOf.put(text, field)));

        fieldOf.remove("2");
        Set<String> found = new TreeSet<>();
        leaves(document.bytes()).forEach((path, text) -> {
            String field = fieldOf.get(text);
            if (field != null) {
                assertEquals(Optional.of(field), document.findField(path), path);
                found.add(field);
            }
        });

        assertEquals(fieldsWithPlaces(typed), found);
    }

    @Test
    void what_was_typed_is_in_the_document_whatever_else_was_left_empty() throws XMLStreamException {
        List<String> missing = new ArrayList<>();
        for (var step : everything().entrySet()) {
            for (var field : step.getValue().entrySet()) {
                Map<String, String> alone = new HashMap<>(Map.of("items", "2", "papers", "2"));
                alone.put(field.getKey(), field.getValue());
                if (!leaves(document(Map.of(step.getKey(), alone)).bytes()).containsValue(field.getValue())) {
                    missing.add(field.getKey());
                }
            }
        }
        missing.removeAll(ABOUT_OTHERS);
        assertEquals(List.of(), missing);
    }

    @Test
    void a_paper_of_an_item_that_is_not_there_is_told_at_its_field() {
        Map<String, Map<String, String>> typed = everything();
        assertEquals(List.of(), DraftCheck.problems(DraftStep.TRANSPORT, draft(typed)));
        typed.get("transport").put("paper.1.item", PaperItem.read("2").without(2).typed());
        assertEquals(List.of("paper.1.item"), DraftCheck.problems(DraftStep.REVIEW, draft(typed)).stream()
                .map(FieldProblem::field).filter(field -> field.startsWith("paper.")).toList());
        typed.get("transport").put("paper.1.item", "3");
        assertEquals(List.of("paper.1.item"), DraftCheck.problems(DraftStep.TRANSPORT, draft(typed)).stream()
                .map(FieldProblem::field).toList());
    }

    @Test
    void what_is_too_long_is_told_at_its_field_and_what_just_fits_is_not() {
        Map<String, Map<String, String>> fits = withTexts(field -> "x".repeat(field.longest()));
        Map<String, Map<String, String>> over = withTexts(field -> "x".repeat(field.longest() + 1));
        Set<String> typed = new TreeSet<>();
        for (DraftStep step : DraftStep.values()) {
            names(step).filter(field -> over.get(step.word()).get(field).startsWith("xx")).forEach(typed::add);
        }
        assertEquals(28, typed.size());
        assertEquals(typed, DraftCheck.problems(DraftStep.REVIEW, draft(over)).stream().map(FieldProblem::field)
                .collect(Collectors.toCollection(TreeSet::new)));
        assertTrue(tooLong(over).containsAll(typed), () -> tooLong(over).toString());
        assertTrue(Collections.disjoint(tooLong(fits), typed), () -> tooLong(fits).toString());
    }

    /** Fields that a document with these texts is refused for, as being too long for it. */
    private static Set<String> tooLong(Map<String, Map<String, String>> typed) {
        GuidedDocument document = document(typed);
        if (!(new WcoReader().readParts(document.bytes()) instanceof ReadOutcome.Invalid<?> invalid)) {
            return Set.of();
        }
        return invalid.violations().stream().filter(found -> found.kind() == SchemaViolation.Kind.TOO_LONG)
                .map(found -> document.findField(found.xpath()).orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Map<String, String>> withTexts(Function<DraftFields.Field, String> text) {
        Map<String, Map<String, String>> typed = everything();
        typed.forEach((step, fields) -> fields.putAll(Map.of("items", "2", "papers", "2")));
        for (DraftStep step : DraftStep.values()) {
            Map<String, String> fields = typed.get(step.word());
            DraftFields.single(step).stream().filter(field -> field.longest() > 0)
                    .forEach(field -> fields.put(field.name(), text.apply(field)));
            DraftFields.inRow(step).stream().filter(field -> field.longest() > 0)
                    .forEach(field -> IntStream.range(0, 2).forEach(row -> fields
                            .put(DraftFields.row(step) + "." + row + "." + field.name(), text.apply(field))));
            if (step == DraftStep.GOODS) {
                IntStream.range(0, 2).forEach(row -> fields.put("item." + row + ".commodity", "08092" + row));
            }
        }
        return typed;
    }

    @Test
    void what_was_left_empty_has_its_place_as_well() {
        GuidedDocument document = document(Map.of("goods", Map.of("items", "2", "item.0.commodity", "080929"), "route",
                Map.of()));
        assertEquals(Optional.of("item.1.commodity"), document.findField(ITEM + "Commodity/Classification[1]/ID"));
        assertEquals(Optional.of("item.1.kind"), document.findField(ITEM + "Packaging[1]/TypeCode"));
        assertEquals(Optional.of("exportCountry"),
                document.findField("/MetaData/Declaration/GoodsShipment/ExportCountry/ID"));
        assertEquals(Optional.of("exitOffice"), document.findField("/MetaData/Declaration/ExitOffice/ID"));
    }

    @Test
    void a_procedure_that_was_chosen_counts_more_than_the_usual_one_of_the_type() throws XMLStreamException {
        String place = ITEM.replace("[2]", "") + "GovernmentProcedure/CurrentCode";
        GuidedDocument usual = document(Map.of("route", Map.of("type", "IMA"), "goods", Map.of("items", "1")));
        GuidedDocument chosen = document(
                Map.of("route", Map.of("type", "IMA", "procedure", "5300"), "goods", Map.of("items", "1")));
        assertEquals(Optional.of("type"), usual.findField(place));
        assertEquals(Optional.of("procedure"), chosen.findField(place));
        assertTrue(leaves(usual.bytes()).containsValue("40"));
        assertTrue(leaves(chosen.bytes()).containsValue("53"));
    }

    @Test
    void whatever_the_form_writes_has_a_name_that_people_know() throws XMLStreamException {
        ResourceBundle texts = ResourceBundle.getBundle("org.singlewindow.web.messages", Locale.ENGLISH);
        Set<String> unnamed = new TreeSet<>();
        leaves(document(everything()).bytes()).keySet().stream().filter(path -> path.contains("/Declaration["))
                .map(path -> path.replaceAll(".*/(\\w+)\\[\\d+]$", "$1"))
                .filter(name -> !texts.containsKey("element." + name)).forEach(unnamed::add);
        assertEquals(Set.of(), unnamed);
    }

    @Test
    void what_comes_from_no_field_leads_to_none() {
        GuidedDocument document = document(everything());
        assertEquals(Optional.empty(), document.findField("/MetaData/Declaration/Agent/ID"));
        assertEquals(Optional.empty(), document(Map.of()).findField("/MetaData/Declaration/Declarant/ID"));
        assertEquals(Optional.empty(), document.findField("/MetaData/Declaration/GoodsShipment"));
        assertEquals(Optional.empty(), document.findField(""));
    }

    /** In each field its own name, or a number that stands nowhere else. */
    private static Map<String, Map<String, String>> everything() {
        Map<String, Map<String, String>> typed = new HashMap<>();
        int[] number = {100_001};
        for (DraftStep step : DraftStep.values()) {
            Map<String, String> fields = new HashMap<>();
            names(step).forEach(field -> fields.put(field, isNumber(field) ? "" + number[0]++ : field));
            fields.put(DraftFields.row(step) + "s", "2");
            typed.put(step.word(), fields);
        }
        typed.get("goods").putAll(Map.of("currency", "USD", "terms", "DAP"));
        typed.get("goods").put("item.0.dangerous", "1203");
        typed.get("goods").put("item.1.dangerous", "1263");
        typed.get("transport").putAll(Map.of("paper.0.item", "2", "paper.1.item", "", "guarantee1.code", "AB01",
                "guarantee2.code", "AB02", "guarantee3.code", "AB03"));
        return typed;
    }

    private static Stream<String> names(DraftStep step) {
        return Stream.concat(DraftFields.single(step).stream().map(DraftFields.Field::name),
                IntStream.range(0, 2).boxed().flatMap(row -> DraftFields.inRow(step).stream()
                        .map(field -> DraftFields.row(step) + "." + row + "." + field.name())));
    }

    private static boolean isNumber(String field) {
        return field.endsWith(".amount")
                || field.startsWith("item.") && DraftFields.form(field.split("\\.")[2]) != FieldForm.TEXT;
    }

    private static Set<String> fieldsWithPlaces(Map<String, Map<String, String>> typed) {
        Set<String> fields = typed.values().stream().map(Map::keySet).flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        fields.removeAll(ABOUT_OTHERS);
        assertFalse(fields.isEmpty());
        return fields;
    }

    private static GuidedDocument document(Map<String, Map<String, String>> typed) {
        DraftForm draft = draft(typed);
        String trader = draft.answer("trader");
        Filled own = Filled.by("UZ-B0000001");
        return DraftDocument.of(draft, trader.isEmpty() ? new DraftDocument.Lodger(own, Agent.NONE)
                : new DraftDocument.Lodger(new Filled(trader, "trader"), new Agent(own, "2")));
    }

    private static DraftForm draft(Map<String, Map<String, String>> typed) {
        DraftForm draft = new DraftForm();
        draft.address = new Address() {
            @Override
            public String sent(String name) {
                return Map.of("draft-writer", "", "step", "review").get(name);
            }
        };
        draft.newDraft = new NewDraft() {
            @Override
            DraftParts parts() {
                return new DraftParts(typed);
            }
        };
        return draft;
    }

    /** Texts by their paths, with a number at every step. */
    private static Map<String, String> leaves(byte[] document) throws XMLStreamException {
        Map<String, String> found = new LinkedHashMap<>();
        Deque<String> paths = new ArrayDeque<>(Set.of(""));
        Map<String, Integer> seen = new HashMap<>();
        XMLStreamReader xml = XMLInputFactory.newDefaultFactory()
                .createXMLStreamReader(new ByteArrayInputStream(document));
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String path = paths.peek() + "/" + xml.getLocalName();
                paths.push(path + "[" + seen.merge(path, 1, Integer::sum) + "]");
            } else if (event == XMLStreamConstants.CHARACTERS) {
                found.put(paths.peek(), xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                paths.pop();
            }
        }
        return found;
    }
}
