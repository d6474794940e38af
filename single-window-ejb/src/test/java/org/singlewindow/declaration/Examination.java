package org.singlewindow.declaration;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Role;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Violation;
import org.singlewindow.mandate.Procedure;
import org.singlewindow.reference.BorderPost;
import org.singlewindow.reference.CodeLists;
import org.singlewindow.reference.Office;
import org.singlewindow.reference.Offices;
import org.singlewindow.routing.DemoRouting;
import org.singlewindow.routing.Duty;
import org.singlewindow.routing.Routing;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.Wiring;

/** Rules and routing over the demo region and the lists of the field, all in memory. */
public final class Examination {

    private final Examining examining;

    /**
     * What came of one document.
     *
     * @param asked each that gets it, with its duty; whoever must approve has both duties
     */
    public record Result(Set<String> asked, List<Violation> findings) {}

    public Examination() {
        this(new Wiring(emptyDatabase(), new SettableClock("2026-03-01T08:00:00Z")));
    }

    /** @param lists with what countries have added to them */
    public Examination(CodeLists lists) {
        this(new Wiring(emptyDatabase(), new SettableClock("2026-03-01T08:00:00Z")).with(CodeLists.class, lists));
    }

    private Examination(Wiring empty) {
        Wiring wiring = empty
                .with(Routing.class, new DemoRouting()).with(Participants.class, new Countries())
                .with(Offices.class, new Places()).with(Forerunners.class, new Nothing());
        examining = wiring.get(Examining.class);
    }

    /** Each rule that asks for somebody, behind the code of whom: {@code UZ-PLANT plant-import}. */
    public Set<String> rules(LodgeDeclaration declaration, String country) {
        return findings(declaration, country).plan().recipients().stream()
                .flatMap(each -> each.reasons().stream().map(reason -> each.code() + " " + reason.rule()))
                .collect(Collectors.toSet());
    }

    private Examining.Findings findings(LodgeDeclaration declaration, String country) {
        CountryCode home = new CountryCode(country);
        var who = new SignedInAs("trader", "trader",
                DemoRouting.participant(home + "-T0000001", Capability.TRADER, home), Set.of(Role.TRADER));
        return examining.examine(declaration, Optional.empty(), who);
    }

    public Result examine(LodgeDeclaration declaration, String country) {
        Examining.Findings findings = findings(declaration, country);
        return new Result(
                findings.plan().recipients().stream()
                        .flatMap(each -> duties(each.duty()).map(duty -> duty + " " + each.code()))
                        .collect(Collectors.toSet()),
                findings.violations());
    }

    private static Stream<Duty> duties(Duty duty) {
        return duty == Duty.APPROVE ? Stream.of(Duty.APPROVE, Duty.INFORM) : Stream.of(duty);
    }

    /** No country has entries of its own in it. */
    static EntityManager emptyDatabase() {
        Object nothing = Proxy.newProxyInstance(TypedQuery.class.getClassLoader(), new Class<?>[]{TypedQuery.class},
                (proxy, method, arguments) -> List.of());
        return (EntityManager) Proxy.newProxyInstance(EntityManager.class.getClassLoader(),
                new Class<?>[]{EntityManager.class},
                (proxy, method, arguments) -> nothing);
    }

    /** Nothing came before. */
    private static final class Nothing extends Forerunners {
        @Override
        Optional<Forerunner> find(Mrn mrn, Set<Procedure> procedures, SignedInAs who) {
            return Optional.empty();
        }
    }

    private static final class Countries extends Participants {
        @Override
        public Optional<Participant> find(String code) {
            return DemoRouting.COUNTRIES.contains(code)
                    ? Optional.of(DemoRouting.participant(code, Capability.COUNTRY, new CountryCode(code)))
                    : Optional.empty();
        }

        @Override
        public List<Participant> numbered(String number) {
            return List.of();
        }
    }

    private static final class Places extends Offices {
        private final Map<String, String> names = DemoRouting.COUNTRIES.stream()
                .flatMap(country -> Stream.of(country + "/offices.csv", country + "/border-posts.csv"))
                .flatMap(DemoRouting::lines).map(line -> line.split(","))
                .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> line[1], (office, post) -> office));

        private final Set<String> posts = DemoRouting.COUNTRIES.stream().map(country -> country + "/border-posts.csv")
                .flatMap(DemoRouting::lines).map(line -> line.split(",")[0]).collect(Collectors.toUnmodifiableSet());

        @Override
        public Optional<Office> find(String code) {
            return names.containsKey(code)
                    ? Optional
                            .of(new Office(0, code, new CountryCode(code.substring(0, 2)), code, "", Optional.empty()))
                    : Optional.empty();
        }

        /** As if all were airports: nobody is told that one leads elsewhere. */
        @Override
        public Optional<BorderPost> findBorderPost(String code) {
            CountryCode anywhere = new CountryCode("UZ");
            return Optional.of(code).filter(posts::contains)
                    .map(post -> new BorderPost(0, post, anywhere, post, anywhere, "", "4", Optional.empty()));
        }

        @Override
        public Set<String> named(String name) {
            return names.keySet().stream().filter(code -> names.get(code).equalsIgnoreCase(name))
                    .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public Set<CountryCode> beginning(String words) {
            return Set.of();
        }

        @Override
        public Set<CountryCode> resembling(String code) {
            return names.keySet().stream()
                    .filter(known -> code.length() > 2
                            && known.substring(2).equalsIgnoreCase(code.substring(2).strip())
                            || known.substring(2).equalsIgnoreCase(code) || names.get(known).equalsIgnoreCase(code))
                    .map(known -> new CountryCode(known.substring(0, 2))).collect(Collectors.toUnmodifiableSet());
        }
    }
}
