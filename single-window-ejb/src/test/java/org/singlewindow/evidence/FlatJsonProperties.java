package org.singlewindow.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.singlewindow.kernel.JsonText;

class FlatJsonProperties {

    @Property
    void it_reads_what_is_written(@ForAll String text, @ForAll long number) {
        String line = JsonText.object().add("text", text).add("number", number).addNull("nothing").add("last", "null")
                .build().toString();
        assertEquals(Map.of("text", text, "number", Long.toString(number), "last", "null"), FlatJson.read(line));
    }
}
