package org.singlewindow.declaration.wire;

/** How far a document is checked when nothing is to be lodged. */
public enum ValidationTier { SCHEMA, ALL }
