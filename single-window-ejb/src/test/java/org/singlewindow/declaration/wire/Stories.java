package org.singlewindow.declaration.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.Examination;
import org.singlewindow.declaration.Examination.Result;
import org.singlewindow.kernel.Violation;
import org.singlewindow.wco.WcoPart;
import org.singlewindow.wco.WcoReader;

/** The documents of the stories, and who is asked because of one of them. */
final class Stories {

    private static final Path FOLDER = Path.of("../single-window-ear/src/test/resources/scenarios");

    private final Examination examination = new Examination();

    /** All that are taken in. */
    static List<Path> all() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(folder -> folder.resolve("01-lodge.dec.xml")).filter(Files::exists)
                    .filter(file -> !name(file).matches("1[45].*")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Path of(String story) {
        return FOLDER.resolve(story).resolve("01-lodge.dec.xml");
    }

    static String name(Path file) {
        return file.getParent().getFileName().toString();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Set<String> findings(Result result) {
        return result.findings().stream().map(Violation::text).collect(Collectors.toSet());
    }

    /** Empty where the schema refuses it already. */
    Optional<Result> examine(String document) {
        Optional<WcoPart> root = new WcoReader().readParts(document.getBytes(StandardCharsets.UTF_8)).either(
                read -> Optional.of(read.document()),
                broken -> Optional.empty(), invalid -> Optional.empty());
        String home = document.replaceAll("(?s).*<Declarant>.*?<ID>(..).*", "$1");
        return root
                .map(part -> examination.examine(DeclarationReader.read(part.part("Declaration").orElseThrow()), home));
    }
}
