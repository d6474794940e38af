package org.singlewindow.routing;

import org.singlewindow.kernel.CountryCode;

/** A declaration as one country on its way sees it. */
public record Journey(RoutingProfile profile, CountryCode country) {}
