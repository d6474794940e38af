package org.singlewindow.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.agency.TaskSql;
import org.singlewindow.declaration.DeclarationSql;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;

/** The tables of attachments. */
@ApplicationScoped
class AttachmentRepository {

    /** Of so many bytes: several at a time in memory do no harm. */
    static final int PIECE = 512 << 10;

    private static final String VIEWED = """
            select a.id, a.sha256, a.name, a.media_type, a.size, a.added_by, a.added_at,
                   (select string_agg(t.task::text, ' ' order by t.task) from attachment_task t where t.attachment = a.id)
            from attachment a where a.declaration = ?""";

    @Inject
    Database database;

    /** An attachment with its own number. */
    record Numbered(long id, AttachmentView view) {}

    /** How many files a declaration has, and how long they are together. */
    record Total(long files, long bytes) {}

    Optional<Dossier> findDossier(Mrn mrn) {
        return database.find("select id, sender, status from " + DeclarationSql.LISTED + " d where mrn = ?",
                row -> new Dossier(row.id(1), mrn, row.number(2), DeclarationStatus.valueOf(row.text(3)).isOpen(),
                        false),
                mrn.value());
    }

    boolean isTask(long task, long declaration) {
        return database.find("select true from " + TaskSql.PLACES + " t where id = ? and declaration_id = ?",
                row -> true, task, declaration).isPresent();
    }

    /** In the order in which they came. */
    List<AttachmentView> list(long declaration) {
        return database.list(VIEWED + " order by a.id", row -> numbered(row).view(), declaration);
    }

    Optional<Numbered> find(long declaration, byte[] sha256) {
        return database.find(VIEWED + " and a.sha256 = ?", AttachmentRepository::numbered, declaration, sha256);
    }

    private static Numbered numbered(Row row) {
        return new Numbered(row.id(1),
                new AttachmentView(AttachmentView.Hash.of(row.bytes(2)), row.text(3), row.text(4), row.id(5),
                        row.text(6), row.time(7),
                        row.findText(8).map(AttachmentRepository::numbers).orElse(List.of())));
    }

    private static List<Long> numbers(String several) {
        return Stream.of(several.split(" ")).map(Long::valueOf).toList();
    }

    Total total(long declaration) {
        return database.find("select count(*), coalesce(sum(size), 0)::bigint from attachment where declaration = ?",
                row -> new Total(row.id(1), row.id(2)), declaration).orElseThrow();
    }

    /** Once: of two who bring the same at once, the second waits for the first and finds it there. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(Spooled file) {
        if (database.execute("insert into attachment_body (sha256, size) values (?, ?) on conflict do nothing",
                file.sha256(), file.size()) == 0) {
            return;
        }
        try {
            for (int number = 0; (long) number * PIECE < file.size(); number++) {
                database.execute("insert into attachment_piece (sha256, number, content) values (?, ?, ?)",
                        file.sha256(), number, file.part((long) number * PIECE, PIECE));
            }
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(long declaration, AttachmentView attachment) {
        database.execute("""
                insert into attachment (declaration, sha256, name, media_type, size, added_by, added_at)
                values (?, ?, ?, ?, ?, ?, ?)""", declaration, attachment.sha256().bytes(), attachment.name(),
                attachment.type(), attachment.size(), attachment.by(), attachment.at());
    }

    /** False where that is known. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean assign(long attachment, long task, Instant now) {
        return database.execute("""
                insert into attachment_task (attachment, task, noted_at) values (?, ?, ?) on conflict do nothing""",
                attachment, task, now) == 1;
    }

    /** Empty behind the last. */
    Optional<byte[]> findPiece(byte[] sha256, int number) {
        return database.find("select content from attachment_piece where sha256 = ? and number = ?",
                row -> row.bytes(1), sha256, number);
    }
}
