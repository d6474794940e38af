package org.singlewindow.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.Mrn;

/** What somebody may do to evidence, and how it is found. */
class ForgedEvidencePgIT extends EvidenceDesk {

    private Map<String, byte[]> parts;
    private Path file;
    private SigningKey key;
    private String certificate;

    @BeforeAll
    void make() throws Exception {
        Mrn mrn = aCase("FORGED-1");
        key = useKey("ours");
        certificate = certificate(key);
        file = made(mrn, CUSTOMS);
        parts = parts(file);
    }

    private Said check(Path forged) {
        return verify(forged, "--certificate", certificate);
    }

    private void assertBroken(Path forged, String words) {
        Said said = check(forged);
        assertEquals(1, said.code(), said.lines()::toString);
        assertTrue(said.says(words), () -> words + " is not said: " + said.lines());
    }

    private Map<String, byte[]> with(String name, byte[] content) {
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        changed.put(name, content);
        return changed;
    }

    private String text(String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    private Map<String, byte[]> with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void as_it_was_made_it_holds() {
        assertEquals(0, check(file).code());
    }

    @Test
    void a_changed_bit_in_any_byte_of_any_part_is_found() throws Exception {
        for (String name : parts.keySet()) {
            byte[] content = parts.get(name);
            int step = Math.max(1, content.length / 40);
            for (int at = 0; at < content.length; at += step) {
                if (name.equals(EvidenceParts.CERTIFICATE) && Character.isWhitespace(content[at])) {
                    continue;
                }
                byte[] changed = content.clone();
                changed[at] ^= 1;
                int place = at;
                assertEquals(1, check(forged(with(name, changed))).code(), () -> name + " at " + place);
            }
        }
    }

    @Test
    void a_part_that_is_cut_short_or_made_longer_is_found() throws Exception {
        for (String name : parts.keySet()) {
            if (name.equals(EvidenceParts.CERTIFICATE)) {
                continue;
            }
            byte[] content = parts.get(name);
            assertEquals(1, check(forged(with(name, java.util.Arrays.copyOf(content, content.length - 1)))).code(),
                    name);
            assertEquals(1, check(forged(with(name, java.util.Arrays.copyOf(content, content.length + 1)))).code(),
                    name);
        }
    }

    @Test
    void a_part_that_was_removed_is_found_whichever_it_is() throws Exception {
        for (String name : parts.keySet()) {
            Map<String, byte[]> fewer = new LinkedHashMap<>(parts);
            fewer.remove(name);
            assertEquals(1, check(forged(fewer)).code(), name);
        }
    }

    @Test
    void a_part_that_was_added_is_found() throws Exception {
        assertBroken(forged(with("documents/v3-1.xml", "<Declaration/>")), "documents/v3-1.xml was added");
    }

    @Test
    void two_parts_that_were_exchanged_are_found() throws Exception {
        List<String> documents = parts.keySet().stream().filter(name -> name.startsWith("documents/")).toList();
        Map<String, byte[]> exchanged = with(documents.get(0), parts.get(documents.get(1)));
        exchanged.put(documents.get(1), parts.get(documents.get(0)));
        assertBroken(forged(exchanged), documents.get(0) + " is not what was signed");
    }

    @Test
    void a_container_that_is_damaged_is_found() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        assertEquals(1, check(Files.write(folder.resolve("cut.zip"),
                java.util.Arrays.copyOf(whole, whole.length / 2))).code());
        assertEquals(1, check(Files.writeString(folder.resolve("none.zip"), "no zip")).code());
    }

    @Test
    void what_another_signed_is_found_and_whose_it_is_not_believed() throws Exception {
        SigningKey other = useKey("other");
        useKey("ours");
        Path theirs = signed(with(EvidenceParts.CASE, "{}"), other);
        assertBroken(theirs, "signed with another key");
        assertEquals(2, verify(theirs).code());
        assertEquals(0, verify(theirs, "--fingerprint", other.fingerprint()).code());
    }

    /** Even the window itself, with its own key, does not sign what was not sealed. */
    @Test
    void a_line_of_the_trail_that_was_changed_is_found_by_its_seal_alone() throws Exception {
        assertBroken(signed(with(EvidenceParts.LINES, text(EvidenceParts.LINES).replace("HEALTH pests", "HEALTH cash")),
                key), "is not the line that was sealed");
        String[] lines = text(EvidenceParts.LINES).split("\n");
        assertBroken(signed(with(EvidenceParts.LINES, exchanged(lines)), key), "is not the line that was sealed");
        assertBroken(signed(with(EvidenceParts.LINES, lines[0] + "\n" + lines[0] + "\n"), key), "is there twice");
        assertBroken(signed(with(EvidenceParts.LINES, lines[0].replaceFirst("\"at\":\"2026", "\"at\":\"2016")), key),
                "another time");
        assertBroken(signed(with(EvidenceParts.LINES,
                lines[0].replaceFirst("(\"subject\":\"26UZ)0", "$11")), key), "is about another case");
    }

    /** Each says it stands where the other does. */
    private static String exchanged(String[] lines) {
        List<String> changed = new ArrayList<>(List.of(lines));
        String first = lines[0].replaceFirst(".*(\"seal\":\\d+,\"place\":\\d+).*", "$1");
        String second = lines[1].replaceFirst(".*(\"seal\":\\d+,\"place\":\\d+).*", "$1");
        changed.set(0, lines[0].replace(first, second));
        changed.set(1, lines[1].replace(second, first));
        return String.join("\n", changed) + "\n";
    }

    @Test
    void a_hash_under_a_seal_that_was_changed_with_its_line_is_found() throws Exception {
        Map<String, String> row = FlatJson.read(text(EvidenceParts.LINES).lines().findFirst().orElseThrow());
        String forgedLine = text(EvidenceParts.LINES).replaceFirst("\"actor\":\"trader.uz\"",
                "\"actor\":\"nobody\"");
        Map<String, String> forgedRow = FlatJson.read(forgedLine.lines().findFirst().orElseThrow());
        String seal = EvidenceParts.seal(row.get("seal"));
        Map<String, byte[]> changed = with(EvidenceParts.LINES, forgedLine);
        changed.put(seal, text(seal).replace(HexFormat.of().formatHex(LineHash.of(row)),
                HexFormat.of().formatHex(LineHash.of(forgedRow))).getBytes(StandardCharsets.UTF_8));
        assertBroken(signed(changed, key), "does not fit the lines under it");
    }

    @Test
    void a_document_that_is_not_the_one_noted_down_is_found_though_it_is_signed() throws Exception {
        String first = parts.keySet().stream().filter(name -> name.startsWith("documents/v1")).findFirst()
                .orElseThrow();
        assertBroken(signed(with(first, text(first).replace("1000", "1001")), key),
                first + " is not what was noted down when it came");
    }
}
