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
 * Offices and posts stay who they are; code overrides, to which nothing belongs, are put in the place of the former
 * ones.
 */
@ApplicationScoped
public class Publishing {

    @Inject
    OfficeRepository places;

    @Inject
    CodeOverrideRepository overrides;

    @Inject
    Offices register;

    @Inject
    CodeLists lists;

    @Inject
    Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(Gazette gazette) {
        offices(gazette.country(), gazette.offices());
        posts(gazette.country(), gazette.posts());
        places.settle();
        JsonArrayBuilder codeRows = JsonText.array();
        gazette.codes().forEach(each -> codeRows.add(row(each)));
        overrides.replace(gazette.country(), codeRows.build().toString());
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

    private static <P extends RegisteredPlace> Map<String, P> byCode(List<P> known) {
        return known.stream().collect(Collectors.toMap(RegisteredPlace::code, Function.identity()));
    }

    private void retire(Map<String, ? extends RegisteredPlace> gone) {
        LocalDate today = LocalDate.now(clock);
        gone.values().forEach(place -> place.retire(today));
    }

    private static JsonObjectBuilder row(CodeOverride override) {
        Code code = override.code();
        JsonObjectBuilder row = JsonText.object().add("list", override.list()).add("code", code.code())
                .add("name", code.name()).add("valid_from", code.validFrom().toString());
        code.validTo().ifPresent(last -> row.add("valid_to", last.toString()));
        return row;
    }

    /** Makes the change visible to everyone who asks on this node. */
    public void refresh() {
        register.refresh();
        lists.refresh();
    }
}
