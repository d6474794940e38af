package org.singlewindow.registration;

/** How an application stands. */
public enum RegistrationState {
    WAITING, APPROVED, REFUSED
}
