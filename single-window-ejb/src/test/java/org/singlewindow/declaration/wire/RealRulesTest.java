package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.Examination;
import org.singlewindow.declaration.LodgementRegister;
import org.singlewindow.declaration.LodgementRule;
import org.singlewindow.kernel.Violation;
import org.singlewindow.wco.WcoPart;
import org.singlewindow.wco.WcoReader;

/**
 * The rules over the import and export declarations that traders really lodged. Every warning is one more thing to read
 * before lodging, so a rule that speaks of more than one in twenty of them does not ask for what the trade does.
 */
class RealRulesTest {

    private static final Path REAL = Path.of("../../shared/data/wco-samples");

    /**
     * These ask who and what is registered where it is lodged, which is another country here; and a container number
     * that is counted up, 1234567, stands in one in thirteen.
     */
    private static final Set<String> OF_THE_COUNTRY = Set.of("COD-01", "COD-06", "PLC-01", "PTY-03", "PTY-04",
            "CTN-01");

    @Test
    void no_rule_speaks_of_more_than_one_real_declaration_in_twenty_nor_refuses_any() throws IOException {
        assumeTrue(Files.isDirectory(REAL), "skipped: no ../shared/data/wco-samples beside the project");
        Map<String, Integer> told = new TreeMap<>();
        Set<String> refused = new TreeSet<>();
        List<WcoPart> documents = documents();
        Examination examination = new Examination();
        for (WcoPart document : documents) {
            Set<String> once = new HashSet<>();
            for (Violation found : examination.examine(DeclarationReader.read(document), "UZ").findings()) {
                String rule = LodgementRegister.of(found).map(LodgementRule::id).orElseThrow();
                if (once.add(rule)) {
                    told.merge(rule, 1, Integer::sum);
                }
                if (!found.warning()) {
                    refused.add(rule);
                }
            }
        }
        System.out.println("Of " + documents.size() + " real declarations each rule speaks of so many: " + told);
        assertTrue(documents.size() > 700, () -> "only " + documents.size() + " were read");
        refused.removeAll(OF_THE_COUNTRY);
        assertEquals(Set.of(), refused);
        told.keySet().removeAll(OF_THE_COUNTRY);
        told.values().removeIf(count -> count * 20 <= documents.size());
        assertEquals(Map.of(), told);
    }

    private static List<WcoPart> documents() throws IOException {
        List<WcoPart> documents = new ArrayList<>();
        WcoReader reader = new WcoReader();
        for (String line : Files.readAllLines(REAL.resolve("index.csv"))) {
            String[] cells = line.split(",");
            if (cells.length > 7 && cells[1].matches("DEC-(im|ex)port") && cells[7].equals("True")) {
                reader.readParts(Files.readAllBytes(REAL.resolve(cells[0]))).either(
                        read -> Optional.of(read.document()).filter(root -> root.name().equals("MetaData"))
                                .map(root -> root.part("Declaration")).orElse(Optional.of(read.document())),
                        broken -> Optional.<WcoPart>empty(), invalid -> Optional.<WcoPart>empty())
                        .ifPresent(documents::add);
            }
        }
        return documents;
    }
}
