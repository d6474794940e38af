package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.declaration.Difference;
import org.singlewindow.declaration.wire.GuidedDeclaration.Guarantee;
import org.singlewindow.declaration.wire.GuidedDeclaration.Item;
import org.singlewindow.declaration.wire.GuidedDeclaration.Transport;
import org.singlewindow.wco.WcoPart;

/** What is changed in the form changes in the declaration, and nothing else does. */
class FormMergeTest {

    static Stream<Path> stories() {
        return Stories.all().stream();
    }

    private static WcoPart story(Path file) {
        return Differences.declaration(Versioned.read(Stories.text(file)));
    }

    private static WcoPart written(GuidedDeclaration form) {
        return Differences.declaration(
                Versioned.read(new String(GuidedDeclarationWriter.write(form).bytes(), StandardCharsets.UTF_8)));
    }

    private static List<Difference> changes(WcoPart now, GuidedDeclaration filled) {
        WcoPart opened = written(GuidedDeclarationReader.read(now));
        return Differences.between(now, FormMerge.merge(now, opened, written(filled)));
    }

    private static String said(List<Difference> changes) {
        return String.join("\n", changes.stream().map(each -> each.xpath().replaceFirst(".*/Declaration", "") + " "
                + each.before().orElse("-") + " > " + each.after().orElse("-")).toList());
    }

    private static GuidedDeclaration with(GuidedDeclaration form, Transport transport, List<Item> items) {
        return new GuidedDeclaration(form.lrn(), form.typeCode(), form.procedure(), form.declarant(), form.agent(),
                form.exporter(), form.importer(), form.way(), transport, form.currency(), items, form.papers(),
                form.follows(), form.sale(), form.guarantees());
    }

    private static Item called(Item item, String description) {
        return new Item(Filled.by(description), item.commodity(), item.origin(), item.grossMass(), item.netMass(),
                item.value(), item.packages(), item.packageKind(), item.marks(), item.dangerousGoods());
    }

    @ParameterizedTest
    @MethodSource("stories")
    void every_story_can_be_amended_by_the_form_and_what_nobody_touches_stays(Path file) {
        WcoPart now = story(file);
        GuidedDeclaration form = GuidedDeclarationReader.read(now);
        assertTrue(new FormAmendment().present(now).readable());
        assertEquals("", said(changes(now, form)));
        Transport old = form.transport();
        Transport other = new Transport(old.mode(), Filled.by("01 A 777 AA"), old.nationality(), old.container(),
                old.seal());
        boolean said = now.part("BorderTransportMeans").filter(means -> !Substance.isBlank(means)).isPresent();
        assertEquals(
                (said ? "/BorderTransportMeans/ID " : "/BorderTransportMeans ")
                        + (old.id().isBlank() ? "-" : old.id().text()) + " > 01 A 777 AA",
                said(changes(now, with(form, other, form.items()))));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void an_item_is_called_otherwise_and_keeps_what_the_form_does_not_show(Path file) {
        WcoPart now = story(file);
        GuidedDeclaration form = GuidedDeclarationReader.read(now);
        List<Item> items = new ArrayList<>(form.items());
        int last = items.size() - 1;
        items.set(last, called(items.get(last), "Something else"));
        assertEquals("/GoodsShipment/GovernmentAgencyGoodsItem[" + items.size() + "]/Commodity/Description "
                + form.items().get(last).description().text() + " > Something else",
                said(changes(now, with(form, form.transport(), items))).replace(" (languageID ur)", ""));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void an_item_that_is_put_in_or_taken_out_leaves_the_others_as_they_are(Path file) {
        WcoPart now = story(file);
        GuidedDeclaration form = GuidedDeclarationReader.read(now);
        List<Item> more = new ArrayList<>(form.items());
        more.add(called(form.items().get(0), "One more"));
        List<Difference> added = changes(now, with(form, form.transport(), more));
        assertEquals(1, ofItems(added).size(), () -> said(added));
        assertTrue(ofItems(added).get(0).before().isEmpty(), () -> said(added));
        if (form.items().size() > 1 && form.papers().stream().noneMatch(paper -> paper.item() > 0)) {
            List<Difference> removed = changes(now,
                    with(form, form.transport(), form.items().subList(1, form.items().size())));
            assertEquals(1, ofItems(removed).size(), () -> said(removed));
            assertTrue(ofItems(removed).get(0).after().isEmpty(), () -> said(removed));
        }
    }

    private static List<Difference> ofItems(List<Difference> changes) {
        return changes.stream().filter(each -> each.xpath().contains("GovernmentAgencyGoodsItem")).toList();
    }

    /** The form shows one kind of packages of an item, and works its total out of that. */
    @ParameterizedTest
    @ValueSource(strings = {"20", "27"})
    void the_total_is_of_all_packages_also_of_those_that_the_form_does_not_show(String total) {
        WcoPart now = Differences.declaration(Versioned.read(twoKinds(total)));
        GuidedDeclaration form = GuidedDeclarationReader.read(now);
        List<Difference> changes = changes(now,
                with(form, form.transport(), List.of(packed(form.items().get(0), "30"))));
        assertEquals(
                "/TotalPackageQuantity " + total + " > 37\n/GoodsShipment/GovernmentAgencyGoodsItem[1]/Packaging[1]"
                        + "/QuantityQuantity 20 > 30",
                said(changes));
        assertEquals("", said(changes(now, form)));
    }

    @Test
    void a_total_that_is_none_of_the_sums_stays_its_declarants() {
        WcoPart now = Differences.declaration(Versioned.read(twoKinds("3")));
        GuidedDeclaration form = GuidedDeclarationReader.read(now);
        assertEquals("/GoodsShipment/GovernmentAgencyGoodsItem[1]/Packaging[1]/QuantityQuantity 20 > 30", said(
                changes(now, with(form, form.transport(), List.of(packed(form.items().get(0), "30"))))));
    }

    private static String twoKinds(String total) {
        String text = Documents.text("MERGE-2").replaceFirst("<TotalPackageQuantity>[^<]*</TotalPackageQuantity>", "")
                .replaceFirst("(</TotalGrossMassMeasure>)",
                        "$1<TotalPackageQuantity>" + total + "</TotalPackageQuantity>")
                .replaceFirst("<QuantityQuantity>[^<]*<", "<QuantityQuantity>20<");
        int end = text.indexOf("</Packaging>") + "</Packaging>".length();
        return text.substring(0, end) + "<Packaging><SequenceNumeric>2</SequenceNumeric><QuantityQuantity>7"
                + "</QuantityQuantity><TypeCode>PX</TypeCode></Packaging>" + text.substring(end);
    }

    private static Item packed(Item item, String packages) {
        return new Item(item.description(), item.commodity(), item.origin(), item.grossMass(), item.netMass(),
                item.value(), Filled.by(packages), item.packageKind(), item.marks(), item.dangerousGoods());
    }

    @Test
    void what_the_form_would_show_otherwise_than_it_is_meant_is_not_shown_in_it() {
        String tonnes = Documents.text("MERGE-1").replace("unitCode=\"KGM\"", "unitCode=\"TNE\"");
        assertEquals(false, new FormAmendment().present(Differences.declaration(Versioned.read(tonnes))).readable());
    }

    private static WcoPart covered() {
        return Differences.declaration(Versioned.read(Stories.text(Stories.of("18-grapes-in-transit"))));
    }

    private static GuidedDeclaration under(GuidedDeclaration form, String number, String code, String amount) {
        Guarantee was = form.guarantees().get(0);
        return form.under(List.of(new Guarantee(was.type(), Filled.by(number), Filled.by(code), Filled.by(amount),
                was.currency())));
    }

    @Test
    void a_guarantee_that_answers_for_more_keeps_its_code_and_another_one_does_not_get_it() {
        WcoPart now = covered();
        GuidedDeclaration form = GuidedDeclarationReader.read(now);
        assertEquals("/ObligationGuarantee[1]/AmountAmount 4000.00 EUR > 5000 EUR",
                said(changes(now, under(form, "26UZSTORYGRAPE016", "", "5000"))));
        String other = said(changes(now, under(form, "26UZOTHERGUARAN18", "", "4000")));
        assertTrue(other.contains("ReferenceID 26UZSTORYGRAPE016 > 26UZOTHERGUARAN18"), other);
        WcoPart merged = FormMerge.merge(now, written(form), written(under(form, "26UZOTHERGUARAN18", "", "4000")));
        assertEquals(Optional.empty(), merged.value("ObligationGuarantee", "AccessCode"));
        merged = FormMerge.merge(now, written(form), written(under(form, "26UZOTHERGUARAN18", "AB12", "4000")));
        assertEquals(Optional.of("AB12"), merged.value("ObligationGuarantee", "AccessCode"));
        merged = FormMerge.merge(now, written(form), written(under(form, "26UZSTORYGRAPE016", "", "5000")));
        assertEquals(Optional.of("GR4P"), merged.value("ObligationGuarantee", "AccessCode"));
    }

    @Test
    void a_number_that_was_missing_is_put_in_beside_the_code_that_was_there() {
        WcoPart now = Differences.declaration(Versioned.read(Stories.text(Stories.of("18-grapes-in-transit"))
                .replaceFirst("<ReferenceID>26UZSTORYGRAPE016</ReferenceID>", "")));
        GuidedDeclaration form = GuidedDeclarationReader.read(now);
        assertEquals(Optional.of("GR4P"), FormMerge
                .merge(now, written(form), written(under(form, "26UZSTORYGRAPE016", "", "4000")))
                .value("ObligationGuarantee", "AccessCode"));
    }

    @Test
    void a_code_that_the_form_asks_for_is_none_of_what_it_has_no_room_for() {
        assertTrue(new FormAmendment().present(covered()).stays().stream().map(Difference::xpath)
                .noneMatch(each -> each.contains("AccessCode")));
    }

    @Test
    void a_guarantee_is_taken_out_and_put_in() {
        WcoPart now = covered();
        GuidedDeclaration form = GuidedDeclarationReader.read(now);
        assertTrue(FormMerge.merge(now, written(form), written(form.under(List.of()))).parts("ObligationGuarantee")
                .isEmpty());
        Guarantee one = form.guarantees().get(0);
        WcoPart merged = FormMerge.merge(now, written(form), written(form.under(List.of(one, new Guarantee(
                Filled.by("3"), Filled.by("26UZCASH000000016"), Filled.by(""), Filled.by("10"), Filled.by("USD"))))));
        assertEquals(List.of("26UZSTORYGRAPE016", "26UZCASH000000016"), merged.parts("ObligationGuarantee").stream()
                .map(each -> each.value("ReferenceID").orElse("")).toList());
    }
}
