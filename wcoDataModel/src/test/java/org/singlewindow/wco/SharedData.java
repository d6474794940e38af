package org.singlewindow.wco;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** Data that is not part of the project: it lies beside it, in {@code ../shared} from the project's root, or nowhere. */
final class SharedData {

    private SharedData() { }

    /** The folder or file under {@code shared}; the test that asks is skipped, and says why, where it is not there. */
    static Path find(String name) {
        var here = Path.of("").toAbsolutePath();
        for (var folder = here; folder != null; folder = folder.getParent()) {
            var found = folder.resolve("shared").resolve(name);
            if (Files.exists(found)) {
                return found;
            }
        }
        var reason = "skipped: there is no shared/" + name + " beside the project (looked upwards from " + here.getFileName() + ")";
        return abort(reason);
    }
}
