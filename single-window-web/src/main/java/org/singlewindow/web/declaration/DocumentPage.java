package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import org.singlewindow.declaration.DocumentView;
import org.singlewindow.declaration.wire.ReadableXml;
import org.singlewindow.delivery.Stored;
import org.singlewindow.identity.UseCase;
import org.singlewindow.web.Address;
import org.singlewindow.web.Serves;
import org.singlewindow.web.Words;

/** A declaration, or an answer to it, laid out for reading. */
@Named
@RequestScoped
public class DocumentPage {

    @Inject
    Address address;

    @Inject
    StoredDocuments documents;

    private Optional<DocumentView> document;

    @Serves(UseCase.READ_DOCUMENT)
    public void open() {
        if (find().isEmpty()) {
            NotThere.answer(FacesContext.getCurrentInstance());
        }
    }

    private Optional<DocumentView> find() {
        if (document == null) {
            document = documents.find(getMrn(), getNumber(), getVersion());
        }
        return document;
    }

    public DocumentView getDocument() {
        return find().orElse(null);
    }

    public String getXml() {
        return find().map(found -> ReadableXml.of(found.content())).orElse("");
    }

    public String getHash() {
        return find().map(found -> HexFormat.of().formatHex(found.sha256())).orElse("");
    }

    /** Whether there are access codes in it that are not theirs to read. */
    public boolean isCovered() {
        return find().filter(found -> !Arrays.equals(found.sha256(), found.digest())).isPresent();
    }

    public int getLength() {
        return find().map(found -> found.content().length).orElse(0);
    }

    /** In the reader's words; of an answer, which the window wrote, nothing, as all that follows. */
    public String getDoor() {
        return came(each -> Words.get("door." + each.door()));
    }

    public String getSignIn() {
        return came(Stored.Came::signIn);
    }

    public String getContentType() {
        return came(Stored.Came::contentType);
    }

    public String getGivenId() {
        return came(each -> each.givenId().orElse(""));
    }

    public String getHeaders() {
        return came(Stored.Came::headers);
    }

    /**
     * A version of which nobody sent the whole: an amendment named places, and the window put the document together.
     */
    public boolean isMadeHere() {
        return find().filter(document -> document.came().isEmpty() && !document.type().equals("RES")).isPresent();
    }

    private String came(Function<Stored.Came, String> part) {
        return find().flatMap(DocumentView::came).map(part).orElse("");
    }

    public String getMrn() {
        return address.get("mrn");
    }

    public String getNumber() {
        return address.get("number");
    }

    /** Which version of the declaration; empty for that in force. */
    public String getVersion() {
        return address.get("version");
    }
}
