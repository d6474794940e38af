package org.singlewindow.retention;

import java.time.Instant;

/** Have removed what was shown: as of that moment, and so many cases. */
public record OrderRemoval(Instant asOf, long cases) {}
