package org.singlewindow.delivery;

import java.time.Duration;
import org.singlewindow.kernel.Settings;
import org.singlewindow.kernel.setting.Setting;

/** How long and how often. All of it can be set from outside, in seconds where it is a time. */
final class DeliveryRules {

    /** Minutes to wait after the first, second … failure; the last holds from there on. */
    static final String BACK_OFF_MINUTES = "array[1, 2, 4, 8, 15, 30, 60]";
    static final int BACK_OFF_STEPS = 7;

    private DeliveryRules() {
    }

    /** How long a recipient has to acknowledge before the delivery is handed out again. */
    static Duration visibility() {
        return Duration.ofSeconds(Settings.number(Setting.DELIVERY_VISIBILITY));
    }

    /** After so many the delivery is parked: 78 tries with their pauses last three days. */
    static int attempts() {
        return Settings.number(Setting.DELIVERY_ATTEMPTS);
    }
}
