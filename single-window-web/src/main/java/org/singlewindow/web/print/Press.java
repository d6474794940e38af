package org.singlewindow.web.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.singlewindow.evidence.RecordSigning;
import org.singlewindow.kernel.Gate;
import org.singlewindow.print.PaperCopy;
import org.singlewindow.transit.TravelPaper;
import org.singlewindow.web.CodeNames;
import org.singlewindow.web.Preferences;
import org.singlewindow.web.arrival.FrontDoor;
import org.singlewindow.web.arrival.RequestOrigin;

/**
 * Makes papers, a few at once: a thousand items take a processor for a second or more, which those who lodge must not
 * miss. A paper is whole before its first byte goes out, so that a reader never has half of one.
 */
@ApplicationScoped
public class Press {

    private static final int AT_ONCE = 2;
    private static final long PATIENCE = 10_000;

    @Inject
    CodeNames codes;

    @Inject
    RecordSigning signing;

    private final Gate gate = new Gate(AT_ONCE, PATIENCE);

    /** The paper as PDF; empty where too many are printed at this moment. */
    public Optional<PaperFile> print(PaperCopy paper, HttpServletRequest request) {
        return print(paper, request, Preferences.spoken(request));
    }

    /** The same in a language that was asked for by its name. */
    public Optional<PaperFile> print(PaperCopy paper, HttpServletRequest request, Locale language) {
        String address = address(request, paper.code());
        String name = paper.view().mrn() + "-" + paper.kind().name().toLowerCase(Locale.ROOT);
        return print(name, language, out -> new DeclarationPaper(paper, new PaperWords(language, codes), address)
                .write(out));
    }

    /** The paper that travels with goods in transit; empty where too many are printed at this moment. */
    public Optional<PaperFile> print(TravelPaper paper, HttpServletRequest request) {
        Locale language = Preferences.spoken(request);
        // signed outside of the gate: that asks the database
        String code = signing.sign(paper.text()).orElse(paper.text());
        return print(paper.seen().mrn() + "-transit", language, out -> new TravelSheet(paper,
                new PaperWords(language, codes), code).write(out));
    }

    private Optional<PaperFile> print(String name, Locale language, Consumer<OutputStream> paper) {
        return gate.enter(() -> {
            var out = new ByteArrayOutputStream();
            paper.accept(out);
            return new PaperFile(out.toByteArray(), name + ".pdf", language);
        });
    }

    /** By the address that the operator has made public, or else by that at which the reader found us. */
    private static String address(HttpServletRequest request, String code) {
        RequestOrigin arrival = FrontDoor.asSet().arrivalOf(request);
        return arrival.scheme() + "://" + arrival.authority() + request.getContextPath() + VerifyDoor.FOLDER + code;
    }
}
