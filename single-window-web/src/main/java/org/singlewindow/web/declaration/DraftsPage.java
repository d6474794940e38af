package org.singlewindow.web.declaration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.DraftView;
import org.singlewindow.declaration.Drafts;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/** What somebody is filling in, to go on with. */
@Named
@RequestScoped
public class DraftsPage {

    private static final int LONGEST = 200;

    @Inject
    Drafts drafts;

    @Inject
    SignedInUser user;

    private List<Row> rows;

    /** One draft as the list shows it. */
    public record Row(long id, String lrn, String goods, String destination, Instant changedAt) {

        private static Row of(DraftView draft) {
            var route = draft.parts().of(DraftStep.ROUTE.word());
            String goods = TypedFields.rows(DraftStep.GOODS, draft.parts().of(DraftStep.GOODS.word())).stream()
                    .map(item -> item.get("description"))
                    .filter(text -> !text.isEmpty()).limit(3).map(Row::shown).collect(Collectors.joining(", "));
            String destination = Stream.of("destination", "importer.name").map(field -> route.getOrDefault(field, ""))
                    .map(Row::shown).map(text -> text.matches("[A-Z]{2}") ? Words.country(text) : text)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", "));
            return new Row(draft.id(), shown(route.getOrDefault("lrn", "")), goods, destination, draft.changedAt());
        }

        /** A draft holds whatever was pasted; a list has room for its beginning. */
        private static String shown(String text) {
            return text.length() > LONGEST ? FreeText.beginning(text, LONGEST) + "…" : text;
        }
    }

    @PostConstruct
    void read() {
        rows = drafts.list(user.get()).stream().map(Row::of).toList();
    }

    public List<Row> getRows() {
        return rows;
    }
}
