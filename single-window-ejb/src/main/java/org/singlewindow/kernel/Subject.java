package org.singlewindow.kernel;

import java.util.regex.Pattern;

/**
 * What something is about: a thing of a known kind by the reference that this kind goes by, such as
 * {@code DECLARATION 26UZ00000000001KJ4}.
 */
public record Subject(Kind kind, String reference) {

    /**
     * The kinds there are, each with the form of its references. Closed, because the audit trail keeps the name for
     * ever: a slip of the pen would be a history that nobody finds. A feature that brings a new kind of thing adds its
     * line here.
     */
    public enum Kind {
        /** By its MRN. */
        DECLARATION("[0-9]{2}[A-Z]{2}[A-Z0-9]{12}[A-Z][0-9]"),
        /** A document in queues that belongs to no declaration, by its delivery number. */
        DELIVERY("[1-9][0-9]{0,18}"),
        /** By its GRN. */
        GUARANTEE("[0-9]{2}[A-Z]{2}[A-Z0-9]{12}[0-9](?:[A-Z][0-9]{6})?"),
        /** By its number. */
        MANDATE("[1-9][0-9]{0,18}"),
        /** By its code. */
        PARTICIPANT("[A-Z0-9][A-Z0-9-]{0,39}"),
        /** Or a system, by its sign-in. */
        PERSON("\\S{1,100}"),
        /** A firm's application to take part, by its number. */
        REGISTRATION("[1-9][0-9]{0,18}");

        private final Pattern form;

        Kind(String form) {
            this.form = Pattern.compile(form);
        }
    }

    public Subject {
        if (!kind.form.matcher(reference).matches()) {
            throw new IllegalArgumentException("'" + reference + "' is no reference of a " + kind);
        }
    }

    public static Subject declaration(Mrn mrn) {
        return new Subject(Kind.DECLARATION, mrn.value());
    }

    public static Subject delivery(long number) {
        return new Subject(Kind.DELIVERY, Long.toString(number));
    }

    public static Subject guarantee(Grn grn) {
        return new Subject(Kind.GUARANTEE, grn.value());
    }

    public static Subject mandate(long number) {
        return new Subject(Kind.MANDATE, Long.toString(number));
    }

    public static Subject participant(String code) {
        return new Subject(Kind.PARTICIPANT, code);
    }

    public static Subject person(String signIn) {
        return new Subject(Kind.PERSON, signIn);
    }

    public static Subject registration(long number) {
        return new Subject(Kind.REGISTRATION, Long.toString(number));
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }

    @Override
    public String toString() {
        return kind + " " + reference;
    }
}
