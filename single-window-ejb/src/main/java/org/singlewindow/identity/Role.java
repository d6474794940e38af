package org.singlewindow.identity;

/** What a person, or a system that signs in, may do on behalf of its participant. */
public enum Role {
    TRADER, CARRIER, BROKER, OFFICER, SUPERVISOR, GATEWAY, GUARANTOR, SECRETARIAT, ADMIN
}
