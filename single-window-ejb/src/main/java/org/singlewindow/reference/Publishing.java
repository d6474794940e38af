package org.singlewindow.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.JsonText;

/**
 * Brings a country's offices, border posts and code overrides to what its files say, in the caller's transaction.
 * Offices and posts stay who they are; of code overrides, to which nothing belongs, those that are no longer named go,
 * and what has become different is a version of its list.
 */
@ApplicationScoped
public class Publishing {

    @Inject
    OfficeRepository places;

    @Inject
    CodeOverrideRepository overrides;

    @Inject
    Recording recording;

    @Inject
    Offices register;

    @Inject
    CodeLists lists;

    @Inject
    Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(Gazette gazette, String actor) {
        offices(gazette.country(), gazette.offices());
        posts(gazette.country(), gazette.posts());
        codes(gazette.country(), gazette.codes());
        recording.recordOwn(gazette.country(), gazette.codes(), actor);
        places.settle();
    }

    private void offices(CountryCode country, List<Gazette.OfficeLine> lines) {
        Map<String, RegisteredOffice> known = byCode(places.offices(country));
        lines.forEach(line -> {
            RegisteredOffice office = known.remove(line.code());
            if (office == null) {
                places.add(new RegisteredOffice(line, country));
            } else {
                office.stand(line);
            }
        });
        retire(known);
    }

    private void posts(CountryCode country, List<Gazette.PostLine> lines) {
        Map<String, RegisteredPost> known = byCode(places.posts(country));
        lines.forEach(line -> {
            RegisteredPost post = known.remove(line.code());
            if (post == null) {
                places.add(new RegisteredPost(line, country));
            } else {
                post.stand(line);
            }
        });
        retire(known);
    }

    private void codes(CountryCode country, List<CodeOverride> lines) {
        Map<OwnCode.Key, OwnCode> known = overrides.list(country).stream()
                .collect(Collectors.toMap(OwnCode::key, Function.identity()));
        lines.forEach(line -> {
            OwnCode code = known.remove(OwnCode.Key.of(line));
            if (code == null) {
                overrides.add(new OwnCode(line));
            } else {
                code.stand(line.code());
            }
        });
        known.values().forEach(overrides::remove);
    }

    private static <P extends RegisteredPlace> Map<String, P> byCode(List<P> known) {
        return known.stream().collect(Collectors.toMap(RegisteredPlace::code, Function.identity()));
    }

    private void retire(Map<String, ? extends RegisteredPlace> gone) {
        LocalDate today = LocalDate.now(clock);
        gone.values().forEach(place -> place.retire(today));
    }

    /** Makes the change visible to everyone who asks on this node. */
    public void refresh() {
        register.refresh();
        lists.refresh();
    }
}
