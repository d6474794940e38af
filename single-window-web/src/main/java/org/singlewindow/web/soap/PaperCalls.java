package org.singlewindow.web.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.singlewindow.evidence.Evidence;
import org.singlewindow.evidence.EvidenceKeyView;
import org.singlewindow.evidence.EvidenceKeys;
import org.singlewindow.evidence.MakingEvidence;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.print.PaperKind;
import org.singlewindow.print.PrintOutcome;
import org.singlewindow.print.Printing;
import org.singlewindow.wco.exchange.EvidenceKey;
import org.singlewindow.wco.exchange.GetEvidence;
import org.singlewindow.wco.exchange.GetEvidenceKeysResponse;
import org.singlewindow.wco.exchange.GetEvidenceResponse;
import org.singlewindow.wco.exchange.GetPrint;
import org.singlewindow.wco.exchange.GetPrintResponse;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.print.PaperFile;
import org.singlewindow.web.print.Press;

/** What leaves the window to be kept: a declaration on paper, and the evidence of a case. */
@ApplicationScoped
class PaperCalls {

    /** An answer is made in memory. */
    private static final long LARGEST = 32L << 20;

    @Inject
    Printing printing;

    @Inject
    Press press;

    @Inject
    MakingEvidence making;

    @Inject
    EvidenceKeys keys;

    @Inject
    HttpServletRequest request;

    @Inject
    SignedInUser user;

    GetPrintResponse print(GetPrint call) {
        PaperKind kind = Given.word(PaperKind.class, call.getKind(), "kind").orElse(PaperKind.DECLARATION);
        Locale language = Given.language(call.getLanguage());
        PaperFile file = AboutOne.asked(call.getMrn(), mrn -> {
            PrintOutcome outcome = printing.print(kind, mrn, user.get());
            if (outcome instanceof PrintOutcome.Printed printed) {
                return press.print(printed.paper(), request, language).orElseThrow(Refusal::busyPress);
            }
            throw Refusal.of(outcome);
        });
        GetPrintResponse response = new GetPrintResponse();
        response.setName(file.name());
        response.setContentType(PaperFile.TYPE);
        response.setLanguage(file.language().getLanguage());
        response.setContent(file.pdf());
        return response;
    }

    GetEvidenceResponse evidence(GetEvidence call) {
        try {
            Evidence evidence = making.make(AboutOne.number(call.getMrn()), user.get())
                    .orElseThrow(AboutOne::notThere);
            GetEvidenceResponse response = new GetEvidenceResponse();
            response.setName(evidence.name());
            response.setContentType("application/zip");
            response.setContent(read(evidence));
            return response;
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
    }

    /** Closed in any case: with that it is gone from the disk. */
    private static byte[] read(Evidence evidence) throws IOException {
        try (InputStream content = evidence.content()) {
            if (evidence.size() > LARGEST) {
                throw Refusal.of(413, RuleCode.TOO_LARGE, "The evidence has " + evidence.size()
                        + " bytes; over SOAP it may have " + LARGEST + ". Fetch it over REST.");
            }
            return content.readAllBytes();
        }
    }

    GetEvidenceKeysResponse keys() {
        GetEvidenceKeysResponse response = new GetEvidenceKeysResponse();
        keys.list().stream().map(PaperCalls::key).forEach(response.getKey()::add);
        return response;
    }

    private static EvidenceKey key(EvidenceKeyView view) {
        EvidenceKey key = new EvidenceKey();
        key.setFingerprint(view.fingerprint());
        key.setAlgorithm(view.algorithm());
        view.firstUsedAt().ifPresent(key::setFirstUsedAt);
        key.setCurrent(view.current());
        key.setCertificate(view.certificate());
        return key;
    }
}
