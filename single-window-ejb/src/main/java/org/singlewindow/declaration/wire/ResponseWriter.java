package org.singlewindow.declaration.wire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.DeclarationEvent;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.Difference;
import org.singlewindow.declaration.ItemRefusal;
import org.singlewindow.declaration.ItemView;
import org.singlewindow.declaration.Prospect;
import org.singlewindow.declaration.Remark;
import org.singlewindow.declaration.Responses;
import org.singlewindow.declaration.TimeLimit;
import org.singlewindow.identity.Called;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.Lrn;
import org.singlewindow.kernel.Violation;
import org.singlewindow.routing.Recipient;
import org.singlewindow.routing.RoutingPlan;
import org.singlewindow.wco.WcoPart;
import org.singlewindow.wco.WcoPointer;
import org.singlewindow.wco.WcoWriter;

/**
 * Writes answers and news as WCO responses. What has no element of its own there goes into
 * {@code AdditionalInformation}, told apart by {@code StatementTypeCode}: {@code RCP} a recipient, {@code WRN} a
 * warning, {@code RSN} what an agency had to say, or the declarant, {@code STA} how it stands, {@code AGN} who is asked
 * again, {@code END} who has no say any more, {@code ITM} how a goods item stands that stands by itself, {@code LIM} up
 * to when something is waited for, {@code RUL} which rule a finding of this answer is of. What is found is written by
 * {@link FoundParts}.
 */
@ApplicationScoped
class ResponseWriter implements Responses {

    private static final String ACCEPTED = "01";
    private static final String RECEIVED = "02";
    private static final String REJECTED = "03";
    private static final String AMENDED = "07";
    private static final String STATUS = "13";
    private static final String RELEASED_IN_PART = "PART_RELEASED";
    /** Of a declaration that is another one altogether, nobody follows each. */
    private static final int MOST_POINTERS = 999;

    @Inject
    Participants participants;

    private final WcoWriter writer = new WcoWriter();

    @Override
    public byte[] accepted(Acceptance acceptance) {
        Parts parts = new Parts(ACCEPTED, acceptance.at());
        parts.reference(acceptance.mrn() + "-" + ACCEPTED);
        recipients(parts, acceptance.plan());
        limits(parts, acceptance.limits());
        FoundParts.write(parts, acceptance.warnings());
        WcoPart about = parts.about(Optional.of(acceptance.mrn().value()), Optional.of(acceptance.lrn()), 1);
        Parts.time(about, "AcceptanceDateTime", acceptance.at());
        return writer.write(parts.response());
    }

    private static void limits(Parts parts, List<TimeLimit> limits) {
        limits.forEach(limit -> parts.limit(limit, FoundText.ANSWERS
                .say("limit." + limit.what(), DeclarationEvent.MINUTE.format(limit.until())).in(Locale.ENGLISH)));
    }

    private void recipients(Parts parts, RoutingPlan plan) {
        plan.recipients()
                .forEach(recipient -> parts.say(recipient.code(), recipient.duty() + " – " + called(recipient).name(),
                        "RCP"));
    }

    /** One state is too long for the code, and stands whole beside a shorter one. */
    private static void state(Parts parts, DeclarationStatus status) {
        parts.say(status == DeclarationStatus.PARTIALLY_RELEASED ? RELEASED_IN_PART : status.name(),
                FoundText.ANSWERS.say("state." + status).in(Locale.ENGLISH), "STA");
    }

    private static void items(Parts parts, List<ItemView> items, Function<ItemRefusal, String> words) {
        items.forEach(item -> parts.say(String.valueOf(item.sequence()), FoundText.ANSWERS
                .say(item.wordsKey(), item.isRefused() ? item.refusals().stream().map(words).distinct()
                        .collect(Collectors.joining("; ")) : String.join(", ", item.waitsFor()))
                .in(Locale.ENGLISH), "ITM"));
    }

    private static String words(ItemRefusal refusal) {
        return Stream.of(refusal.agency(), refusal.code(), refusal.text()).filter(word -> !word.isEmpty())
                .collect(Collectors.joining(": "));
    }

    /** Who asks later is told when it was, too. */
    private static String dated(ItemRefusal refusal) {
        return words(refusal) + " (" + DeclarationEvent.MINUTE.format(refusal.at()) + ")";
    }

    Called called(Recipient recipient) {
        return participants.get(recipient.participant()).called();
    }

    @Override
    public byte[] told(News news) {
        Parts parts = new Parts(news.topic().functionCode(), news.at());
        parts.reference(
                news.mrn() + "-" + news.topic().functionCode() + "-" + Long.toString(news.at().toEpochMilli(), 36));
        for (Remark remark : news.remarks()) {
            parts.say(remark.agency(), remark.code().isEmpty() ? remark.text() : remark.code() + ": " + remark.text(),
                    "RSN");
        }
        if (news.topic() == Topic.PART) {
            state(parts, DeclarationStatus.PARTIALLY_RELEASED);
        }
        items(parts, news.items(), ResponseWriter::words);
        limits(parts, news.limits());
        WcoPart about = parts.about(Optional.of(news.mrn().value()), Optional.of(news.lrn()), news.version());
        switch (news.topic()) {
            case RELEASED -> parts.released(news.at());
            case REJECTED -> Parts.time(about, "RejectionDateTime", news.at());
            case CANCELLED -> Parts.time(about, "CancellationDateTime", news.at());
            case QUERY, INSPECTION, NOTICE, PART -> {}
        }
        return writer.write(parts.response());
    }

    @Override
    public byte[] amended(Amendment amendment) {
        Parts parts = new Parts(AMENDED, amendment.at());
        parts.reference(amendment.mrn() + "-" + AMENDED + "-" + amendment.version());
        recipients(parts, amendment.plan());
        amendment.aftermath().askedAgain().forEach(code -> parts.say(code,
                amended(amendment.aftermath().unanswered().contains(code) ? "unanswered" : "again"), "AGN"));
        amendment.aftermath().notAsked().forEach(code -> parts.say(code, amended("end"), "END"));
        amendment.reasons().forEach(reason -> parts.say(reason.agency(), reason.text(), "RSN"));
        FoundParts.write(parts, amendment.warnings());
        amendment.differences().stream().map(each -> new Told(each.kind(), each.pointer())).distinct()
                .limit(MOST_POINTERS).forEach(told -> told.write(parts.response().add("Amendment")));
        parts.about(Optional.of(amendment.mrn().value()), Optional.of(amendment.lrn()), amendment.version());
        return writer.write(parts.response());
    }

    /** A place, and what happened there: of what was taken out, the place is in the version before. */
    private record Told(Difference.Kind kind, String pointer) {

        void write(WcoPart amendment) {
            amendment.add("ChangeReasonCode", switch (kind) {
                case ADDED -> "ADD";
                case REMOVED -> "DEL";
                case CHANGED -> "CHG";
                case RENUMBERED -> "NUM";
            });
            WcoPointer.point(amendment, pointer);
        }
    }

    private static String amended(String how) {
        return FoundText.ANSWERS.say("amended." + how).in(Locale.ENGLISH);
    }

    @Override
    public byte[] standing(DeclarationView declaration, Instant at) {
        Parts parts = new Parts(STATUS, at);
        parts.reference(declaration.mrn() + "-" + STATUS + "-" + Long.toString(at.toEpochMilli(), 36));
        state(parts, declaration.status());
        declaration.recipients().forEach(recipient -> parts.say(recipient.code(),
                recipient.duty() + " – " + recipient.called().name() + " – " + recipient.state(), "RCP"));
        items(parts, declaration.items(), ResponseWriter::dated);
        limits(parts, declaration.limits());
        WcoPart about = parts.about(Optional.of(declaration.mrn().value()), declaration.lrn().map(Lrn::value),
                declaration.version());
        Parts.time(about, "AcceptanceDateTime", declaration.lodgedAt());
        return writer.write(parts.response());
    }

    @Override
    public List<Violation> warnings(byte[] answer) {
        return FoundParts.warnings(answer);
    }

    /** Every error at its place; warnings after them. */
    byte[] refused(List<Violation> violations, Optional<String> lrn, Instant at) {
        Parts parts = new Parts(REJECTED, at);
        FoundParts.write(parts, violations);
        Parts.time(parts.about(Optional.empty(), lrn, 0), "RejectionDateTime", at);
        return writer.write(parts.response());
    }

    /** Checked and found right: with the lines that its acceptance would have, and no number. */
    byte[] valid(Prospect prospect, Optional<String> lrn, Instant at) {
        Parts parts = new Parts(RECEIVED, at);
        recipients(parts, prospect.plan());
        FoundParts.write(parts, prospect.warnings());
        parts.about(Optional.empty(), lrn, 0);
        return writer.write(parts.response());
    }
}
