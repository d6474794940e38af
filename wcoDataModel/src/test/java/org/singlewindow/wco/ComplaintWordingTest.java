package org.singlewindow.wco;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintWordingTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final WcoReader reader = new WcoReader();

    @Test
    void both_languages_have_the_same_sentences_with_the_same_gaps() throws IOException {
        Properties english = read("");
        Properties russian = read("_ru");
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(russian.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertEquals(gaps(english.getProperty(key)), gaps(russian.getProperty(key)), key);
        }
    }

    @Test
    void whoever_reads_another_language_gets_english() {
        assertEquals("There is no document: no bytes came.", ComplaintWording.of("noBytes").in(Locale.GERMAN));
        assertEquals("Документа нет: не пришло ни одного байта.", ComplaintWording.of("noBytes").in(RUSSIAN));
    }

    @Test
    void what_stands_in_a_sentence_is_never_taken_for_a_gap() {
        assertEquals("{1}$1\\ holds more than 7 characters.",
                ComplaintWording.of("longText", "{1}$1\\", 7).in(Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            xml.late        | '\n<?xml version="1.0"?><a/>'
            xml.before      | <?xml version="1.0"?>text<a/>
            xml.behind      | <a/>text
            xml.behind      | <a/><b/>
            xml.character   | <a>&#x41;\u000b</a>
            xml.character   | <a b="\u0001"/>
            xml.character   | <a>\uffff</a>
            xml.ampersand   | <a>Smith & Sons</a>
            xml.ampersand   | <a>AT&T Corp</a>
            xml.entity      | <a>&nbsp;</a>
            xml.less        | <a b="<"/>
            xml.less        | <a>1 < 2</a>
            xml.number      | <a>&#0;</a>
            xml.number      | <a>&#x;</a>
            xml.number      | <a>&#9</a>
            xml.twice       | <a b="1" b="2"/>
            xml.twice       | <a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>
            xml.prefix      | <m:a/>
            xml.prefix      | <a m:b="1"/>
            xml.quotes      | <a b=1/>
            xml.quotes      | <a b/>
            xml.tag         | <a b="1"c="2"/>
            xml.tag         | <a </a>
            xml.comment     | <a><!-- a -- b --></a>
            xml.section     | <a>]]></a>
            xml.end         | <a><![CDATA[
            xml.declaration | <?xml encoding="UTF-8"?><a/>
            xml.declaration | <?xml version="1.0" standalone="perhaps"?><a/>
            xml.version     | <?xml version="2.0"?><a/>
            xml.end         | <?xml version="1.0"?>
            """)
    void every_place_where_a_document_stops_being_xml_is_told_in_plain_words(String key, String document) {
        SchemaViolation found = AnyXml.findFault(document.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        assertEquals(key, found.words().key(), found::toString);
        plain(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ja", "zh-CN"})
    void the_words_are_the_same_on_a_server_of_another_language(String server) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(server));
        try {
            assertEquals("xml.ampersand", AnyXml.findFault("<a>Smith & Sons</a>".getBytes(StandardCharsets.UTF_8))
                    .orElseThrow().words().key());
            assertEquals("doctype",
                    AnyXml.findFault("<!DOCTYPE a><a/>".getBytes(StandardCharsets.UTF_8)).orElseThrow().words().key());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_line_feed_before_everything_is_told_as_what_it_is() {
        SchemaViolation found = Sample.violations(reader, "\n" + Sample.DECLARATION).get(0);
        assertEquals(
                "The document is not well-formed XML at line 2, column 6: something stands before the line that begins with <?xml. That line must be "
                        + "the very first; leave out what stands before it, also empty lines and spaces.",
                found.text());
        plain(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202E", "\u202D", "\u202Exyz\u202C", "&#x202E;"})
    void what_would_be_read_as_something_else_is_refused_where_it_stands(String mark) {
        SchemaViolation found = Sample.violations(reader, Sample.DECLARATION.replace("<TypeCode>EXA<",
                "<TypeCode>" + mark + "EXA<")).stream().filter(each -> each.words().key().equals("turned")).findFirst()
                .orElseThrow();
        assertTrue(found.xpath().endsWith("/TypeCode"), found::toString);
        assertTrue(found.words().in(RUSSIAN).contains("U+202"), found::toString);
    }

    /** With letters and ends of lines that are none in XML 1.0, with its control characters, and just as it is. */
    @ParameterizedTest
    @CsvSource({"<TypeCode>EXA</, <TypeCode>E&#1;A</", "unitCode=\"KGM\", unitCode=\"K&#x1f;M\"",
            "<TypeCode>EXA</, <TypeCode\u2028>EXA</", "<TypeCode>EXA</, <TypeCode>EXA</"})
    void a_declaration_in_a_newer_xml_is_stopped_at_our_door(String right, String wrong) {
        String newer = Sample.DECLARATION.replaceFirst("version=.1\\.0.", "version=\"1.1\"").replace(right, wrong);
        SchemaViolation found = Sample.violations(reader, newer).get(0);
        assertEquals("xml.version", found.words().key(), found::toString);
        assertTrue(found.kind().breaksTheDocument());
        plain(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a>&#1;</a>", "<a b='&#x1f;'/>", "<a\u2028/>", "<a>\u0085</a>", "<a/>"})
    void nor_does_a_message_bring_it_to_another_system(String content) {
        for (String declaration : new String[]{"<?xml version='1.1'?>", "<?xml version=\"1.1\" encoding='UTF-8'?>\n"}) {
            assertEquals("xml.version", AnyXml.findFault((declaration + content).getBytes(StandardCharsets.UTF_8))
                    .orElseThrow().words().key());
        }
        assertEquals("xml.version", AnyXml
                .findFault(("\uFEFF<?xml version='1.1'?>" + content).getBytes(StandardCharsets.UTF_16LE)).orElseThrow()
                .words().key());
    }

    /** Of whatever was found, in whichever language. */
    private static void plain(SchemaViolation found) {
        for (Locale language : new Locale[]{Locale.ENGLISH, RUSSIAN}) {
            String text = found.words().in(language);
            assertFalse(Pattern.compile(
                    "\\[xX\\]|cvc-|prolog|markup|pseudo|delimiter|com\\.sun|org\\.|java|Exception|entity reference|well-formed character")
                    .matcher(text).find(), text);
            assertFalse(text.contains("{"), text);
            assertTrue(found.line() > 0 && text.contains(String.valueOf(found.line()))
                    && text.contains(String.valueOf(found.column())), text);
        }
    }

    private static String gaps(String sentence) {
        return Pattern.compile("\\{\\d\\}").matcher(sentence).results().map(gap -> gap.group()).sorted().distinct()
                .collect(Collectors.joining());
    }

    private static Properties read(String language) throws IOException {
        Properties sentences = new Properties();
        try (Reader in = new InputStreamReader(
                ComplaintWording.class.getResourceAsStream("findings" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            sentences.load(in);
        }
        return sentences;
    }
}
