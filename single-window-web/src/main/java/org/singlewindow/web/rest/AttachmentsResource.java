package org.singlewindow.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.singlewindow.attachment.AttachFile;
import org.singlewindow.attachment.Attaching;
import org.singlewindow.attachment.AttachingOutcome;
import org.singlewindow.attachment.AttachmentFile;
import org.singlewindow.attachment.AttachmentLimits;
import org.singlewindow.attachment.Attachments;
import org.singlewindow.delivery.Door;
import org.singlewindow.delivery.MessageId;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Arrivals;
import org.singlewindow.web.BodyTooLarge;
import org.singlewindow.web.FileHeaders;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** The supporting documents of a declaration: the file itself is the body, its name and kind are in the headers. */
@Path("/declarations/{mrn}/attachments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AttachmentsResource {

    private static final Pattern DIGEST = Pattern.compile("(?i)sha-256=([A-Za-z0-9+/]{43}=)");

    @Inject
    Attaching attaching;

    @Inject
    Attachments attachments;

    @Inject
    Arrivals arrivals;

    @Inject
    SignedInUser user;

    @Context
    HttpServletResponse answer;

    @POST
    @Consumes({"application/pdf", "image/jpeg", "image/png", "image/tiff", MediaType.APPLICATION_XML})
    @Serves(value = UseCase.ADD_ATTACHMENT, of = Thing.DECLARATION)
    public Response add(@PathParam("mrn") String mrn, @QueryParam("task") Long task,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @HeaderParam(HttpHeaders.CONTENT_DISPOSITION) String disposition, @HeaderParam("Digest") String digest,
            @HeaderParam(IdempotencyKey.NAME) String key, InputStream body) {
        Mrn number = number(mrn);
        if (type == null) {
            throw Refusal.of(415, RuleCode.BAD_ENCODING, "Say in Content-Type what kind of file this is.");
        }
        AttachFile file = new AttachFile(number, FileHeaders.nameIn(disposition), type,
                Optional.ofNullable(digest).map(AttachmentsResource::hash), Optional.ofNullable(task));
        return attach(file, body, IdempotencyKey.read(key)).either(
                done -> Response.status(done.again() ? 200 : 201)
                        .location(URI.create("/api/declarations/" + number + "/attachments/"
                                + done.attachment().sha256()))
                        .entity(AttachmentJson.of(done.attachment())).build(),
                refused -> {
                    throw Refusal.of(refused);
                });
    }

    private AttachingOutcome attach(AttachFile file, InputStream body, Optional<MessageId> id) {
        try {
            return attaching.attach(file, body, id.map(said -> arrivals.at(Door.REST, id, "")), user.get());
        } catch (BodyTooLarge tooLarge) {
            throw Refusal.of(413, RuleCode.TOO_LARGE,
                    "A file may have " + AttachmentLimits.largest() + " bytes at most. Nothing was stored.");
        } catch (IOException brokenOff) {
            throw Refusal.badRequest(RuleCode.NOT_WELL_FORMED, "The body broke off. Nothing was stored.");
        }
    }

    private static byte[] hash(String digest) {
        Matcher found = DIGEST.matcher(digest);
        if (!found.matches()) {
            throw Refusal.badRequest(RuleCode.PATTERN, "Digest is sha-256= and the hash in base64.");
        }
        return Base64.getDecoder().decode(found.group(1));
    }

    @GET
    @Serves(value = UseCase.READ_ATTACHMENT, of = Thing.DECLARATION)
    public List<AttachmentJson> list(@PathParam("mrn") String mrn) {
        return attachments.list(number(mrn), user.get())
                .orElseThrow(() -> Refusal.notThere(Thing.DECLARATION)).stream().map(AttachmentJson::of).toList();
    }

    @GET
    @Path("/{sha256}")
    @Produces({"application/pdf", "image/jpeg", "image/png", "image/tiff", MediaType.APPLICATION_XML})
    @Serves(value = UseCase.READ_ATTACHMENT, of = Thing.ATTACHMENT)
    public Response one(@PathParam("mrn") String mrn, @PathParam("sha256") String sha256,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        AttachmentFile file = Mrn.parse(mrn).flatMap(number -> attachments.find(number, sha256, user.get()))
                .orElseThrow(() -> Refusal.notThere(Thing.ATTACHMENT));
        String tag = '"' + sha256 + '"';
        answer.setHeader(HttpHeaders.ETAG, tag);
        FileHeaders.disarm(answer);
        if (tag.equals(known)) {
            return Response.notModified().build();
        }
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, FileHeaders.attachment(file.attachment().name()));
        StreamingOutput bytes = file.content()::transferTo;
        return Response.ok(bytes, file.attachment().type())
                .header(HttpHeaders.CONTENT_LENGTH, file.attachment().size()).build();
    }

    private static Mrn number(String mrn) {
        return Mrn.parse(mrn).orElseThrow(() -> Refusal.notThere(Thing.DECLARATION));
    }
}
