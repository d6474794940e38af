package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.CarriedDocument;
import org.singlewindow.declaration.DraftEdit;
import org.singlewindow.declaration.DraftOutcome;
import org.singlewindow.declaration.DraftParts;
import org.singlewindow.declaration.DraftView;
import org.singlewindow.declaration.Drafts;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.routing.Regimes;
import org.singlewindow.web.Address;
import org.singlewindow.web.Choice;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/**
 * The draft that this request is about, with what was typed on the page just now. What was typed is read from the
 * request itself, not through the page's components: those are made from the draft as it is kept, which another window
 * may have changed.
 */
@RequestScoped
public class DraftForm {

    @Inject
    Address address;

    @Inject
    SignedInUser user;

    @Inject
    Drafts drafts;

    @Inject
    NewDraft newDraft;

    @Inject
    DraftOrigin origin;

    private Optional<Long> id;
    private boolean there;

    /** What the page shows was typed on it, and is not kept. */
    private boolean unkept;
    private DraftParts kept = DraftParts.NONE;
    private Optional<CarriedDocument> carried = Optional.empty();
    private boolean carriesOther;
    private final Map<String, String> answers = new HashMap<>();
    private final Map<DraftStep, List<Map<String, String>>> rows = new HashMap<>();

    private void load() {
        if (id != null) {
            return;
        }
        boolean typed = address.has("draft-writer");
        Optional<DraftView> found = typed ? number("draft-id").flatMap(this::find) : chosen();
        id = typed ? number("draft-id") : found.map(DraftView::id);
        there = found.isPresent();
        found.map(DraftView::parts).ifPresent(parts -> kept = parts);
        show(there ? origin.completed(kept) : isGone() ? origin.parts() : newDraft.parts());
        unkept = typed && getStep() != DraftStep.REVIEW;
        if (typed) {
            TypedFields.of(address::sent, getStep()).into(answers, rows(getStep()));
        }
    }

    /** The one that the address names; without a name the one changed last, so that one goes on where one was. */
    private Optional<DraftView> chosen() {
        if (address.has("new") || address.has("draft")) {
            return number("draft").flatMap(this::find);
        }
        return drafts.list(user.get()).stream().findFirst();
    }

    private Optional<DraftView> find(long number) {
        return drafts.find(number, user.get());
    }

    private Optional<Long> number(String parameter) {
        return Optional.ofNullable(address.sent(parameter)).filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private void show(DraftParts parts) {
        carried = parts.carried();
        for (DraftStep step : DraftStep.values()) {
            Map<String, String> fields = parts.of(step.word());
            DraftFields.single(step).forEach(field -> answers.put(field.name(), fields.getOrDefault(field.name(), "")));
            rows.put(step, TypedFields.rows(step, fields));
        }
        if (rows.get(DraftStep.GOODS).isEmpty()) {
            rows.get(DraftStep.GOODS).add(new HashMap<>());
        }
    }

    /** Keeps these pages of the form; of a draft that is not kept yet, all of it. */
    DraftOutcome keep(int turn, DraftStep... changed) {
        load();
        Map<String, Map<String, String>> parts = new HashMap<>();
        for (DraftStep step : there ? changed : DraftStep.values()) {
            parts.put(step.word(), TypedFields.tidy(step, answers, rows.get(step)));
        }
        return save(carriesOther || !there ? carrying(new DraftParts(parts)) : new DraftParts(parts),
                new DraftEdit.Seen(getStep().word(), text("draft-seen")), turn);
    }

    private DraftParts carrying(DraftParts parts) {
        return carried.map(parts::carrying).orElseGet(parts::carryingNothing);
    }

    private DraftOutcome save(DraftParts parts, DraftEdit.Seen seen, int turn) {
        DraftOutcome outcome = drafts.save(
                new DraftEdit(id, parts, seen, new DraftEdit.Hand(text("draft-writer"), turn)), user.get());
        outcome.either(same -> take(same.draft()), apart -> take(apart.draft()), full -> false);
        return outcome;
    }

    /** As the page has it, with what was typed on it. */
    DraftParts typed() {
        load();
        return carrying(new DraftParts(Stream.of(DraftStep.values()).collect(Collectors.toMap(DraftStep::word,
                step -> TypedFields.tidy(step, answers, rows(step))))));
    }

    /** In place of all that it has; kept with the next {@link #keep}. */
    void fill(DraftParts parts) {
        load();
        show(parts);
        carriesOther = true;
    }

    /** The document that it was begun from, with what the form has no room for. */
    Optional<CarriedDocument> carried() {
        load();
        return carried;
    }

    /** Leaves all of that out, or takes it along again. */
    DraftOutcome carry(boolean along) {
        load();
        carried = carried.map(document -> document.leaving(!along));
        return save(carrying(DraftParts.NONE), kept.carriedSeen(), DraftEdit.Hand.LAST);
    }

    private boolean take(DraftView draft) {
        id = Optional.of(draft.id());
        there = true;
        unkept = false;
        kept = draft.parts();
        show(origin.completed(kept));
        return true;
    }

    /** Why one more is not kept: it is too large, or there are too {@code many}. */
    static String noRoom(DraftOutcome.Full full, String many) {
        return Words.get(full.large() ? "draft.large" : many);
    }

    /** Whether the page shows the whole of the draft as it is kept now, with nothing changed elsewhere meanwhile. */
    boolean isAsReviewed() {
        load();
        return text("draft-seen").equals(kept.fingerprint());
    }

    /** Another window has sent or deleted it since the page was shown. */
    boolean isGone() {
        load();
        return id.isPresent() && !there;
    }

    /** No goods are in it. */
    boolean isWithoutGoods() {
        return getItems().stream().allMatch(item -> item.keySet().stream().allMatch(name -> of(item, name).isEmpty()));
    }

    /** The last page has nothing of its own to keep. */
    boolean isOver() {
        return getStep() == DraftStep.REVIEW && isGone();
    }

    /** Which fields say what kind of draft it is, for every page to take along. */
    public List<String> getOrigin() {
        return DraftOrigin.FIELDS;
    }

    void discard() {
        load();
        id.ifPresent(number -> drafts.discard(number, user.get()));
    }

    private String text(String parameter) {
        String text = address.sent(parameter);
        return text == null ? "" : text;
    }

    DraftStep getStep() {
        return DraftStep.parse(text("step"));
    }

    /** Empty while there is none. */
    public String getId() {
        load();
        return there ? id.map(String::valueOf).orElse("") : "";
    }

    /**
     * The state that the page has seen. What was refused goes on from the one that it came from: shown again, it has
     * still not seen what another window saved meanwhile.
     */
    public String getSeen() {
        load();
        if (unkept) {
            return text("draft-seen");
        }
        return getStep() == DraftStep.REVIEW ? kept.fingerprint() : kept.fingerprint(getStep().word());
    }

    /** Another name for every time that the page is shown: two windows are two writers. */
    public String getWriter() {
        return UUID.randomUUID().toString();
    }

    /** Fields that stand once. */
    public Map<String, String> getAnswers() {
        load();
        return answers;
    }

    public List<Map<String, String>> getItems() {
        return rows(DraftStep.GOODS);
    }

    public List<Map<String, String>> getPapers() {
        return rows(DraftStep.TRANSPORT);
    }

    /** Papers name their item by its number: they go on naming the same. Whether some belonged to this one. */
    boolean removeItem(int index) {
        boolean there = getItems().size() > 1 && index < getItems().size();
        boolean told = there && PaperItem.ofAny(getPapers(), index + 1);
        if (there) {
            getItems().remove(index);
            getPapers().forEach(paper -> paper.computeIfPresent("item",
                    (field, typed) -> PaperItem.read(typed).without(index + 1).typed()));
        }
        return told;
    }

    /** Goods items by number, for saying which of them a paper belongs to; and the one that it names, if it is gone. */
    public List<Choice> itemsFor(Map<String, String> paper) {
        return PaperItem.read(of(paper, "item")).among(getItems().size());
    }

    List<Map<String, String>> rows(DraftStep step) {
        load();
        return rows.computeIfAbsent(step, none -> new ArrayList<>());
    }

    public boolean isTransit() {
        return Regimes.isTransit(answer("type"));
    }

    /** A transit is presented where it ends; other goods where they come in. */
    public String called(FieldProblem found) {
        return isTransit() && found.field().equals("entryOffice") ? Words.get("draft.field.entryOffice.transit")
                : found.getLabel();
    }

    public List<Choice> getTypes() {
        return DraftFields.TYPES.stream().map(code -> new Choice(code, Words.of("type", code))).toList();
    }

    public List<Choice> getProcedures() {
        return DraftFields.PROCEDURES.stream()
                .map(code -> new Choice(code, code + " – " + Words.of("procedure", code))).toList();
    }

    String answer(String field) {
        return of(getAnswers(), field);
    }

    static String of(Map<String, String> row, String field) {
        String text = row.get(field);
        return text == null ? "" : Blanks.strip(text);
    }
}
