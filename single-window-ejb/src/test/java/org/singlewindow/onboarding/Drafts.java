package org.singlewindow.onboarding;

import java.util.List;

/** A directory as far as it can be read. */
final class Drafts {

    private Drafts() {
    }

    static CountryFiles of(Directory directory) {
        return new DraftReader(directory.files(), new Problems(), List.of("units")).read();
    }
}
