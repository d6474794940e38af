package org.singlewindow.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.identity.UseCase;
import org.singlewindow.onboarding.BadRegionFiles;
import org.singlewindow.onboarding.FileProblem;
import org.singlewindow.onboarding.Onboarding;
import org.singlewindow.onboarding.Report;
import org.singlewindow.routing.Routing;
import org.singlewindow.web.ChosenFile;
import org.singlewindow.web.Pressed;
import org.singlewindow.web.Said;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/** Taking in a country: a zip of its directory, checked or loaded. */
@Named
@RequestScoped
public class RegionsPage {

    private static final int LARGEST_MEBIBYTES = 10;

    @Inject
    Onboarding onboarding;

    @Inject
    SignedInUser user;

    private Part file;
    private Report report;
    private boolean loading;
    private boolean read;
    private boolean unread;
    private String shownWarnings = "";
    private String shown = "";
    private String trouble = "";

    @Serves(UseCase.CHECK_COUNTRY)
    public void check() throws IOException {
        report(zip -> onboarding.check(zip, user.get()));
        if (report != null) {
            Said.answered();
        }
    }

    @Serves(UseCase.LOAD_COUNTRY)
    public void load() throws IOException {
        loading = true;
        report(zip -> onboarding.load(zip, home -> versionIn(shown, home), this::areRead, user.get()));
        unread = report != null && report.isLoadable() && !areRead(report.problems());
        if (report != null && !unread) {
            Said.answered();
        }
    }

    private boolean areRead(List<FileProblem> found) {
        String warnings = warnings(found);
        return warnings.isEmpty() || read && warnings.equals(shownWarnings);
    }

    /**
     * Which warnings there are, in short: whoever says that they have read them says so of these, and not of others.
     */
    private static String warnings(List<FileProblem> found) {
        List<String> texts = found.stream().filter(FileProblem::warning)
                .map(each -> each.file() + each.line() + each.text()).toList();
        return texts.isEmpty() ? "" : texts.size() + "-" + Integer.toHexString(String.join("\n", texts).hashCode());
    }

    private void report(Function<byte[], Report> act) throws IOException {
        if (!ChosenFile.isThere(file)) {
            trouble = ChosenFile.complaint("regions.empty");
            return;
        }
        try (InputStream bytes = file.getInputStream()) {
            if (file.getSize() > (long) LARGEST_MEBIBYTES << 20) {
                trouble = Words.fill("regions.tooLarge", LARGEST_MEBIBYTES);
                return;
            }
            report = act.apply(bytes.readAllBytes());
        } catch (BadRegionFiles unreadable) {
            trouble = Words.fill("badRegion." + unreadable.reason(), unreadable.argument());
        }
    }

    /** A key of a text: what came of it. */
    public String getVerdict() {
        if (!report.isLoadable()) {
            return report.isOvertaken() ? "OVERTAKEN" : "REFUSED";
        }
        if (unread) {
            return "UNREAD";
        }
        if (!loading) {
            return getWarningCount() > 0 ? "LOADABLE_WARNED" : "LOADABLE";
        }
        return report.changed() ? "LOADED" : "UNCHANGED";
    }

    public String getTone() {
        if (!report.isLoadable()) {
            return "bad";
        }
        return getWarningCount() > 0 ? "warn" : "good";
    }

    public long getWarningCount() {
        return report.problems().stream().filter(FileProblem::warning).count();
    }

    public String text(FileProblem found) {
        return Words.said(found);
    }

    /**
     * Whoever loads what has warnings says that they have read them. What was ticked is taken from wherever it was
     * asked.
     */
    public boolean isAsking() {
        return Pressed.isBeingAnswered()
                || report != null && report.isLoadable() && getWarningCount() > 0 && (!loading || unread);
    }

    /** Never said beforehand. */
    public boolean isRead() {
        return false;
    }

    public void setRead(boolean read) {
        this.read = read;
    }

    public String getShownWarnings() {
        return report == null ? "" : warnings(report.problems());
    }

    public void setShownWarnings(String shownWarnings) {
        this.shownWarnings = shownWarnings;
    }

    public Map<String, Integer> getCounts() {
        return new TreeMap<>(report.counts());
    }

    /** Rules of whatever country that name a post which is nobody's. */
    public List<Routing.NamedPost> getHanging() {
        return onboarding.hanging(user.get());
    }

    public int getLargest() {
        return LARGEST_MEBIBYTES;
    }

    public Report getReport() {
        return report;
    }

    public String getTrouble() {
        return trouble;
    }

    /**
     * The versions in force as this page is shown; it comes back with the file, so that nobody overwrites what they
     * have not seen.
     */
    public String getSeen() {
        if (!shown.isEmpty() && (report == null || !loading || unread)) {
            return shown; // a check shows nothing of what others have loaded meanwhile
        }
        return new TreeMap<>(onboarding.versions(user.get())).entrySet().stream()
                .map(each -> each.getKey() + ":" + each.getValue()).collect(Collectors.joining(" "));
    }

    public void setSeen(String seen) {
        shown = seen;
    }

    private static int versionIn(String seen, String home) {
        return Stream.of(seen.split(" ")).filter(each -> each.matches(Pattern.quote(home) + ":[0-9]{1,9}"))
                .mapToInt(each -> Integer.parseInt(each.substring(home.length() + 1))).findFirst().orElse(0);
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
