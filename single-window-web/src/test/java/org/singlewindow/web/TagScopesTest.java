package org.singlewindow.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Facelets hands what a part was given on to whatever stands in it: a tag that leaves out an attribute gets that of the
 * part around it, if there is one of the same name.
 */
class TagScopesTest {

    private static final Pattern EL = Pattern.compile("#\\{[^}]*}");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.'])[a-z][A-Za-z]*(?![\\w'(:])");

    /** What is not shown hides what is in it as well. */
    private static final String SHOWN = "rendered";

    private final Map<Path, Document> files = new HashMap<>();
    private final Map<String, Path> tags = new HashMap<>();

    /** Each place where a part is used, be it a tag or an include, with what stands there. */
    private final Map<Path, List<Use>> uses = new HashMap<>();

    private record Use(Path in, Element element, Set<String> given) {}

    @Test
    void no_tag_takes_an_attribute_that_was_meant_for_the_part_around_it() throws Exception {
        read();
        var leaks = new TreeSet<String>();
        int checked = 0;
        for (Path file : tags.values()) {
            Set<String> read = read(file);
            for (Use use : uses.getOrDefault(file, List.of())) {
                checked++;
                Set<String> around = around(use.in(), use.element(), new TreeSet<>());
                read.stream().filter(name -> !use.given().contains(name) && around.contains(name))
                        .forEach(name -> leaks.add(name + " of " + file.getFileName() + " in " + use.in()));
            }
        }
        assertTrue(checked > 100, "only " + checked + " uses");
        assertEquals(Set.of(), leaks);
    }

    private void read() throws Exception {
        for (Path file : Pages.xhtml()) {
            files.put(file, DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile()));
        }
        Document library = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(Pages.WEBAPP.resolve("WEB-INF/sw.taglib.xml").toFile());
        elements(library, "tag").forEach(tag -> elements(tag, "source").forEach(source -> tags.put(
                "sw:" + elements(tag, "tag-name").findFirst().orElseThrow().getTextContent(),
                Pages.WEBAPP.resolve("WEB-INF").resolve(source.getTextContent()))));
        files.forEach((file, tree) -> elements(tree, "*").forEach(element -> target(element)
                .ifPresent(part -> uses.computeIfAbsent(part, all -> new ArrayList<>())
                        .add(new Use(file, element, given(element))))));
    }

    private Optional<Path> target(Element element) {
        if (element.getTagName().equals("ui:include")) {
            return Optional.of(Pages.WEBAPP.resolve(element.getAttribute("src").substring(1)));
        }
        return Optional.ofNullable(tags.get(element.getTagName()));
    }

    private static Set<String> given(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        return Stream.concat(IntStream.range(0, attributes.getLength()).mapToObj(i -> attributes.item(i).getNodeName()),
                params(element)).filter(name -> !name.equals(SHOWN) && !name.equals("src"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> params(Element element) {
        return elements(element, "ui:param").filter(param -> param.getParentNode() == element)
                .map(param -> param.getAttribute("name"));
    }

    /** What the tag asks for and is given anywhere. */
    private Set<String> read(Path file) {
        Set<String> offered = uses.getOrDefault(file, List.of()).stream().flatMap(use -> use.given().stream())
                .collect(Collectors.toSet());
        return elements(files.get(file), "*")
                .flatMap(element -> Stream.concat(attributes(element), Stream.of(text(element))))
                .flatMap(text -> EL.matcher(text).results()).flatMap(el -> NAME.matcher(el.group()).results())
                .map(name -> name.group()).filter(offered::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names that hold there: of the parts around it in this file, and of wherever this file is used. */
    private Set<String> around(Path file, Element element, Set<Path> seen) {
        var names = new TreeSet<String>();
        for (Node at = element.getParentNode(); at instanceof Element outer; at = at.getParentNode()) {
            if (target(outer).isPresent()) {
                names.addAll(given(outer));
            }
        }
        if (seen.add(file)) {
            for (Use use : uses.getOrDefault(file, List.of())) {
                names.addAll(use.given());
                names.addAll(around(use.in(), use.element(), seen));
            }
        }
        return names;
    }

    private static Stream<Element> elements(Node below, String name) {
        NodeList found = below instanceof Document tree ? tree.getElementsByTagName(name)
                : ((Element) below).getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private static Stream<String> attributes(Element element) {
        NamedNodeMap all = element.getAttributes();
        return IntStream.range(0, all.getLength()).mapToObj(i -> all.item(i).getNodeValue());
    }

    private static String text(Element element) {
        NodeList all = element.getChildNodes();
        return IntStream.range(0, all.getLength()).mapToObj(all::item)
                .filter(each -> each.getNodeType() == Node.TEXT_NODE)
                .map(Node::getNodeValue).collect(Collectors.joining(" "));
    }
}
