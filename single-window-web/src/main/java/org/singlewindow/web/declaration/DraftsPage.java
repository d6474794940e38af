package org.singlewindow.web.declaration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.DraftView;
import org.singlewindow.declaration.Drafts;
import org.singlewindow.declaration.Templates;
import org.singlewindow.declaration.wire.FormAmendment;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.web.Address;
import org.singlewindow.web.Pressed;
import org.singlewindow.web.Said;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/** What somebody is filling in, to go on with. */
@Named
@RequestScoped
public class DraftsPage {

    private static final int LONGEST = 200;
    private static final String BACK = "/declaration/drafts?faces-redirect=true";

    @Inject
    Drafts drafts;

    @Inject
    Templates templates;

    @Inject
    Declarations declarations;

    @Inject
    FormAmendment amendment;

    @Inject
    Address address;

    @Inject
    SignedInUser user;

    private List<Row> rows;
    private List<Row> kept;
    private String name;
    private String problem = "";

    /**
     * One draft as the list shows it.
     *
     * @param name   as whoever fills it in calls it; else by its reference
     * @param amends number of the declaration that it changes; empty where it is a new one
     * @param over   that it is too late for that, in a sentence; else empty
     */
    public record Row(long id, String name, String amends, String over, String goods, String destination,
            Instant changedAt) {

        private static Row of(DraftView draft, UnaryOperator<String> over) {
            var route = draft.parts().of(DraftStep.ROUTE.word());
            String goods = TypedFields.rows(DraftStep.GOODS, draft.parts().of(DraftStep.GOODS.word())).stream()
                    .map(item -> item.get("description"))
                    .filter(text -> !text.isEmpty()).limit(3).map(Row::shown).collect(Collectors.joining(", "));
            String destination = Stream.of("destination", "importer.name").map(field -> route.getOrDefault(field, ""))
                    .map(Row::shown).map(text -> text.matches("[A-Z]{2}") ? Words.country(text) : text)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", "));
            String name = draft.name().isEmpty() ? shown(route.getOrDefault("lrn", "")) : draft.name();
            String amends = route.getOrDefault("amends", "");
            return new Row(draft.id(), name, shown(amends), over.apply(amends), goods, destination,
                    draft.changedAt());
        }

        /** A draft holds whatever was pasted; a list has room for its beginning. */
        private static String shown(String text) {
            return text.length() > LONGEST ? FreeText.beginning(text, LONGEST) + "…" : text;
        }
    }

    @PostConstruct
    void read() {
        rows = drafts.list(user.get()).stream().map(draft -> Row.of(draft, this::over)).toList();
        kept = templates.list(user.get()).stream().map(draft -> Row.of(draft, amends -> "")).toList();
        name = renamed().map(Row::name).orElse("");
    }

    private String over(String amends) {
        return Mrn.parse(amends).flatMap(mrn -> AmendedMeanwhile.of(mrn, declarations, amendment, user.get()))
                .map(status -> Words.fill("drafts.over", Words.of("status", status))).orElse("");
    }

    /** The draft or template that is to have another name. */
    private Optional<Row> renamed() {
        return find(Stream.concat(rows.stream(), kept.stream()), "rename");
    }

    private Optional<Row> removed() {
        return find(kept.stream(), "remove");
    }

    private Optional<Row> find(Stream<Row> among, String question) {
        return among.filter(row -> String.valueOf(row.id()).equals(address.get(question))).findFirst();
    }

    @Serves(UseCase.KEEP_DRAFT)
    public String rename() {
        int over = FreeText.length(name == null ? "" : name) - Templates.LONGEST_NAME;
        if (over > 0) {
            problem = Words.fill("typed.tooLong", over, Templates.LONGEST_NAME);
            return null;
        }
        renamed().ifPresent(row -> drafts.rename(row.id(), name, user.get()));
        return Said.done(Words.get("drafts.renamed"), BACK);
    }

    @Serves(UseCase.KEEP_DRAFT)
    public String remove() {
        removed().ifPresent(row -> drafts.discard(row.id(), user.get()));
        return Said.done(Words.get("template.deleted"), BACK);
    }

    /** Another name is asked for; a button that was pressed gets its answer, also where another window was quicker. */
    public boolean isRenaming() {
        return renamed().isPresent() || !address.get("rename").isEmpty() && Pressed.isBeingAnswered();
    }

    public String getProblem() {
        return problem;
    }

    /** A template is asked about before it is deleted. */
    public boolean isRemoving() {
        return removed().isPresent() || !address.get("remove").isEmpty() && Pressed.isBeingAnswered();
    }

    public String getRemovedName() {
        return removed().map(Row::name).orElse("");
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed == null ? "" : typed;
    }

    public List<Row> getTemplates() {
        return kept;
    }

    public List<Row> getRows() {
        return rows;
    }
}
