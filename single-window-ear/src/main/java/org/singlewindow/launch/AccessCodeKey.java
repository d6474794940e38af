package org.singlewindow.launch;

import java.io.IOException;
import java.nio.file.Path;
import org.singlewindow.kernel.setting.Setting;
import org.singlewindow.kernel.setting.Written;

/**
 * The key that access codes of guarantees are kept under: the operator's ({@code SW_ACCESS_CODE_KEY}), else
 * {@code SW_DATA/access-codes.key}, made here at the first start.
 */
final class AccessCodeKey {
    private static final int LEAST = 16;

    private AccessCodeKey() {
    }

    /** The operator's is read by the application itself; here it is only looked whether it can be meant. */
    static void prepare(LaunchSettings settings) {
        Written.in(System.getenv(), System.getProperties())
                .secret(Setting.ACCESS_CODE_KEY, Setting.ACCESS_CODE_KEY_FILE)
                .ifPresentOrElse(AccessCodeKey::checkOwn, () -> useOurs(settings));
    }

    private static void checkOwn(String key) {
        if (key.length() < LEAST) {
            throw new CannotStart("SW_ACCESS_CODE_KEY must have at least " + LEAST + " characters.");
        }
    }

    private static void useOurs(LaunchSettings settings) {
        Path file = settings.data().resolve("access-codes.key");
        try {
            System.setProperty(Setting.ACCESS_CODE_KEY.property(), Secret.in(file));
        } catch (IOException e) {
            throw new CannotStart("The key for access codes in " + file + " cannot be made or read: " + e.getMessage(),
                    e);
        }
    }
}
