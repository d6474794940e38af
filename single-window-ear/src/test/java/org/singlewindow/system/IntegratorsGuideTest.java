package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.singlewindow.delivery.Portion;
import org.singlewindow.delivery.Queue;
import org.singlewindow.kernel.RuleCode;

/** The tables of the integrators' guide against what they are about. */
class IntegratorsGuideTest {

    private static final Path GUIDE = Path.of("..").toAbsolutePath().normalize()
            .resolve("single-window-ear/docs/integrators.md");

    @Test
    void it_has_every_code_with_its_cause_and_its_cure_and_no_other() throws IOException {
        List<String> printed = Pattern.compile("(?m)^\\| (\\d{3}) \\| (\\w+) \\| .{10,} \\| .{5,} \\|$")
                .matcher(Files.readString(GUIDE)).results()
                .map(row -> row.group(1) + " " + row.group(2)).toList();
        assertEquals(Stream.of(RuleCode.values()).map(code -> code.code() + " " + code.name()).sorted().toList(),
                printed);
    }

    @Test
    void it_knows_how_much_comes_at_once() throws IOException {
        String guide = Files.readString(GUIDE);
        for (String row : List.of(
                String.format(Locale.ROOT, "| headers at once / messages at once | %,d / %d and 16 MiB |",
                        Portion.HEADERS, Portion.MESSAGES),
                String.format(Locale.ROOT, "| acknowledgements at once | %,d,", Portion.ACKNOWLEDGEMENTS),
                "| test messages waiting | " + Queue.MOST_TESTS + " |")) {
            assertTrue(guide.contains(row), row);
        }
    }
}
