package org.singlewindow.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;

/** A {@link CodeOverride} as it is kept: one country's word on one code of one list. */
@Entity
@Table(name = "code_override")
@IdClass(OwnCode.Key.class)
class OwnCode {

    @Id
    private String country;

    @Id
    private String list;

    @Id
    private String code;

    private String name;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    /** Null: there is no last day. */
    @Column(name = "valid_to")
    private LocalDate validTo;

    protected OwnCode() {
        // for JPA
    }

    OwnCode(CodeOverride override) {
        country = override.country().value();
        list = override.list();
        code = override.code().code();
        stand(override.code());
    }

    void stand(Code as) {
        name = as.name();
        validFrom = as.validFrom();
        validTo = as.validTo().orElse(null);
    }

    Key key() {
        return new Key(country, list, code);
    }

    CodeOverride view() {
        return new CodeOverride(new CountryCode(country), list,
                new Code(code, name, validFrom, Optional.ofNullable(validTo)));
    }

    /** Which one; a class, because JPA takes no record here before its next version. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String country;
        private String list;
        private String code;

        protected Key() {
            // for JPA
        }

        private Key(String country, String list, String code) {
            this.country = country;
            this.list = list;
            this.code = code;
        }

        static Key of(CodeOverride override) {
            return new Key(override.country().value(), override.list(), override.code().code());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.country.equals(country) && key.list.equals(list)
                    && key.code.equals(code);
        }

        @Override
        public int hashCode() {
            return Objects.hash(country, list, code);
        }
    }
}
