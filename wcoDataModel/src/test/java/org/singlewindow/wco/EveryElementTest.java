package org.singlewindow.wco;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.wco.SchemaViolation.Kind;

/** For every element of the schemas: damaged where it stands, it is found there. */
class EveryElementTest {

    private final WcoReader reader = new WcoReader();

    @ParameterizedTest
    @ValueSource(strings = {"Declaration", "Response"})
    void the_reader_points_at_every_element_as_the_dictionary_does(String root) {
        var paths = new ArrayList<List<WcoElement>>();
        walk(List.of(WcoDictionary.get(root)), paths);
        assertTrue(paths.size() > 70, "the tree is " + paths.size());
        for (var path : paths) {
            var expected = xpath(path);
            var found = Sample.violations(reader, damaged(path)).stream()
                    .filter(violation -> violation.kind() == Kind.BAD_ATTRIBUTE).toList();
            assertEquals(1, found.size(), expected);
            assertEquals(expected, found.get(0).xpath());
            assertEquals(WcoDictionary.pointer(expected), found.get(0).pointer());
            var error = WcoPart.response().add("Error");
            WcoPointer.point(error, found.get(0).pointer());
            assertEquals(found.get(0).pointer().isEmpty(), error.parts("Pointer").isEmpty(), expected);
        }
    }

    @Test
    void the_tree_has_every_class_and_value_of_the_model() {
        var paths = new ArrayList<List<WcoElement>>();
        walk(List.of(WcoDictionary.get("Declaration")), paths);
        assertEquals(460,
                paths.stream().filter(path -> !path.get(path.size() - 1).name().equals("DateTimeString")).count());
        assertTrue(paths.stream().flatMap(List::stream)
                .allMatch(e -> e.name().equals("DateTimeString") || !e.id().isEmpty()), "each has its id");
    }

    /** A declaration inside a response has its own tree and is not walked again. */
    private static void walk(List<WcoElement> path, List<List<WcoElement>> found) {
        found.add(path);
        for (var child : path.get(path.size() - 1).children()) {
            if (path.size() > 1 || child.namespace().equals(path.get(0).namespace())) {
                var longer = new ArrayList<>(path);
                longer.add(child);
                walk(longer, found);
            }
        }
    }

    /** The last of two wherever there may be several, and a foreign attribute on the element at the end. */
    private static String damaged(List<WcoElement> path) {
        var start = new StringBuilder();
        var end = new StringBuilder();
        for (var element : path) {
            boolean last = element == path.get(path.size() - 1);
            var open = '<' + element.name() + " xmlns='" + element.namespace() + '\'';
            if (element.repeatable()) {
                start.append(open).append("/>");
            }
            start.append(open).append(last ? " damage=''>" : ">");
            end.insert(0, "</" + element.name() + '>');
        }
        return start.append(end).toString();
    }

    private static String xpath(List<WcoElement> path) {
        var xpath = new StringBuilder();
        path.forEach(element -> xpath.append('/').append(element.name()).append(element.repeatable() ? "[2]" : ""));
        return xpath.toString();
    }
}
