package org.singlewindow.onboarding;

import java.util.List;

/** What came of putting a draft into force. */
sealed interface Installed {

    /** {@code changed} is false where the very same files were in force already. */
    record InForce(int version, boolean changed) implements Installed {}

    /** Somebody else's files came into force that whoever loads these has not seen. */
    record Overtaken(RegionVersions.InForce by) implements Installed {}

    /** It would have left work undone that is under way. */
    record Refused(List<FileProblem> problems) implements Installed {}
}
