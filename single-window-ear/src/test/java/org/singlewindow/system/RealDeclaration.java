package org.singlewindow.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A declaration that nobody here wrote, with the trader who lodges it. Several samples are versions of one case and
 * carry the same reference; since a reference names one document of one declarant, the second version is lodged by a
 * second trader, and so on.
 */
record RealDeclaration(String file, boolean valid, String whyNot, byte[] bytes, String trader) {

    private static final Pattern REFERENCE = Pattern.compile("<(?:\\w+:)?FunctionalReferenceID[^>]*>([^<]*)<");

    /** The samples lie beside the project, not in it; nothing where they are not on this machine. */
    static Optional<Path> samples() {
        Path here = Path.of("").toAbsolutePath();
        Path root = here.endsWith("single-window-ear") ? here.getParent() : here;
        Path samples = root.resolveSibling("shared").resolve("data/wco-samples");
        return Files.isRegularFile(samples.resolve("index.csv")) ? Optional.of(samples) : Optional.empty();
    }

    static List<RealDeclaration> importsAndExports(Path samples) {
        Map<String, Integer> seen = new HashMap<>();
        List<RealDeclaration> found = new ArrayList<>();
        for (Map<String, String> row : CsvTable.read(samples.resolve("index.csv"))) {
            if (row.get("kind").equals("DEC-import") || row.get("kind").equals("DEC-export")) {
                byte[] bytes = bytes(samples.resolve(row.get("file")));
                int version = seen.merge(reference(bytes), 1, Integer::sum);
                found.add(new RealDeclaration(row.get("file"), row.get("schema_valid").equals("True"),
                        row.get("first_error"), bytes,
                        version == 1 ? "trader.gb" : "trader" + version + ".gb"));
            }
        }
        return found;
    }

    private static String reference(byte[] bytes) {
        Matcher matcher = REFERENCE.matcher(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1));
        return matcher.find() ? matcher.group(1).strip() : "";
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
