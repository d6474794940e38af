package org.singlewindow.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.declaration.SaidBeside;
import org.singlewindow.declaration.wire.Answer;
import org.singlewindow.declaration.wire.AnswerKind;
import org.singlewindow.declaration.wire.Intake;
import org.singlewindow.declaration.wire.ResponseTongue;
import org.singlewindow.declaration.wire.ValidationTier;
import org.singlewindow.delivery.Door;
import org.singlewindow.delivery.MessageId;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Arrivals;
import org.singlewindow.web.BodyTooLarge;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.rest.problem.Significant;

/** Takes a WCO document; the bytes go to the domain as they came, for they are what was signed and hashed. */
@Path("/declarations")
@ApplicationScoped
public class LodgingResource {

    /**
     * Also for what does not fit what was before, where a document is only checked: a check conflicts with nothing, it
     * finds.
     */
    private static final int FOUND_WRONG = 422;
    private static final int FIRST_REFUSAL = 400;
    private static final Set<AnswerKind> CLASHES = Set.of(AnswerKind.CONFLICT, AnswerKind.OVERTAKEN);

    @Inject
    Intake intake;

    @Inject
    Arrivals arrivals;

    @Inject
    SignedInUser user;

    @Inject
    ReaderLanguage language;

    @Inject
    Participants participants;

    @POST
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Serves(value = {UseCase.LODGE_DECLARATION, UseCase.AMEND_DECLARATION, UseCase.CANCEL_DECLARATION,
            UseCase.CHECK_DECLARATION}, answersItself = true)
    public Response lodge(InputStream body, @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly,
            @QueryParam("tier") @DefaultValue("all") @Significant String tier,
            @QueryParam("for") @Significant String trader,
            @HeaderParam(IdempotencyKey.NAME) String key, @HeaderParam(HttpHeaders.IF_MATCH) String seen) {
        requireReadable(type);
        ValidationTier upTo = tierOf(tier);
        if (!validateOnly && upTo != ValidationTier.ALL) {
            throw Refusal.badRequest(RuleCode.INCONSISTENT,
                    "tier=schema is for a check alone, with validateOnly=true. Nothing was lodged.");
        }
        Optional<MessageId> id = IdempotencyKey.read(key);
        byte[] document = read(body);
        SaidBeside beside = new SaidBeside(Optional.ofNullable(trader), SeenVersion.in(seen));
        Answer answer = validateOnly ? intake.validate(document, beside, upTo, user.get())
                : intake.submit(document, beside, arrivals.at(Door.REST, id, ""), user.get());
        return say(answer,
                validateOnly && CLASHES.contains(answer.kind()) ? FOUND_WRONG : statusOf(answer.kind()));
    }

    private Response say(Answer answer, int status) {
        Locale reader = language.get();
        Response.ResponseBuilder response = Response.status(status).type("application/xml;charset=UTF-8")
                .language(reader).entity(ResponseTongue.say(answer.response(), reader,
                        participants::called));
        answer.mrn().filter(mrn -> status < FIRST_REFUSAL)
                .ifPresent(mrn -> response.location(URI.create("/api/declarations/" + mrn.value())));
        if (answer.kind() == AnswerKind.BUSY) {
            response.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return response.build();
    }

    private static int statusOf(AnswerKind kind) {
        return switch (kind) {
            case ACCEPTED -> 201;
            case AMENDED, CANCELLED, STATUS, DUPLICATE, VALID -> 200;
            case NOT_WELL_FORMED -> 400;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case OVERTAKEN -> 412;
            case TOO_LARGE -> 413;
            case INVALID -> FOUND_WRONG;
            case BUSY -> 503;
        };
    }

    private static ValidationTier tierOf(String tier) {
        return switch (tier) {
            case "schema" -> ValidationTier.SCHEMA;
            case "all" -> ValidationTier.ALL;
            default -> throw Refusal.badRequest(RuleCode.OUTSIDE_DOMAIN, "tier is schema or all.");
        };
    }

    /**
     * XML names its own encoding; a charset beside it that says otherwise would make the same bytes mean two things.
     */
    private static void requireReadable(MediaType type) {
        String charset = type == null ? "" : type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        if (!charset.toLowerCase(Locale.ROOT).startsWith("utf-")) {
            throw Refusal.of(415, RuleCode.BAD_ENCODING, "Send application/xml in UTF-8.");
        }
    }

    private static byte[] read(InputStream body) {
        try {
            return body.readAllBytes();
        } catch (BodyTooLarge tooLarge) {
            throw Refusal.of(413, RuleCode.TOO_LARGE, "A document may have 10 MiB at most.");
        } catch (IOException brokenOff) {
            throw Refusal.badRequest(RuleCode.NOT_WELL_FORMED, "The body broke off.");
        }
    }
}
