package org.singlewindow.routing;

/** An agency with a say of its own, or the queue of a whole country. */
public enum RecipientKind { AGENCY, COUNTRY }
