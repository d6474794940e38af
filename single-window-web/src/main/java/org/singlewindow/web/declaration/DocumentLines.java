package org.singlewindow.web.declaration;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.Violation;

/**
 * The lines of a document that was sent, each with what was found there. A short one is shown whole; of a long one the
 * lines around what was found, and how many lie between.
 */
final class DocumentLines {

    private static final int WHOLE = 80;
    private static final int AROUND = 3;

    /** Places with findings that are shown of a long document, and what a line shows of a long text. */
    private static final int MOST_PLACES = 100;
    private static final int LONGEST = 400;

    private static final int HEAD = 200;
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private final List<String> beginning = new ArrayList<>();
    private final Map<Integer, String> near = new TreeMap<>();
    private int count;

    private DocumentLines() {
    }

    /**
     * A line of the document.
     *
     * @param before how many were left out before it
     * @param after  how many behind it, where it is the last that is shown
     */
    public record Line(int number, String text, List<Violation> found, int before, int after) {}

    /** None where nothing was found at a line of it. */
    static List<Line> of(byte[] document, List<Violation> violations) {
        Map<Integer, List<Violation>> found = violations.stream().filter(each -> each.line() > 0)
                .collect(Collectors.groupingBy(Violation::line, TreeMap::new, Collectors.toList()));
        if (found.isEmpty()) {
            return List.of();
        }
        DocumentLines lines = new DocumentLines();
        lines.read(document, found.keySet().stream().limit(MOST_PLACES)
                .flatMap(line -> IntStream.rangeClosed(line - AROUND, line + AROUND).boxed())
                .collect(Collectors.toCollection(TreeSet::new)));
        return lines.shown(found);
    }

    private void read(byte[] document, TreeSet<Integer> wanted) {
        try (var text = new BufferedReader(new InputStreamReader(new ByteArrayInputStream(document),
                charset(document)))) {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                count++;
                if (count <= WHOLE) {
                    beginning.add(beginning(line));
                }
                if (wanted.contains(count)) {
                    near.put(count, beginning(line));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A page has no room for signs that no document can carry, and none for a megabyte in one line. */
    private static String beginning(String line) {
        String text = FreeText.writable(line.length() > LONGEST ? FreeText.beginning(line, LONGEST) + " …" : line);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private List<Line> shown(Map<Integer, List<Violation>> found) {
        if (count <= WHOLE) {
            for (int i = 0; i < beginning.size(); i++) {
                near.put(i + 1, beginning.get(i));
            }
        }
        Map<Integer, List<Violation>> at = new TreeMap<>();
        found.forEach((line, there) -> at.computeIfAbsent(Math.min(line, count), each -> new ArrayList<>())
                .addAll(there));
        List<Line> shown = new ArrayList<>();
        int last = 0;
        for (Map.Entry<Integer, String> line : near.entrySet()) {
            int number = line.getKey();
            int after = shown.size() + 1 == near.size() ? count - number : 0;
            shown.add(new Line(number, line.getValue(), at.getOrDefault(number, List.of()), number - last - 1,
                    after));
            last = number;
        }
        return shown;
    }

    /** As its first bytes say, or its declaration; UTF-8 where neither says anything that is known. */
    private static Charset charset(byte[] document) {
        if (document.length > 1 && (document[0] & 0xFF) + (document[1] & 0xFF) == 0xFE + 0xFF) {
            return StandardCharsets.UTF_16;
        }
        Matcher said = ENCODING.matcher(
                new String(document, 0, Math.min(HEAD, document.length), StandardCharsets.ISO_8859_1));
        try {
            return said.find() ? Charset.forName(said.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
