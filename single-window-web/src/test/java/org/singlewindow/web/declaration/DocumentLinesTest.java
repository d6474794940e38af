package org.singlewindow.web.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.kernel.Wording;
import org.singlewindow.web.declaration.DocumentLines.Line;

/** What was found stands beside the line of the document. */
class DocumentLinesTest {

    @Test
    void a_short_document_is_shown_whole_with_each_finding_at_its_line() {
        List<Line> lines = lines("one\r\ntwo\nthree", StandardCharsets.UTF_8, 2, 2);
        assertEquals(List.of("one", "two", "three"), lines.stream().map(Line::text).toList());
        assertEquals(List.of(0, 2, 0), lines.stream().map(line -> line.found().size()).toList());
        assertEquals(List.of(1, 2, 3), lines.stream().map(Line::number).toList());
    }

    @Test
    void of_a_long_one_the_lines_around_are_shown_and_how_many_lie_between() {
        String document = IntStream.rangeClosed(1, 1_000).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));
        List<Line> lines = lines(document, StandardCharsets.UTF_8, 1, 500);
        assertEquals(List.of(1, 2, 3, 4, 497, 498, 499, 500, 501, 502, 503), lines.stream().map(Line::number).toList());
        assertEquals(492, lines.get(4).before());
        assertEquals(497, lines.get(10).after());
        assertEquals(0, lines.get(9).after());
    }

    @Test
    void a_finding_behind_the_end_stands_at_the_last_line() {
        assertEquals(1, lines("one\ntwo", StandardCharsets.UTF_8, 7).get(1).found().size());
    }

    @Test
    void a_line_without_end_is_cut_and_signs_that_no_page_can_carry_are_left_out() {
        List<Line> lines = lines("x".repeat(1_000_000) + "\n\u0000<a>\u0001", StandardCharsets.UTF_8, 1);
        assertTrue(lines.get(0).text().length() < 500);
        assertEquals(-1, lines.get(1).text().indexOf('\u0000'));
        assertEquals(-1, lines.get(1).text().indexOf('\u0001'));
    }

    @Test
    void letters_are_read_as_the_document_says() {
        String russian = "<?xml version=\"1.0\" encoding=\"windows-1251\"?>\n<a>Яблоки</a>";
        assertEquals("<a>Яблоки</a>", lines(russian, Charset.forName("windows-1251"), 2).get(1).text());
        assertEquals("<a>Яблоки</a>", lines("\n<a>Яблоки</a>", StandardCharsets.UTF_16, 2).get(1).text());
        assertEquals("é", lines("<?xml encoding='no-such'?>\né", StandardCharsets.UTF_8, 2).get(1).text());
    }

    @Test
    void where_nothing_has_a_line_nothing_is_shown() {
        assertEquals(List.of(), lines("one", StandardCharsets.UTF_8, 0));
        assertEquals(List.of(), lines("one", StandardCharsets.UTF_8));
    }

    private static List<Line> lines(String document, Charset charset, Integer... found) {
        return DocumentLines.of(document.getBytes(charset),
                Stream.of(found)
                        .map(line -> new Violation(RuleCode.MISSING, Wording.verbatim("missing"), "/a", "", line,
                                false))
                        .toList());
    }
}
