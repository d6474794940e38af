package org.singlewindow.delivery;

import java.time.Duration;
import org.singlewindow.kernel.Settings;

/** How long and how often. All of it can be set from outside, in seconds where it is a time. */
final class DeliveryRules {

    /** Most deliveries handed out, or header lines given, by one call. */
    static final int LARGEST_BATCH = 200;

    /** No call hands out more than this, save one document that is larger by itself. */
    static final int LARGEST_LOAD = 16 * 1024 * 1024;

    /** Minutes to wait after the first, second … failure; the last holds from there on. */
    static final String BACK_OFF_MINUTES = "array[1, 2, 4, 8, 15, 30, 60]";
    static final int BACK_OFF_STEPS = 7;

    private DeliveryRules() {
    }

    /** How long a recipient has to acknowledge before the delivery is handed out again. */
    static Duration visibility() {
        return Duration.ofSeconds(Settings.number("sw.delivery.visibility", 300, 1, 86_400));
    }

    /** After so many the delivery is parked: 78 tries with their pauses last three days. */
    static int attempts() {
        return Settings.number("sw.delivery.attempts", 78, 1, 10_000);
    }

    static int batch(int asked) {
        return Math.max(1, Math.min(asked, LARGEST_BATCH));
    }
}
