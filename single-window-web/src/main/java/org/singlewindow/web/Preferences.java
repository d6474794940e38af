package org.singlewindow.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a browser remembers of its user between sign-ins, in cookies: the language chosen and the time zone it is in.
 */
public final class Preferences {

    static final String LANGUAGE = "SW_LANGUAGE";
    static final Set<String> LANGUAGES = Set.of("en", "ru");
    private static final String ZONE = "SW_ZONE";

    private Preferences() {
    }

    /** Chosen in the portal, or else the first of ours that the reader asks for. */
    public static Locale spoken(HttpServletRequest request) {
        return language(request).orElseGet(() -> Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage).filter(LANGUAGES::contains).findFirst().map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH));
    }

    /** One of ours, by its name as programs write it: {@code ru}, {@code ru-UZ}. */
    public static Optional<Locale> find(String name) {
        return Optional.of(Locale.forLanguageTag(name).getLanguage()).filter(LANGUAGES::contains)
                .map(Locale::forLanguageTag);
    }

    /** Their names, for a sentence. */
    public static String offered() {
        return LANGUAGES.stream().sorted().collect(Collectors.joining(", "));
    }

    static Optional<Locale> language(HttpServletRequest request) {
        return cookie(request, LANGUAGE).filter(LANGUAGES::contains).map(Locale::forLanguageTag);
    }

    /** The zone that the browser told; UTC until it did. */
    public static ZoneId zone(FacesContext faces) {
        return zone((HttpServletRequest) faces.getExternalContext().getRequest());
    }

    /** The same where no page is shown. */
    public static ZoneId zone(HttpServletRequest request) {
        return cookie(request, ZONE).flatMap(Preferences::parse).orElse(ZoneOffset.UTC);
    }

    private static Optional<ZoneId> parse(String text) {
        try {
            return Optional.of(ZoneId.of(text.replace("%2F", "/")));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return Optional.ofNullable(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }
}
