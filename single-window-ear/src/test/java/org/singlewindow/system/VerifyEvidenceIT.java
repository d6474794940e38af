package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code java -jar single-window.jar verify-evidence}, where no window is. */
class VerifyEvidenceIT {

    @Test
    void what_was_taken_away_holds_elsewhere_and_a_changed_byte_is_found() throws Exception {
        Path work = Files.createDirectories(RunningJar.work().resolve("verify-evidence"));
        Path file = work.resolve("evidence.zip");
        byte[] taken = bytes("/api/declarations/" + Lodged.now().mrn() + "/evidence");
        Files.write(file, taken);
        String fingerprint = Aftermath.json("{\"all\":" + Knock.at("/api/evidence-keys").get().body() + "}")
                .getJsonArray("all").getJsonObject(0).getString("fingerprint");
        Path none = work.resolve("no-window");
        ends("0", "All of it holds.", verify(none, file.toString(), "--fingerprint", fingerprint));
        ends("2", "It fits together, but who made it is not shown.", verify(none, file.toString()));
        ends("1", "NOT ALL OF IT HOLDS", verify(none, file.toString(), "--fingerprint", "0".repeat(64)));
        byte[] changed = taken.clone();
        changed[taken.length / 3] ^= 1;
        Files.write(file, changed);
        ends("1", "NOT ALL OF IT HOLDS", verify(none, file.toString(), "--fingerprint", fingerprint));
        ends("2", "Nothing was checked: ", verify(none, work.resolve("none.zip").toString()));
        assertFalse(Files.exists(none), "it left something where no window is");
    }

    private static byte[] bytes(String path) throws Exception {
        HttpURLConnection call = (HttpURLConnection) SystemUnderTest.shared().base().resolve(path).toURL()
                .openConnection();
        call.setRequestProperty("Authorization", Knock.basic("customs.kz", "single-window"));
        try (InputStream answer = call.getInputStream()) {
            assertEquals("application/zip", call.getContentType());
            return answer.readAllBytes();
        }
    }

    private static List<String> verify(Path data, String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "verify-evidence";
        System.arraycopy(words, 0, all, 1, words.length);
        return RunningJar.command(data, Map.of(), all);
    }

    private static void ends(String code, String words, List<String> said) {
        assertEquals(code, said.get(0), said::toString);
        assertTrue(said.stream().anyMatch(line -> line.startsWith(words)), said::toString);
    }
}
