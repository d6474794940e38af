package org.singlewindow.reference;

import java.util.List;
import org.singlewindow.kernel.CountryCode;

/** All that one country publishes for others to look up. */
public record Gazette(CountryCode country, List<Office> offices, List<BorderPost> posts, List<CodeOverride> codes) {}
