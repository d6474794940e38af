package org.singlewindow.web.transit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.Optional;
import org.singlewindow.attachment.AttachFile;
import org.singlewindow.attachment.Attaching;
import org.singlewindow.attachment.AttachmentLimits;
import org.singlewindow.attachment.Attachments;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.web.ChosenFile;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/**
 * The file that shows what is told. It is brought before that, so that a mistake elsewhere in the form does not cost
 * it: a browser gives no chosen file back.
 */
@RequestScoped
public class EventFiles {

    @Inject
    Attaching attaching;

    @Inject
    Attachments attachments;

    @Inject
    SignedInUser user;

    private Part file;
    private String brought = "";
    private String problem = "";

    /** False where a file was chosen and not taken. */
    @Serves(UseCase.ADD_ATTACHMENT)
    boolean bring(Mrn mrn) throws IOException {
        if (!ChosenFile.isThere(file)) {
            return true;
        }
        String name = file.getSubmittedFileName();
        try (InputStream bytes = file.getInputStream()) {
            return attaching
                    .attach(new AttachFile(mrn, name, "", Optional.empty(), Optional.empty()), bytes, user.get())
                    .either(done -> note(done.attachment().sha256().hex()),
                            refused -> refuse(Words.fill("attachments.not", name, Words.said(refused.why()))));
        }
    }

    private boolean note(String sha256) {
        brought = Stream.concat(hashes().stream(), Stream.of(sha256)).distinct().collect(Collectors.joining(" "));
        return true;
    }

    private boolean refuse(String why) {
        problem = why;
        return false;
    }

    List<String> hashes() {
        return Stream.of(brought.split(" ")).filter(each -> !each.isEmpty()).toList();
    }

    /** What those are called that have come already. */
    public List<String> names(String mrn) {
        return Mrn.parse(mrn).map(number -> hashes().stream()
                .flatMap(each -> attachments.find(number, each, user.get()).stream())
                .map(found -> found.attachment().name()).toList()).orElse(List.of());
    }

    /** In MiB. */
    public int getLargest() {
        return AttachmentLimits.largest() >> 20;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getBrought() {
        return brought;
    }

    public void setBrought(String brought) {
        this.brought = brought == null ? "" : brought;
    }

    public String getProblem() {
        return problem;
    }
}
