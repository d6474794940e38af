package org.singlewindow.declaration.wire;

import jakarta.enterprise.context.ApplicationScoped;
import org.singlewindow.kernel.Settings;
import org.singlewindow.kernel.setting.Setting;
import org.singlewindow.wco.SureReading;

/** Which of the two readers of documents reads, and what came of it; where the setting is heeded that turns one off. */
@ApplicationScoped
public class ReadingFigures {

    private final SureReading reading = SureReading.OF_THE_PROGRAM;

    /** As the program starts. */
    public void heedSetting() {
        if (!Settings.isOn(Setting.SURE_READER)) {
            reading.turnOff();
        }
    }

    public boolean isSureReaderOn() {
        return reading.isOn();
    }

    /** How many documents the sure reader took in. */
    public long readSurely() {
        return reading.sure();
    }

    /** How many it left to the validator. */
    public long leftToTheValidator() {
        return reading.unsure();
    }

    /** How often the two took a document for something else. */
    public long differences() {
        return reading.differences();
    }
}
