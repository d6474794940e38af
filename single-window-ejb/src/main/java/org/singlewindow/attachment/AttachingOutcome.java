package org.singlewindow.attachment;

import java.util.function.Function;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Wording;

/** What came of bringing a file. */
public sealed interface AttachingOutcome {

    /** {@code again} where the declaration had it already. */
    record Attached(AttachmentView attachment, boolean again) implements AttachingOutcome {
        @Override
        public <T> T either(Function<Attached, T> attached, Function<Unattached, T> unattached) {
            return attached.apply(this);
        }
    }

    /**
     * Nothing was stored.
     *
     * @param code {@code NOT_OFFERED} where files of that kind are not taken; {@code DECLARATION_NOT_FOUND} also where
     *             there is one that the caller may not see
     */
    record Unattached(RuleCode code, Wording why) implements AttachingOutcome {
        @Override
        public <T> T either(Function<Attached, T> attached, Function<Unattached, T> unattached) {
            return unattached.apply(this);
        }
    }

    <T> T either(Function<Attached, T> attached, Function<Unattached, T> unattached);
}
