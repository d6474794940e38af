package org.singlewindow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * The papers hold what their readers rely on: links lead somewhere, the first command comes early, decisions have one
 * form.
 */
class PapersTest {

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)");
    private static final Pattern CODE_PATH = Pattern.compile("`((?:single-window-\\w+|wcoDataModel)/[\\w./-]+)`");

    private final Path root = Papers.root();

    @Test
    void every_link_leads_to_a_file() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path paper : papers()) {
            Matcher link = LINK.matcher(Files.readString(paper));
            while (link.find()) {
                if (!Files.exists(paper.resolveSibling(link.group(1)))) {
                    dead.add(root.relativize(paper) + " -> " + link.group(1));
                }
            }
        }
        assertEquals(List.of(), dead);
    }

    @Test
    void every_path_that_is_named_is_there() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path paper : papers()) {
            Matcher path = CODE_PATH.matcher(Files.readString(paper));
            while (path.find()) {
                if (!path.group(1).contains("/target/") && !Files.exists(root.resolve(path.group(1)))) {
                    missing.add(root.relativize(paper) + " names " + path.group(1));
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void every_class_that_the_readme_says_to_open_first_is_there() throws IOException {
        Matcher row = Pattern.compile("(?m)^\\|.*\\| `([A-Z]\\w+)` \\|$")
                .matcher(Files.readString(root.resolve("README.md")));
        List<String> named = row.results().map(found -> found.group(1) + ".java").toList();
        assertTrue(named.size() > 10, () -> "only " + named);
        try (Stream<Path> files = Files.find(root, 20, (file, what) -> file.toString().contains("src/main/java"))) {
            List<String> present = files.map(file -> file.getFileName().toString()).toList();
            assertEquals(List.of(), named.stream().filter(name -> !present.contains(name)).toList());
        }
    }

    @Test
    void the_readme_is_short_and_its_first_command_comes_before_line_thirty() throws IOException {
        List<String> lines = Files.readAllLines(root.resolve("README.md"));
        assertTrue(lines.size() <= 200, lines.size() + " lines");
        int first = lines.indexOf("```sh") + 1;
        assertTrue(first > 0 && first < 30, "the first command is in line " + (first + 1));
    }

    @Test
    void every_decision_has_the_same_three_headings() throws IOException {
        try (Stream<Path> decisions = Files.list(root.resolve("single-window-ear/docs/decisions"))) {
            for (Path decision : decisions.sorted().toList()) {
                List<String> headings = Files.readAllLines(decision).stream().filter(line -> line.startsWith("## "))
                        .toList();
                assertEquals(List.of("## Context and Problem", "## Other options", "## Decision and Consequences"),
                        headings, decision.toString());
            }
        }
    }

    @Test
    void every_story_has_five_lines_and_a_document() throws IOException {
        try (Stream<Path> stories = Files.list(root.resolve("single-window-ear/src/test/resources/scenarios"))) {
            List<Path> all = stories.filter(Files::isDirectory).toList();
            assertTrue(all.size() >= 10, "only " + all.size() + " stories");
            for (Path story : all) {
                assertEquals(5, Files.readAllLines(story.resolve("story.md")).size(), story.toString());
                assertTrue(Files.exists(story.resolve("01-lodge.dec.xml")), story.toString());
            }
        }
    }

    private List<Path> papers() throws IOException {
        try (Stream<Path> top = Files.list(root);
                Stream<Path> docs = Files.walk(root.resolve("single-window-ear/docs"))) {
            return Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).toList();
        }
    }
}
