package org.singlewindow.web.agency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.agency.Decision;
import org.singlewindow.agency.ItemDecision;
import org.singlewindow.agency.TaskOutcome;
import org.singlewindow.agency.TaskView;
import org.singlewindow.declaration.wire.DocumentContents;
import org.singlewindow.declaration.wire.DocumentContents.Goods;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Address;
import org.singlewindow.web.Words;

/** The part of a decision that says which goods items alone it is about. */
@RequestScoped
public class ChosenItems {

    private static final String NUMBER = "0*[1-9]\\d{0,8}";

    @Inject
    CaseInHand inHand;

    @Inject
    Address address;

    private TaskView task;
    private List<Goods> goods = List.of();
    private boolean some;
    private Optional<String> seen = Optional.empty();

    /**
     * A goods item to be ticked.
     *
     * @param over who has decided about it, and how; empty while nobody has
     */
    public record Option(int number, String name, String over, boolean ticked) {}

    ChosenItems of(TaskView shown, DocumentContents contents) {
        task = shown;
        goods = contents == null ? List.of() : contents.goods();
        return this;
    }

    /** Those that were said to be meant; without any, all that is left. */
    List<Integer> chosen() {
        return some ? getTicked() : List.of();
    }

    /** Who opened this and ticked nothing, or ticked and closed it, has not said what is meant. */
    Optional<String> problem() {
        if (some == !getTicked().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Words.get(some ? "decide.items.none" : "decide.items.hidden"));
    }

    /** What was decided by item as far as was seen. */
    Set<Integer> decided() {
        return seen.stream().flatMap(ChosenItems::numbers).collect(Collectors.toSet());
    }

    private static Stream<Integer> numbers(String list) {
        return Stream.of(list.split(", ")).filter(each -> each.matches(NUMBER)).map(Integer::valueOf);
    }

    /** Why it was not taken; from now on what is there is seen. */
    String words(TaskOutcome.Refused refused) {
        seen = Optional.empty();
        if (refused.code() == RuleCode.ALREADY_DECIDED && chosen().isEmpty()) {
            return Words.fill("decide.items.meanwhile", getLeft());
        }
        return Words.of("decide.items", refused.code());
    }

    /**
     * Where there are several and each has a number of its own; else only the whole can be decided. It stays while the
     * page is open: who has ticked something would else decide about something else.
     */
    public boolean isOffered() {
        return goods.size() > 1 && goods.stream().allMatch(each -> each.number().matches(NUMBER))
                && goods.stream().map(each -> Integer.valueOf(each.number())).distinct().count() == goods.size();
    }

    /** All, each in its place whatever was decided meanwhile: a tick is never seen beside another item. */
    public List<Option> getOptions() {
        List<Integer> ticked = getTicked();
        return goods.stream().map(each -> option(each, ticked)).toList();
    }

    private Option option(Goods each, List<Integer> ticked) {
        int number = Integer.parseInt(each.number());
        String over = task.items().about(number).map(ChosenItems::over).orElse("");
        return new Option(number, called(each), over, over.isEmpty() && ticked.contains(number));
    }

    private static String over(ItemDecision made) {
        return Words.fill("decide.items.over", made.by(), Words.of("decision", made.decision()));
    }

    private static String called(Goods each) {
        return Integer.parseInt(each.number()) + " · " + each.description()
                + (each.commodity().isEmpty() ? "" : " · " + each.commodity());
    }

    public List<ItemDecision> getMade() {
        return task.items().made();
    }

    /** Empty where nothing was decided by items, or nothing is left. */
    public String getLeft() {
        return numbers(task.left());
    }

    /** What others have refused before anything was said of it here. */
    public String getByOthers() {
        return numbers(task.decidedByOthers());
    }

    /** What was decided item by item before an amendment, and does not count any more. */
    public List<ItemDecision> getEarlier() {
        return inHand.earlierItems(task);
    }

    /** Whoever is asked again sees above all what a colleague did not let go. */
    public boolean isRefusedEarlier() {
        return getEarlier().stream().anyMatch(made -> made.decision() == Decision.REFUSE);
    }

    static String numbers(Iterable<Integer> items) {
        List<String> numbers = new ArrayList<>();
        items.forEach(item -> numbers.add(item.toString()));
        return String.join(", ", numbers);
    }

    public String getTickedNumbers() {
        return numbers(getTicked());
    }

    /** Numbers of what was decided by item when whoever decides was shown the page. */
    public String getSeen() {
        return seen.orElseGet(() -> numbers(task.items().stances().keySet()));
    }

    public void setSeen(String sent) {
        seen = Optional.of(sent == null ? "" : sent);
    }

    public boolean isSome() {
        return some;
    }

    public void setSome(boolean some) {
        this.some = some;
    }

    /** As they were sent: an address ticks nothing, and news bring nothing of the form. */
    private List<Integer> getTicked() {
        List<String> sent = FacesContext.getCurrentInstance().isPostback() ? address.list("items") : List.of();
        return sent.stream().filter(each -> each.matches(NUMBER)).map(Integer::valueOf).distinct().toList();
    }
}
