package org.singlewindow.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class PagesTest {

    private static final Pattern BEAN = Pattern.compile("[#(!\\s{,]([a-z][A-Za-z]*Page)\\.");
    private static final Pattern FORM = Pattern.compile("<(?:h|o):form.*?</(?:h|o):form>", Pattern.DOTALL);
    private static final Pattern BUTTON = Pattern.compile("<h:commandButton id=\"([^\"]+)\"");
    private static final Pattern TEXT_FIELD = Pattern
            .compile("<sw:(?:field|answer|rowAnswer)\\b(?![^>]*kind=\"(?:area|select)\")");
    private static final Pattern CODE_FIELD = Pattern
            .compile("<(?:input|h:input\\w+|sw:field)\\b[^>]*i18n\\['access\\.code'\\][^>]*>");
    private static final Pattern INCLUDE = Pattern.compile("<ui:include src=\"/([^\"]+)\"");
    private static final Pattern PROPERTY = Pattern.compile("\\b[a-z][A-Za-z]*Page\\.[A-Za-z]+");
    private static final Set<String> COMMANDS = Set.of("h:commandButton", "h:commandLink", "p:commandButton",
            "p:commandLink", "sw:rowCommand");
    private static final Pattern OWN_TAG = Pattern.compile("<sw:([a-zA-Z]+)");

    @Test
    void every_page_and_part_is_well_formed() throws Exception {
        assertFalse(Pages.xhtml().isEmpty());
        for (Path page : Pages.xhtml()) {
            try {
                DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(page.toFile());
            } catch (SAXException broken) {
                throw new AssertionError(page + ": " + broken.getMessage(), broken);
            }
        }
    }

    @Test
    void every_page_has_its_bean_and_every_bean_its_page() throws IOException {
        Set<String> pages = Pages.openable().stream().map(PagesTest::beanOf)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> beans = new TreeSet<>();
        for (Path bean : Pages.below(Pages.BEANS, "Page.java")) {
            if (Files.readString(bean).contains("@Named")) {
                beans.add(bean.getParent().getFileName() + "/" + bean.getFileName().toString().replace(".java", ""));
            }
        }
        assertEquals(beans, pages);
    }

    @Test
    void a_page_asks_only_its_own_bean() throws IOException {
        for (Path page : Pages.openable()) {
            String own = beanOf(page).split("/")[1];
            for (Matcher found = BEAN.matcher(Files.readString(page)); found.find();) {
                assertEquals(own.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + own.substring(1), found.group(1),
                        page.toString());
            }
        }
    }

    /** What is typed waits in the browser until it is sent: of an access code no more than that there was one. */
    @Test
    void no_page_has_the_browser_keep_an_access_code() throws IOException {
        for (Path page : Pages.openable()) {
            for (Matcher found = CODE_FIELD.matcher(Files.readString(page)); found.find();) {
                assertTrue(found.group().contains("kind=\"code\"")
                        || found.group().contains("data-forget=\"secret\""), page + ": " + found.group());
            }
        }
    }

    /**
     * Enter in a text field presses the first button of the form: where there are several, a harmless one stands first
     * for it.
     */
    @Test
    void enter_in_a_form_of_several_buttons_goes_on_and_does_nothing_else() throws IOException {
        for (Path page : Pages.openable()) {
            for (Matcher form = FORM.matcher(withIncludes(page)); form.find();) {
                List<String> buttons = BUTTON.matcher(form.group()).results().map(button -> button.group(1)).toList();
                if (TEXT_FIELD.matcher(form.group()).find() && buttons.size() > 1) {
                    assertEquals("enter", buttons.get(0), page.toString());
                }
            }
        }
    }

    /**
     * JSF asks once more whether a button is shown before it acts on it, and says nothing where it is not. So what
     * shows one either depends on nothing that others may change meanwhile, or shows it while it is being answered.
     */
    @Test
    void what_was_pressed_is_answered_also_where_it_would_no_longer_be_shown() throws Exception {
        Set<String> settled = Set.of("showPage.mine", "guidedPage.at", "guidedPage.asking", "guidedPage.draft");
        var swallowed = new TreeSet<String>();
        int commands = 0;
        for (Path page : Pages.openable()) {
            for (Element command : commands(whole(page))) {
                commands++;
                for (String shown : shownBy(command)) {
                    if (!settled.contains(shown) && !showsWhileAnswered(page, shown)) {
                        swallowed.add(page + ": " + command.getAttribute("id") + " by " + shown);
                    }
                }
            }
        }
        assertTrue(commands > 20, "only " + commands + " commands");
        assertEquals(Set.of(), swallowed);
    }

    /** With the parts that it includes in their places. */
    private static Document whole(Path page) throws Exception {
        Document tree = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(page.toFile());
        NodeList includes = tree.getElementsByTagName("ui:include");
        for (int i = 0; i < includes.getLength(); i++) {
            Element include = (Element) includes.item(i);
            Path part = Pages.WEBAPP.resolve(include.getAttribute("src").substring(1));
            include.appendChild(tree.importNode(whole(part).getDocumentElement(), true));
        }
        return tree;
    }

    private static List<Element> commands(Document tree) {
        NodeList all = tree.getElementsByTagName("*");
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i))
                .filter(each -> COMMANDS.contains(each.getTagName()) && each.hasAttribute("action")).toList();
    }

    /** What of beans decides whether it is there, or how often: around it and at itself. */
    private static Set<String> shownBy(Element command) {
        var found = new TreeSet<String>();
        for (Node at = command; at instanceof Element element; at = at.getParentNode()) {
            String repeated = element.getTagName().equals("ui:repeat") ? element.getAttribute("value") : "";
            String shown = element.getAttribute("rendered") + element.getAttribute("faces:rendered") + repeated;
            PROPERTY.matcher(shown).results().forEach(each -> found.add(each.group()));
        }
        return found;
    }

    private static boolean showsWhileAnswered(Path page, String property) throws IOException {
        String name = property.substring(property.indexOf('.') + 1);
        String bean = Files.readString(Pages.BEANS.resolve(beanOf(page) + ".java"));
        Matcher getter = Pattern
                .compile("(?i:public \\w+ (?:is|get)" + name + ")\\(\\) \\{(.*?)\n    }", Pattern.DOTALL)
                .matcher(bean);
        return getter.find() && getter.group(1).matches("(?s).*(Pressed\\.isBeingAnswered|RENDER_RESPONSE).*");
    }

    private static String withIncludes(Path page) throws IOException {
        return INCLUDE.matcher(Files.readString(page))
                .replaceAll(include -> Matcher.quoteReplacement(read(Pages.WEBAPP.resolve(include.group(1)))));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A wrong one is no error: its tags are simply passed on to the browser. */
    @Test
    void every_namespace_is_one_that_a_library_answers_to() throws IOException {
        Set<String> known = Set.of("http://www.w3.org/1999/xhtml", "jakarta.faces", "jakarta.faces.html",
                "jakarta.faces.core", "jakarta.faces.facelets",
                "jakarta.faces.passthrough", "jakarta.tags.core", "primefaces", "http://omnifaces.org/ui",
                "urn:singlewindow:tags");
        for (Path page : Pages.xhtml()) {
            for (Matcher found = Pattern.compile("xmlns(?::\\w+)?=\"([^\"]+)\"").matcher(Files.readString(page)); found
                    .find();) {
                assertTrue(known.contains(found.group(1)), found.group(1) + " in " + page);
            }
        }
    }

    @Test
    void every_own_tag_is_in_the_library_and_has_its_file() throws IOException {
        String library = Files.readString(Pages.WEBAPP.resolve("WEB-INF/sw.taglib.xml"));
        for (Path page : Pages.xhtml()) {
            for (Matcher tag = OWN_TAG.matcher(Files.readString(page)); tag.find();) {
                assertTrue(library.contains("<tag-name>" + tag.group(1) + "</tag-name>"), tag.group(1) + " in " + page);
            }
        }
        for (Matcher source = Pattern.compile("<source>([^<]+)</source>").matcher(library); source.find();) {
            assertTrue(Files.exists(Pages.WEBAPP.resolve("WEB-INF").resolve(source.group(1))), source.group(1));
        }
    }

    /** What a page does while it is being opened, every link to it does, on whatever site that link stands. */
    /** It is written into a script of the page, where what somebody typed may be more than a text. */
    @Test
    void a_question_before_something_is_done_says_nothing_that_anybody_typed() throws IOException {
        Pattern question = Pattern.compile("<p:confirm\\b[^>]*?>", Pattern.DOTALL);
        Pattern fixed = Pattern.compile("(header|message)=\"#\\{i18n\\[[^\\]]*]}\"");
        for (Path page : Pages.xhtml()) {
            question.matcher(Files.readString(page)).results().map(MatchResult::group).forEach(found -> assertEquals(
                    found.split("=", -1).length - 1, fixed.matcher(found).results().count(), page + " " + found));
        }
    }

    @Test
    void opening_a_page_only_looks() throws IOException {
        for (Path page : Pages.xhtml()) {
            String text = Files.readString(page);
            for (Matcher action = Pattern.compile("<f:viewAction[^>]*>").matcher(text); action.find();) {
                assertTrue(action.group().matches("<f:viewAction action=\"#\\{\\w+\\.open}\"/>"),
                        action.group() + " in " + page);
            }
            assertFalse(text.matches("(?s).*<(f:event|f:viewParam|f:phaseListener)\\b.*"), page.toString());
        }
    }

    /**
     * Only a form of JSF brings the view state along, without which nothing is acted on; signing out is guarded by
     * where it comes from.
     */
    @Test
    void whoever_acts_does_it_by_a_form_of_the_page() throws IOException {
        for (Path page : Pages.xhtml()) {
            for (Matcher form = Pattern.compile("<form\\b[^>]*>").matcher(Files.readString(page)); form.find();) {
                assertTrue(form.group().contains("method=\"get\"") || form.group().contains("/sign-out\""),
                        form.group() + " in " + page);
            }
        }
    }

    /** Else a live update would take away what somebody is typing there. */
    @Test
    void every_part_that_is_kept_up_to_date_is_one_that_leaves_typing_alone() throws IOException {
        String all = "";
        for (Path page : Pages.xhtml()) {
            all += Files.readString(page);
        }
        int live = 0;
        for (Matcher part = Pattern.compile("<sw:live [^>]*render=\":([a-z]+)\"").matcher(all); part.find(); live++) {
            assertTrue(Pattern.compile("<h:panelGroup id=\"" + part.group(1) + "\"[^>]* pt:data-live=").matcher(all)
                    .find(), part.group());
        }
        assertTrue(live > 3, "only " + live + " live parts");
    }

    /** Else what was typed about one thing comes back over another, such as the number that a link has brought. */
    @Test
    void what_was_typed_is_kept_by_all_that_the_address_of_its_page_says() throws IOException {
        String script = Files.readString(Pages.WEBAPP.resolve("resources/sw/typed.js"));
        assertTrue(script.contains("new URLSearchParams(location.search)).filter("), script);
        Matcher but = Pattern.compile("var SHOWN = \\[(.*)];").matcher(script);
        assertTrue(but.find());
        for (String name : but.group(1).replaceAll("[\" ]", "").split(",")) {
            Pattern read = Pattern.compile("address\\.(?:get|sent|list|has)\\(\"" + name + "\"\\)");
            int readings = 0;
            for (Path bean : Pages.below(Pages.BEANS, ".java")) {
                for (String line : Files.readString(bean).lines().filter(each -> read.matcher(each).find()).toList()) {
                    assertTrue(line.matches(".*(has\\(|\\)\\.isEmpty\\(|equals\\(address).*"), bean + ": " + line);
                    readings++;
                }
            }
            assertTrue(readings > 0, name + " is read by nobody");
        }
    }

    /** {@code declaration/show.xhtml} is {@code declaration/ShowPage}; pages at the root belong to {@code home}. */
    private static String beanOf(Path page) {
        Path path = Pages.WEBAPP.relativize(page);
        String folder = path.getNameCount() == 1 ? "home" : path.getName(0).toString();
        String name = path.getFileName().toString().replace(".xhtml", "");
        return folder + "/"
                + Arrays.stream(name.split("-"))
                        .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining())
                + "Page";
    }
}
