package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.singlewindow.declaration.wire.Answer;
import org.singlewindow.declaration.wire.Intake;
import org.singlewindow.declaration.wire.ValidationTier;
import org.singlewindow.kernel.Violation;
import org.singlewindow.web.SignedInUser;

/** Lodging a file, or only having it checked. */
@Named
@RequestScoped
public class UploadPage {

    @Inject
    Intake intake;

    @Inject
    SignedInUser user;

    private Part file;
    private Answer answer;
    private boolean missing;

    public String lodge() throws IOException {
        if (isThere()) {
            answer = intake.submit(read(), user.get());
        }
        return answer == null ? null : Lodged.follow(answer);
    }

    public void check() throws IOException {
        if (isThere()) {
            answer = intake.validate(read(), ValidationTier.ALL, user.get());
        }
    }

    private boolean isThere() {
        missing = file == null || file.getSize() == 0;
        return !missing;
    }

    /** One byte more than is taken is enough to be told that it is too much. */
    private byte[] read() throws IOException {
        try (InputStream bytes = file.getInputStream()) {
            return bytes.readNBytes(Intake.LARGEST + 1);
        }
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public boolean isMissing() {
        return missing;
    }

    public Answer getAnswer() {
        return answer;
    }

    public String getFileName() {
        return file == null ? "" : file.getSubmittedFileName();
    }

    public List<Violation> getViolations() {
        return answer == null ? List.of() : answer.violations();
    }

    public String getTone() {
        return Lodged.tone(answer);
    }

    public boolean isPost() {
        return FacesContext.getCurrentInstance().isPostback();
    }
}
