package org.singlewindow.bench.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvelopesTest {

    @Test
    void delivery_numbers_are_found_under_any_prefix() {
        byte[] answer = "<a><n:deliveryNumber>17</n:deliveryNumber><x/><deliveryNumber>4000000001</deliveryNumber></a>"
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of(17L, 4_000_000_001L), Envelopes.deliveryNumbers(answer));
        assertEquals(List.of(), Envelopes.deliveryNumbers(new byte[0]));
    }

    @Test
    void only_what_is_done_with_counts_as_acknowledged() {
        byte[] answer = ("<x:item><x:deliveryNumber>17</x:deliveryNumber><x:result>ACKNOWLEDGED</x:result></x:item>"
                + "<item><deliveryNumber>18</deliveryNumber><result>REDELIVERY_SCHEDULED</result></item>"
                + "<item><deliveryNumber>19</deliveryNumber><result>ACKNOWLEDGED</result></item>")
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of(17L, 19L), Envelopes.acknowledged(answer));
    }

    @Test
    void a_document_travels_as_base64() {
        assertTrue(new String(Envelopes.submit("abc".getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8)
                .contains("<content>YWJj</content>"));
    }
}
