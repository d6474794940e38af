package org.singlewindow.reference;

import org.singlewindow.kernel.CountryCode;

/** A customs office, inland or at the border; {@code unLocode} is empty where the place has none. */
public record Office(String code, CountryCode country, String name, String unLocode) {}
