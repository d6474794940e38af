package org.singlewindow.web.agency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.singlewindow.agency.Inbox;
import org.singlewindow.agency.ItemDecision;
import org.singlewindow.agency.TaskBackground;
import org.singlewindow.agency.TaskView;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.wire.ContentsReader;
import org.singlewindow.declaration.wire.DocumentContents;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/** What a task is about, as it stands: its declaration, the goods, and what became of those that it goes on from. */
@RequestScoped
public class CaseInHand {

    private static final TaskBackground NOTHING = new TaskBackground(List.of(), "");

    @Inject
    Declarations declarations;

    @Inject
    Inbox inbox;

    @Inject
    PastTask past;

    @Inject
    SignedInUser user;

    private Optional<DeclarationView> declaration;
    private Optional<DocumentContents> contents;
    private TaskBackground background = NOTHING;
    private Optional<String> seen = Optional.empty();

    /** What is behind it is read first: what changes in between is rather told twice than missed. */
    Optional<DeclarationView> declaration(Optional<TaskView> task) {
        if (declaration == null) {
            background = task.map(found -> inbox.background(found.row(), user.get())).orElse(NOTHING);
            declaration = task.flatMap(found -> declarations.find(found.row().mrn(), user.get()));
        }
        return declaration;
    }

    /** Of the version that the task is about: what was decided is not shown beside goods that came later. */
    Optional<DocumentContents> contents(Optional<TaskView> task) {
        if (contents == null) {
            contents = task.flatMap(found -> past.document(found.row()))
                    .map(document -> ContentsReader.read(document.content())
                            .knownBy(declaration(task).flatMap(DeclarationView::lrn)));
        }
        return contents;
    }

    /** The agency whose task it is, by its name in the reader's language, and its code. */
    public String agency(TaskView task) {
        String code = task.row().agency();
        return declaration(Optional.of(task)).stream().flatMap(found -> found.recipients().stream())
                .filter(party -> party.code().equals(code)).findFirst()
                .map(party -> party.called().in(Words.locale())).filter(name -> !name.equals(code))
                .map(name -> name + " · " + code).orElse(code);
    }

    /** From now on what is there is seen. */
    void lookAgain() {
        declaration = null;
        seen = Optional.empty();
    }

    List<ItemDecision> earlierItems(TaskView task) {
        declaration(Optional.of(task));
        return background.earlierItems();
    }

    /** What stood behind it when whoever decides was shown the page. */
    String seen() {
        return seen.orElse("");
    }

    public String getSeen() {
        return seen.orElse(background.behind());
    }

    public void setSeen(String sent) {
        seen = Optional.of(sent == null ? "" : sent);
    }
}
