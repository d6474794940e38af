package org.singlewindow.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.singlewindow.kernel.InputRefused;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;

/**
 * Knows every message again that came before: by its sender and what the sender calls it, or by the reference that its
 * declarant gave it, whoever sends it for them. The same message gets the first answer again, another one under the
 * same name is refused.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Receiving {

    private static final String FORMER = "WAS:";

    @Inject
    Database database;

    @Inject
    Outbox outbox;

    /** What came of a call; without an answer nothing was done, and it may come again as if it had never come. */
    public record Done<T>(T outcome, Optional<byte[]> answer) {}

    /**
     * What was sent under these names before: where one of them names another message, that one; it cannot be both.
     */
    public Optional<Earlier> find(Names names, byte[] fingerprint) {
        return database.find("""
                select k.msg_key, k.sha256 = ?, k.document_id, d.message_id, d.mrn, b.codec, b.answer, d.sender, b.id is null
                from unnest(?::int[], ?::text[]) as its(holder, name)
                join intake_key k on k.sender = its.holder and k.msg_key = its.name
                join document d on d.id = k.document_id left join document_body b on b.id = k.document_id
                order by 2, 1""", Receiving::earlier, fingerprint, names.holders(), names.texts());
    }

    /**
     * What was sent under these names, with these bytes, before another message was let have them: the same again is
     * that message still.
     */
    public Optional<Earlier> findFormer(Names names, byte[] fingerprint) {
        return find(new Names(names.sender(), names.holder(), names.names().stream()
                .filter(name -> !name.startsWith(MessageId.PREFIX)).map(name -> former(name, fingerprint)).toList()),
                fingerprint);
    }

    /** Lets another message have the name; whoever waits for it at the same moment finds it taken by that one. */
    public void free(Names names, Earlier earlier) {
        database.execute("""
                update intake_key set msg_key = ? || encode(sha256, 'hex') || ' ' || msg_key
                where sender = ? and msg_key = ? and document_id = ?""", FORMER, names.holder(), earlier.name(),
                earlier.documentId());
    }

    private static String former(String name, byte[] fingerprint) {
        return FORMER + HexFormat.of().formatHex(fingerprint) + " " + name;
    }

    /** What was answered then is gone with the bytes, once they need not be kept any more. */
    private static Earlier earlier(Row row) {
        Optional<Mrn> mrn = row.findText(5).map(Mrn::new);
        if (row.flag(2) && row.flag(9)) {
            throw new InputRefused(RuleCode.REFERENCE_REUSED, "you have sent this before"
                    + mrn.map(number -> ", as " + number).orElse("")
                    + "; it was removed when it need not be kept any more; a new message has a new reference", "");
        }
        return new Earlier(row.text(1), row.flag(2), row.id(3), row.uuid(4), mrn,
                Codec.unpack(row.number(6), row.bytes(7)), row.number(8));
    }

    /**
     * The same of a message that was not admitted. Of its names those that were free name the earlier one from now on
     * where that is the same; else they are free again.
     */
    public Earlier settle(Envelope envelope) {
        Earlier earlier = find(envelope.named(), envelope.fingerprint()).orElseThrow();
        int[] holders = envelope.named().holders();
        String[] names = envelope.named().texts();
        if (names.length > 1 && earlier.same()) {
            database.execute("""
                    insert into intake_key as k (sender, msg_key, sha256, document_id)
                    select holder, name, ?, ? from unnest(?::int[], ?::text[]) as its(holder, name)
                    on conflict (sender, msg_key) do update set document_id = excluded.document_id
                    where not exists (select 1 from document d where d.id = k.document_id)""",
                    envelope.fingerprint(), earlier.documentId(), holders, names);
        } else if (names.length > 1) {
            database.execute("""
                    delete from intake_key k using unnest(?::int[], ?::text[]) as its(holder, name)
                    where k.sender = its.holder and k.msg_key = its.name
                      and not exists (select 1 from document d where d.id = k.document_id)""",
                    holders, names);
        }
        return earlier;
    }

    /** The message as it was admitted the first time; ends the call where its id named another. */
    Earlier again(Envelope envelope) {
        return requireSame(settle(envelope), envelope);
    }

    private static Earlier requireSame(Earlier earlier, Envelope envelope) {
        if (!earlier.same()) {
            throw new InputRefused(RuleCode.REFERENCE_REUSED,
                    "you have used this id before, for something else; a new message has a new id",
                    envelope.arrival().placeOfId());
        }
        return earlier;
    }

    /** Does what a call asks for, once for each id; {@code again} makes an outcome of the first answer. */
    public <T> T once(Notice call, Function<byte[], T> again, Supplier<Done<T>> work) {
        return firstOr(call,
                earlier -> again.apply(requireSame(earlier, call.envelope().orElseThrow()).answer()), work);
    }

    /** The same where the caller says itself what comes of a message that has one of these names already. */
    public <T> T firstOr(Notice call, Function<Earlier, T> earlier, Supplier<Done<T>> work) {
        Optional<Outbox.Sent> taken = outbox.receive(call);
        if (taken.isEmpty()) {
            return earlier.apply(settle(call.envelope().orElseThrow()));
        }
        Done<T> done = work.get();
        done.answer().ifPresentOrElse(answer -> keep(taken.get(), answer), () -> forget(taken.get(), call));
        return done.outcome();
    }

    private void keep(Outbox.Sent taken, byte[] answer) {
        database.execute("update document_body set answer = ? where id = ?", Codec.pack(answer), taken.documentId());
    }

    private void forget(Outbox.Sent taken, Notice call) {
        Envelope envelope = call.envelope().orElseThrow();
        database.execute("""
                with k as (
                  delete from intake_key k using unnest(?::int[], ?::text[]) as its(holder, name)
                  where k.sender = its.holder and k.msg_key = its.name and k.document_id = ?),
                b as (
                  delete from document_body where id = ?)
                delete from document where id = ?""",
                envelope.named().holders(), envelope.named().texts(), taken.documentId(), taken.documentId(),
                taken.documentId());
    }
}
