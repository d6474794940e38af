package org.singlewindow.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UploadTest {

    @Test
    void files_are_taken_by_the_pages_that_ask_for_one_and_by_no_other() throws IOException {
        Path webapp = Path.of("src/main/webapp");
        try (Stream<Path> files = Files.walk(webapp)) {
            Set<String> asking = files.filter(file -> file.toString().endsWith(".xhtml"))
                    .filter(UploadTest::asksForAFile)
                    .map(file -> "/" + webapp.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toSet());
            assertEquals(asking, Upload.PAGES);
        }
    }

    private static boolean asksForAFile(Path page) {
        try {
            return Files.readString(page).contains("multipart/form-data");
        } catch (IOException unreadable) {
            throw new AssertionError(page.toString(), unreadable);
        }
    }
}
