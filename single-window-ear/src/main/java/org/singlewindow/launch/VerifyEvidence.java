package org.singlewindow.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code java -jar single-window.jar verify-evidence FILE}: whether the evidence of a case is as it was made;
 * {@code verify-record FILE}: whether what was read from the code of a paper is ours. Anywhere, without a window and
 * without a network; where the window itself runs from, its own certificate is believed.
 */
final class VerifyEvidence {
    static final String CASE = "org.singlewindow.evidence.VerifyEvidenceCommand";
    static final String RECORD = "org.singlewindow.evidence.VerifyRecordCommand";
    private static final List<String> TRUSTING = List.of("--certificate", "--key", "--fingerprint");

    private final String command;
    private final LaunchSettings settings;
    private final Path jar;
    private final Console console;

    VerifyEvidence(String command, LaunchSettings settings, Path jar, Console console) {
        this.command = command;
        this.settings = settings;
        this.jar = jar;
        this.console = console;
    }

    /** What the process is to end with. */
    int run(List<String> words) {
        List<String> arguments = new ArrayList<>(words);
        Path ours = EvidenceKey.certificate(settings);
        if (words.stream().noneMatch(TRUSTING::contains) && Files.exists(ours)) {
            arguments.addAll(List.of("--certificate", ours.toString()));
        }
        return Files.isDirectory(settings.cache()) ? run(arguments, settings.cache()) : runElsewhere(arguments);
    }

    /** Nothing is left behind where no window has ever run. */
    private int runElsewhere(List<String> arguments) {
        try {
            Path cache = Files.createTempDirectory("single-window");
            try {
                return run(arguments, cache);
            } finally {
                Directories.delete(cache);
            }
        } catch (IOException e) {
            throw new CannotStart("The temporary directory cannot be written: " + e.getMessage(), e);
        }
    }

    private int run(List<String> arguments, Path cache) {
        return ApplicationCommand.run(new UnpackedParts(jar, cache), command, arguments, console);
    }
}
