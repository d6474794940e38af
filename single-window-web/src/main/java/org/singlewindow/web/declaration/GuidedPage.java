package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.singlewindow.declaration.DraftEdit;
import org.singlewindow.declaration.Drafts;
import org.singlewindow.declaration.wire.Answer;
import org.singlewindow.declaration.wire.ContentsReader;
import org.singlewindow.declaration.wire.DocumentContents;
import org.singlewindow.declaration.wire.Intake;
import org.singlewindow.declaration.wire.ValidationTier;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.Door;
import org.singlewindow.identity.UseCase;
import org.singlewindow.web.Address;
import org.singlewindow.web.Choice;
import org.singlewindow.web.Said;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/** Lodging by filling in a form, step by step; every button keeps what was typed. */
@Named
@RequestScoped
public class GuidedPage {

    private static final int MOST_ROWS = 99;

    @Inject
    Address address;

    @Inject
    DraftForm draft;

    @Inject
    Drafts drafts;

    @Inject
    Choices choices;

    @Inject
    Intake intake;

    @Inject
    SignedInUser user;

    private List<FieldProblem> problems;
    private boolean full;
    private Answer answer;
    private final Map<String, List<Choice>> chosen = new HashMap<>();

    /**
     * Every button keeps first what was typed; what another window changed meanwhile is told, and the button pressed
     * again there.
     */
    private String kept(Supplier<String> then, DraftStep... changed) {
        return draft.keep(DraftEdit.Hand.LAST, changed).either(same -> then.get(),
                apart -> Said.trouble(Words.get(apart.gone() ? "draft.gone" : "draft.apart"), to(getAt())),
                noRoom -> {
                    full = true;
                    return null;
                });
    }

    @Serves(UseCase.KEEP_DRAFT)
    public String go(String where) {
        return kept(() -> to(DraftStep.parse(where)), getAt());
    }

    /** On to the next step, unless something here is missing. */
    @Serves(UseCase.KEEP_DRAFT)
    public String next() {
        return kept(() -> accept(getAt()) ? to(getAt().next()) : toMend(), getAt());
    }

    @Serves(UseCase.KEEP_DRAFT)
    public String before() {
        return kept(() -> to(getAt().before()), getAt());
    }

    @Serves(UseCase.KEEP_DRAFT)
    public String addItem() {
        return add(draft.getItems(), "item.%d.description");
    }

    @Serves(UseCase.KEEP_DRAFT)
    public String addPaper() {
        return add(draft.getPapers(), "paper.%d.type");
    }

    private String add(List<Map<String, String>> rows, String first) {
        if (rows.size() < MOST_ROWS) {
            rows.add(new HashMap<>());
        }
        int last = rows.size() - 1;
        return kept(() -> to(getAt()) + at(first, last), getAt());
    }

    /** Where the work goes on: the first field of a row. */
    private static String at(String field, int row) {
        return "&focus=" + DraftFields.inputOf(String.format(Locale.ROOT, field, row));
    }

    /** Papers name their item by its number: they go on naming the same. */
    @Serves(UseCase.KEEP_DRAFT)
    public String removeItem(int index) {
        if (draft.getItems().size() > 1 && index < draft.getItems().size()) {
            draft.getItems().remove(index);
            draft.getPapers()
                    .forEach(paper -> paper.computeIfPresent("item", (field, number) -> renumbered(number, index + 1)));
        }
        int next = Math.min(index, draft.getItems().size() - 1);
        return kept(() -> to(DraftStep.GOODS) + at("item.%d.description", next), DraftStep.GOODS, DraftStep.TRANSPORT);
    }

    private static String renumbered(String number, int removed) {
        int item = number.matches("\\d{1,3}") ? Integer.parseInt(number) : 0;
        return item == removed ? "" : item > removed ? String.valueOf(item - 1) : number;
    }

    @Serves(UseCase.KEEP_DRAFT)
    public String removePaper(int index) {
        if (index < draft.getPapers().size()) {
            draft.getPapers().remove(index);
        }
        int next = Math.min(index, draft.getPapers().size() - 1);
        return kept(() -> to(DraftStep.TRANSPORT) + (next < 0 ? "&focus=addPaper" : at("paper.%d.type", next)),
                DraftStep.TRANSPORT);
    }

    @Serves(UseCase.CHECK_DECLARATION)
    public String check() {
        if (!accept(DraftStep.REVIEW)) {
            return toMend();
        }
        answer = intake.validate(bytes(), ValidationTier.ALL, user.get());
        return null;
    }

    /** What is lodged is what this page shows. */
    @Serves(UseCase.LODGE_DECLARATION)
    public String lodge() {
        if (!draft.isAsReviewed()) {
            return Said.trouble(Words.get("draft.changed"), to(DraftStep.REVIEW));
        }
        if (!accept(DraftStep.REVIEW)) {
            return toMend();
        }
        answer = intake.submit(bytes(), new Arrival(Door.FORM, "application/xml"), user.get());
        String there = Lodged.follow(answer);
        if (there != null) {
            draft.discard();
        }
        return there;
    }

    /** Asks first. */
    @Serves(UseCase.KEEP_DRAFT)
    public String discard() {
        return kept(() -> to(getAt()) + "&ask=yes", getAt());
    }

    @Serves(UseCase.KEEP_DRAFT)
    public String discardNow() {
        draft.discard();
        return Said.done(Words.get("draft.deleted"), "/declaration/guided?faces-redirect=true&new=yes");
    }

    private boolean accept(DraftStep at) {
        problems = DraftCheck.problems(at, draft);
        return problems.isEmpty();
    }

    private byte[] bytes() {
        return DraftDocument.bytes(draft, user.get().participant().code());
    }

    /** The same page, which says then what is wrong on it. */
    private String toMend() {
        return to(getAt()) + "&mend=yes";
    }

    private String to(DraftStep step) {
        return "/declaration/guided?faces-redirect=true&step=" + step.word()
                + (draft.getId().isEmpty() ? "&new=yes" : "&draft=" + draft.getId());
    }

    public DraftStep getAt() {
        return DraftStep.parse(address.get("step"));
    }

    public DraftStep[] getSteps() {
        return DraftStep.values();
    }

    public DraftForm getDraft() {
        return draft;
    }

    public int getDrafts() {
        return drafts.count(user.get());
    }

    public boolean isFull() {
        return full;
    }

    /** The address names a draft that was lodged or deleted since. */
    public boolean isLost() {
        return !address.get("draft").isEmpty() && draft.getId().isEmpty();
    }

    /** Before anything is deleted; only what is kept can be. */
    public boolean isAsking() {
        return !address.get("ask").isEmpty() && !draft.getId().isEmpty();
    }

    /** Those found by the button; or those of this page, where somebody comes to mend them. */
    public List<FieldProblem> getProblems() {
        if (problems == null) {
            problems = address.get("mend").isEmpty() ? List.of() : DraftCheck.problems(getAt(), draft);
        }
        return problems;
    }

    /** What is wrong with that field, in the user's words; empty where nothing is. */
    public String problem(String field) {
        return getProblems().stream().filter(each -> each.field().equals(field)).findFirst().map(FieldProblem::getText)
                .orElse("");
    }

    /** To the field that needs attention: on this page, or on the one that it stands on. */
    public String way(FieldProblem problem) {
        String elsewhere = "?step=" + problem.step().word() + "&draft=" + draft.getId() + "&mend=yes";
        return (problem.step() == getAt() ? "" : elsewhere) + "#" + problem.getId();
    }

    public DocumentContents getContents() {
        return ContentsReader.read(bytes());
    }

    public Answer getAnswer() {
        return answer;
    }

    public String getTone() {
        return Lodged.tone(answer);
    }

    public List<Choice> getTypes() {
        return Stream.of("EXA", "IMA", "T1", "TIR").map(code -> new Choice(code, Words.of("type", code)))
                .toList();
    }

    public List<Choice> getCountries() {
        return once("countries", name -> choices.countries());
    }

    public List<Choice> getPlaces() {
        return once("places", name -> user.get().country().map(choices::places).orElse(List.of()));
    }

    public List<Choice> getBorderPosts() {
        return once("borderPosts", name -> choices.borderPosts());
    }

    /** Goods items by number, for saying which of them a paper belongs to. */
    public List<Choice> getItemNumbers() {
        return IntStream.rangeClosed(1, draft.getItems().size()).mapToObj(String::valueOf)
                .map(number -> new Choice(number, number)).toList();
    }

    public List<Choice> list(String name) {
        return once(name, choices::of);
    }

    private List<Choice> once(String name, Function<String, List<Choice>> read) {
        return chosen.computeIfAbsent(name, read);
    }
}
