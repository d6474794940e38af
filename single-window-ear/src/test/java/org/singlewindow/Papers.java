package org.singlewindow;

import java.nio.file.Path;

/** Where the project lies, from wherever its tests are run. */
final class Papers {

    private Papers() {
    }

    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return here.endsWith("single-window-ear") ? here.getParent() : here;
    }
}
