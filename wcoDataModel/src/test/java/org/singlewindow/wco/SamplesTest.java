package org.singlewindow.wco;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Real documents, each with what others say about it: we say the same, or the table of disagreements says why not. */
class SamplesTest {

    private static final String SAME = "";

    @Test
    void the_reader_agrees_with_the_index_on_every_sample_or_says_why_not() throws IOException {
        var samples = SharedData.find("data/wco-samples");
        var reader = new WcoReader();
        var disagreed = new TreeMap<String, String>();
        int count = 0;
        for (var row : Csv.read(samples.resolve("index.csv"))) {
            var expected = row.get("wellformed").equals("False") ? "not well-formed"
                    : Map.of("True", "valid", "False", "invalid", "", "unsaid").get(row.get("schema_valid"));
            var ours = verdict(reader, samples.resolve(row.get("file")));
            count++;
            if (!ours.word().equals(expected)) {
                disagreed.put(row.get("file"), expected + " -> " + ours);
            }
        }
        var known = new TreeMap<String, String>();
        for (var row : Csv.read(Path.of("src/test/resources/samples/disagreements.csv"))) {
            known.put(row.get("file"), row.get("reason"));
        }
        var unlisted = new TreeSet<>(disagreed.keySet());
        unlisted.removeAll(known.keySet());
        var noLonger = new TreeSet<>(known.keySet());
        noLonger.removeAll(disagreed.keySet());
        assertEquals(List.of(), unlisted.stream().map(file -> file + ": " + disagreed.get(file)).toList(),
                "disagreements that are not listed");
        assertEquals(List.of(), List.copyOf(noLonger), "listed, but we agree by now");
        assertTrue(known.values().stream().noneMatch(SAME::equals), "each disagreement has its reason");
        assertTrue(count > 1_000, "the index has lost its rows: " + count);
    }

    private record Verdict(String word, List<SchemaViolation> violations) {}

    private static Verdict verdict(WcoReader reader, Path file) throws IOException {
        return reader.read(Files.readAllBytes(file)).either(
                read -> new Verdict("valid", List.of()),
                broken -> new Verdict("not well-formed", List.of(broken.violation())),
                invalid -> new Verdict("invalid", new ArrayList<>(invalid.violations())));
    }
}
