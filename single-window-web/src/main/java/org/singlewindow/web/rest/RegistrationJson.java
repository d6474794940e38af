package org.singlewindow.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.registration.ApplicantView;
import org.singlewindow.registration.RegistrationView;
import org.singlewindow.registration.Registrations;

/**
 * An application to take part, as whoever decides about it sees it.
 *
 * @param number     the tax or registration number that the firm gave
 * @param sameNumber other applications of that country under that number, however it is written
 * @param mayBeSame  others under a number that differs only in zeros in front or the letters of the country
 * @param codes      of participants that are called so, or differ only in that: nobody is taken in under another's code
 * @param reason     why it was refused
 * @param code       of the participant that the firm became
 */
public record RegistrationJson(String id, String state, String country, String name, Optional<String> localName,
        String number, List<String> capabilities, String person, String email, Optional<String> phone,
        Instant appliedAt, Optional<Instant> decidedAt, Optional<String> decidedBy, Optional<String> reason,
        Optional<String> code, List<String> sameNumber, List<String> mayBeSame, List<String> codes) {

    /** One of a list. */
    public record Line(String id, String state, String country, String name, String number, List<String> capabilities,
            Instant appliedAt) {

        static Line of(RegistrationView row) {
            return new Line(row.reference(), row.state().name(), row.firm().country(), row.firm().name(),
                    row.firm().number(), row.capabilities().stream().map(Enum::name).toList(), row.appliedAt());
        }
    }

    /** A page; {@code next} is what to give as {@code after} to go on. */
    public record Page(Optional<String> next, List<Line> items) {

        static Page of(Registrations.Page found) {
            return new Page(found.next(), found.rows().stream().map(Line::of).toList());
        }
    }

    /** How it stands, for whoever applied. */
    public record Standing(String id, String state, String country, String name, Instant appliedAt,
            Optional<Instant> decidedAt, Optional<String> reason, Optional<String> code, Optional<String> signIn) {

        static Standing of(ApplicantView seen) {
            return new Standing(seen.reference(), seen.state().name(), seen.country(), seen.name(), seen.appliedAt(),
                    seen.decidedAt(), seen.reason(), seen.code(), seen.signIn());
        }
    }

    static RegistrationJson of(Registrations.File file) {
        RegistrationView seen = file.registration();
        Optional<RegistrationView.Verdict> verdict = seen.verdict();
        return new RegistrationJson(seen.reference(), seen.state().name(), seen.firm().country(), seen.firm().name(),
                said(seen.firm().localName()), seen.firm().number(),
                seen.capabilities().stream().map(Enum::name).toList(), seen.contact().person(),
                seen.contact().email(), said(seen.contact().phone()), seen.appliedAt(),
                verdict.map(RegistrationView.Verdict::at), verdict.map(RegistrationView.Verdict::by),
                verdict.flatMap(RegistrationView.Verdict::reason), verdict.flatMap(RegistrationView.Verdict::code),
                references(file.others()), references(file.alike()), file.codes());
    }

    private static List<String> references(List<RegistrationView> some) {
        return some.stream().map(RegistrationView::reference).toList();
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(words -> !words.isEmpty());
    }
}
