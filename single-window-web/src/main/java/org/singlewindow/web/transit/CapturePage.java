package org.singlewindow.web.transit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.wire.Answer;
import org.singlewindow.declaration.wire.Intake;
import org.singlewindow.identity.NotAllowed;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.transit.CaptureOutcome;
import org.singlewindow.transit.CaptureRefused;
import org.singlewindow.transit.Capturing;
import org.singlewindow.transit.CoverGround;
import org.singlewindow.transit.Fallback;
import org.singlewindow.transit.Obstacle;
import org.singlewindow.transit.PaperTransit;
import org.singlewindow.web.Arrivals;
import org.singlewindow.web.Choice;
import org.singlewindow.web.ChosenFile;
import org.singlewindow.web.Preferences;
import org.singlewindow.web.Said;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/** The office of departure writes down what it let go on paper. What was typed, and the file, stay. */
@Named
@RequestScoped
public class CapturePage {

    private static final List<String> FIELDS = List.of("number", "cause", "releasedAt", "office", "mrn", "holder",
            "content");

    /** What is asked for where no number of a declaration is given. */
    private static final List<String> INSTEAD = List.of("holder", "content");

    @Inject
    Capturing capturing;

    @Inject
    Arrivals arrivals;

    @Inject
    SignedInUser user;

    private final CaptureForm form = new CaptureForm();
    private final Map<String, String> problems = new HashMap<>();
    private Part file;
    private Answer answer;
    private String trouble = "";

    @Serves(UseCase.CAPTURE_MOVEMENT)
    public void open() {
        if (!isOffered()) {
            throw new NotAllowed(UseCase.CAPTURE_MOVEMENT, user.get().signIn());
        }
    }

    public boolean isOffered() {
        return capturing.isFor(user.get());
    }

    @Serves(UseCase.CAPTURE_MOVEMENT)
    public String capture() throws IOException {
        Optional<Fallback.Cause> cause = Stream.of(Fallback.Cause.values())
                .filter(each -> each.name().equals(form.getCause())).findFirst();
        Optional<Instant> went = went();
        Optional<Mrn> lodged = Mrn.written(form.getMrn());
        if (cause.isEmpty()) {
            problems.put("cause", Words.get("movement.choose"));
        }
        if (went.isEmpty()) {
            problems.put("releasedAt", Words.get("movement.at.wrong"));
        }
        if (lodged.isEmpty() && !form.getMrn().isEmpty()) {
            problems.put("mrn", Words.get("notThere.MOVEMENT"));
        }
        // what stands here for what is missing is complained of already
        PaperTransit said = new PaperTransit(new Fallback(cause.orElse(Fallback.Cause.CENTRAL), form.getNumber()),
                went.orElse(Instant.EPOCH), form.getOffice(), form.getHolder(), lodged, read());
        boolean unread = problems.containsKey("mrn");
        capturing.check(said, user.get()).stream().filter(each -> !unread || !INSTEAD.contains(each.field()))
                .forEach(each -> problems.putIfAbsent(each.field(), ObstacleWords.of(each)));
        return problems.isEmpty() ? tell(said) : null;
    }

    private String tell(PaperTransit said) {
        try {
            CaptureOutcome outcome = capturing.capture(said, arrivals.uploaded(""), user.get());
            if (outcome instanceof CaptureOutcome.Captured captured) {
                return there(captured);
            }
            if (outcome instanceof CaptureOutcome.Uncaptured not) {
                stay(not.why());
            } else {
                answer = ((CaptureOutcome.Unlodged) outcome).answer();
                trouble = Words.get("capture.unlodged");
            }
        } catch (CaptureRefused refused) {
            stay(refused.why());
        }
        return null;
    }

    private static String there(CaptureOutcome.Captured captured) {
        String page = "/transit/movement?faces-redirect=true&mrn=" + captured.mrn();
        if (captured.again()) {
            return Said.done(Words.fill("capture.again", captured.number()), page);
        }
        return captured.uncovered().isEmpty() ? Said.done(Words.fill("capture.done", captured.number()), page)
                : Said.trouble(Words.fill("capture.uncovered", captured.number(), captured.uncovered().stream()
                        .map(CapturePage::words).collect(Collectors.joining("; "))), page);
    }

    private static String words(CoverGround ground) {
        return Words.said(ground);
    }

    private void stay(Obstacle why) {
        String sentence = ObstacleWords.of(why);
        if (why.isConflict()) {
            trouble = Words.get("capture.nothing") + " " + sentence;
        } else {
            problems.put(why.field(), sentence);
        }
    }

    private Optional<Instant> went() {
        try {
            return Optional.of(LocalDateTime.parse(form.getReleasedAt().strip().replace(' ', 'T')).atZone(zone())
                    .toInstant());
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    private static ZoneId zone() {
        return Preferences.zone(FacesContext.getCurrentInstance());
    }

    private byte[] read() throws IOException {
        if (!ChosenFile.isThere(file)) {
            return new byte[0];
        }
        try (InputStream bytes = file.getInputStream()) {
            return bytes.readNBytes(Intake.LARGEST + 1);
        }
    }

    public List<Choice> getCauses() {
        return EventChoices.causes();
    }

    public CaptureForm getForm() {
        return form;
    }

    public Map<String, String> getProblems() {
        return problems;
    }

    /** All that is wrong, each behind the words of its field: what was typed, and the file, are not sent anew. */
    public List<String> getWrong() {
        return FIELDS.stream().filter(problems::containsKey)
                .map(field -> Words.get(field.equals("content") ? "upload.file" : "capture." + field) + ": "
                        + problems.get(field))
                .toList();
    }

    public String getTrouble() {
        return trouble;
    }

    public Answer getAnswer() {
        return answer;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    /** In mebibytes. */
    public int getLargest() {
        return Intake.LARGEST >> 20;
    }
}
