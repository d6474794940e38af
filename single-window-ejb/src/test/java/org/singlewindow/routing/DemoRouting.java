package org.singlewindow.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.kernel.CountryCode;

/**
 * The tables of the demo's countries as their files have them, without a database.
 */
public final class DemoRouting extends Routing {

    public static final List<String> COUNTRIES = List.of("AZ", "CN", "KZ", "MN", "PK", "TJ", "UZ");

    private static final int COLUMNS_WITHOUT_THE_TEXT = 10;

    private final RuleBook book;

    public DemoRouting() {
        Map<CountryCode, RuleTable> tables = new HashMap<>();
        COUNTRIES.forEach(code -> tables.put(new CountryCode(code), table(new CountryCode(code))));
        book = new RuleBook(tables);
    }

    @Override
    public RoutingPlan plan(RoutingProfile profile) {
        return book.plan(profile);
    }

    @Override
    public List<Unposted> unposted(RoutingProfile profile, RoutingPlan plan) {
        return book.unposted(profile, plan);
    }

    private static RuleTable table(CountryCode country) {
        Map<String, RuleTable.Party> agencies = new LinkedHashMap<>();
        lines(country + "/agencies.csv").map(line -> line.split(",")[0])
                .forEach(code -> agencies.put(code,
                        new RuleTable.Party(participant(code, Capability.AGENCY, country), 1)));
        return new RuleTable(country, 1, participant(country.value(), Capability.COUNTRY, country), agencies,
                lines(country + "/routing.csv").map(line -> rule(line.split(",", COLUMNS_WITHOUT_THE_TEXT))).toList());
    }

    private static Rule rule(String[] cells) {
        return RuleLine
                .parse(new RuleView(cells[0], cells[1], Duty.valueOf(cells[2]),
                        Conditions.texts(cells[3], cells[4], cells[5], cells[6], cells[7], cells[8]), "because"));
    }

    public static Participant participant(String code, Capability capability, CountryCode country) {
        return new Participant(code.hashCode(), code, Set.of(capability), Optional.of(country), code, code, true);
    }

    /** The rows of a file of the demo region, without its head. */
    public static Stream<String> lines(String file) {
        try (InputStream in = DemoRouting.class.getResourceAsStream("/region/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
