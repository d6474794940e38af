package org.singlewindow.declaration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;

/** A {@link RuleSwitch} of one country as it is kept. */
@Entity
@Table(name = "rule_switch")
@IdClass(KeptRuleSwitch.Key.class)
class KeptRuleSwitch {

    @Id
    private String country;

    @Id
    private String rule;

    @Enumerated(EnumType.STRING)
    private RuleSwitch.Mode mode;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    /** Null: there is no last day. */
    @Column(name = "valid_until")
    private LocalDate validUntil;

    private String reason;

    protected KeptRuleSwitch() {
        // for JPA
    }

    KeptRuleSwitch(CountryCode country, RuleSwitch line) {
        this.country = country.value();
        rule = line.rule();
        stand(line);
    }

    final void stand(RuleSwitch as) {
        mode = as.mode();
        validFrom = as.from();
        validUntil = as.until().orElse(null);
        reason = as.reason();
    }

    String rule() {
        return rule;
    }

    CountryCode country() {
        return new CountryCode(country);
    }

    RuleSwitch view() {
        return new RuleSwitch(rule, mode, validFrom, Optional.ofNullable(validUntil), reason);
    }

    /** Which one; a class, because JPA takes no record here before its next version. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String country;
        private String rule;

        protected Key() {
            // for JPA
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.country.equals(country) && key.rule.equals(rule);
        }

        @Override
        public int hashCode() {
            return Objects.hash(country, rule);
        }
    }
}
