package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.Difference;
import org.singlewindow.wco.WcoPart;

/** Amendments as they were sent to a customs administration, on the declarations that they amended. */
class RealAmendmentsTest {

    private static final Path REAL = Path.of("../../shared/data/wco-samples");

    private record Case(Path amendment, Path declaration) {}

    /** Beside each other, under the folder of their kind. */
    private static List<Case> cases() throws IOException {
        List<Case> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(REAL.resolve("DEC-amend/hmrc-customs-declarations"))) {
            for (Path amendment : files.filter(file -> file.toString().endsWith(".xml")).sorted().toList()) {
                Path folder = REAL.resolve("DEC-amend").relativize(amendment.getParent());
                for (String kind : List.of("DEC-import", "DEC-export")) {
                    Path there = REAL.resolve(kind).resolve(folder);
                    if (Files.isDirectory(there) && !folder.toString().contains("extracted")) {
                        try (Stream<Path> beside = Files.list(there)) {
                            beside.filter(file -> file.toString().endsWith(".xml")).sorted().limit(1)
                                    .forEach(file -> found.add(new Case(amendment, file)));
                        }
                    }
                }
            }
        }
        return found;
    }

    @Test
    void what_a_real_amendment_names_is_what_differs_after_it_and_nothing_else() throws IOException {
        assumeTrue(Files.isDirectory(REAL), "skipped: no ../shared/data/wco-samples beside the project");
        List<Case> cases = cases();
        assertTrue(cases.size() > 15, () -> "only " + cases.size() + " pairs");
        for (Case each : cases) {
            WcoPart before = Versioned.read(each.declaration());
            WcoPart amendment = Versioned.read(each.amendment());
            var outcome = PointerAmendment.apply(before, amendment);
            var amended = assertInstanceOf(PointerAmendment.Outcome.Amended.class, outcome,
                    () -> each.amendment() + ": " + outcome);
            assertEquals(named(amendment), differing(before, amended.document()), each.amendment()::toString);
        }
    }

    /** Without numbers, which real pointers have also where they mean nothing. */
    private static TreeSet<String> named(WcoPart amendment) {
        return Differences.declaration(amendment).parts("Amendment").stream()
                .map(each -> each.parts("Pointer").stream()
                        .map(block -> block.value("DocumentSectionCode").orElseThrow()
                                + block.value("TagID").map(tag -> " / " + tag).orElse(""))
                        .collect(Collectors.joining(" / ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> differing(WcoPart before, WcoPart after) {
        return Differences.between(before, after).stream().map(Difference::pointer)
                .map(pointer -> pointer.replaceAll("\\[[0-9]+]", "")).collect(Collectors.toCollection(TreeSet::new));
    }
}
