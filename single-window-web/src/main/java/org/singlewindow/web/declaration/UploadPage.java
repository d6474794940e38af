package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.Checked;
import org.singlewindow.declaration.CheckedFiles;
import org.singlewindow.declaration.Lodging;
import org.singlewindow.declaration.SaidBeside;
import org.singlewindow.declaration.wire.Answer;
import org.singlewindow.declaration.wire.AnswerKind;
import org.singlewindow.declaration.wire.Intake;
import org.singlewindow.declaration.wire.ValidationTier;
import org.singlewindow.identity.UseCase;
import org.singlewindow.web.Address;
import org.singlewindow.web.Arrivals;
import org.singlewindow.web.Choice;
import org.singlewindow.web.ChosenFile;
import org.singlewindow.web.Pressed;
import org.singlewindow.web.Said;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/** Lodging a file, or only having it checked. */
@Named
@RequestScoped
public class UploadPage {

    @Inject
    Intake intake;

    @Inject
    CheckedFiles files;

    @Inject
    Address address;

    @Inject
    Arrivals arrivals;

    @Inject
    ForWhom traders;

    @Inject
    SignedInUser user;

    private Part file;
    private String forWhom = "";
    private Answer answer;
    private Checked checked;
    private boolean missing;
    private boolean asking;
    private String mark = "";
    private byte[] seen = {};
    private List<DocumentLines.Line> lines;

    @Serves(UseCase.LODGE_DECLARATION)
    public String lodge() throws IOException {
        if (!isThere()) {
            return null;
        }
        byte[] document = read();
        if (isWaiting(document)) {
            return asking ? keep(document) : null;
        }
        return submit(document, file.getContentType());
    }

    /** What was found right is kept for a while, so that it can be lodged as it is. */
    @Serves(UseCase.CHECK_DECLARATION)
    public void check() throws IOException {
        if (isThere()) {
            byte[] document = read();
            look(document);
            if (answer.kind() == AnswerKind.VALID) {
                keep(document);
            }
        }
    }

    @Serves(UseCase.LODGE_DECLARATION)
    public String lodgeChecked() {
        Checked kept = getChecked();
        if (kept == null) {
            return Said.trouble(Words.get("upload.checked.gone"), "/declaration/upload?faces-redirect=true");
        }
        if (isWaiting(kept.content())) {
            return null;
        }
        String there = submit(kept.content(), "");
        if (there != null) {
            files.forget(kept.id(), user.get());
        }
        return there;
    }

    /** Until it could be looked at, and somebody says that they have read what is pointed out in it. */
    private boolean isWaiting(byte[] document) {
        look(document);
        asking = Remarks.areUnread(mark, address);
        return asking || answer.kind() == AnswerKind.BUSY;
    }

    private void look(byte[] document) {
        seen = document;
        answer = intake.validate(document, SaidBeside.of(trader()), ValidationTier.ALL, user.get());
        mark = Remarks.mark(document, trader(), answer);
    }

    private String submit(byte[] document, String type) {
        seen = document;
        answer = intake.submit(document, SaidBeside.of(trader()), arrivals.uploaded(type), user.get());
        return Lodged.follow(answer);
    }

    private Optional<String> trader() {
        return traders.said(getCheckedFor());
    }

    private String keep(byte[] document) {
        checked = files.keep(getFileName(), document, user.get());
        return null;
    }

    private boolean isThere() {
        missing = !ChosenFile.isThere(file);
        return !missing;
    }

    /** One byte more than is taken is enough to be told that it is too much. */
    private byte[] read() throws IOException {
        try (InputStream bytes = file.getInputStream()) {
            return bytes.readNBytes(Intake.LARGEST + 1);
        }
    }

    /** Whether there is somebody to choose for whom it is lodged. */
    public boolean isForOthers() {
        return traders.isAsked();
    }

    public List<Choice> getTraders() {
        return traders.traders();
    }

    public String getForWhom() {
        return forWhom;
    }

    public void setForWhom(String forWhom) {
        this.forWhom = forWhom == null ? "" : forWhom;
    }

    /** For whom the document was checked, and will be lodged as it is. */
    public String getCheckedFor() {
        return forWhom.isEmpty() ? address.get("for") : forWhom;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    /** What is wrong with the choice of a file, in the user's words; empty where nothing is. */
    public String getProblem() {
        return missing ? ChosenFile.complaint("upload.empty") : "";
    }

    /**
     * Checked just now, or by the page whose button was pressed; null where nothing waits to be lodged as it was
     * checked.
     */
    public Checked getChecked() {
        if (checked == null && file == null) {
            checked = Optional.of(address.get("checked")).filter(number -> number.matches("\\d{1,18}"))
                    .flatMap(number -> files.find(Long.parseLong(number), user.get())).orElse(null);
        }
        return checked;
    }

    /** A button that was pressed gets its answer, also when the file is gone by now. */
    public boolean isOffering() {
        return getChecked() != null || !address.get("checked").isEmpty() && Pressed.isBeingAnswered();
    }

    /** What a tick says was read; empty where there is nothing to read. */
    public String getMark() {
        return mark;
    }

    /** Lodging waits for that tick. */
    public boolean isToBeRead() {
        return asking;
    }

    public Answer getAnswer() {
        return answer;
    }

    /** The document with what was found at its lines; nothing where nothing was, or not at a line. */
    public List<DocumentLines.Line> getLines() {
        if (lines == null && answer != null) {
            lines = DocumentLines.of(seen, answer.violations());
        }
        return lines == null ? List.of() : lines;
    }

    public String getFileName() {
        return file == null || file.getSubmittedFileName() == null ? "" : file.getSubmittedFileName();
    }

    /** In MiB. */
    public int getLargest() {
        return Intake.LARGEST >> 20;
    }

    /** In KiB, as people know it from their folders. */
    public int getSize() {
        return checked == null ? 0 : (checked.content().length + 1023) / 1024;
    }

    public String getTone() {
        return Lodged.tone(answer);
    }
}
