package org.singlewindow.declaration;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What whoever sent a document says beside it.
 *
 * @param forWhom code of the trader for whom it is to be lodged; mostly the document alone says
 * @param version of the declaration that an amendment is written for; mostly nobody says
 */
public record SaidBeside(Optional<String> forWhom, OptionalInt version) {

    public static final SaidBeside NOTHING = of(Optional.empty());

    public static SaidBeside of(Optional<String> forWhom) {
        return new SaidBeside(forWhom, OptionalInt.empty());
    }
}
