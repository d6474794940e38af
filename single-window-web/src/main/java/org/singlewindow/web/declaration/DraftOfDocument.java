package org.singlewindow.web.declaration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.singlewindow.declaration.DraftParts;
import org.singlewindow.declaration.wire.BegunForm;
import org.singlewindow.declaration.wire.Filled;
import org.singlewindow.declaration.wire.GuidedDeclaration;
import org.singlewindow.declaration.wire.GuidedDeclaration.Item;
import org.singlewindow.declaration.wire.GuidedDeclaration.Paper;
import org.singlewindow.declaration.wire.GuidedDeclaration.Party;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.TypedNumber;

/** A draft with what a document says filled in, as a person would have. */
final class DraftOfDocument {

    private final GuidedDeclaration from;

    private DraftOfDocument(GuidedDeclaration from) {
        this.from = from;
    }

    /** A broker lodges it for the same trader. */
    static DraftParts parts(GuidedDeclaration from, SignedInUser user) {
        String declarant = from.declarant().id().text();
        return parts(from,
                declarant.equals(user.getParticipantCode()) || !user.may("LODGE_FOR_OTHERS") ? "" : declarant);
    }

    /** Along with what the form has no room for. */
    static DraftParts parts(byte[] document, String mrn, String trader) {
        DraftParts parts = parts(BegunForm.form(document), trader);
        return CarriedAlong.of(document, mrn).map(parts::carrying).orElse(parts);
    }

    /** @param trader for whom it is lodged; empty where that is oneself */
    static DraftParts parts(GuidedDeclaration from, String trader) {
        DraftOfDocument draft = new DraftOfDocument(from);
        Map<String, String> route = draft.route();
        route.put("trader", trader);
        return new DraftParts(Map.of(DraftStep.ROUTE.word(), route, DraftStep.GOODS.word(), draft.goods(),
                DraftStep.TRANSPORT.word(), draft.transport()));
    }

    private Map<String, String> route() {
        Map<String, String> route = new HashMap<>();
        GuidedDeclaration.Way way = from.way();
        put(route, "type", from.typeCode());
        put(route, "procedure", from.procedure());
        put(route, "lrn", from.lrn());
        put(route, "exportCountry", way.exportCountry());
        put(route, "destination", way.destination());
        IntStream.range(0, Math.min(3, way.through().size()))
                .forEach(i -> put(route, "through" + (i + 1), way.through().get(i)));
        put(route, "office", way.declarationOffice());
        put(route, "exitOffice", way.exitOffice());
        put(route, "entryOffice", way.presentationOffice());
        put(route, "loading", way.loading());
        party(route, "exporter.", from.exporter());
        party(route, "importer.", from.importer());
        put(route, "follows", from.follows().mrn());
        put(route, "followsType", from.follows().type());
        return route;
    }

    private static void party(Map<String, String> route, String role, Party party) {
        put(route, role + "name", party.name());
        put(route, role + "id", party.id());
        put(route, role + "street", party.street());
        put(route, role + "city", party.city());
        put(route, role + "postcode", party.postcode());
        put(route, role + "country", party.country());
    }

    private Map<String, String> goods() {
        Map<String, String> goods = new HashMap<>();
        put(goods, "currency", from.currency());
        put(goods, "terms", from.sale().terms());
        put(goods, "termsPlace", from.sale().place());
        put(goods, "ucr", from.sale().reference());
        List<Item> items = from.items().stream().limit(TypedFields.MOST_ROWS).toList();
        for (int i = 0; i < items.size(); i++) {
            item(goods, DraftFields.row(DraftStep.GOODS) + "." + i + ".", items.get(i));
        }
        goods.put(DraftFields.row(DraftStep.GOODS) + "s", String.valueOf(items.size()));
        return goods;
    }

    private static void item(Map<String, String> goods, String row, Item item) {
        put(goods, row + "description", item.description());
        put(goods, row + "commodity", item.commodity());
        put(goods, row + "origin", item.origin());
        number(goods, row + "gross", item.grossMass());
        number(goods, row + "net", item.netMass());
        number(goods, row + "value", item.value());
        number(goods, row + "packages", item.packages());
        put(goods, row + "kind", item.packageKind());
        put(goods, row + "marks", item.marks());
        put(goods, row + "dangerous", item.dangerousGoods());
    }

    private Map<String, String> transport() {
        Map<String, String> transport = new HashMap<>();
        put(transport, "mode", from.transport().mode());
        put(transport, "vehicle", from.transport().id());
        put(transport, "nationality", from.transport().nationality());
        put(transport, "container", from.transport().container());
        put(transport, "seal", from.transport().seal());
        GuaranteeRows.put(transport, from.guarantees());
        List<Paper> papers = from.papers().stream().limit(TypedFields.MOST_ROWS).toList();
        for (int i = 0; i < papers.size(); i++) {
            String row = DraftFields.row(DraftStep.TRANSPORT) + "." + i + ".";
            transport.put(row + "type", papers.get(i).category().text() + papers.get(i).type().text());
            put(transport, row + "id", papers.get(i).id());
            transport.put(row + "item", papers.get(i).item() == 0 ? "" : String.valueOf(papers.get(i).item()));
        }
        if (!papers.isEmpty()) {
            transport.put(DraftFields.row(DraftStep.TRANSPORT) + "s", String.valueOf(papers.size()));
        }
        return transport;
    }

    private static void put(Map<String, String> fields, String name, Filled value) {
        fields.put(name, value.text());
    }

    private static void number(Map<String, String> fields, String name, Filled value) {
        fields.put(name, number(value));
    }

    /** So that it is read as nothing else. */
    static String number(Filled value) {
        TypedNumber number = TypedNumber.read(value.text());
        return number.isTwo() ? number.unmistakable() : value.text();
    }
}
