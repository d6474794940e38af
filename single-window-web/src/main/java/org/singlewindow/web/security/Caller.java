package org.singlewindow.web.security;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.Set;
import java.util.stream.Collectors;
import org.singlewindow.identity.SignedInAs;

/** The container's view of whoever is signed in; its groups are the names of the roles. */
final class Caller extends CallerPrincipal {

    private static final long serialVersionUID = 1L;

    private final transient SignedInAs who;

    Caller(SignedInAs who) {
        super(who.signIn());
        this.who = who;
    }

    Set<String> groups() {
        return who.roles().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }
}
