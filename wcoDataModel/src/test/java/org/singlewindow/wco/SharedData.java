package org.singlewindow.wco;

import static org.junit.jupiter.api.Assumptions.abort;

import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Data that is not part of the project: it lies beside it, in {@code ../shared} from the project's root, or nowhere.
 */
final class SharedData {

    private SharedData() {
    }

    /** The folder or file under {@code shared}; the test that asks is skipped, and says why, where it is not there. */
    static Path find(String name) {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var found = folder.resolve("shared").resolve(name);
            if (Files.exists(found)) {
                return found;
            }
        }
        var test = StackWalker.getInstance().walk(frames -> frames.skip(1).findFirst().orElseThrow().getMethodName());
        var reason = "SKIPPED " + test + ": there is no shared/" + name + " beside the project";
        // The build's report counts a skipped test but keeps its reason to itself.
        System.getLogger(SharedData.class.getName()).log(Level.WARNING, reason);
        return abort(reason);
    }
}
