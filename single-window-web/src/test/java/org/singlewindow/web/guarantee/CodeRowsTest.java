package org.singlewindow.web.guarantee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.singlewindow.guarantee.CodeView;
import org.singlewindow.guarantee.GuaranteeView;
import org.singlewindow.guarantee.WishedCode;
import org.singlewindow.identity.Called;
import org.singlewindow.kernel.Money;

class CodeRowsTest {

    private static final CodeView OWN = set("", "");

    private static CodeView set(String agent, String limit) {
        return new CodeView(
                Optional.of(agent).filter(each -> !each.isEmpty())
                        .map(each -> new GuaranteeView.Firm(each, new Called(each, "", Optional.empty(), ""))),
                Optional.of(limit).filter(each -> !each.isEmpty()).map(each -> Money.of(each, "USD")),
                Money.zero("USD"), Optional.empty());
    }

    private static List<CodeRow> sent(String keys, Map<String, String> fields) {
        return CodeRows.sent(keys, name -> fields.getOrDefault(name, ""));
    }

    private static List<String> keys(List<CodeRow> rows) {
        return rows.stream().map(CodeRow::getKey).toList();
    }

    private static List<WishedCode> wishes(List<CodeRow> rows) {
        return rows.stream().filter(CodeRow::says).map(CodeRow::wish).toList();
    }

    private static List<CodeRow> beside(List<CodeRow> typed, List<CodeView> now) {
        return CodeRows.beside(typed, now, new CodeRows.Telling(key -> key, set -> "now " + set.limit().orElseThrow()));
    }

    @Test
    void what_was_typed_stays_with_whom_it_was_typed_for_whoever_was_put_in_meanwhile() {
        List<CodeRow> typed = sent("own new1 new2", Map.of("use.own", "yes", "code.own", "Ab12", "agent.new1",
                "UZ-B0000001", "code.new1", "Bro7"));
        List<CodeRow> rows = beside(typed, List.of(OWN, set("UZ-C0000002", "500")));
        assertEquals(List.of("own", "UZ-C0000002", "new1", "new2"), keys(rows));
        assertEquals(List.of(new WishedCode("", "Ab12", "", ""), new WishedCode("UZ-C0000002", "", "500.00", ""),
                new WishedCode("UZ-B0000001", "Bro7", "", "")), wishes(rows));
        assertEquals("access.now.new", rows.get(1).getRemark());
        assertEquals("", rows.get(0).getRemark());
    }

    @Test
    void what_others_changed_stands_beside_what_was_typed() {
        List<CodeRow> typed = sent("own UZ-B0000001", Map.of("use.own", "yes", "use.UZ-B0000001", "yes",
                "limit.UZ-B0000001", "100", "until.UZ-B0000001", LocalDate.EPOCH.toString()));
        List<CodeRow> rows = beside(typed, List.of(OWN, set("UZ-B0000001", "1700.5")));
        assertEquals("100", rows.get(1).getLimit());
        assertEquals("now 1700.50 USD", rows.get(1).getRemark());
    }

    @Test
    void what_others_took_back_is_not_set_again_unasked() {
        List<CodeRow> rows = beside(sent("own UZ-B0000001",
                Map.of("use.own", "yes", "use.UZ-B0000001", "yes", "code.UZ-B0000001", "Bro7")), List.of(OWN));
        assertEquals(List.of(new WishedCode("", "", "", "")), wishes(rows));
        assertEquals("Bro7", rows.get(1).getCode());
        assertEquals("access.now.gone", rows.get(1).getRemark());
    }

    @Test
    void in_the_place_of_a_code_that_was_typed_and_not_kept_nobody_chooses_another() {
        CodeRow forgotten = sent("own", Map.of("use.own", "yes", "code.own.again", "yes")).get(0);
        assertTrue(forgotten.isForgotten());
        assertEquals(false, sent("own", Map.of("code.own.again", "yes")).get(0).isForgotten());
        assertEquals(false,
                sent("own", Map.of("use.own", "yes", "code.own", "Ab12", "code.own.again", "yes")).get(0)
                        .isForgotten());
    }

    @Test
    void a_line_that_is_set_is_of_its_agent_and_of_no_other() {
        List<CodeRow> rows = sent("UZ-B0000001", Map.of("use.UZ-B0000001", "yes", "agent.UZ-B0000001", "UZ-X"));
        assertEquals("UZ-B0000001", rows.get(0).wish().agent());
    }
}
