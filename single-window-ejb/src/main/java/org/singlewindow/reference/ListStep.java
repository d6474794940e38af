package org.singlewindow.reference;

import java.time.Instant;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;

/**
 * How a list went from one version to the next, as it stands in one country or for all.
 *
 * @param version the version to which this led
 * @param country whose own entries it was about; empty where the list of all became another
 * @param by      sign-in of whoever loaded the country; {@code system} for what came with the program
 * @param news    what was different afterwards
 */
public record ListStep(String version, Optional<CountryCode> country, Instant at, String by, HandedList news) {}
