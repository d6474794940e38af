package org.singlewindow.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A browser that is told how much a field takes cuts off what is pasted into it, and says nothing. */
class NothingIsCutOffTest {

    @Test
    void no_page_tells_a_browser_how_much_a_field_takes() throws IOException {
        List<Path> files = new ArrayList<>(Pages.xhtml());
        files.addAll(Pages.below(Pages.WEBAPP, ".js"));
        List<Path> cutting = new ArrayList<>();
        for (Path file : files) {
            if (Files.readString(file).toLowerCase(java.util.Locale.ROOT).contains("maxlength")) {
                cutting.add(file);
            }
        }
        assertEquals(List.of(), cutting);
    }
}
