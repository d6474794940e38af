package org.singlewindow.bench;

/** Named to the JDK as the configuration of its logging: none, so that libraries do not talk between the figures. */
public final class QuietLogging {
}
