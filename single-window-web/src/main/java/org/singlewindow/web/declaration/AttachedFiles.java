package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.primefaces.event.FileUploadEvent;
import org.singlewindow.agency.Inbox;
import org.singlewindow.attachment.AttachFile;
import org.singlewindow.attachment.Attaching;
import org.singlewindow.attachment.AttachmentFile;
import org.singlewindow.attachment.AttachmentLimits;
import org.singlewindow.attachment.AttachmentView;
import org.singlewindow.attachment.Attachments;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.web.Address;
import org.singlewindow.web.Pressed;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/** The files of the declaration that the page's address names, by itself or by one of its tasks. */
@RequestScoped
public class AttachedFiles {

    private static final String SAID = AttachedFiles.class.getName();
    private static final int MOST_SAID = 20;

    @Inject
    Attachments attachments;

    @Inject
    Attaching attaching;

    @Inject
    Inbox inbox;

    @Inject
    Address address;

    @Inject
    SignedInUser user;

    private Optional<List<AttachedFile>> rows;
    private Boolean adding;

    /** What came of a file; stays on the page until it is opened anew. */
    public record Said(String text, boolean taken) implements Serializable {}

    private Optional<Mrn> number() {
        return task().isPresent()
                ? task().flatMap(id -> inbox.find(id, user.get())).map(found -> found.row().mrn())
                : Mrn.parse(address.get("mrn"));
    }

    private Optional<Long> task() {
        return Optional.of(address.get("id")).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf);
    }

    public List<AttachedFile> getRows() {
        return rows().orElse(List.of());
    }

    /** Whether they are theirs to see. */
    public boolean isThere() {
        return rows().isPresent();
    }

    private Optional<List<AttachedFile>> rows() {
        if (rows == null) {
            rows = number().flatMap(mrn -> attachments.list(mrn, user.get()))
                    .map(found -> found.stream().map(this::row).toList());
        }
        return rows;
    }

    private AttachedFile row(AttachmentView file) {
        return new AttachedFile(file, task().filter(file.tasks()::contains).isPresent());
    }

    public boolean isAdding() {
        if (adding == null) {
            adding = Pressed.isBeingAnswered()
                    || number().filter(mrn -> attachments.mayAdd(mrn, user.get())).isPresent();
        }
        return adding;
    }

    /** Of the declaration; for addresses. */
    public String getMrn() {
        return number().map(Mrn::value).orElse("");
    }

    public int getMebibytes() {
        return AttachmentLimits.largest() >> 20;
    }

    /** One of several that were chosen or dropped; each comes by itself. The browser goes by the name for its kind. */
    @Serves(UseCase.ADD_ATTACHMENT)
    public void attach(FileUploadEvent event) throws IOException {
        adding = null;
        Optional<Mrn> mrn = number();
        if (mrn.isEmpty()) {
            return;
        }
        String name = event.getFile().getFileName();
        AttachFile file = new AttachFile(mrn.get(), name, "", Optional.empty(), task());
        try (InputStream bytes = event.getFile().getInputStream()) {
            said().add(attaching.attach(file, bytes, user.get()).either(
                    done -> new Said(Words.fill(done.again() ? "attachments.again" : "attachments.added",
                            done.attachment().name()), true),
                    refused -> new Said(Words.fill("attachments.not", name, Words.said(refused.why())), false)));
        }
        rows = null;
    }

    public List<Said> getSaid() {
        return List.copyOf(said());
    }

    /** In the view: the files of one choice come one after the other. */
    @SuppressWarnings("unchecked")
    private static List<Said> said() {
        List<Said> said = (List<Said>) FacesContext.getCurrentInstance().getViewRoot().getViewMap()
                .computeIfAbsent(SAID, first -> new ArrayList<Said>());
        while (said.size() >= MOST_SAID) {
            said.remove(0);
        }
        return said;
    }

    @Serves(UseCase.READ_ATTACHMENT)
    public Optional<AttachmentFile> find(String mrn, String sha256) {
        return Mrn.parse(mrn).flatMap(number -> attachments.find(number, sha256, user.get()));
    }
}
