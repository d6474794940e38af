package org.singlewindow.reference;

import org.singlewindow.kernel.CountryCode;

/**
 * One country's own entry in a list: a further code, another name for a known one, or the day on which one ends there.
 */
public record CodeOverride(CountryCode country, String list, Code code) {}
