package org.singlewindow.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One folder of the corpus: what happens in words, the documents, and the steps that are played. */
record Story(Path folder, String text, List<Step> steps) {

    /**
     * Somebody does something and something is to be seen; the words for {@code action} are the methods of
     * {@link StoryTeller}.
     */
    record Step(int number, String who, String action, String what, String expect) {

        @Override
        public String toString() {
            return "step " + number + ": " + who + " " + action + (what.isEmpty() ? "" : " " + what) + " -> " + expect;
        }
    }

    static List<Story> all() {
        try (Stream<Path> folders = Files.list(corpus())) {
            return folders.filter(Files::isDirectory).sorted().map(Story::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path corpus() {
        try {
            return Path.of(Story.class.getResource("/scenarios").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Story read(Path folder) {
        List<Step> steps = new ArrayList<>();
        for (Map<String, String> row : CsvTable.read(folder.resolve("steps.csv"))) {
            steps.add(
                    new Step(steps.size() + 1, row.get("who"), row.get("action"), row.get("what"), row.get("expect")));
        }
        return new Story(folder, new String(bytes(folder.resolve("story.md")), java.nio.charset.StandardCharsets.UTF_8),
                steps);
    }

    String name() {
        return folder.getFileName().toString();
    }

    byte[] document(String name) {
        return bytes(folder.resolve(name));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
