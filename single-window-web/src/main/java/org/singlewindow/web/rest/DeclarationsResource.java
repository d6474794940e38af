package org.singlewindow.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.singlewindow.agency.Inbox;
import org.singlewindow.declaration.DeclarationPage;
import org.singlewindow.declaration.DeclarationQuery;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.DeclarationVersions;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.DocumentView;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.kernel.Moments;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** What can be read of declarations; which of them, the domain decides by who asks. */
@Path("/declarations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeclarationsResource {

    @Inject
    Declarations declarations;

    @Inject
    DeclarationVersions versions;

    @Inject
    Inbox inbox;

    @Inject
    SignedInUser user;

    @Inject
    ReaderLanguage language;

    @Context
    HttpServletResponse answer;

    @GET
    @Serves(value = UseCase.READ_DECLARATION, of = Thing.LIST)
    public DeclarationPageJson search(@QueryParam("status") String status, @QueryParam("from") String from,
            @QueryParam("to") String to, @QueryParam("q") String text,
            @QueryParam("before") Long before, @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("20") int size) {
        DeclarationQuery query = new DeclarationQuery(
                given(status).map(word -> Json.word(DeclarationStatus.class, Optional.of(word), "status")),
                given(from).map(when -> moment(when, "from")), given(to).map(when -> moment(when, "to")), given(text),
                before == null ? OptionalLong.empty() : OptionalLong.of(Json.atLeast(0, before, "before")),
                Json.atLeast(0, page, "page"), Json.atLeast(1, size, "size"));
        DeclarationPage found = declarations.search(query, user.get());
        return DeclarationPageJson.of(found, query.page(), query.size());
    }

    @GET
    @Path("/{mrn}")
    @Serves(value = UseCase.READ_DECLARATION, of = Thing.DECLARATION)
    public DeclarationJson one(@PathParam("mrn") String mrn) {
        DeclarationView view = get(mrn);
        answer.setHeader(HttpHeaders.ETAG, SeenVersion.tag(view.version()));
        return DeclarationJson.of(view, inbox.openQuestions(view.mrn(), user.get()), language.get());
    }

    @GET
    @Path("/{mrn}/document")
    @Produces({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Serves(value = UseCase.READ_DOCUMENT, of = Thing.DECLARATION)
    public Response document(@PathParam("mrn") String mrn, @QueryParam("version") Integer version) {
        Mrn number = parse(mrn).orElseThrow(DeclarationsResource::notThere);
        DocumentView document = declarations.document(number, user.get()).orElseThrow(DeclarationsResource::notThere);
        if (version != null) {
            document = versions.document(number, Json.atLeast(1, version, "version"), user.get())
                    .orElseThrow(() -> Refusal.notThere(Thing.VERSION));
        }
        return Response.ok(document.content(), MediaType.APPLICATION_XML_TYPE)
                .header("Digest", "sha-256=" + Base64.getEncoder().encodeToString(document.digest()))
                .header("Content-Disposition", "attachment; filename=\"" + number + ".xml\"")
                .build();
    }

    @GET
    @Path("/{mrn}/answers")
    @Serves(value = UseCase.READ_DECLARATION, of = Thing.DECLARATION)
    public List<DocumentJson> answers(@PathParam("mrn") String mrn) {
        DeclarationView view = get(mrn);
        return declarations.answers(view.mrn(), user.get()).stream().map(DocumentJson::of).toList();
    }

    @GET
    @Path("/{mrn}/plan")
    @Serves(value = UseCase.READ_DOCUMENT, of = Thing.DECLARATION)
    public PlanJson plan(@PathParam("mrn") String mrn) {
        return parse(mrn).flatMap(number -> declarations.plan(number, user.get())).map(PlanJson::of)
                .orElseThrow(DeclarationsResource::notThere);
    }

    private DeclarationView get(String mrn) {
        return parse(mrn).flatMap(number -> declarations.find(number, user.get()))
                .orElseThrow(DeclarationsResource::notThere);
    }

    private static Optional<Mrn> parse(String mrn) {
        return Mrn.parse(mrn);
    }

    private static Refusal notThere() {
        return Refusal.notThere(Thing.DECLARATION);
    }

    private static Optional<String> given(String parameter) {
        return Optional.ofNullable(parameter).map(Blanks::strip).filter(text -> !text.isEmpty());
    }

    private static Instant moment(String text, String name) {
        return Moments.parse(text)
                .orElseThrow(() -> Refusal.badRequest(RuleCode.BAD_DATE,
                        name + " is a date such as 2026-03-01 or a moment such as 2026-03-01T12:00:00Z."));
    }
}
