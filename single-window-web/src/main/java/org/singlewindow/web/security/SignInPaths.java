package org.singlewindow.web.security;

import jakarta.servlet.http.HttpServletRequest;

/** Where to go after signing in. */
public final class SignInPaths {

    private SignInPaths() {
    }

    /**
     * The page that was asked for before, or the first page; never an address outside this application, whatever the
     * link said.
     */
    public static String afterSignIn(HttpServletRequest request, String from) {
        return request.getContextPath() + (isLocal(from) ? from : "/");
    }

    private static boolean isLocal(String from) {
        return from != null && from.startsWith("/") && !from.startsWith("//")
                && from.chars().noneMatch(c -> c == '\\' || c < ' ');
    }
}
