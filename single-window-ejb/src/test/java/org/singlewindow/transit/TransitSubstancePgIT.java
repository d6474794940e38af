package org.singlewindow.transit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.wire.Answer;
import org.singlewindow.declaration.wire.AnswerKind;
import org.singlewindow.declaration.wire.Intake;
import org.singlewindow.declaration.wire.ValidationTier;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Violation;

/** What a transit stays once it is lodged, and what becomes of its reference where it did not go. */
class TransitSubstancePgIT extends TransitDesk {

    @BeforeAll
    void openForAll() {
        openTransit();
        run("insert into office (code, country, name, un_locode) values ('UZ026002', 'UZ', 'Chukursay', '')");
    }

    private static byte[] changed(byte[] document, String before, String after) {
        String text = new String(document, StandardCharsets.UTF_8);
        assertTrue(text.contains(before), before);
        return text.replace(before, after).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Answer answer) {
        return new String(answer.response(), StandardCharsets.UTF_8);
    }

    @Test
    void before_the_release_it_keeps_its_goods_its_office_its_type_and_its_representative() {
        Grn grn = known.add(2000, "5000");
        Mrn mrn = lodged(document("KEEP-1", guarantee(grn, "1000", KnownGuarantees.CODE)));
        byte[] next = version("5", "KEEP-2", mrn.value(), "Dried apricots",
                guarantee(grn, "1000", KnownGuarantees.CODE));
        for (String[] other : new String[][]{{"081310", "081320", "Classification"},
                {"<DeclarationOfficeID>UZ026001", "<DeclarationOfficeID>UZ026002", "DeclarationOfficeID"},
                {"<TypeCode>T1", "<TypeCode>T2", "/TypeCode"},
                {"<BorderTransportMeans>", "<Agent><ID>UZ-B0000009</ID><FunctionCode>2</FunctionCode></Agent>"
                        + "<BorderTransportMeans>", "Agent"}}) {
            String refused = text(submit(changed(next, other[0], other[1]), HOLDER));
            assertTrue(refused.contains("TRA-04") && refused.contains(other[2]), other[1] + "\n" + refused);
        }
        assertEquals(MovementState.ACCEPTED, state(mrn));
        String taken = text(submit(changed(next, "Dried apricots", "Apricots, dried"), HOLDER));
        assertTrue(!taken.contains("TRA-04"), taken);
        assertEquals(MovementStep.AMEND, view(mrn, FROM).events().get(0).step());
    }

    /** Of an item more: its number, what it is called, and its code. */
    private static byte[] with(byte[] document, String[]... items) {
        String text = new String(document, StandardCharsets.UTF_8);
        String item = text.substring(text.indexOf("<GovernmentAgencyGoodsItem>"),
                text.indexOf("</GovernmentAgencyGoodsItem>") + "</GovernmentAgencyGoodsItem>".length());
        StringBuilder all = new StringBuilder();
        for (String[] each : items) {
            all.append(item.replace("<SequenceNumeric>1<", "<SequenceNumeric>" + each[0] + "<")
                    .replace("Dried apricots", each[1]).replace("081310", each[2]));
        }
        return text.replace(item, all).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void goods_of_a_subheading_that_was_there_may_be_put_in_between_others() {
        Grn grn = known.add(2200, "5000");
        String[] raisins = {"2", "Raisins of the second sort, in boxes", "080620"};
        Mrn mrn = lodged(with(document("BETWEEN-1", guarantee(grn, "1000", KnownGuarantees.CODE)),
                new String[]{"1", "Dried apricots", "081310"}, raisins));
        byte[] next = version("5", "BETWEEN-2", mrn.value(), "Dried apricots",
                guarantee(grn, "1000", KnownGuarantees.CODE));
        raisins[0] = "3";
        String strange = text(submit(with(next, new String[]{"1", "Dried apricots", "081310"},
                new String[]{"2", "Prunes without stones", "081320"}, raisins), HOLDER));
        assertTrue(strange.contains("TRA-04"), strange);
        String same = text(submit(with(next, new String[]{"1", "Dried apricots", "081310"},
                new String[]{"2", "Apricots of another harvest and grower", "081310"}, raisins), HOLDER));
        assertTrue(!same.contains("TRA-04"), same);
        assertEquals(MovementStep.AMEND, view(mrn, FROM).events().get(0).step());
    }

    @Test
    void what_guarantees_say_to_the_next_version_stands_in_the_answer_as_at_lodging() {
        Grn grn = known.add(2300, "5000");
        Mrn mrn = lodged(document("SAID-1", guarantee(grn, "1000", KnownGuarantees.CODE)));
        byte[] next = version("5", "SAID-2", mrn.value(), "Dried apricots", guarantee(grn, "1000", "ZZ99"));
        Answer checked = call(() -> get(Intake.class).validate(next, ValidationTier.ALL, HOLDER));
        assertEquals(List.of("G03"), remarks(checked));
        Answer amended = submit(next, HOLDER);
        assertEquals(AnswerKind.AMENDED, amended.kind(), () -> text(amended));
        assertEquals(List.of("G03"), remarks(amended));
        assertTrue(text(amended).contains("ObligationGuarantee"), text(amended));
        assertNobodyReads("ZZ99", amended);
    }

    /** Everybody who has a say reads the answer, and the wrong code may be that of another guarantee. */
    private static void assertNobodyReads(String code, Answer answer) {
        assertTrue(!text(answer).contains(code), text(answer));
        assertTrue(answer.violations().stream().noneMatch(each -> each.value().equals(code)),
                () -> answer.violations().toString());
    }

    @Test
    void a_wrong_access_code_is_pointed_out_and_not_told() {
        Answer lodged = submit(document("COVERED-1", guarantee(known.add(2400, "5000"), "1000", "ZZ99")), HOLDER);
        assertEquals(List.of("G03"), remarks(lodged));
        assertNobodyReads("ZZ99", lodged);
    }

    private static List<String> remarks(Answer answer) {
        return answer.violations().stream().filter(Violation::warning).map(each -> each.code().code())
                .filter(code -> code.startsWith("G")).toList();
    }

    @Test
    void a_reference_is_free_again_when_its_transit_did_not_go_and_the_bytes_of_then_are_still_that_one() {
        Grn grn = known.add(2100, "5000");
        byte[] first = document("AGAIN-1", guarantee(grn, "1000", KnownGuarantees.CODE));
        byte[] second = changed(first, "Dried apricots", "Dried apricots, second try");
        Mrn mrn = lodged(first);
        assertTrue(text(submit(second, HOLDER)).contains(">226<"), "as long as it may go");
        tell(mrn, MovementStep.CONTROL, "", FROM);
        tell(mrn, MovementStep.CONTROL_RESULT, FoundGoods.MAJOR, "cigarettes", FROM);
        assertEquals(MovementState.NOT_RELEASED, state(mrn));
        Mrn other = lodged(second);
        assertTrue(!other.equals(mrn));
        assertEquals(other, lodged(second), "the same again");
        assertEquals(mrn, lodged(first), "and what was sent first is still the first");
        assertTrue(text(submit(changed(first, "Dried apricots", "A third"), HOLDER)).contains(">226<"),
                "the second may still go");
    }
}
