package org.singlewindow.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * In which of our languages the caller reads: the first that {@code Accept-Language} names of those that there are. Who
 * names none, or none of ours, gets English, as every program got before.
 */
@ApplicationScoped
class ReaderLanguage {

    private static final Set<String> OURS = Set.of("en", "ru");

    @Inject
    HttpServletRequest request;

    Locale get() {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Locale.ENGLISH;
        }
        List<Locale> wanted = Collections.list(request.getLocales());
        return wanted.stream().map(Locale::getLanguage).filter(OURS::contains).map(Locale::forLanguageTag).findFirst()
                .orElse(Locale.ENGLISH);
    }
}
