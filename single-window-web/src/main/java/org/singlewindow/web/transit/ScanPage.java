package org.singlewindow.web.transit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.singlewindow.evidence.RecordReading;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.transit.Movements;
import org.singlewindow.web.ChosenFile;
import org.singlewindow.web.Said;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;
import org.singlewindow.web.print.QrPhoto;

/**
 * A movement, opened by the code on its paper or on its driver's phone: read by the camera of whoever stands before the
 * lorry, from a photo, or typed. Where it leads nowhere, it says why.
 */
@Named
@RequestScoped
public class ScanPage {

    /** As {@code TravelRecord} begins; a number alone will do. */
    private static final Pattern NUMBER = Pattern.compile("(?:TRANSIT\\s+)?([0-9A-Za-z]{18})(?:\\s.*)?",
            Pattern.DOTALL);

    private static final int LARGEST = 10;

    @Inject
    RecordReading records;

    @Inject
    Movements movements;

    @Inject
    SignedInUser user;

    private Part file;
    private String code = "";
    private String problem = "";
    private String photoProblem = "";
    private String known = "";

    @Serves(UseCase.READ_MOVEMENT)
    public String look() throws IOException {
        if (ChosenFile.isThere(file) && !readPhoto()) {
            return null;
        }
        if (code.isBlank()) {
            problem = Words.get("scan.empty");
            return null;
        }
        RecordReading.Read read = records.read(code, user.get());
        Matcher said = NUMBER.matcher(read.text());
        Optional<Mrn> mrn = said.matches() ? Mrn.parse(said.group(1).toUpperCase(Locale.ROOT))
                : Optional.empty();
        boolean seen = mrn.filter(number -> movements.has(number, user.get())).isPresent();
        if (read.standing() == RecordReading.Standing.NOT_OURS) {
            problem = Words.get("scan.notOurs");
            known = seen ? mrn.get().value() : "";
            return null;
        }
        if (!seen) {
            problem = Words.get(mrn.isEmpty() ? "scan.noNumber" : "scan.unknown");
            return null;
        }
        String there = "/transit/movement?faces-redirect=true&mrn=" + mrn.get();
        if (read.standing() == RecordReading.Standing.OURS) {
            return Said.done(Words.get("scan.ours"), there);
        }
        return read.text().contains("\n") ? Said.remarked(Words.get("scan.unsigned"), there) : there;
    }

    private boolean readPhoto() throws IOException {
        try (InputStream photo = file.getInputStream()) {
            Optional<String> read = QrPhoto.read(photo);
            read.ifPresent(text -> code = text);
            photoProblem = read.isPresent() ? "" : Words.get("scan.noCode");
            return read.isPresent();
        }
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null ? "" : code;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getProblem() {
        return problem;
    }

    public String getPhotoProblem() {
        return photoProblem;
    }

    /** The number that a code has which is not ours, where there is such a movement for them to see. */
    public String getKnown() {
        return known;
    }

    /** In MiB. */
    public int getLargest() {
        return LARGEST;
    }
}
