package org.singlewindow.monitoring;

import java.time.Duration;
import java.util.Optional;

/**
 * How one agency answers.
 *
 * @param late   decided after the time it has published, or still open after it
 * @param median from lodging to decision; empty where it has decided nothing
 */
public record AgencyResult(String agency, long asked, long decided, long late, Optional<Duration> median) {}
