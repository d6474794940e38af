package org.singlewindow.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UploadTest {

    @Test
    void files_are_taken_by_the_pages_that_ask_for_one_and_by_no_other() throws IOException {
        Path webapp = Path.of("src/main/webapp");
        Set<String> asking = pages(webapp, "multipart/form-data");
        for (String part : Set.copyOf(asking)) {
            if (part.startsWith("/WEB-INF/")) {
                asking.remove(part);
                asking.addAll(pages(webapp, part));
            }
        }
        assertEquals(asking, Upload.PAGES);
    }

    private static Set<String> pages(Path webapp, String words) throws IOException {
        try (Stream<Path> files = Files.walk(webapp)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).filter(file -> says(file, words))
                    .map(file -> "/" + webapp.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }

    private static boolean says(Path page, String words) {
        try {
            return Files.readString(page).contains(words);
        } catch (IOException unreadable) {
            throw new AssertionError(page.toString(), unreadable);
        }
    }
}
