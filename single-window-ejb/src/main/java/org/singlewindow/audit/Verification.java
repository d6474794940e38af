package org.singlewindow.audit;

import java.util.Optional;

/**
 * What checking the chain of seals found.
 *
 * @param seals  checked and right
 * @param events under those seals
 * @param broken the first thing that does not fit, in words; empty where all is as it was written
 */
public record Verification(long seals, long events, Optional<String> broken) {
}
