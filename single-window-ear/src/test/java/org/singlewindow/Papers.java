package org.singlewindow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project lies, from wherever its tests are run. */
final class Papers {

    private Papers() {
    }

    /** A paper of the docs that is made of the program is as new as it is; a fresh one is put beside for copying. */
    static void assertMade(String name, String text) throws IOException {
        Path paper = root().resolve("single-window-ear/docs").resolve(name);
        Path made = root().resolve("single-window-ear/target").resolve(name);
        Files.createDirectories(made.getParent());
        Files.writeString(made, text);
        assertEquals(text, Files.exists(paper) ? Files.readString(paper) : "",
                "copy single-window-ear/target/" + name + " to single-window-ear/docs/" + name);
    }

    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return here.endsWith("single-window-ear") ? here.getParent() : here;
    }
}
