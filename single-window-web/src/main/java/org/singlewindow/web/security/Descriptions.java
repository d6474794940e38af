package org.singlewindow.web.security;

import java.util.Map;
import java.util.Optional;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Settings;
import org.singlewindow.kernel.setting.Setting;

/**
 * Who may see what the server tells about itself: measurements at {@code /metrics}, the description of the REST door at
 * {@code /openapi}. Open in demo mode; elsewhere the administrator's, unless the operator says otherwise.
 */
public record Descriptions(Access metrics, Access openapi) {

    private static final Map<String, Access> WORDS = Map.of("open", Access.OPEN, "admin", Access.ADMINISTRATOR, "off",
            Access.NEVER);

    private static final Descriptions AS_SET = of(Settings.find(Setting.METRICS), Settings.find(Setting.OPENAPI),
            Settings.isOn(Setting.DEMO));

    static Descriptions asSet() {
        return AS_SET;
    }

    static Descriptions of(Optional<String> metrics, Optional<String> openapi, boolean demo) {
        Access otherwise = demo ? Access.OPEN : Access.ADMINISTRATOR;
        return new Descriptions(metrics.map(WORDS::get).orElse(otherwise), openapi.map(WORDS::get).orElse(otherwise));
    }

    /** Empty for every path that is none of these. */
    Optional<Access> accessTo(String path) {
        if (AccessRules.isBelow(path, "/metrics")) {
            return Optional.of(metrics);
        }
        return AccessRules.isBelow(path, "/openapi") ? Optional.of(openapi) : Optional.empty();
    }

    /** What somebody is there for who asks for such a path. */
    static UseCase useCase(String path) {
        return AccessRules.isBelow(path, "/metrics") ? UseCase.READ_METRICS : UseCase.READ_DESCRIPTION;
    }
}
