package org.singlewindow.attachment;

import java.util.Optional;
import org.singlewindow.attachment.AttachingOutcome.Unattached;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Settings;
import org.singlewindow.kernel.setting.Setting;

/** What can be said of a file before any of it is there. */
public final class AttachmentLimits {

    private AttachmentLimits() {
    }

    /** How long one file may be, in bytes. */
    public static int largest() {
        return Settings.number(Setting.ATTACHMENT_LARGEST) << 20;
    }

    /** Why a file of which this is said is not taken, whatever is in it. */
    public static Optional<Unattached> forbids(String type) {
        return type.isEmpty() || FileKind.ofType(type).isPresent() ? Optional.empty()
                : Optional.of(Reasons.of(RuleCode.NOT_OFFERED, "type", type));
    }
}
