package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.singlewindow.kernel.Violation;
import org.singlewindow.wco.WcoPart;
import org.singlewindow.wco.WcoPointer;

/** An amendment says by pointers what it changes; whatever does not fit is told at its element. */
class PointerAmendmentTest {

    private static final String ITEM = "42A / 67A / 68A[1]";

    private final WcoPart before = Versioned.read(Documents.text("AMEND-1"));
    private final WcoPart amendment = WcoPart.declaration();

    PointerAmendmentTest() {
        amendment.add("FunctionCode", "13");
        amendment.add("TypeCode", "COR");
        amendment.add("ID", "26UZ00000000000012");
    }

    private void name(String... chains) {
        Stream.of(chains).forEach(chain -> WcoPointer.point(amendment.add("Amendment"), chain));
    }

    private WcoPart item(String number) {
        WcoPart shipment = amendment.part("GoodsShipment").orElseGet(() -> amendment.add("GoodsShipment"));
        WcoPart item = shipment.add("GovernmentAgencyGoodsItem");
        item.add("SequenceNumeric", number);
        return item;
    }

    private PointerAmendment.Outcome.Amended amended() {
        var outcome = PointerAmendment.apply(before, amendment);
        return assertInstanceOf(PointerAmendment.Outcome.Amended.class, outcome, outcome::toString);
    }

    private List<String> refused() {
        return refused(before);
    }

    private List<String> refused(WcoPart version) {
        var outcome = PointerAmendment.apply(version, amendment);
        return assertInstanceOf(PointerAmendment.Outcome.Refused.class, outcome, outcome::toString).violations()
                .stream().map(each -> each.words().key() + " " + each.xpath() + " | " + each.pointer()).toList();
    }

    private static String lines(WcoPart before, WcoPart after) {
        return Differences.between(before, after).stream()
                .map(each -> each.pointer() + ": " + each.before().orElse("-") + " > " + each.after().orElse("-"))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void a_value_is_replaced_and_the_references_and_the_type_stay() {
        name(ITEM + " / 23A / 137");
        item("1").add("Commodity").add("Description", "Dried plums");
        WcoPart after = amended().document();
        assertEquals(ITEM + " / 23A / 137: Dried apricots > Dried plums", lines(before, after));
        WcoPart declaration = after.part("Declaration").orElseThrow();
        assertEquals("EXA AMEND-1 9", declaration.value("TypeCode").orElseThrow() + " "
                + declaration.value("FunctionalReferenceID").orElseThrow() + " "
                + declaration.value("FunctionCode").orElseThrow());
        assertEquals(List.of(), declaration.parts("Amendment"));
    }

    @Test
    void a_part_that_was_not_there_is_put_in_and_one_that_the_amendment_lacks_is_taken_out_and_told() {
        name("42A / 67A / 68A[2]", "42A / 67A / 68A[1]", "42A / 57A");
        item("2").add("Commodity").add("Description", "Raisins");
        amendment.add("Exporter").add("Name", "Samarkand Fruit and Wine");
        var amended = amended();
        assertEquals("""
                42A / 57A / R031: Samarkand Fruit > Samarkand Fruit and Wine
                42A / 67A / 68A[1]: 2500.00 USD, Dried apricots, 081310, HS, 1000 KGM, 950 KGM, 50, CT > -
                42A / 67A / 68A[2]: - > Raisins""", lines(before, amended.document()));
        assertEquals(List.of("amendment.out /MetaData/Declaration/GoodsShipment/GovernmentAgencyGoodsItem[1]"),
                amended.warnings().stream().map(each -> each.words().key() + " " + each.xpath()).toList());
        assertEquals(List.of(true), amended.warnings().stream().map(Violation::warning).toList());
    }

    @Test
    void numbers_of_what_stands_only_once_mean_nothing_as_real_amendments_have_them() {
        WcoPart named = amendment.add("Amendment");
        pointer(named, "42A", "1", "");
        pointer(named, "57A", "2", "R031");
        amendment.add("Exporter").add("Name", "Other");
        assertEquals("42A / 57A / R031: Samarkand Fruit > Other", lines(before, amended().document()));
    }

    private static void pointer(WcoPart amendment, String id, String number, String tag) {
        WcoPart block = amendment.add("Pointer");
        block.add("SequenceNumeric", number);
        block.add("DocumentSectionCode", id);
        if (!tag.isEmpty()) {
            block.add("TagID", tag);
        }
    }

    @Test
    void the_reason_why_is_no_information_of_the_declaration() {
        name("42A / 146");
        WcoPart why = amendment.add("AdditionalInformation");
        why.add("StatementDescription", "counted again");
        pointer(why, "42A", "1", "");
        pointer(why, "06A", "1", "");
        amendment.add("TotalPackageQuantity", "51");
        assertEquals("42A / 146: 50 > 51", lines(before, amended().document()));
    }

    @ParameterizedTest
    @CsvSource({
            "42A / 77Z, amendment.unknown /Declaration/Amendment[1]/Pointer[2]/DocumentSectionCode",
            "42A / 999, amendment.unknown /Declaration/Amendment[1]/Pointer[1]/TagID",
            "67A / 68A[1], amendment.none /Declaration/Amendment[1]/Pointer[1]/DocumentSectionCode",
            "42A, amendment.all /Declaration/Amendment[1]/Pointer[1]",
            "42A / 017, amendment.message /Declaration/Amendment[1]/Pointer[1]/TagID",
            "42A / D013, amendment.message /Declaration/Amendment[1]/Pointer[1]/TagID",
            "42A / 06A[1], amendment.message /Declaration/Amendment[1]/Pointer[2]",
            "42A / 67A / 68A[7], amendment.nowhere /Declaration/Amendment[1]/Pointer[3]",
            "42A / 67A / 68A[1] / 114 / 23A, ''"})
    void a_pointer_that_leads_nowhere_is_told_where_it_does(String chain, String found) {
        if (found.isEmpty()) {
            WcoPart named = amendment.add("Amendment");
            pointer(named, "42A", "1", "109");
            pointer(named, "67A", "1", "");
            assertEquals(List.of("amendment.class /Declaration/Amendment[1]/Pointer[1] | 42A / 06A[1] / 97A[1]"),
                    refused());
            return;
        }
        name(chain);
        assertEquals(List.of(found), refused().stream().map(each -> each.replaceFirst(" \\|.*", "")).toList());
    }

    @Test
    void an_amendment_without_pointers_names_nothing() {
        assertEquals(List.of("amendment.none /Declaration | 42A"), refused());
        amendment.add("Amendment").add("ChangeReasonCode", "21");
        assertEquals(List.of("amendment.none /Declaration/Amendment[1] | 42A / 06A[1]"), refused());
    }

    @Test
    void what_no_pointer_names_says_what_is_declared_already_or_is_told() {
        name(ITEM + " / 23A / 137");
        WcoPart commodity = item("1").add("Commodity");
        commodity.add("Description", "Dried plums");
        commodity.add("GoodsMeasure").add("NetNetWeightMeasure", "950.0").mark("unitCode", "KGM");
        amended();
        commodity.add("InvoiceLine").add("ItemChargeAmount", "7").mark("currencyID", "USD");
        assertEquals(List.of("amendment.unnamed /Declaration/GoodsShipment/GovernmentAgencyGoodsItem[1]/Commodity"
                + "/InvoiceLine | 42A / 67A / 68A[1] / 23A / 79A"), refused());
    }

    @Test
    void it_is_told_where_an_amendment_takes_out_and_changes_the_same_part() {
        name(ITEM, ITEM + " / 23A / 137");
        assertEquals(List.of("amendment.contrary /Declaration/Amendment[1]/Pointer[3] | 42A / 06A[1] / 97A[3]"),
                refused());
    }

    @Test
    void a_pointer_without_a_number_means_the_only_one_and_is_told_where_there_are_several() {
        name("42A / 67A / 68A / 23A / 137");
        item("1").add("Commodity").add("Description", "Dried plums");
        assertEquals(ITEM + " / 23A / 137: Dried apricots > Dried plums", lines(before, amended().document()));
        item("2").add("Commodity").add("Description", "Raisins");
        assertEquals(List.of("amendment.which /Declaration/Amendment[1]/Pointer[3] | 42A / 06A[1] / 97A[3]"),
                refused());
    }

    @Test
    void papers_are_counted_in_the_declaration_as_it_is_and_come_alone_or_all_together() {
        WcoPart three = Versioned.read(Documents.text("AMEND-1").replaceFirst("<Commodity>",
                papers("A1", "A2", "A3") + "<Commodity>"));
        name(ITEM + " / 02A[2]");
        WcoPart item = item("1");
        item.add("AdditionalDocument").add("ID", "B2");
        assertEquals(ITEM + " / 02A[2] / D005: A2 > B2", lines(three, of(three)));
        WcoPart all = Versioned.read(Documents.text("X").replaceFirst("<Commodity>",
                papers("A1", "A3") + "<Commodity>")).part("Declaration").orElseThrow();
        WcoPart without = WcoPart.declaration();
        without.add("FunctionCode", "4");
        WcoPointer.point(without.add("Amendment"), ITEM + " / 02A[2]");
        without.put(all.part("GoodsShipment").orElseThrow());
        var outcome = PointerAmendment.apply(three, without);
        assertEquals(ITEM + " / 02A[2]: A2 > -", lines(three,
                assertInstanceOf(PointerAmendment.Outcome.Amended.class, outcome, outcome::toString).document()));
    }

    @Test
    void of_two_that_are_alike_none_goes_without_being_named() {
        WcoPart twins = Versioned.read(Documents.text("AMEND-1").replaceFirst("<Commodity>",
                papers("A1", "A1", "A2") + "<Commodity>"));
        name(ITEM + " / 02A[1]");
        WcoPart item = item("1");
        Stream.of("N1", "A1", "A2").forEach(number -> item.add("AdditionalDocument").add("ID", number));
        assertEquals(ITEM + " / 02A[1] / D005: A1 > N1", lines(twins, of(twins)));
        item.add("AdditionalDocument").add("ID", "A1");
        assertEquals(List.of("amendment.unnamed /Declaration/GoodsShipment/GovernmentAgencyGoodsItem[1]"
                + "/AdditionalDocument[4] | 42A / 67A / 68A[1] / 02A[4]"), refused(twins));
    }

    @Test
    void what_is_counted_beyond_the_next_is_not_guessed() {
        WcoPart two = Versioned.read(Documents.text("AMEND-1").replaceFirst("<Commodity>",
                papers("A1", "A2") + "<Commodity>"));
        name(ITEM + " / 02A[4] / D005");
        item("1").add("AdditionalDocument").add("ID", "B4");
        assertEquals(List.of("amendment.which /Declaration/Amendment[1]/Pointer[4] | 42A / 06A[1] / 97A[4]"),
                refused(two));
    }

    /** One item is there: whatever is meant by 7, it is not a new one that has a description and nothing else. */
    @ParameterizedTest
    @CsvSource({"42A / 67A / 68A[7] / 23A / 137,3", "42A / 67A / 68A[2] / 23A / 137,3", "42A / 67A / 68A[7],3",
            "42A / 67A / 68A[1] / 02A[1] / D005,4", "42A / 67A / 68A[1] / 93A[4] / 144,4"})
    void what_is_not_there_is_not_changed_and_only_the_next_is_put_in(String chain, int step) {
        name(chain);
        WcoPart item = item(chain.replaceFirst(".*68A.([0-9]).*", "$1"));
        if (chain.contains("02A")) {
            item.add("AdditionalDocument").add("ID", "A1");
        } else if (chain.contains("93A")) {
            WcoPart packaging = item.add("Packaging");
            packaging.add("SequenceNumeric", "4");
            packaging.add("QuantityQuantity", "7");
        } else {
            item.add("Commodity").add("Description", "Dried plums");
        }
        assertEquals(List.of("amendment.absent /Declaration/Amendment[1]/Pointer[" + step + "] | 42A / 06A[1] / 97A["
                + step + "]"), refused());
    }

    @Test
    void of_several_new_parts_each_is_the_next() {
        name("42A / 67A / 68A[2]", "42A / 67A / 68A[3]");
        item("2").add("Commodity").add("Description", "Raisins");
        item("3").add("Commodity").add("Description", "Dried plums");
        amended();
        name("42A / 67A / 68A[5]");
        item("5").add("Commodity").add("Description", "Walnuts");
        assertEquals(List.of("amendment.absent /Declaration/Amendment[3]/Pointer[3] | 42A / 06A[3] / 97A[3]"),
                refused());
    }

    /** Two items bear the number 2, so the third is counted, and 3 may be meant as well as 2. */
    @ParameterizedTest
    @CsvSource({"1,''", "2,which", "3,which", "4,absent"})
    void a_number_that_two_bear_means_none_of_them(String number, String found) {
        WcoPart alike = Versioned.read(new String(Documents.fruits("AMEND-1", 3), StandardCharsets.UTF_8)
                .replaceFirst("(?<a><GovernmentAgencyGoodsItem>\\s*<SequenceNumeric>)3<", "${a}2<"));
        name("42A / 67A / 68A[" + number + "] / 23A / 137");
        item(number).add("Commodity").add("Description", "Dried plums");
        if (found.isEmpty()) {
            var outcome = PointerAmendment.apply(alike, amendment);
            assertInstanceOf(PointerAmendment.Outcome.Amended.class, outcome, outcome::toString);
        } else {
            assertEquals(
                    List.of("amendment." + found + " /Declaration/Amendment[1]/Pointer[3] | 42A / 06A[1] / 97A[3]"),
                    refused(alike));
        }
    }

    @Test
    void by_pointers_nothing_gets_another_number() {
        name(ITEM + " / 006");
        item("7");
        assertEquals(List.of("amendment.number /Declaration/Amendment[1]/Pointer[3] | 42A / 06A[1] / 97A[3]"),
                refused());
    }

    private WcoPart of(WcoPart version) {
        var outcome = PointerAmendment.apply(version, amendment);
        return assertInstanceOf(PointerAmendment.Outcome.Amended.class, outcome, outcome::toString).document();
    }

    private static String papers(String... ids) {
        return Stream.of(ids).map(id -> "<AdditionalDocument><ID>" + id + "</ID></AdditionalDocument>")
                .collect(Collectors.joining());
    }
}
