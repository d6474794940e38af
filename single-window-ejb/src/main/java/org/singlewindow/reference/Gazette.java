package org.singlewindow.reference;

import java.util.List;
import org.singlewindow.kernel.CountryCode;

/** All that one country publishes for others to look up, as its files have it. */
public record Gazette(CountryCode country, List<OfficeLine> offices, List<PostLine> posts, List<CodeOverride> codes) {

    /** {@code unLocode} is empty where the place has none. */
    public record OfficeLine(String code, String name, String unLocode) {}

    /** {@code modes} are UN/ECE Recommendation 19 digits with blanks between. */
    public record PostLine(String code, String name, CountryCode neighbour, String unLocode, String modes) {}
}
