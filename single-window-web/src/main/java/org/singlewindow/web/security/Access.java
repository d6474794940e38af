package org.singlewindow.web.security;

/** What a request must bring along to be let in. */
enum Access {

    /** Nothing. */
    OPEN,

    /** HTTP Basic: the doors for machines. */
    CREDENTIALS,

    /**
     * HTTP Basic, or the portal's session: reading only, so that no page of another site can cause an effect with the
     * cookie.
     */
    CREDENTIALS_OR_SESSION,

    /** The portal's session. */
    SESSION,

    /** As {@link #CREDENTIALS_OR_SESSION}, and for whom the policy gives the use case of the address. */
    ADMINISTRATOR,

    /** Nothing helps: it is switched off. */
    NEVER
}
