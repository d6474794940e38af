package org.singlewindow.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The portal's files as they lie in the source tree. */
final class Pages {

    static final Path WEBAPP = Path.of("src/main/webapp");
    static final Path BEANS = Path.of("src/main/java/org/singlewindow/web");

    private Pages() {
    }

    static List<Path> xhtml() throws IOException {
        return below(WEBAPP, ".xhtml");
    }

    /** Pages one can open: not the parts they are made of. */
    static List<Path> openable() throws IOException {
        return xhtml().stream().filter(page -> !page.startsWith(WEBAPP.resolve("WEB-INF"))).toList();
    }

    static List<Path> sources() throws IOException {
        return Stream.concat(xhtml().stream(), below(BEANS, ".java").stream()).toList();
    }

    static List<Path> below(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        }
    }
}
