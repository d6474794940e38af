package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.wire.BegunGuarantees;
import org.singlewindow.guarantee.GuaranteeSide;
import org.singlewindow.guarantee.GuaranteeType;
import org.singlewindow.guarantee.GuaranteeView;
import org.singlewindow.guarantee.Guarantees;
import org.singlewindow.web.Address;
import org.singlewindow.web.Choice;
import org.singlewindow.web.Said;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/**
 * What is to answer for the duties of a transit: the rows of the form, and which guarantees of theirs may stand there.
 */
@RequestScoped
public class FormGuarantees {

    /** So many of theirs are looked through, the newest first, and so many that are in force offered. */
    private static final int MOST_READ = 200;
    private static final int MOST_OFFERED = 8;

    private static final String ADD = "add";
    private static final String REMOVE = "remove-";
    private static final String CARNET = "TIR";

    @Inject
    Address address;

    @Inject
    DraftForm draft;

    @Inject
    Guarantees guarantees;

    @Inject
    SignedInUser user;

    @Inject
    Clock clock;

    private List<GuaranteeView> own;

    /** @param withCode whether it asks for a code, or has one that would be sent */
    public record Row(int place, boolean withCode) {}

    /**
     * What came of a press.
     *
     * @param trouble why nothing did; else empty
     * @param way     where the work goes on, as an address has it
     */
    record Next(String trouble, String way) {

        /** There, or with what is wrong back to the page. */
        String lead(String page) {
            return trouble.isEmpty() ? page + way : Said.trouble(trouble, page);
        }

        private static Next at(int place, String field) {
            return new Next("", "&rows=" + place + "&focus=" + DraftFields.inputOf(GuaranteeRows.name(place, field)));
        }
    }

    /** Of what is no transit only what stands there already is shown: it would be sent. */
    public boolean isShown() {
        return draft.isTransit() || isNamed();
    }

    public boolean isNamed() {
        return !GuaranteeRows.list(draft.getAnswers()).isEmpty();
    }

    /** Those that say something, and an empty one where there is none or one more was asked for. */
    public List<Row> getRows() {
        return GuaranteeRows.places().stream().filter(this::isShown)
                .map(place -> new Row(place, GuaranteeRows.isWithCode(said(place, GuaranteeRows.TYPE))
                        || !said(place, GuaranteeRows.CODE).isEmpty()))
                .toList();
    }

    private boolean isShown(int place) {
        return place == 1 || GuaranteeRows.isSaid(draft.getAnswers(), place)
                || address.get("rows").equals(String.valueOf(place))
                || address.has(DraftFields.inputOf(GuaranteeRows.name(place, GuaranteeRows.TYPE)));
    }

    private String said(int place, String field) {
        return draft.answer(GuaranteeRows.name(place, field));
    }

    /** Whether there is room for another one. */
    public boolean isRoom() {
        return getRows().size() < BegunGuarantees.MOST;
    }

    /**
     * As far as they are registered; a carnet stands for what goes under one, and for nothing else. What a row says
     * already is among them, whatever fits.
     */
    public List<Choice> getTypes() {
        boolean carnet = draft.answer("type").equals(CARNET);
        Set<String> said = GuaranteeRows.list(draft.getAnswers()).stream().map(row -> row.get(GuaranteeRows.TYPE))
                .collect(Collectors.toSet());
        return Stream.of(GuaranteeType.values())
                .filter(each -> (each == GuaranteeType.TIR) == carnet || said.contains(each.code()))
                .map(each -> new Choice(each.code(), Words.of("guarantee.type", each) + " (" + each.code() + ")"))
                .toList();
    }

    /** Those in force that they may use; none where it is no transit. */
    public List<GuaranteeView> getOwn() {
        if (own == null) {
            own = draft.isTransit() ? guarantees.list(OptionalLong.empty(), MOST_READ, user.get()).rows().stream()
                    .filter(this::isUsable).limit(MOST_OFFERED).toList() : List.of();
        }
        return own;
    }

    private boolean isUsable(GuaranteeView each) {
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        boolean book = each.cover().type() == GuaranteeType.VOUCHER && !each.grn().isVoucher();
        return (each.is(GuaranteeSide.HOLDER) || each.is(GuaranteeSide.AGENT)) && each.state().isGood() && !book
                && !each.time().first().isAfter(today) && !each.time().last().isBefore(today)
                && each.time().revokedFrom().filter(from -> !from.isAfter(now)).isEmpty()
                && (each.cover().type() == GuaranteeType.TIR) == draft.answer("type").equals(CARNET);
    }

    /** Whose it is, where that is somebody else; else empty. */
    public String holder(GuaranteeView each) {
        return each.is(GuaranteeSide.HOLDER) ? "" : Words.said(each.parties().holder().called());
    }

    /** @param asked {@code add}, {@code remove-2}, or the number of one of theirs */
    Next take(String asked) {
        List<Map<String, String>> rows = new ArrayList<>(GuaranteeRows.list(draft.getAnswers()));
        if (asked.startsWith(REMOVE)) {
            return remove(asked.substring(REMOVE.length()));
        }
        Optional<GuaranteeView> meant = getOwn().stream().filter(each -> each.grn().value().equals(asked)).findFirst();
        if (!asked.equals(ADD) && meant.isEmpty()) {
            return new Next(Words.fill("draft.guarantee.over", asked), "");
        }
        if (meant.isPresent() && GuaranteeRows.called(rows).contains(asked)) {
            return next(GuaranteeRows.called(rows).indexOf(asked) + 1, rows);
        }
        if (rows.size() == BegunGuarantees.MOST) {
            return new Next(Words.fill("draft.guarantee.most", BegunGuarantees.MOST), "");
        }
        meant.map(FormGuarantees::row).ifPresent(rows::add);
        return meant.isPresent() ? next(rows.size(), rows) : put(rows, Next.at(rows.size() + 1, GuaranteeRows.TYPE));
    }

    private static Map<String, String> row(GuaranteeView each) {
        return new HashMap<>(Map.of(GuaranteeRows.TYPE, each.cover().type().code(), GuaranteeRows.NUMBER,
                each.grn().value(), GuaranteeRows.CURRENCY, each.cover().limit().currency()));
    }

    /** On to what only whoever uses it can say. */
    private Next next(int place, List<Map<String, String>> rows) {
        return put(rows, Next.at(place, GuaranteeRows.isWithCode(rows.get(place - 1).get(GuaranteeRows.TYPE))
                ? GuaranteeRows.CODE : GuaranteeRows.AMOUNT));
    }

    private Next put(List<Map<String, String>> rows, Next next) {
        GuaranteeRows.put(rows, draft.getAnswers());
        return next;
    }

    /** Those behind it move up. */
    private Next remove(String place) {
        Map<String, String> answers = draft.getAnswers();
        GuaranteeRows.places().stream().filter(each -> String.valueOf(each).equals(place))
                .forEach(each -> GuaranteeRows.clear(each, answers));
        List<Map<String, String>> rows = GuaranteeRows.list(answers);
        return put(rows, Next.at(Math.max(1, rows.size()), GuaranteeRows.TYPE));
    }
}
