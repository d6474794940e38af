package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.singlewindow.declaration.wire.GuidedDeclaration.Guarantee;
import org.singlewindow.declaration.wire.GuidedDeclaration.Item;
import org.singlewindow.declaration.wire.GuidedDeclaration.Party;
import org.singlewindow.wco.WcoPart;

/** What a document says for which the form has no room goes along into what is lodged. */
class BegunFormTest {

    private static final String SECOND = "<Packaging><SequenceNumeric>2</SequenceNumeric><QuantityQuantity>7"
            + "</QuantityQuantity><TypeCode>PX</TypeCode></Packaging>";

    /** With two kinds of packages, and goods that somebody else gets than who imports them. */
    private static String document() {
        String text = Documents.text("BEGUN-1");
        int end = text.indexOf("</Packaging>") + "</Packaging>".length();
        return (text.substring(0, end) + SECOND + text.substring(end))
                .replace("<Destination>", "<Consignee><Name>Store in Osh</Name><ID>KG-77</ID></Consignee><Destination>")
                .replaceFirst("<TotalPackageQuantity>[^<]*</TotalPackageQuantity>", "");
    }

    static List<Path> stories() {
        return Stories.all();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static GuidedDocument written(GuidedDeclaration form) {
        return GuidedDeclarationWriter.write(form);
    }

    private static WcoPart whole(GuidedDeclaration filled, String document) {
        GuidedDocument whole = BegunForm.whole(written(filled), written(BegunForm.form(bytes(document))),
                bytes(document));
        return Differences.declaration(Versioned.read(new String(whole.bytes(), StandardCharsets.UTF_8)));
    }

    private static GuidedDeclaration with(GuidedDeclaration form, Party importer, List<Item> items) {
        return new GuidedDeclaration(Filled.by("NEXT-1"), form.typeCode(), form.procedure(), form.declarant(),
                form.agent(), form.exporter(), importer, form.way(), form.transport(), form.currency(), items,
                form.papers(), form.follows(), form.sale(), form.guarantees());
    }

    private static Item packed(Item item, String packages) {
        return new Item(item.description(), item.commodity(), item.origin(), item.grossMass(), item.netMass(),
                item.value(), Filled.by(packages), item.packageKind(), item.marks(), item.dangerousGoods());
    }

    private static List<String> packages(WcoPart declaration) {
        return declaration.part("GoodsShipment", "GovernmentAgencyGoodsItem").orElseThrow().parts("Packaging").stream()
                .map(each -> each.value("QuantityQuantity").orElse("")).toList();
    }

    @Test
    void a_second_kind_of_packages_goes_along_and_is_in_the_total() {
        GuidedDeclaration form = BegunForm.form(bytes(document()));
        List<Item> items = new ArrayList<>(form.items());
        items.set(0, packed(items.get(0), "30"));
        WcoPart lodged = whole(with(form, form.importer(), items), document());
        assertEquals(List.of("30", "7"), packages(lodged));
        assertEquals(Optional.of("37"), lodged.value("TotalPackageQuantity"));
        assertEquals(Optional.of("NEXT-1"), lodged.value("FunctionalReferenceID"));
        assertEquals(Optional.of("9"), lodged.value("FunctionCode"));
    }

    @Test
    void who_gets_the_goods_stays_who_it_is_when_the_importer_is_called_otherwise() {
        GuidedDeclaration form = BegunForm.form(bytes(document()));
        Party old = form.importer();
        Party other = new Party(Filled.by("Almaty Foods and Sons"), old.id(), old.street(), old.city(), old.postcode(),
                old.country());
        WcoPart shipment = whole(with(form, other, form.items()), document()).part("GoodsShipment").orElseThrow();
        assertEquals(Optional.of("Almaty Foods and Sons"), shipment.value("Importer", "Name"));
        assertEquals(Optional.of("Store in Osh"), shipment.value("Consignee", "Name"));
        assertEquals(Optional.of("KG-77"), shipment.value("Consignee", "ID"));
    }

    @Test
    void all_that_goes_along_is_told() {
        List<String> told = BegunForm.beyond(bytes(document())).stream().map(each -> each.before().orElseThrow())
                .toList();
        assertTrue(told.containsAll(List.of("7", "PX", "Store in Osh", "KG-77")), told::toString);
    }

    @Test
    void what_was_amended_where_the_form_shows_nothing_is_told() {
        String amended = document().replace(">7<", ">8<").replace(">1000<", ">1100<");
        assertEquals(List.of("7 > 8"), BegunForm.beyondChanged(bytes(document()), bytes(amended)).stream()
                .map(each -> each.before().orElse("") + " > " + each.after().orElse("")).toList());
    }

    @Test
    void what_the_form_cannot_be_read_with_is_refused_as_it_is() {
        GuidedDeclaration form = BegunForm.form(bytes(document()));
        GuidedDocument filled = written(with(form, form.importer(), List.of(packed(form.items().get(0), "many"))));
        GuidedDocument opened = written(form);
        assertEquals(filled, BegunForm.whole(filled, opened, bytes(document())));
    }

    @Test
    void references_of_the_one_stay_behind_when_another_is_begun_from_it() {
        String one = document().replace("<Destination>", "<Consignment><TransportEquipment><SequenceNumeric>1"
                + "</SequenceNumeric><ID>MSKU1234565</ID></TransportEquipment></Consignment><Destination>");
        String next = new String(BegunForm.another(bytes(one)), StandardCharsets.UTF_8);
        assertTrue(next.contains("Store in Osh") && next.contains("PX"), next);
        assertFalse(next.contains("MSKU1234565"), next);
    }

    /** Of the story one for many movements, and one for that movement alone. */
    private static String covered() {
        String story = Stories.text(Stories.of("18-grapes-in-transit"));
        int end = story.indexOf("<PresentationOffice>");
        return story.substring(0, end) + "<ObligationGuarantee><AmountAmount currencyID=\"EUR\">10000"
                + "</AmountAmount><ReferenceID>26UZVOUCHER000016</ReferenceID><SecurityDetailsCode>4"
                + "</SecurityDetailsCode><AccessCode>VO1A</AccessCode></ObligationGuarantee>" + story.substring(end);
    }

    private static String another(String document) {
        return new String(BegunForm.another(bytes(document)), StandardCharsets.UTF_8);
    }

    @Test
    void a_guarantee_for_many_movements_comes_along_without_its_access_code_and_one_for_one_alone_is_named_as_left() {
        String next = another(covered());
        assertTrue(next.contains("26UZSTORYGRAPE016") && next.contains(">4000.00<"), next);
        assertFalse(next.contains("26UZVOUCHER000016") || next.contains("GR4P") || next.contains("VO1A"), next);
        assertEquals(List.of("26UZVOUCHER000016"), BegunGuarantees.left(BegunForm.declaration(bytes(covered()))));
        assertEquals(List.of("1 26UZSTORYGRAPE016  4000.00 EUR"),
                BegunForm.form(bytes(next)).guarantees().stream().map(BegunFormTest::said).toList());
        List<String> told = BegunForm.beyond(bytes(next)).stream().map(each -> each.before().orElseThrow()).toList();
        assertFalse(told.contains("26UZSTORYGRAPE016"), told::toString);
    }

    private static String said(Guarantee each) {
        return Stream.of(each.type(), each.number(), each.code(), each.amount(), each.currency()).map(Filled::text)
                .collect(Collectors.joining(" "));
    }

    private static GuidedDeclaration coded(GuidedDeclaration form, String code) {
        return form.under(form.guarantees().stream().map(each -> new Guarantee(each.type(), each.number(),
                Filled.by(code), each.amount(), each.currency())).toList());
    }

    @Test
    void a_code_that_was_typed_is_in_what_is_lodged() {
        String next = another(covered());
        assertEquals(Optional.of("AB12"), whole(coded(BegunForm.form(bytes(next)), "AB12"), next)
                .value("ObligationGuarantee", "AccessCode"));
        assertEquals(Optional.empty(), whole(coded(BegunForm.form(bytes(next)), ""), next)
                .value("ObligationGuarantee", "AccessCode"));
    }

    @Test
    void what_would_not_be_named_again_is_not_in_the_form_of_the_next_one() {
        FormOfDocument.Refilled next = FormOfDocument.Refilled.of(bytes(covered()),
                BegunForm.declaration(bytes(covered())));
        assertEquals(List.of("26UZSTORYGRAPE016"),
                next.form().guarantees().stream().map(each -> each.number().text()).toList());
        assertEquals(List.of("26UZVOUCHER000016"), next.left());
    }

    @Test
    void of_a_vehicle_nothing_comes_along_that_says_which_one_it_was() {
        String next = another(covered().replaceFirst("(?s)(<DepartureTransportMeans>.*?)</DepartureTransportMeans>",
                "$1<ModeCode>3</ModeCode></DepartureTransportMeans>"));
        WcoPart lodged = whole(BegunForm.form(bytes(next)), next);
        assertEquals("[RegistrationNationalityCode=UZ, ModeCode=3]",
                lodged.part("BorderTransportMeans").orElseThrow().parts().toString());
        assertEquals("[ModeCode=3]", lodged.part("GoodsShipment", "Consignment", "DepartureTransportMeans")
                .orElseThrow().parts().toString());
    }

    @ParameterizedTest
    @MethodSource("stories")
    void whatever_was_declared_is_lodged_again_as_it_was_where_nobody_changes_it(Path file) {
        String story = Stories.text(file);
        GuidedDeclaration form = BegunForm.form(bytes(story));
        List<String> lost = Differences.between(Differences.declaration(Versioned.read(story)), whole(form, story))
                .stream().flatMap(each -> each.values()).filter(each -> each.before().isPresent())
                .filter(each -> !each.xpath()
                        .matches(".*/Declaration/(AcceptanceDateTime|Authentication|Submitter|Agent"
                                + "|Declarant)\\b.*"))
                .map(each -> each.xpath() + " " + each.before().orElseThrow()).toList();
        assertEquals(List.of(), lost);
    }
}
