package org.singlewindow.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.singlewindow.reference.ShortNames.ShortName;

/** Towns and ports by their UN/LOCODE, the larger ones of the region and around it; there are many more. */
public final class PlaceNames {

    /** They never change while this JVM runs, so they are read once. */
    private static final class Once {
        static final ShortNames NAMES = ShortNames.read("places");
    }

    private PlaceNames() {
    }

    /** By the beginning of its code, or by its name; not more than so many. */
    public static List<ShortName> search(String typed, Locale language, int most) {
        return Once.NAMES.search(typed, language).limit(most).toList();
    }

    public static Optional<String> find(String code, Locale language) {
        return Once.NAMES.find(code, language).map(ShortName::name);
    }
}
