package org.singlewindow.web.declaration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.singlewindow.declaration.CarriedDocument;
import org.singlewindow.declaration.ContinuingOutcome;
import org.singlewindow.declaration.DraftParts;
import org.singlewindow.declaration.Drafts;
import org.singlewindow.declaration.wire.BegunForm;
import org.singlewindow.declaration.wire.FollowOn;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.mandate.Procedure;
import org.singlewindow.web.Address;
import org.singlewindow.web.Choice;
import org.singlewindow.web.Said;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/** Starting from the number of an export: the form opens with all that is known filled in. */
@Named
@RequestScoped
public class FollowPage {

    /** A scanner may read more around it: a label, or an address. */
    private static final Pattern NUMBER = Pattern.compile("\\d{2}[A-Z]{2}[A-Z0-9]{12}[J-M]\\d");

    @Inject
    Address address;

    @Inject
    FollowOn followOn;

    @Inject
    Drafts drafts;

    @Inject
    SignedInUser user;

    private String problem = "";
    private String mrn = "";
    private String regime = "";

    @PostConstruct
    void read() {
        mrn = address.get("behind");
        setRegime(address.get("regime"));
    }

    @Serves(UseCase.KEEP_DRAFT)
    public String start() {
        if (getMrn().isEmpty()) {
            return trouble(Words.get("draft.missing"));
        }
        Optional<Mrn> number = number(getMrn());
        if (number.isEmpty()) {
            return trouble(Words.get("follow.form"));
        }
        return followOn.start(number.get(), wish(), user.get(), this::begin, this::refused);
    }

    /** Typed with blanks and small letters, or read with more around it. */
    private static Optional<Mrn> number(String typed) {
        Matcher number = NUMBER.matcher(typed.replaceAll("[\\s\\p{Z}]", "").toUpperCase(Locale.ROOT));
        return number.find() ? Mrn.parse(number.group()) : Optional.empty();
    }

    private FollowOn.Wish wish() {
        return new FollowOn.Wish(Procedure.valueOf(getRegime()), user.get().country().orElseThrow());
    }

    private String begin(FollowOn.Started started) {
        return drafts.beginOnce(parts(started), DraftStep.ROUTE.word(),
                Set.of("follows", "type"), user.get()).either(
                        kept -> told(started, kept.draft().parts().carried().filter(CarriedDocument::left).isPresent(),
                                "/declaration/guided?faces-redirect=true&mend=yes&draft=" + kept.draft().id()),
                        apart -> null, full -> trouble(DraftForm.noRoom(full, "draft.full")));
    }

    private DraftParts parts(FollowOn.Started started) {
        DraftParts filled = DraftOfDocument.parts(started.form(), user);
        Map<String, Map<String, String>> parts = new HashMap<>(filled.parts());
        Map<String, String> route = new HashMap<>(filled.of(DraftStep.ROUTE.word()));
        route.put(FollowedMeanwhile.VERSION, String.valueOf(started.version()));
        parts.put(DraftStep.ROUTE.word(), route);
        DraftParts begun = new DraftParts(parts);
        return CarriedAlong.of(started.document(), started.form().follows().mrn().text()).map(begun::carrying)
                .orElse(begun);
    }

    /** @param left what has no place in the form was left out, in the draft that is there */
    private String told(FollowOn.Started started, boolean left, String there) {
        String follows = started.form().follows().mrn().text();
        int more = left ? 0 : BegunForm.beyond(started.document()).size();
        if (more > 0) {
            return Said.remarked(Words.fill("follow.carried", more, follows), there);
        }
        return started.keptBack().isEmpty() ? Said.done(Words.fill("follow.started", follows), there)
                : Said.remarked(Words.fill("follow.startedPart", follows), there);
    }

    private String refused(ContinuingOutcome outcome) {
        if (outcome instanceof ContinuingOutcome.Over) {
            return trouble(Words.get("follow.over"));
        }
        if (outcome instanceof ContinuingOutcome.NoWay) {
            return trouble(Words.get("follow.noWay"));
        }
        return trouble(Words.fill("follow.notThere", user.getParticipantCode()));
    }

    private String trouble(String text) {
        problem = text;
        return null;
    }

    public String getProblem() {
        return problem;
    }

    public String getMrn() {
        return mrn;
    }

    public void setMrn(String typed) {
        mrn = Blanks.strip(typed == null ? "" : typed);
    }

    /** What was typed, where it may be the number of a declaration; else nothing. */
    public String getNumber() {
        return number(mrn).map(Mrn::value).orElse("");
    }

    public String getRegime() {
        return regime;
    }

    public void setRegime(String chosen) {
        regime = getRegimes().stream().map(Choice::code).filter(code -> code.equals(chosen)).findFirst()
                .orElse(Procedure.IMPORT.name());
    }

    public List<Choice> getRegimes() {
        return Stream.of(Procedure.IMPORT, Procedure.TRANSIT)
                .map(each -> new Choice(each.name(), Words.of("regime", each))).toList();
    }

    /** The way to the same as a file; empty while there is no number that may be the right one. */
    public String getFile() {
        return number(getMrn()).filter(number -> problem.isEmpty())
                .map(number -> "?mrn=" + number + "&regime=" + getRegime()).orElse("");
    }
}
