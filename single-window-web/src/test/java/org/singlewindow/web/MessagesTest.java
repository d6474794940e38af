package org.singlewindow.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.onboarding.BadRegionFiles;
import org.singlewindow.routing.RoutingCriteria;

class MessagesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/org/singlewindow/web");
    private static final List<Pattern> USES = List.of(Pattern.compile("i18n\\['([A-Za-z0-9.-]+)'\\]"),
            Pattern.compile("sw:text2?\\('([A-Za-z.]+)'"),
            Pattern.compile("Words\\.(?:get|fill)\\(\"([A-Za-z.]+[A-Za-z])\""),
            Pattern.compile(" label=\"(draft[A-Za-z.]+)\""));
    private static final Pattern QUESTION = Pattern
            .compile("<sw:(?:answer name=\"(\\w+)\"|rowAnswer of=\"(\\w+)\"[^>]* name=\"(\\w+)\")");

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        assertEquals(new TreeSet<>(read("en").stringPropertyNames()), new TreeSet<>(read("ru").stringPropertyNames()));
    }

    @Test
    void no_text_is_empty_and_every_text_can_be_filled_in() throws IOException {
        for (String language : List.of("en", "ru")) {
            Properties texts = read(language);
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                assertTrue(!text.isBlank(), language + " has nothing for " + key);
                if (text.contains("{0")) {
                    assertTrue(!new MessageFormat(text, Locale.forLanguageTag(language)).format(new Object[]{1, 2})
                            .contains("{"), key + ": " + text);
                }
            }
        }
    }

    @Test
    void every_key_that_a_page_or_a_bean_names_is_there() throws IOException {
        Set<String> known = read("en").stringPropertyNames();
        var missing = new TreeSet<String>();
        for (Path source : Pages.sources()) {
            String text = Files.readString(source);
            for (Pattern use : USES) {
                for (Matcher found = use.matcher(text); found.find();) {
                    if (!known.contains(found.group(1))) {
                        missing.add(found.group(1) + " in " + source.getFileName());
                    }
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    /** Its name says what it is called. */
    @Test
    void every_question_of_the_guided_form_has_a_label() throws IOException {
        Set<String> known = read("en").stringPropertyNames();
        var wanted = new TreeSet<String>();
        for (Path page : Pages.xhtml()) {
            QUESTION.matcher(Files.readString(page)).results()
                    .forEach(asked -> wanted.add("draft.field."
                            + (asked.group(1) == null ? asked.group(2) + "." + asked.group(3) : asked.group(1))));
        }
        assertTrue(wanted.contains("draft.field.item.gross") && wanted.contains("draft.field.currency"),
                wanted.toString());
        wanted.removeAll(known);
        assertEquals(Set.of(), wanted);
    }

    /** Also those that are only written down by a statement. */
    @Test
    void everything_that_can_happen_to_a_declaration_has_a_word() throws IOException {
        Set<String> known = read("en").stringPropertyNames();
        Pattern kind = Pattern.compile("[\"']((?:declaration|task|delivery)\\.[a-z-]+)[\"']");
        var missing = new TreeSet<String>();
        try (Stream<Path> sources = Files.walk(Path.of("../single-window-ejb/src/main/java"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                kind.matcher(Files.readString(source)).results().map(found -> "event." + found.group(1))
                        .filter(key -> !known.contains(key)).forEach(missing::add);
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_state_that_is_shown_has_a_word() throws IOException {
        Set<String> known = read("en").stringPropertyNames();
        var wanted = new TreeSet<String>();
        add(wanted, "status", org.singlewindow.declaration.DeclarationStatus.values());
        add(wanted, "task", org.singlewindow.agency.TaskState.values());
        add(wanted, "decision", org.singlewindow.agency.Decision.values());
        add(wanted, "delivery", org.singlewindow.delivery.DeliveryStatus.values());
        add(wanted, "answer", org.singlewindow.declaration.wire.AnswerKind.values());
        for (RuleCode broken : List.of(RuleCode.NOT_WELL_FORMED, RuleCode.NOT_XML, RuleCode.BAD_ENCODING,
                RuleCode.DTD_REFUSED, RuleCode.LIMIT_EXCEEDED, RuleCode.TOO_LARGE)) {
            wanted.add("answer." + broken);
        }
        add(wanted, "duty", org.singlewindow.routing.Duty.values());
        add(wanted, "capability", org.singlewindow.identity.Capability.values());
        add(wanted, "registration", org.singlewindow.registration.RegistrationState.values());
        add(wanted, "notAllowed", org.singlewindow.identity.UseCase.values());
        add(wanted, "mandate", org.singlewindow.mandate.MandateState.values());
        add(wanted, "mandate.representation", org.singlewindow.mandate.Representation.values());
        add(wanted, "regime", org.singlewindow.mandate.Procedure.values());
        org.singlewindow.registration.ApplicationRules.OFFERED
                .forEach(each -> wanted.add("apply.capability." + each.name()));
        add(wanted, "badRegion", BadRegionFiles.Reason.values());
        RoutingCriteria.all().names().forEach(criterion -> wanted.add("rule." + criterion));
        add(wanted, "notAllowed", org.singlewindow.identity.UseCase.values());
        add(wanted, "notThere", Thing.values());
        wanted.removeAll(known);
        assertEquals(Set.of(), wanted);
    }

    private static void add(Set<String> wanted, String group, Enum<?>[] constants) {
        Stream.of(constants).map(constant -> group + "." + constant.name()).forEach(wanted::add);
    }

    private static Properties read(String language) throws IOException {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve("messages_" + language + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }
}
