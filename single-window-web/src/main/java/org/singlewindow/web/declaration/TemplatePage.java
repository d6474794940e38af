package org.singlewindow.web.declaration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.singlewindow.declaration.CarriedDocument;
import org.singlewindow.declaration.DraftOutcome;
import org.singlewindow.declaration.DraftParts;
import org.singlewindow.declaration.DraftView;
import org.singlewindow.declaration.Drafts;
import org.singlewindow.declaration.Templates;
import org.singlewindow.declaration.wire.BegunForm;
import org.singlewindow.declaration.wire.BegunGuarantees;
import org.singlewindow.declaration.wire.FormOfDocument;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.web.Address;
import org.singlewindow.web.Pressed;
import org.singlewindow.web.Said;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/**
 * Beginning a declaration from another: from one that was lodged (the address says {@code mrn}), from a draft or from a
 * template ({@code draft}, {@code template}); or keeping it as a template under a name.
 */
@Named
@RequestScoped
public class TemplatePage {

    @Inject
    Address address;

    @Inject
    Drafts drafts;

    @Inject
    Templates templates;

    @Inject
    FormOfDocument forms;

    @Inject
    NewDraft newDraft;

    @Inject
    DraftOrigin origin;

    @Inject
    SignedInUser user;

    private Optional<Source> source;
    private String name = "";
    private String problem = "";
    private String trouble = "";

    /**
     * What it begins from.
     *
     * @param left numbers of guarantees that do not come along
     */
    private record Source(String called, DraftParts parts, List<String> left) {

        /** How many values come along that the form has no place for. */
        int more() {
            return document().map(content -> BegunForm.beyond(content).size()).orElse(0);
        }

        private Optional<byte[]> document() {
            return parts.carried().filter(document -> !document.left()).map(CarriedDocument::content)
                    .map(BegunForm::another);
        }

        /** Those that come along without the code that is needed for them. */
        String guaranteesWithoutCode() {
            return told("template.guarantees", GuaranteeRows.called(
                    GuaranteeRows.list(AnotherConsignment.of(parts, "").of(DraftStep.TRANSPORT.word())).stream()
                            .filter(row -> GuaranteeRows.isWithCode(row.get(GuaranteeRows.TYPE))).toList()));
        }

        String guaranteesLeft() {
            return told("template.guarantees.left", left);
        }

        private static String told(String key, List<String> guarantees) {
            return guarantees.isEmpty() ? "" : " " + Words.fill(key, String.join(", ", guarantees));
        }
    }

    @PostConstruct
    void read() {
        source = number("template").flatMap(id -> templates.find(id, user.get())).map(this::kept)
                .or(() -> number("draft").flatMap(id -> drafts.find(id, user.get())).map(this::kept))
                .or(this::lodged);
        name = source.map(Source::called).orElse("");
    }

    private Optional<Source> lodged() {
        return Mrn.parse(address.get("mrn")).flatMap(mrn -> forms.find(mrn, user.get()))
                .map(read -> new Source(address.get("mrn"), carrying(DraftOfDocument.parts(read.form(), user), read,
                        address.get("mrn")), read.left()));
    }

    /** What amends a declaration says beside the form what that says. */
    private Source kept(DraftView draft) {
        DraftParts parts = origin.completed(draft.parts());
        Map<String, String> route = parts.of(DraftStep.ROUTE.word());
        String called = draft.name().isEmpty() ? route.getOrDefault("lrn", "") : draft.name();
        return Mrn.parse(route.getOrDefault("amends", "")).flatMap(mrn -> forms.find(mrn, user.get())
                .map(read -> new Source(called, carrying(parts, read, mrn.value()), read.left())))
                .orElseGet(() -> new Source(called, parts, GuaranteeRows.called(
                        GuaranteeRows.list(parts.of(DraftStep.TRANSPORT.word())).stream()
                                .filter(row -> BegunGuarantees.isOfOne(row.get(GuaranteeRows.TYPE))).toList())));
    }

    private static DraftParts carrying(DraftParts parts, FormOfDocument.Refilled read, String mrn) {
        return CarriedAlong.of(read.document(), mrn).map(parts::carrying).orElse(parts);
    }

    private Optional<Long> number(String parameter) {
        return Optional.of(address.get(parameter)).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
    }

    @Serves(UseCase.KEEP_DRAFT)
    public void open() {
        if (source.isEmpty()) {
            NotThere.answer(FacesContext.getCurrentInstance());
        }
    }

    /** A draft with all that the next one has in common with it. */
    @Serves(UseCase.KEEP_DRAFT)
    public String begin() {
        Source from = source.orElseThrow();
        DraftOutcome outcome = drafts.begin(AnotherConsignment.of(from.parts(), newDraft.reference()), user.get());
        return outcome.either(kept -> begun(from, "/declaration/guided?faces-redirect=true&draft=" + kept.draft().id()),
                apart -> null, full -> trouble(full, "draft.full"));
    }

    private static String begun(Source from, String there) {
        int more = from.more();
        String begun = more == 0 ? Words.fill("template.begun", from.called())
                : Words.fill("template.begun.carried", from.called(), more);
        String guarantees = from.guaranteesWithoutCode() + from.guaranteesLeft();
        return more == 0 && guarantees.isEmpty() ? Said.done(begun, there) : Said.remarked(begun + guarantees, there);
    }

    @Serves(UseCase.KEEP_DRAFT)
    public String keep() {
        if (Blanks.strip(name).isEmpty()) {
            problem = Words.get("draft.missing");
            return null;
        }
        if (name.length() > Templates.LONGEST_NAME) {
            problem = Words.fill("typed.tooLong", name.length() - Templates.LONGEST_NAME, Templates.LONGEST_NAME);
            return null;
        }
        return templates.keep(name, AnotherConsignment.of(source.orElseThrow().parts(), ""), user.get()).either(
                kept -> kept(kept.draft().name(), source.orElseThrow().guaranteesLeft()),
                apart -> null, full -> trouble(full, "template.full"));
    }

    private static String kept(String called, String left) {
        String there = "/declaration/drafts?faces-redirect=true";
        String kept = Words.fill("template.kept", called);
        return left.isEmpty() ? Said.done(kept, there) : Said.remarked(kept + left, there);
    }

    private String trouble(DraftOutcome.Full full, String many) {
        trouble = DraftForm.noRoom(full, many);
        return null;
    }

    /** What it is called that one begins from. */
    public String getCalled() {
        return source.map(Source::called).orElse("");
    }

    /** Unless it is one already. */
    public boolean isKeepable() {
        return address.get("template").isEmpty() || Pressed.isBeingAnswered();
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = Blanks.strip(typed == null ? "" : typed);
    }

    public String getProblem() {
        return problem;
    }

    public String getTrouble() {
        return trouble;
    }
}
