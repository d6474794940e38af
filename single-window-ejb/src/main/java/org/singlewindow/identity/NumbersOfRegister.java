package org.singlewindow.identity;

import java.util.List;

/** Under which numbers of its country's register each firm was taken in: by these as well it is named. */
public interface NumbersOfRegister {

    /** All of them, those taken in first first. */
    List<Numbered> numbers();

    /** @param code of the participant that the firm became */
    record Numbered(String code, String number) {}
}
