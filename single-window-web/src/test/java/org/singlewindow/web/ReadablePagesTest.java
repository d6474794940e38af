package org.singlewindow.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Pages are models for the next ones: what one of them says can be read from top to bottom, without scrolling aside.
 */
class ReadablePagesTest {

    private static final int LONGEST_LINE = 140;

    /** What stands within a sentence; all others begin a line. */
    private static final Set<String> INLINE = Set.of("a", "abbr", "b", "bdi", "br", "code", "span", "strong", "time",
            "h:link",
            "h:outputLink",
            "h:outputText", "f:param", "sw:code", "sw:country", "sw:due", "sw:duty", "sw:mrn", "sw:status", "sw:time",
            "ui:insert");

    private static final Pattern START = Pattern.compile("<([a-zA-Z][\\w:-]*)");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    /**
     * Elements that JSF makes a component of another kind, or none at all, where a {@code faces:} attribute stands on
     * them.
     */
    private static final Pattern ANOTHER_KIND = Pattern
            .compile("<(a|body|button|form|head|img|input|label|link|script|select|textarea)\\s[^>]*\\bfaces:");

    @Test
    void no_line_is_too_long_to_be_read() throws IOException {
        List<String> tooLong = new ArrayList<>();
        inEveryLine((where, line) -> {
            if (line.length() > LONGEST_LINE) {
                tooLong.add(where);
            }
        });
        assertEquals(List.of(), tooLong);
    }

    @Test
    void every_element_begins_its_line_but_for_those_within_a_sentence() throws IOException {
        List<String> crammed = new ArrayList<>();
        inEveryLine((where, line) -> {
            for (Matcher start = START.matcher(line); start.find();) {
                if (!line.substring(0, start.start()).isBlank() && !INLINE.contains(start.group(1))) {
                    crammed.add(where + ": " + start.group());
                }
            }
        });
        assertEquals(List.of(), crammed);
    }

    /**
     * An element says itself when it is there: own tags and components by {@code rendered}, any other by
     * {@code faces:rendered}.
     */
    @Test
    void a_fragment_stands_around_several_things_and_in_no_other() throws Exception {
        List<String> needless = new ArrayList<>();
        for (Path page : Pages.xhtml()) {
            NodeList fragments = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(page.toFile())
                    .getElementsByTagNameNS("jakarta.faces.facelets", "fragment");
            for (int i = 0; i < fragments.getLength(); i++) {
                if (isWithinAnother(fragments.item(i)) || guardsOnlyOne(fragments.item(i))) {
                    needless.add(page + ": " + ((Element) fragments.item(i)).getAttribute("rendered"));
                }
            }
        }
        assertEquals(List.of(), needless);
    }

    private static boolean isWithinAnother(Node fragment) {
        for (Node above = fragment.getParentNode(); above != null; above = above.getParentNode()) {
            if ("fragment".equals(above.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    /** One that could say itself when it is there, which what is only put in cannot. */
    private static boolean guardsOnlyOne(Node fragment) {
        List<Node> inside = IntStream.range(0, fragment.getChildNodes().getLength())
                .mapToObj(fragment.getChildNodes()::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE
                        || node.getNodeType() == Node.TEXT_NODE && !node.getTextContent().isBlank())
                .toList();
        return inside.size() == 1 && inside.get(0) instanceof Element only
                && !Set.of("ui:include", "ui:insert").contains(only.getTagName());
    }

    /** And what is inside of it does not ask again: there, the page's own words count. */
    @Test
    void every_own_tag_can_be_left_out() throws IOException {
        for (Path tag : Pages.below(Pages.WEBAPP.resolve("WEB-INF/tags"), ".xhtml")) {
            String text = Files.readString(tag);
            assertTrue(text.contains("rendered ne false") || tag.endsWith("nonce.xhtml"), tag.toString());
            assertTrue(
                    !text.contains("<ui:insert/>") || text.contains("<ui:param name=\"rendered\" value=\"#{true}\"/>"),
                    tag.toString());
        }
    }

    /** But for those of the frame and of the guided form, and the one that keeps a part of a page up to date. */
    @Test
    void every_part_stands_on_the_page_that_shows_them() throws IOException {
        Set<String> elsewhere = Set.of("nav", "answer", "rowAnswer", "live", "rowCommand");
        String parts = Files.readString(Pages.WEBAPP.resolve("admin/parts.xhtml"));
        List<String> missing = Pattern.compile("<tag-name>(\\w+)</tag-name>")
                .matcher(Files.readString(Pages.WEBAPP.resolve("WEB-INF/sw.taglib.xml"))).results()
                .map(tag -> tag.group(1)).filter(tag -> !elsewhere.contains(tag) && !parts.contains("<sw:" + tag))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void what_is_rendered_or_not_stays_the_element_that_it_is() throws IOException {
        for (Path page : Pages.xhtml()) {
            Matcher other = ANOTHER_KIND.matcher(Files.readString(page));
            assertTrue(!other.find(), () -> other.group() + " in " + page);
        }
    }

    @Test
    void every_namespace_that_is_named_is_in_use() throws IOException {
        List<String> idle = new ArrayList<>();
        for (Path page : Pages.xhtml()) {
            String text = Files.readString(page);
            for (Matcher named = Pattern.compile("xmlns:(\\w+)=").matcher(text); named.find();) {
                if (!Pattern.compile("[<\\s{(!,]" + named.group(1) + ":\\w").matcher(text).find()) {
                    idle.add(named.group(1) + " in " + page);
                }
            }
        }
        assertEquals(List.of(), idle);
    }

    private static void inEveryLine(BiConsumer<String, String> look) throws IOException {
        for (Path page : Pages.xhtml()) {
            String text = COMMENT.matcher(Files.readString(page))
                    .replaceAll(comment -> comment.group().replaceAll("[^\n]", "x"));
            List<String> lines = text.lines().toList();
            for (int at = 0; at < lines.size(); at++) {
                look.accept(Pages.WEBAPP.relativize(page) + ":" + (at + 1), lines.get(at));
            }
        }
    }
}
