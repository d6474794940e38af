package org.singlewindow.web.security;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The whole of who may ask for what before any role counts: what is not named here needs a sign-in. */
final class AccessRules {

    private static final Set<String> OPEN_PAGES = Set.of("/sign-in.xhtml", "/apply.xhtml", "/applied.xhtml",
            "/new-start.xhtml", "/verify.xhtml", "/verify", "/language", "/health", "/favicon.ico", "/error");

    /** Whoever asks to take part has no sign-in yet; how it stands, they ask by a reference that nobody can guess. */
    private static final String REGISTRATIONS = "/api/registrations";
    private static final Pattern STANDING = Pattern.compile(REGISTRATIONS + "/[^/]+/standing");

    /** Whoever was handed evidence of a case, a court perhaps, has no sign-in either. */
    private static final String EVIDENCE_KEYS = "/api/evidence-keys";

    /** Whoever holds a paper may ask whether it is ours. */
    private static final List<String> OPEN_FOLDERS = List.of("/verify/", "/jakarta.faces.resource/", "/resources/",
            "/health/");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private AccessRules() {
    }

    /**
     * @param path  below the context root, normalised by the container, without path parameters
     * @param query may be null, as the servlet request says it
     */
    static Access of(String method, String path, String query) {
        if (isBelow(path, "/soap")) {
            return isDescription(method, query) ? Access.OPEN : Access.CREDENTIALS;
        }
        if (path.equals(REGISTRATIONS) && method.equals("POST") || STANDING.matcher(path).matches()
                || path.equals(EVIDENCE_KEYS) && READING.contains(method)) {
            return Access.OPEN;
        }
        if (isBelow(path, "/api")) {
            return READING.contains(method) ? Access.CREDENTIALS_OR_SESSION : Access.CREDENTIALS;
        }
        boolean open = OPEN_PAGES.contains(path) || OPEN_FOLDERS.stream().anyMatch(path::startsWith);
        return open ? Access.OPEN : Access.SESSION;
    }

    static boolean isForMachines(String path) {
        return isBelow(path, "/soap") || isBelow(path, "/api");
    }

    static boolean isBelow(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    /** The WSDL and the schemas it imports are public, so that a client can be generated without a sign-in. */
    private static boolean isDescription(String method, String query) {
        return READING.contains(method) && query != null
                && (query.equalsIgnoreCase("wsdl") || query.regionMatches(true, 0, "wsdl=", 0, 5)
                        || query.regionMatches(true, 0, "xsd=", 0, 4));
    }
}
