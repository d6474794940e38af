package org.singlewindow.mandate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.singlewindow.kernel.CountryCode;

/** What a trader lets a broker do. It never changes but that one of them may end it, once. */
@Entity
class Mandate {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mandate_seq")
    @SequenceGenerator(name = "mandate_seq", sequenceName = "mandate_seq", allocationSize = 1)
    private long id;

    @Version
    private int version;

    private int trader;

    private int broker;

    private CountryCode country;

    private String procedures;

    @Enumerated(EnumType.STRING)
    private Representation representation;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "begins_at")
    private Instant beginsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "given_by")
    private String givenBy;

    @Column(name = "sent_under")
    private String sentUnder;

    @Enumerated(EnumType.STRING)
    private MandateState ending;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_by")
    private String endedBy;

    protected Mandate() {
        // for JPA
    }

    /** Who gives it to whom, and where both are. */
    record Between(int trader, int broker, CountryCode country) {}

    /** When and by whom it is given; {@code key} is what the trader's system calls it. */
    record Deed(Instant at, String by, Optional<String> key) {}

    Mandate(Between between, Terms terms, Deed deed) {
        trader = between.trader();
        broker = between.broker();
        country = between.country();
        procedures = words(terms.procedures());
        representation = terms.representation();
        firstDay = terms.first();
        lastDay = terms.last();
        beginsAt = terms.beginsAt();
        endsAt = terms.endsAt();
        givenAt = deed.at();
        givenBy = deed.by();
        sentUnder = deed.key().orElse(null);
    }

    private static String words(Collection<Procedure> several) {
        return several.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    long id() {
        return id;
    }

    int version() {
        return version;
    }

    int trader() {
        return trader;
    }

    int broker() {
        return broker;
    }

    List<Procedure> procedures() {
        return Procedure.list(procedures);
    }

    Representation representation() {
        return representation;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    Instant givenAt() {
        return givenAt;
    }

    String givenBy() {
        return givenBy;
    }

    Optional<MandateView.End> end() {
        return Optional.ofNullable(endedAt).map(at -> new MandateView.End(at, endedBy));
    }

    MandateState state(Instant now) {
        return MandateState.of(Optional.ofNullable(ending), beginsAt, endsAt, now);
    }

    /** Before its time is over. */
    void end(MandateState how, String by, Instant now) {
        if (!state(now).mayBecome(how)) {
            throw new IllegalStateException("mandate " + id + " is " + state(now) + " and cannot become " + how);
        }
        ending = how;
        endedBy = by;
        endedAt = now;
    }

    /** True where whatever these terms let the broker do, this lets it do already, or will in time. */
    boolean covers(Terms terms, Instant now) {
        return !state(now).isOver() && representation == terms.representation()
                && procedures().containsAll(terms.procedures()) && !firstDay.isAfter(terms.first())
                && !lastDay.isBefore(terms.last());
    }

    /** True where the very same was to be given. */
    boolean says(GiveMandate wish, int toBroker) {
        return broker == toBroker && representation.name().equals(wish.representation())
                && lastDay.toString().equals(wish.days().last())
                && (wish.days().first().isEmpty() || firstDay.toString().equals(wish.days().first()))
                && procedures().stream().map(Enum::name).collect(Collectors.toSet())
                        .equals(wish.procedures().stream().collect(Collectors.toSet()));
    }
}
