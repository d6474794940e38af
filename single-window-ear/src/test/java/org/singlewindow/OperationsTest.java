package org.singlewindow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.singlewindow.Operations.Operation;
import org.singlewindow.web.PageGate;

/** No operation of any door is without a line in the policy, and no page. */
class OperationsTest {

    /** Pages and addresses for everybody who has signed in, or for those who have not. */
    private static final Map<String, String> FOR_EVERYBODY = Map.ofEntries(
            Map.entry("/index", "what waits for whoever has signed in, each part by its own use case"),
            Map.entry("/checks", "the rules of declarations, which whoever lodges or reads one may look up"),
            Map.entry("/sign-in", "who comes is not known before"),
            Map.entry("/apply", "who asks to take part has no sign-in yet"),
            Map.entry("/applied", "who knows the reference of an application sees how it stands"),
            Map.entry("/new-start", "who has lost a password has no sign-in; the code is the key"),
            Map.entry("/verify", "whoever holds a paper asks whether it is ours"),
            Map.entry("/verify/*", "the same, as the code on a paper has it"),
            Map.entry("/sign-out", "ends one's own session"),
            Map.entry("/language", "in which language pages speak"),
            Map.entry("/error", "what the container says when nothing else does"),
            Map.entry("/soap/*", "its operations are asked one by one"));

    @Test
    void every_operation_says_what_it_serves() {
        List<Operation> all = Stream.of(Operations.rest(), Operations.soap(), Operations.actions())
                .flatMap(List::stream).toList();
        assertTrue(all.size() > 50, () -> "only " + all.size());
        assertEquals(List.of(), all.stream().filter(each -> each.serves().isEmpty())
                .map(each -> each.door() + " " + each.name()).toList(), "say with @Serves what these are there for");
    }

    @Test
    void every_page_stands_in_the_table_of_pages_or_is_for_everybody() throws IOException {
        Set<String> gated = PageGate.rules().stream().map(PageGate.Rule::path).collect(Collectors.toSet());
        Set<String> addresses = Stream.concat(pages(), servlets()).collect(Collectors.toSet());
        assertEquals(List.of(), addresses.stream().filter(each -> !gated.contains(each))
                .filter(each -> !FOR_EVERYBODY.containsKey(each)).toList());
        assertEquals(List.of(), Stream.concat(gated.stream(), FOR_EVERYBODY.keySet().stream())
                .filter(each -> !addresses.contains(each)).toList(), "there are no such pages");
    }

    private static Stream<String> pages() throws IOException {
        Path root = Papers.root().resolve("single-window-web/src/main/webapp");
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> "/" + root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".xhtml") && !file.startsWith("/WEB-INF/"))
                    .map(file -> file.substring(0, file.length() - ".xhtml".length())).toList().stream();
        }
    }

    private static Stream<String> servlets() {
        return Compiled.ALL.stream()
                .filter((JavaClass each) -> each.isAnnotatedWith(WebServlet.class))
                .map(each -> each.getAnnotationOfType(WebServlet.class))
                .flatMap(servlet -> Stream.of(servlet.value(), servlet.urlPatterns()).flatMap(Stream::of));
    }
}
