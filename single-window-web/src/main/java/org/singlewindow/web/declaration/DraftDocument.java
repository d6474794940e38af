package org.singlewindow.web.declaration;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.singlewindow.declaration.wire.GuidedDeclaration;
import org.singlewindow.declaration.wire.GuidedDeclaration.Item;
import org.singlewindow.declaration.wire.GuidedDeclaration.Paper;
import org.singlewindow.declaration.wire.GuidedDeclaration.Party;
import org.singlewindow.declaration.wire.GuidedDeclaration.Transport;
import org.singlewindow.declaration.wire.GuidedDeclaration.Way;
import org.singlewindow.declaration.wire.GuidedDeclarationWriter;

/** From the answers of a draft to the bytes that are lodged. */
final class DraftDocument {

    private DraftDocument() {
    }

    static byte[] bytes(DraftForm draft, String declarant) {
        return GuidedDeclarationWriter.write(of(draft, declarant));
    }

    private static GuidedDeclaration of(DraftForm draft, String declarant) {
        Way way = new Way(draft.answer("exportCountry"), draft.answer("destination"),
                Stream.of("through1", "through2", "through3").map(draft::answer).filter(code -> !code.isEmpty())
                        .toList(),
                draft.answer("office"), draft.answer("entryOffice"), draft.answer("exitOffice"));
        Transport transport = new Transport(draft.answer("mode"), draft.answer("vehicle"), draft.answer("nationality"),
                draft.answer("container"), draft.answer("seal"));
        return new GuidedDeclaration(draft.answer("lrn"), draft.answer("type"), procedure(draft.answer("type")),
                new Party("", declarant, "", "", "", ""), party(draft, "exporter."), party(draft, "importer."), way,
                transport,
                draft.answer("currency"), items(draft.getItems()), papers(draft.getPapers()));
    }

    private static String procedure(String type) {
        return type.startsWith("EX") ? "1000" : type.startsWith("IM") ? "4000" : "";
    }

    private static Party party(DraftForm draft, String role) {
        return new Party(draft.answer(role + "name"), draft.answer(role + "id"), draft.answer(role + "street"),
                draft.answer(role + "city"),
                draft.answer(role + "postcode"), draft.answer(role + "country"));
    }

    private static List<Item> items(List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> new Item(DraftForm.of(row, "description"), exact(row, "commodity"),
                        DraftForm.of(row, "origin"),
                        exact(row, "gross"), exact(row, "net"), exact(row, "value"), exact(row, "packages"),
                        DraftForm.of(row, "kind"),
                        DraftForm.of(row, "marks"), exact(row, "dangerous")))
                .toList();
    }

    private static String exact(Map<String, String> row, String field) {
        return DraftFields.form(field).exact(DraftForm.of(row, field));
    }

    /**
     * UNCL 1001 codes are three digits and have no category of their own; the national ones are four characters, the
     * category first.
     */
    private static List<Paper> papers(List<Map<String, String>> rows) {
        return rows.stream().map(row -> {
            String type = DraftForm.of(row, "type");
            boolean withCategory = type.length() == 4;
            String item = DraftForm.of(row, "item");
            return new Paper(withCategory ? type.substring(0, 1) : "", withCategory ? type.substring(1) : type,
                    DraftForm.of(row, "id"),
                    item.matches("\\d{1,3}") ? Integer.parseInt(item) : 0);
        }).toList();
    }
}
