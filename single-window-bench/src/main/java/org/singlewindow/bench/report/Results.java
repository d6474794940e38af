package org.singlewindow.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where a benchmark's page and picture go. */
public record Results(Path directory) {

    /** @param remarks what a reader has to know besides, a paragraph each */
    public record Page(String name, String title, String machine, List<String> remarks, Table table, Bars picture) {}

    public Path write(Page page) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(page.name() + ".svg"), page.picture().svg());
        return Files.writeString(directory.resolve(page.name() + ".md"),
                "# " + page.title() + "\n\n" + page.machine() + "\n\n"
                        + String.join("\n\n", page.remarks()) + "\n\n" + page.table().markdown() + "\n![" + page.title()
                        + "](" + page.name() + ".svg)\n");
    }
}
