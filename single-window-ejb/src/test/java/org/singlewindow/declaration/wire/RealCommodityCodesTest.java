package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.Examination;
import org.singlewindow.declaration.LodgementRegister;
import org.singlewindow.kernel.Violation;
import org.singlewindow.wco.WcoPart;
import org.singlewindow.wco.WcoReader;

/**
 * Documents that nobody here wrote: none of their commodity codes may raise an alarm, apart from one that is filled
 * with letters by chance, one whose code is {@code 12345678}, one whose code {@code 85230000} is of no subheading, and
 * one with eighteen digits.
 */
class RealCommodityCodesTest {

    private static final Path REAL = Path.of("../../shared/data/wco-samples");
    private static final String FILLED_BY_CHANCE = "example_submission_declaration_exports.xml";
    private static final String COUNTED_UP = "SubmissionRequests__validSubmissionXml_3.xml";
    private static final String OF_NO_SUBHEADING = "EX_C_Sample_TC01_Payload_v1.1.XML";
    private static final String VERY_LONG = "example_submission_declaration_202.xml";

    @Test
    void no_real_commodity_code_is_an_alarm_nor_is_an_item_without_one() throws IOException {
        assumeTrue(Files.isDirectory(REAL), "skipped: no ../shared/data/wco-samples beside the project");
        Examination examination = new Examination();
        Set<String> errors = new TreeSet<>();
        Set<String> warned = new TreeSet<>();
        int read = 0;
        for (Path file : files()) {
            Optional<WcoPart> declaration = declaration(file);
            if (declaration.isPresent()) {
                read++;
                for (Violation found : examination.examine(DeclarationReader.read(declaration.get()), "UZ")
                        .findings()) {
                    // how deep the tariff is asked for hangs on the procedure, and which edition on the day: no doubt
                    // of the code
                    if (found.xpath().contains("/Classification")
                            && !List.of("PRC-10", "CMD-16").contains(LodgementRegister.id(found))) {
                        (found.warning() ? warned : errors)
                                .add(file.getFileName() + (found.warning() ? "" : ": " + found.text()));
                    }
                }
            }
        }
        assertTrue(read > 700, "only " + read + " were read");
        assertEquals(Set.of(), errors);
        assertEquals(Set.of(FILLED_BY_CHANCE, COUNTED_UP, OF_NO_SUBHEADING, VERY_LONG), warned);
    }

    private static List<Path> files() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String kind : List.of("DEC-import", "DEC-export")) {
            try (Stream<Path> files = Files.walk(REAL.resolve(kind))) {
                files.filter(Files::isRegularFile).forEach(found::add);
            }
        }
        return found;
    }

    private static Optional<WcoPart> declaration(Path file) throws IOException {
        Optional<WcoPart> root = new WcoReader().readParts(Files.readAllBytes(file)).either(
                read -> Optional.of(read.document()), broken -> Optional.empty(),
                invalid -> Optional.empty());
        return root.flatMap(part -> switch (part.name()) {
            case "Declaration" -> root;
            case "MetaData" -> part.part("Declaration");
            default -> Optional.empty();
        });
    }
}
