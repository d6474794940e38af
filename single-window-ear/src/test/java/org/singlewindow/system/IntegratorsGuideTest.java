package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.singlewindow.delivery.MessageType;
import org.singlewindow.delivery.MessageTypes;
import org.singlewindow.delivery.Portion;
import org.singlewindow.delivery.Queue;
import org.singlewindow.identity.Policy;
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

    /** Where it differs, take the expected table over. */
    @Test
    void it_has_every_type_of_message_as_the_register_has_it() throws IOException {
        String expected = MessageTypes.all().stream().map(IntegratorsGuideTest::row).collect(Collectors.joining("\n"));
        String guide = Files.readString(GUIDE);
        String begin = "| type | sent by | read by | answered by | in its case |\n|---|---|---|---|---|\n";
        int from = guide.indexOf(begin) + begin.length();
        assertEquals(expected, guide.substring(from, guide.indexOf("\n\n", from)));
    }

    private static String row(MessageType type) {
        String code = type.code().equals("*") ? "as two countries agree" : "`" + type.code() + "`";
        String senders = type.sentUnder().map(Policy::whoMay)
                .map(all -> all.stream().map(IntegratorsGuideTest::word).collect(Collectors.joining(", ")))
                .orElse("the window");
        String readers = type.readers().stream().map(IntegratorsGuideTest::word).sorted()
                .collect(Collectors.joining(", "));
        String answer = switch (type.answeredBy()) {
            case MessageType.AT_ONCE -> "at once";
            case MessageType.OPEN -> "as they agree";
            case MessageType.NOTHING -> "–";
            default -> "`" + type.answeredBy() + "`";
        };
        String role = switch (type.role()) {
            case MAKES -> "makes it, or a version of it";
            case FOLLOWS -> "follows, in order";
            case NOTED -> "noted";
            case APART -> "stands apart";
        };
        return "| " + String.join(" | ", code, senders, readers, answer, role) + " |";
    }

    private static String word(Enum<?> kind) {
        return kind.name().equals("REGION") ? "the window" : kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
