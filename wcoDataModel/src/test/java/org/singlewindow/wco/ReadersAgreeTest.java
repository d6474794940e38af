package org.singlewindow.wco;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the sure reader takes in, the validator's takes in as well, and as the same tree. For longer than a build has
 * time: {@code -Dfuzz.documents=1000000 -Dfuzz.seed=7}.
 */
class ReadersAgreeTest {

    private static final int DOCUMENTS = Integer.getInteger("fuzz.documents", 20_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_129L);
    private static final Path STORIES = Path.of("../single-window-ear/src/test/resources/scenarios");
    private static final int LONGEST = 16_000;
    private static final int ONE_IN = 10;
    private final SureReader sure = new SureReader();
    private final WcoReader thorough = WcoReader.thorough();
    private int compared;
    private int valid;
    private int surelyValid;

    @Test
    void documents_changed_by_chance_are_the_same_to_both() throws IOException {
        var random = new Random(SEED);
        var mutations = new Mutations(random);
        var grown = new Grown(random);
        var stories = stories();
        for (int i = 0; i < DOCUMENTS; i++) {
            var document = random.nextBoolean() ? grown.document() : stories.get(random.nextInt(stories.size()));
            var changed = mutations.of(document, random.nextInt(4));
            compare(damaged(encoded(changed, random), random), "document " + i + " of seed " + SEED);
        }
        int counted = compared / ONE_IN;
        assertTrue(valid > counted / 5, () -> "too few are valid to say anything: " + valid + " of " + counted);
        assertTrue(valid < counted * 4 / 5, () -> "too few are invalid to say anything: " + valid + " of " + counted);
        assertTrue(surelyValid > valid * 3 / 4, () -> "too often it is not sure: " + surelyValid + " of " + valid);
    }

    @Test
    void the_stories_are_the_same_to_both() throws IOException {
        for (var story : stories()) {
            compare(story.getBytes(UTF_8), story.substring(0, Math.min(300, story.length())));
        }
        assertTrue(surelyValid >= 5 && surelyValid > valid * 3 / 4, surelyValid + " of " + valid);
    }

    @Test
    void real_documents_are_the_same_to_both_as_they_are_and_changed() throws IOException {
        var random = new Random(SEED);
        var mutations = new Mutations(random);
        try (var files = Files.walk(SharedData.find("data/wco-samples"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".xml")).sorted().toList()) {
                var bytes = Files.readAllBytes(file);
                compare(bytes, file.toString());
                compare(damaged(mutations.of(new String(bytes, UTF_8), 1 + random.nextInt(2)).getBytes(UTF_8), random),
                        file.toString());
            }
        }
        assertTrue(surelyValid > 50 && surelyValid > valid * 3 / 4, surelyValid + " of " + valid);
    }

    private static List<String> stories() throws IOException {
        var stories = new ArrayList<>(List.of(Sample.DECLARATION));
        try (Stream<Path> files = Files.walk(STORIES)) {
            for (var file : files.filter(each -> each.toString().endsWith(".xml")).sorted().toList()) {
                var text = Files.readString(file);
                if (text.length() <= LONGEST && text.contains("urn:wco:datamodel")) {
                    stories.add(text);
                }
            }
        }
        return stories;
    }

    /**
     * What it is not sure of it may not be sure of, so the validator is asked about some of that only: it takes long.
     */
    private void compare(byte[] bytes, String what) {
        if (Bytes.findFault(bytes).isPresent()) {
            return;
        }
        var found = sure.find(bytes);
        boolean counts = ++compared % ONE_IN == 0;
        if (found.isPresent() || counts) {
            var right = thorough.readParts(bytes);
            valid += counts && right instanceof ReadOutcome.Read ? 1 : 0;
            surelyValid += counts && found.isPresent() ? 1 : 0;
            assertEquals(Optional.empty(), found.flatMap(root -> TwoReaders.difference(root, right)),
                    () -> what + ":\n" + new String(bytes, UTF_8));
        }
    }

    private static byte[] encoded(String document, Random random) {
        Charset charset = switch (random.nextInt(40)) {
            case 0 -> UTF_16;
            case 1 -> UTF_16BE;
            case 2 -> ISO_8859_1;
            default -> UTF_8;
        };
        var text = charset == UTF_16 || charset == UTF_16BE && random.nextBoolean()
                ? document.replaceFirst("encoding=\"[^\"]*\"", "encoding='UTF-16'") : document;
        return (random.nextInt(30) == 0 ? '\uFEFF' + text : text).getBytes(charset);
    }

    /** Now and then some bytes are lost, others come in, or are others. */
    private static byte[] damaged(byte[] bytes, Random random) {
        if (bytes.length == 0 || random.nextInt(8) > 0) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        int end = Math.min(bytes.length, at + random.nextInt(4));
        var changed = bytes.clone();
        switch (random.nextInt(4)) {
            case 0 -> changed[at] = (byte) random.nextInt(256);
            case 1 -> changed[at] ^= (byte) (1 << random.nextInt(8));
            case 2 -> changed = Arrays.copyOf(bytes, at);
            default -> {
                changed = new byte[bytes.length - (end - at)];
                System.arraycopy(bytes, 0, changed, 0, at);
                System.arraycopy(bytes, end, changed, at, bytes.length - end);
            }
        }
        return changed;
    }
}
