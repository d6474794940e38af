package org.singlewindow.delivery;

/** The ways by which a message comes in. */
public enum Door {
    SOAP, REST, UPLOAD, FORM
}
