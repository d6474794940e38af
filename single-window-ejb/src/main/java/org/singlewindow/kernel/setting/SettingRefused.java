package org.singlewindow.kernel.setting;

/** The operator cannot have meant this; the message is one sentence that names setting, value and what it takes. */
public final class SettingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SettingRefused(String message) {
        super(message);
    }
}
