package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.singlewindow.Operations;
import org.singlewindow.agency.TaskChoice;
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
        List<String> printed = Pattern.compile("(?m)^\\| (\\d{3}|G\\d{2}) \\| (\\w+) \\| .{10,} \\| .{5,} \\|$")
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

    /** What each door has, and the other has not: nobody must look for an operation where there is none. */
    @Test
    void it_says_of_every_operation_behind_which_door_it_is() throws IOException {
        String guide = Files.readString(GUIDE);
        int from = guide.indexOf("| for | REST | SOAP |");
        List<String[]> rows = guide.substring(from, guide.indexOf("\n\n", from)).lines().skip(2)
                .map(row -> row.split(" \\| ")).toList();
        assertEquals(operations(), named(rows, 1), "REST");
        SortedSet<String> calls = new TreeSet<>();
        for (String subject : Operations.subjects()) {
            try (InputStream wsdl = getClass().getResourceAsStream("/wsdl/" + subject + ".wsdl")) {
                Pattern.compile("<wsdl:operation name=\"(\\w+)\"")
                        .matcher(new String(wsdl.readAllBytes(), StandardCharsets.UTF_8)).results()
                        .map(found -> found.group(1)).forEach(calls::add);
            }
        }
        assertEquals(calls, named(rows, 2), "SOAP");
    }

    private static SortedSet<String> named(List<String[]> rows, int column) {
        return rows.stream().flatMap(row -> Pattern.compile("`([^`]+)`").matcher(row[column]).results())
                .map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> operations() {
        return Description.itself().document().get("paths").propertyStream()
                .flatMap(path -> Description.METHODS.stream().filter(path.getValue()::has)
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The states of tasks, wherever it is said which there are. */
    @Test
    void the_words_for_tasks_are_the_same_wherever_they_stand() throws IOException {
        try (InputStream schema = getClass().getResourceAsStream("/wsdl/exchange.xsd");
                InputStream rest = getClass().getResourceAsStream("/META-INF/openapi.yaml")) {
            String soap = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(soap.contains("one of " + TaskChoice.words() + "."), soap);
            String openapi = new String(rest.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(openapi.contains("enum: [" + TaskChoice.words() + "]"), TaskChoice::words);
        }
        assertEquals(Optional.empty(), TaskChoice.parse("WAITING"));
        assertEquals(Optional.of(TaskChoice.ALL), TaskChoice.parse("ALL"));
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
