package org.singlewindow.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.schema.WordsConverter;

/** A participant as it is kept. Its id stays for ever, whatever files say of it later. */
@Entity
@Table(name = "participant")
class Enrolled {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    private String code;

    @Convert(converter = WordsConverter.class)
    private List<String> capabilities;

    /** Null: it is the region itself. */
    private CountryCode country;

    private String name;

    @Column(name = "local_name")
    private String localName;

    /** Empty where its country has said none. */
    @Column(name = "name_ru")
    private String russianName = "";

    private int hours;

    /** By which a country counts its days; null where it does not say, and of everyone else. */
    private String zone;

    private boolean active = true;

    private boolean registered;

    protected Enrolled() {
        // for JPA
    }

    /** Taken in by the register. */
    Enrolled(String code, Newcomer newcomer) {
        this.code = code;
        country = newcomer.country();
        capabilities = words(newcomer.capabilities());
        name = newcomer.name();
        localName = newcomer.localName();
        registered = true;
    }

    /** As its files have it now. */
    void stand(Enrolment.Member line) {
        List<String> now = words(line.capabilities());
        if (!now.equals(capabilities)) {
            capabilities = now;
        }
        name = line.name();
        localName = line.localName();
        russianName = line.russianName();
        hours = line.hours();
        zone = line.zone().map(ZoneId::getId).orElse(null);
        active = true;
    }

    /** Its files no longer name it. */
    void rest() {
        active = false;
    }

    static List<String> words(Collection<Capability> capabilities) {
        return Capability.of(capabilities).stream().map(Capability::name).toList();
    }

    int id() {
        return id;
    }

    String code() {
        return code;
    }

    boolean is(Capability capability) {
        return capabilities.contains(capability.name());
    }

    boolean isRegistered() {
        return registered;
    }

    int hours() {
        return hours;
    }

    Optional<ZoneId> zone() {
        return Optional.ofNullable(zone).map(ZoneId::of);
    }

    Participant view() {
        return new Participant(id, code, capabilities.stream().map(Capability::valueOf).collect(Collectors.toSet()),
                Optional.ofNullable(country), name, localName, active, russianName);
    }
}
