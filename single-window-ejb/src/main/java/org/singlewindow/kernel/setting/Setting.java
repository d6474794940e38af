package org.singlewindow.kernel.setting;

import java.util.Locale;
import java.util.Optional;

/**
 * Everything that can be set from outside: as environment variable ({@code SW_HTTP_PORT}) or as system property
 * ({@code sw.http.port}), which wins. {@code docs/operations.md} says what each is for; a test holds it against this
 * list.
 */
public enum Setting {
    HTTP_PORT(Kind.port(), "8080"),
    HTTPS_PORT(Kind.port(), "8443"),
    HEALTH_PORT(Kind.port()),
    HTTP(Kind.FLAG),
    KEYSTORE(Kind.text()),
    KEYSTORE_PASSWORD(Kind.SECRET),
    KEYSTORE_PASSWORD_FILE(Kind.text()),
    KEYSTORE_ALIAS(Kind.text()),
    EVIDENCE_KEYSTORE(Kind.text()),
    EVIDENCE_KEYSTORE_PASSWORD(Kind.SECRET),
    EVIDENCE_KEYSTORE_PASSWORD_FILE(Kind.text()),
    EVIDENCE_KEYSTORE_ALIAS(Kind.text()),
    ACCESS_CODE_KEY(Kind.SECRET),
    ACCESS_CODE_KEY_FILE(Kind.text()),
    BIND(Kind.text()),
    TRUSTED_PROXIES(Kind.networks()),
    PUBLIC_URL(Kind.url()),
    METRICS(Kind.openness()),
    OPENAPI(Kind.openness()),
    DB_URL(Kind.text()),
    DB_USER(Kind.text()),
    DB_PASSWORD(Kind.SECRET),
    DB_PASSWORD_FILE(Kind.text()),
    DB_PATIENCE(Kind.number("seconds", 1, 3_600), "35"),
    DATA(Kind.text(), "data"),
    DEMO(Kind.FLAG),
    CLUSTER(Kind.FLAG, "false"),
    CACHE(Kind.text()),
    DELIVERY_VISIBILITY(Kind.number("seconds", 1, 86_400), "300"),
    DELIVERY_ATTEMPTS(Kind.number("tries", 1, 10_000), "78"),
    VERIFY_HOUR(Kind.number("hours", 0, 23), "3"),
    INTAKE_PLACES(Kind.number("places", 1, 1_000)),
    INTAKE_PATIENCE(Kind.number("milliseconds", 0, 60_000), "2000"),
    SURE_READER(Kind.FLAG, "true"),
    ATTACHMENT_LARGEST(Kind.number("MiB", 1, 100), "20"),
    ATTACHMENTS_LARGEST(Kind.number("MiB", 1, 10_000), "200"),
    VIRUS_SCANNER(Kind.server()),
    VIRUS_SCANNER_PATIENCE(Kind.number("seconds", 1, 600), "30"),
    STOP_WITH_PARENT(Kind.FLAG, "false");

    private final Kind kind;
    private final String otherwise;
    private final String variable;
    private final String property;

    Setting(Kind kind) {
        this(kind, "");
    }

    Setting(Kind kind, String otherwise) {
        this.kind = kind;
        this.otherwise = otherwise;
        this.variable = "SW_" + name();
        this.property = variable.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    public String variable() {
        return variable;
    }

    public String property() {
        return property;
    }

    /** What holds where the operator says nothing; empty where there is nothing, or where it depends. */
    public Optional<String> otherwise() {
        return Optional.of(otherwise).filter(value -> !value.isEmpty());
    }

    /** True where the only answers are yes and no. */
    public boolean isFlag() {
        return kind == Kind.FLAG;
    }

    /** True for what must not be handed on further than it has to be. */
    public boolean isSecret() {
        return kind == Kind.SECRET;
    }

    Kind kind() {
        return kind;
    }
}
