package org.singlewindow.web.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.singlewindow.attachment.AttachFile;
import org.singlewindow.attachment.Attaching;
import org.singlewindow.attachment.AttachingOutcome;
import org.singlewindow.attachment.AttachmentFile;
import org.singlewindow.attachment.AttachmentView;
import org.singlewindow.attachment.Attachments;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.wco.exchange.Attach;
import org.singlewindow.wco.exchange.AttachResponse;
import org.singlewindow.wco.exchange.Attachment;
import org.singlewindow.wco.exchange.GetAttachment;
import org.singlewindow.wco.exchange.GetAttachmentResponse;
import org.singlewindow.wco.exchange.GetAttachments;
import org.singlewindow.wco.exchange.GetAttachmentsResponse;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** The files of a declaration: with MTOM each is a part of its own beside the envelope. */
@ApplicationScoped
class AttachmentCalls {

    private static final Pattern HASH = Pattern.compile("[0-9A-Fa-f]{64}");

    @Inject
    Attaching attaching;

    @Inject
    Attachments attachments;

    @Inject
    CallArrivals arrivals;

    @Inject
    SignedInUser user;

    AttachResponse attach(Attach call) {
        AttachFile file = new AttachFile(AboutOne.number(call.getMrn()), Given.text(call.getName()).orElse(""),
                call.getContentType(), Given.text(call.getSha256()).map(AttachmentCalls::hash),
                Optional.ofNullable(call.getTaskId()));
        Arrival arrival = arrivals.under(call.getMessageId());
        try {
            return attaching.attach(file, new ByteArrayInputStream(call.getContent()),
                    Optional.of(arrival).filter(each -> each.id().isPresent()), user.get())
                    .either(AttachmentCalls::attached, refused -> {
                        throw Refusal.of(refused);
                    });
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static byte[] hash(String sha256) {
        if (!HASH.matcher(sha256).matches()) {
            throw Refusal.at("sha256", RuleCode.PATTERN, "sha256 is the hash in 64 hexadecimal digits.");
        }
        return HexFormat.of().parseHex(sha256);
    }

    private static AttachResponse attached(AttachingOutcome.Attached done) {
        AttachResponse response = new AttachResponse();
        response.setOutcome(done.again() ? "DUPLICATE" : "ACCEPTED");
        response.setSha256(done.attachment().sha256().hex());
        return response;
    }

    GetAttachmentsResponse list(GetAttachments call) {
        GetAttachmentsResponse response = new GetAttachmentsResponse();
        attachments.list(AboutOne.number(call.getMrn()), user.get()).orElseThrow(AboutOne::notThere).stream()
                .map(AttachmentCalls::line).forEach(response.getAttachment()::add);
        return response;
    }

    private static Attachment line(AttachmentView view) {
        Attachment line = new Attachment();
        line.setSha256(view.sha256().hex());
        line.setName(view.name());
        line.setContentType(view.type());
        line.setSize(view.size());
        line.setBy(view.by());
        line.setAt(view.at());
        line.getTaskId().addAll(view.tasks());
        return line;
    }

    GetAttachmentResponse one(GetAttachment call) {
        AttachmentFile file = attachments.find(AboutOne.number(call.getMrn()), call.getSha256(), user.get())
                .orElseThrow(() -> Refusal.notThere(Thing.ATTACHMENT, "sha256"));
        GetAttachmentResponse response = new GetAttachmentResponse();
        response.setName(file.attachment().name());
        response.setContentType(file.attachment().type());
        try (InputStream content = file.content()) {
            response.setContent(content.readNBytes((int) file.attachment().size()));
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
        return response;
    }
}
