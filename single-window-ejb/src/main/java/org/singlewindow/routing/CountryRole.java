package org.singlewindow.routing;

/** How a country is concerned by one consignment. */
public enum CountryRole { EXPORTING, IMPORTING, TRANSIT }
