package org.singlewindow.web.declaration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.singlewindow.declaration.DraftParts;
import org.singlewindow.declaration.wire.Filled;
import org.singlewindow.declaration.wire.GuidedDeclaration;
import org.singlewindow.declaration.wire.GuidedDeclaration.Agent;
import org.singlewindow.declaration.wire.GuidedDeclaration.Guarantee;
import org.singlewindow.declaration.wire.GuidedDeclaration.Item;
import org.singlewindow.declaration.wire.GuidedDeclaration.Paper;
import org.singlewindow.declaration.wire.GuidedDeclaration.Party;
import org.singlewindow.declaration.wire.GuidedDeclaration.Transport;
import org.singlewindow.declaration.wire.GuidedDeclaration.Way;
import org.singlewindow.declaration.wire.GuidedDeclarationWriter;
import org.singlewindow.declaration.wire.GuidedDocument;

/** From the answers of a draft to the document that is lodged, and back to the fields of the form. */
final class DraftDocument {

    private DraftDocument() {
    }

    /** The declarant, and whoever lodges for another; without an agent the declarant lodges for itself. */
    record Lodger(Filled declarant, Agent agent) {}

    /** Fields that stand once, and the rows of goods and of papers. */
    private record Typed(Map<String, String> answers, List<Map<String, String>> items,
            List<Map<String, String>> papers) {

        String answer(String field) {
            return DraftForm.of(answers, field);
        }
    }

    static GuidedDocument of(DraftForm draft, Lodger lodger) {
        return GuidedDeclarationWriter
                .write(declaration(new Typed(draft.getAnswers(), draft.getItems(), draft.getPapers()), lodger));
    }

    /** Of a draft as it is kept. */
    static GuidedDocument of(DraftParts parts, Lodger lodger) {
        Map<String, String> answers = new HashMap<>();
        Stream.of(DraftStep.values()).forEach(step -> answers.putAll(parts.of(step.word())));
        return GuidedDeclarationWriter.write(declaration(new Typed(answers, rows(DraftStep.GOODS, parts),
                rows(DraftStep.TRANSPORT, parts)), lodger));
    }

    private static List<Map<String, String>> rows(DraftStep step, DraftParts parts) {
        return TypedFields.rows(step, parts.of(step.word()));
    }

    private static GuidedDeclaration declaration(Typed draft, Lodger lodger) {
        Way way = new Way(filled(draft, "exportCountry"), filled(draft, "destination"),
                Stream.of("through1", "through2", "through3").map(field -> filled(draft, field)).toList(),
                filled(draft, "office"), filled(draft, "entryOffice"), filled(draft, "exitOffice"),
                filled(draft, "loading"));
        Transport transport = new Transport(filled(draft, "mode"), filled(draft, "vehicle"),
                filled(draft, "nationality"), filled(draft, "container"), filled(draft, "seal"));
        Filled type = filled(draft, "type");
        Filled none = Filled.by("");
        Filled procedure = filled(draft, "procedure");
        return new GuidedDeclaration(filled(draft, "lrn"), type,
                procedure.text().isEmpty() ? type.as(procedure(type.text())) : procedure,
                new Party(none, lodger.declarant(), none, none, none, none), lodger.agent(),
                party(draft, "exporter."), party(draft, "importer."), way, transport, filled(draft, "currency"),
                items(draft.items()), papers(draft.papers()),
                new GuidedDeclaration.Follows(filled(draft, "follows"), filled(draft, "followsType")),
                new GuidedDeclaration.Sale(filled(draft, "ucr"), filled(draft, "terms"), filled(draft, "termsPlace")),
                guarantees(draft));
    }

    private static List<Guarantee> guarantees(Typed draft) {
        return GuaranteeRows.places().stream()
                .map(place -> new Guarantee(filled(draft, GuaranteeRows.name(place, GuaranteeRows.TYPE)),
                        exact(draft, GuaranteeRows.name(place, GuaranteeRows.NUMBER), FieldForm.GUARANTEE),
                        filled(draft, GuaranteeRows.name(place, GuaranteeRows.CODE)),
                        exact(draft, GuaranteeRows.name(place, GuaranteeRows.AMOUNT), FieldForm.AMOUNT),
                        filled(draft, GuaranteeRows.name(place, GuaranteeRows.CURRENCY))))
                .toList();
    }

    private static Filled exact(Typed draft, String field, FieldForm form) {
        return filled(draft, field).as(form.exact(draft.answer(field)));
    }

    private static Filled filled(Typed draft, String field) {
        return new Filled(draft.answer(field), field);
    }

    /** The usual one of that type. */
    private static String procedure(String type) {
        return type.startsWith("EX") ? "1000" : type.startsWith("IM") ? "4000" : "";
    }

    private static Party party(Typed draft, String role) {
        return new Party(filled(draft, role + "name"), filled(draft, role + "id"), filled(draft, role + "street"),
                filled(draft, role + "city"), filled(draft, role + "postcode"), filled(draft, role + "country"));
    }

    /** One row of a page. */
    private record Row(String name, Map<String, String> typed) {

        private static List<Row> list(DraftStep step, List<Map<String, String>> rows) {
            return IntStream.range(0, rows.size())
                    .mapToObj(i -> new Row(DraftFields.row(step) + "." + i + ".", rows.get(i))).toList();
        }

        private Filled filled(String field) {
            return new Filled(DraftForm.of(typed, field), name + field);
        }

        private Filled exact(String field) {
            return filled(field).as(DraftFields.form(field).exact(DraftForm.of(typed, field)));
        }
    }

    private static List<Item> items(List<Map<String, String>> rows) {
        return Row.list(DraftStep.GOODS, rows).stream()
                .map(row -> new Item(row.filled("description"), row.exact("commodity"), row.filled("origin"),
                        row.exact("gross"), row.exact("net"), row.exact("value"), row.exact("packages"),
                        row.filled("kind"), row.filled("marks"), row.exact("dangerous")))
                .toList();
    }

    /**
     * UNCL 1001 codes are three digits and have no category of their own; the national ones are four characters, the
     * category first.
     */
    private static List<Paper> papers(List<Map<String, String>> rows) {
        return Row.list(DraftStep.TRANSPORT, rows).stream().map(row -> {
            Filled type = row.filled("type");
            boolean withCategory = type.text().length() == 4;
            return new Paper(type.as(withCategory ? type.text().substring(0, 1) : ""),
                    withCategory ? type.as(type.text().substring(1)) : type, row.filled("id"),
                    PaperItem.read(row.filled("item").text()).place());
        }).toList();
    }
}
