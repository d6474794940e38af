package org.singlewindow.monitoring;

import java.time.Duration;
import java.util.Optional;

/**
 * What became of the declarations lodged in one country.
 *
 * @param median from lodging to release, of those released; empty where none was
 */
public record CountryResult(String country, long lodged, long open, long released, long rejected,
        long cancelled, Optional<Duration> median) {}
