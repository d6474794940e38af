package org.singlewindow.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.singlewindow.agency.Claims;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.Settings;
import org.singlewindow.kernel.setting.Setting;

/**
 * Tasks held by people whom a country's files take away from their agency. Nobody else of the agency may give them
 * back, so loading does.
 */
@ApplicationScoped
class Holders {

    private static final int FEW = 5;

    @Inject
    Participants participants;

    @Inject
    Claims claims;

    List<FileProblem> find(CountryFiles draft) {
        List<Claims.Held> leaving = leaving(draft);
        if (leaving.isEmpty()) {
            return List.of();
        }
        String some = leaving.stream().limit(FEW)
                .map(held -> held.by() + " (" + participants.get(held.agency()).code() + ": " + held.count() + ")")
                .collect(Collectors.joining(", ")) + (leaving.size() > FEW ? ", …" : "");
        String tasks = String.valueOf(leaving.stream().mapToLong(Claims.Held::count).sum());
        return List.of(new FileProblem("people.csv", 0, "CLAIMS_GIVEN_BACK",
                FileProblem.TEXTS.say("CLAIMS_GIVEN_BACK", tasks, some), true));
    }

    /** In the transaction that takes the people away. */
    @Transactional(Transactional.TxType.MANDATORY)
    void giveBack(CountryFiles draft, String actor) {
        leaving(draft).forEach(held -> claims.giveBack(held, actor));
    }

    private List<Claims.Held> leaving(CountryFiles draft) {
        Map<Integer, String> agencies = participants.list().stream()
                .filter(each -> each.is(Capability.AGENCY) && each.country().equals(draft.country()))
                .collect(Collectors.toMap(Participant::id, Participant::code));
        boolean demo = Settings.isOn(Setting.DEMO);
        Set<String> staying = draft.table("people").stream()
                .filter(row -> demo || !row.get("password_hash").isEmpty())
                .map(row -> row.get("sign_in") + " " + row.get("participant")).collect(Collectors.toSet());
        return claims.of(agencies.keySet()).stream()
                .filter(held -> !staying.contains(held.by() + " " + agencies.get(held.agency()))).toList();
    }
}
