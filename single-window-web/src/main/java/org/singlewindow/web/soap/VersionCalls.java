package org.singlewindow.web.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.DeclarationVersions;
import org.singlewindow.declaration.DocumentView;
import org.singlewindow.declaration.VersionView;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.wco.exchange.Difference;
import org.singlewindow.wco.exchange.DifferenceWithin;
import org.singlewindow.wco.exchange.GetDifferences;
import org.singlewindow.wco.exchange.GetDifferencesResponse;
import org.singlewindow.wco.exchange.GetDocument;
import org.singlewindow.wco.exchange.GetDocumentResponse;
import org.singlewindow.wco.exchange.GetVersions;
import org.singlewindow.wco.exchange.GetVersionsResponse;
import org.singlewindow.wco.exchange.Version;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** The versions of a declaration, the document of each, and what differs between two. */
@ApplicationScoped
class VersionCalls {

    @Inject
    DeclarationVersions versions;

    @Inject
    SignedInUser user;

    GetVersionsResponse list(GetVersions call) {
        GetVersionsResponse response = new GetVersionsResponse();
        all(AboutOne.number(call.getMrn())).stream().map(VersionCalls::version).forEach(response.getVersion()::add);
        return response;
    }

    private static Version version(VersionView view) {
        Version version = new Version();
        version.setNumber(view.number());
        version.setAt(view.at());
        version.setBy(view.by());
        view.functionCode().ifPresent(version::setFunctionCode);
        version.setSha256(HexFormat.of().formatHex(view.sha256()));
        return version;
    }

    GetDocumentResponse document(GetDocument call) {
        Optional<Integer> asked = Given.count(call.getVersion(), "version");
        Mrn mrn = AboutOne.number(call.getMrn());
        int number = asked.orElse(inForce(all(mrn)));
        DocumentView document = versions.document(mrn, number, user.get())
                .orElseThrow(() -> Refusal.notThere(Thing.VERSION, "version"));
        GetDocumentResponse response = new GetDocumentResponse();
        response.setVersion(number);
        response.setSha256(HexFormat.of().formatHex(document.digest()));
        response.setContent(document.content());
        return response;
    }

    /** Without an end up to the version in force, without a beginning from the one before. */
    GetDifferencesResponse differences(GetDifferences call) {
        Optional<Integer> from = Given.count(call.getFromVersion(), "fromVersion");
        Optional<Integer> to = Given.count(call.getToVersion(), "toVersion");
        Mrn mrn = AboutOne.number(call.getMrn());
        List<VersionView> all = all(mrn);
        int last = to.orElse(inForce(all));
        int first = from.orElse(Math.max(1, last - 1));
        GetDifferencesResponse response = new GetDifferencesResponse();
        versions.differences(mrn, first, last, user.get())
                .orElseThrow(() -> Refusal.notThere(Thing.VERSION, isOf(all, last) ? "fromVersion" : "toVersion"))
                .stream().map(each -> difference(each, first, last)).forEach(response.getDifference()::add);
        return response;
    }

    private static boolean isOf(List<VersionView> all, int number) {
        return all.stream().anyMatch(each -> each.number() == number);
    }

    private List<VersionView> all(Mrn mrn) {
        return Optional.of(versions.list(mrn, user.get())).filter(found -> !found.isEmpty())
                .orElseThrow(AboutOne::notThere);
    }

    private static int inForce(List<VersionView> all) {
        return all.get(all.size() - 1).number();
    }

    private static Difference difference(org.singlewindow.declaration.Difference from, int first, int last) {
        Difference difference = new Difference();
        difference.setKind(from.kind().name());
        difference.setPointer(from.pointer());
        difference.setInVersion(from.kind().isOfVersionBefore() ? first : last);
        before(from).ifPresent(difference::setPointerBefore);
        difference.setXpath(from.xpath());
        from.before().ifPresent(difference::setBefore);
        from.after().ifPresent(difference::setAfter);
        from.within().stream().map(each -> within(each, first, last)).forEach(difference.getWithin()::add);
        return difference;
    }

    private static DifferenceWithin within(org.singlewindow.declaration.Difference from, int first, int last) {
        DifferenceWithin within = new DifferenceWithin();
        within.setKind(from.kind().name());
        within.setPointer(from.pointer());
        within.setInVersion(from.kind().isOfVersionBefore() ? first : last);
        before(from).ifPresent(within::setPointerBefore);
        within.setXpath(from.xpath());
        from.before().ifPresent(within::setBefore);
        from.after().ifPresent(within::setAfter);
        return within;
    }

    /** What was put in had no place before. */
    private static Optional<String> before(org.singlewindow.declaration.Difference from) {
        return Optional.of(from.earlier())
                .filter(place -> from.kind() != org.singlewindow.declaration.Difference.Kind.ADDED);
    }
}
