package org.singlewindow.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.Difference;
import org.singlewindow.declaration.ItemView;
import org.singlewindow.declaration.LinkView;
import org.singlewindow.declaration.wire.FollowOn;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.mandate.Procedure;

/** Which declarations a declaration goes on from, which go on from it, and in what each differs from the one before. */
@Named
@RequestScoped
public class LinksCard {

    private static final Pattern STEP = Pattern.compile("([A-Za-z]+)(?:\\[(\\d+)])?");

    /** What only holds others, and says nothing to whoever reads. */
    private static final Set<String> AROUND = Set.of("MetaData", "Declaration", "GoodsShipment", "Consignment",
            "Commodity", "GoodsMeasure");

    private static final Set<String> GOES_ON = Set.of("EXPORT", "TRANSIT");

    @Inject
    FollowOn followOn;

    @Inject
    SignedInUser user;

    private final Map<String, Optional<List<Row>>> read = new HashMap<>();
    private final Map<String, FollowOn.Behind> drafts = new HashMap<>();

    /**
     * One fact: where it stands, and what the two say of it; empty where one says nothing.
     *
     * @param remark it is only pointed out
     */
    public record Row(String place, String before, String after, boolean remark) {

        private static Row of(Difference difference) {
            return new Row(LinksCard.place(difference.xpath()), difference.before().orElse(""),
                    difference.after().orElse(""), difference.isOfSale());
        }
    }

    /**
     * One link, with the later and the earlier of the two.
     *
     * @param keptBack goods items of the earlier one that did not go where others of it have
     */
    public record Line(LinkView link, String follower, String followed, List<ItemView> keptBack) {}

    public List<Line> follows(DeclarationView view) {
        return view.links().follows().stream()
                .map(link -> new Line(link, view.mrn().value(), link.mrn().value(), link.keptBack())).toList();
    }

    public List<Line> followedBy(DeclarationView view) {
        List<ItemView> kept = view.items().stream().anyMatch(LinksCard::isReleased)
                ? view.items().stream().filter(item -> !isReleased(item)).toList() : List.of();
        return view.links().followedBy().stream()
                .map(link -> new Line(link, link.mrn().value(), view.mrn().value(), kept)).toList();
    }

    /** What else a page of it shows the standing of. */
    public List<String> numbers(DeclarationView view) {
        return view == null ? List.of()
                : Stream.of(view.links().follows(), view.links().followedBy()).flatMap(List::stream)
                        .map(link -> link.mrn().value()).toList();
    }

    /** That the earlier one is rejected or cancelled; empty where it is not. */
    public String over(Line line) {
        return line.link().over().map(status -> Words.fill("links.over." + status, line.followed())).orElse("");
    }

    /** Goods items of the earlier one that were refused, with commas between. */
    public String refused(Line line) {
        return line.keptBack().stream().filter(ItemView::isRefused).map(item -> String.valueOf(item.sequence()))
                .collect(Collectors.joining(", "));
    }

    private static boolean isReleased(ItemView item) {
        return item.state() == ItemView.State.RELEASED;
    }

    /** Of the declaration that a draft goes on from. */
    public List<FollowOn.Kept> kept(String mrn, String type) {
        return behind(mrn, type).kept();
    }

    /** A key of a text: what there is to say of goods that did not go, before a form is begun. */
    public String told(FollowOn.Kept kept) {
        return kept.item().isRefused() ? "follow.refused" : "follow.waiting";
    }

    /** The same in a form, in which goods may be called so. */
    public String toldIn(FollowOn.Kept kept, boolean in) {
        return !kept.item().isRefused() ? "follow.waiting" : in ? "follow.refused.in" : "follow.refused.out";
    }

    /** What goes on from it already, with commas between. */
    public String going(String mrn, String type) {
        return besides(mrn, type, "");
    }

    /** The same but for the one that is amended. */
    public String besides(String mrn, String type, String itself) {
        return behind(mrn, type).going().stream().map(Mrn::value).filter(each -> !each.equals(itself))
                .collect(Collectors.joining(", "));
    }

    /** The version in force of it; 0 where the reader may not know. */
    public int version(String mrn, String type) {
        return behind(mrn, type).version();
    }

    /** It was rejected or cancelled since. */
    public boolean isGone(String mrn, String type) {
        return behind(mrn, type).over();
    }

    private FollowOn.Behind behind(String mrn, String type) {
        return drafts.computeIfAbsent(mrn + " " + type, key -> find(mrn, type));
    }

    private FollowOn.Behind find(String mrn, String type) {
        FollowOn.Wish wish = wish(type);
        return wish.country() == null || !user.may("FOLLOW_ON") ? FollowOn.Behind.NOTHING
                : Optional.ofNullable(mrn).flatMap(Mrn::parse)
                        .map(number -> followOn.behind(number, wish, user.get())).orElse(FollowOn.Behind.NOTHING);
    }

    /** What a draft of that type is to become, here. */
    public FollowOn.Wish wish(String type) {
        return new FollowOn.Wish(type != null && type.startsWith("IM") ? Procedure.IMPORT : Procedure.TRANSIT,
                user.get().country().orElse(null));
    }

    public boolean isAny(DeclarationView view) {
        return view != null && !(view.links().follows().isEmpty() && view.links().followedBy().isEmpty());
    }

    /** None also where they are not the reader's to see. */
    public List<Row> differences(Line line) {
        return rows(line).orElse(List.of()).stream().filter(row -> !row.remark()).toList();
    }

    /** What is only pointed out to who is shown in what they differ. */
    public List<Row> remarks(Line line) {
        return rows(line).orElse(List.of()).stream().filter(Row::remark).toList();
    }

    /** Whether goods items of the earlier one are refused for good, so that nobody compares them. */
    public boolean isLeftOut(Line line) {
        return line.keptBack().stream().anyMatch(item -> item.isRefused() && item.since().isPresent());
    }

    public boolean isSame(Line line) {
        return rows(line).filter(all -> all.stream().allMatch(Row::remark)).isPresent();
    }

    private Optional<List<Row>> rows(Line line) {
        return line.link().comparable() ? read.computeIfAbsent(line.follower() + line.followed(),
                key -> followOn.differences(new Mrn(line.follower()), new Mrn(line.followed()), user.get())
                        .map(found -> found.stream().map(Row::of).toList()))
                : Optional.empty();
    }

    private static String place(String xpath) {
        Matcher step = STEP.matcher(xpath);
        return step.results().filter(each -> !AROUND.contains(each.group(1)))
                .map(each -> Words.of("element", each.group(1)) + (each.group(2) == null ? "" : " " + each.group(2)))
                .collect(Collectors.joining(", "));
    }

    /** Whether the reader is offered to go on from it; whether they may, is said when they do. */
    public boolean isOpen(DeclarationView view) {
        return view != null && user.may("LODGE_DECLARATION") && GOES_ON.contains(view.summary().regime())
                && !Set.of("REJECTED", "CANCELLED").contains(view.status().name());
    }
}
