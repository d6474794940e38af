package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.singlewindow.declaration.wire.Answer;
import org.singlewindow.declaration.wire.ContentsReader;
import org.singlewindow.declaration.wire.DocumentContents;
import org.singlewindow.declaration.wire.Intake;
import org.singlewindow.declaration.wire.ValidationTier;
import org.singlewindow.web.Address;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/** Lodging by filling in a form, step by step; every button keeps what was typed. */
@Named
@RequestScoped
public class GuidedPage {

    private static final int MOST_ITEMS = 99;

    @Inject
    Address address;

    @Inject
    Draft draft;

    @Inject
    Choices choices;

    @Inject
    Intake intake;

    @Inject
    SignedInUser user;

    private Map<String, String> problems = Map.of();
    private Answer answer;
    private final Map<String, List<Choices.Choice>> chosen = new HashMap<>();

    public String go(String where) {
        return to(DraftStep.parse(where));
    }

    /** On to the next step, unless something here is missing. */
    public String next() {
        return accept(getAt()) ? to(getAt().next()) : null;
    }

    public String before() {
        return to(getAt().before());
    }

    public String addItem() {
        if (draft.getItems().size() < MOST_ITEMS) {
            draft.getItems().add(new LinkedHashMap<>());
        }
        return to(DraftStep.GOODS);
    }

    public String removeItem(int index) {
        if (draft.getItems().size() > 1 && index < draft.getItems().size()) {
            draft.getItems().remove(index);
        }
        return to(DraftStep.GOODS);
    }

    public String addPaper() {
        if (draft.getPapers().size() < MOST_ITEMS) {
            draft.getPapers().add(new LinkedHashMap<>());
        }
        return to(DraftStep.TRANSPORT);
    }

    public String removePaper(int index) {
        if (index < draft.getPapers().size()) {
            draft.getPapers().remove(index);
        }
        return to(DraftStep.TRANSPORT);
    }

    public void check() {
        if (accept(DraftStep.REVIEW)) {
            answer = intake.validate(bytes(), ValidationTier.ALL, user.get());
        }
    }

    public String lodge() {
        if (!accept(DraftStep.REVIEW)) {
            return null;
        }
        answer = intake.submit(bytes(), user.get());
        String there = Lodged.follow(answer);
        if (there != null) {
            draft.clear();
        }
        return there;
    }

    public String discard() {
        draft.clear();
        return to(DraftStep.ROUTE);
    }

    private boolean accept(DraftStep at) {
        problems = DraftCheck.problems(at, draft);
        return problems.isEmpty();
    }

    private byte[] bytes() {
        return DraftDocument.bytes(draft, user.get().participant().code());
    }

    private static String to(DraftStep step) {
        return "/declaration/guided?faces-redirect=true&step=" + step.word();
    }

    public DraftStep getAt() {
        return DraftStep.parse(address.get("step"));
    }

    public DraftStep[] getSteps() {
        return DraftStep.values();
    }

    public Draft getDraft() {
        return draft;
    }

    /** What is wrong with that field, in the user's words; empty where nothing is. */
    public String problem(String field) {
        return problems.containsKey(field) ? Words.get(problems.get(field)) : "";
    }

    public Map<String, String> getProblems() {
        return problems;
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

    public List<Choices.Choice> getTypes() {
        return Stream.of("EXA", "IMA", "T1", "TIR").map(code -> new Choices.Choice(code, Words.of("type", code))).toList();
    }

    public List<Choices.Choice> getCountries() {
        return once("countries", name -> choices.countries());
    }

    public List<Choices.Choice> getPlaces() {
        return once("places", name -> user.get().country().map(choices::places).orElse(List.of()));
    }

    public List<Choices.Choice> getBorderPosts() {
        return once("borderPosts", name -> choices.borderPosts());
    }

    /** Goods items by number, for saying which of them a paper belongs to. */
    public List<Choices.Choice> getItemNumbers() {
        return IntStream.rangeClosed(1, draft.getItems().size()).mapToObj(String::valueOf).map(number -> new Choices.Choice(number, number)).toList();
    }

    public List<Choices.Choice> list(String name) {
        return once(name, choices::of);
    }

    private List<Choices.Choice> once(String name, Function<String, List<Choices.Choice>> read) {
        return chosen.computeIfAbsent(name, read);
    }
}
