package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;
import org.singlewindow.schema.Sql;

/** The table {@code declaration}, for whoever changes it. */
@ApplicationScoped
class DeclarationRepository {

    @PersistenceContext(unitName = "single-window")
    EntityManager entities;

    @Inject
    Database database;

    Optional<Declaration> findLocked(long id) {
        return Optional.ofNullable(entities.find(Declaration.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** To look at it. */
    Declaration get(long id) {
        return entities.find(Declaration.class, id);
    }

    Declaration getLocked(long id) {
        return findLocked(id).orElseThrow(() -> new IllegalArgumentException("there is no declaration " + id));
    }

    Optional<MeantDeclaration> findMeant(Mrn mrn) {
        return database.find("select id, mrn, sender from declaration where mrn = ?", DeclarationRepository::meant,
                mrn.value());
    }

    /** The one of which this document is a version. */
    Optional<MeantDeclaration> findOfVersion(long document) {
        return database.find("""
                select d.id, d.mrn, d.sender from declaration_version v join declaration d on d.id = v.declaration_id
                where v.document_id = ?""", DeclarationRepository::meant, document);
    }

    private static MeantDeclaration meant(Row row) {
        return new MeantDeclaration(row.id(1), new Mrn(row.text(2)), row.number(3));
    }

    /** To whom a declaration went, and the documents of its versions, oldest first. */
    record Reach(List<Integer> recipients, List<Long> versions) {}

    /** Both by one query: every release asks for them, that of a lodgement too. */
    Reach reach(long id) {
        record Number(boolean ofRecipient, long value) {}
        Map<Boolean, List<Long>> numbers = database
                .list("""
                select true, unnest(recipients)::bigint from declaration where id = ?
                union all (select false, document_id from declaration_version where declaration_id = ? order by number)""",
                        row -> new Number(row.flag(1), row.id(2)), id, id)
                .stream()
                .collect(Collectors.partitioningBy(Number::ofRecipient,
                        Collectors.mapping(Number::value, Collectors.toList())));
        return new Reach(numbers.get(true).stream().map(Long::intValue).toList(), numbers.get(false));
    }

    /** What was done is there for statements by hand from now on, such as those that read it for an answer. */
    @Transactional(Transactional.TxType.MANDATORY)
    void settle() {
        entities.flush();
    }

    /**
     * As lists show it from now on, and who it went to by then. By the numbers of the versions before it is still
     * found; where these have not been read yet, they are read with the others.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void relist(Declaration declaration, List<Integer> recipients, Listing listing) {
        entities.flush();
        database.execute("""
                update declaration set recipients = ?, summary = ?, search = ?, numbers = case when numbers is not null then
                  array(select distinct n from unnest(numbers || ?::text[]) n) end
                where id = ?""", Sql.ints(recipients), listing.summary(), listing.search(), listing.numbersForSql(),
                declaration.id());
    }

    /** Of these, the declarations that have ended. */
    Set<Long> ended(List<Long> ids) {
        String[] closed = Stream.of(DeclarationStatus.values()).filter(status -> !status.isOpen()).map(Enum::name)
                .toArray(String[]::new);
        return Set.copyOf(database.list("select id from declaration where id = any(?) and status = any(?)",
                row -> row.id(1), Sql.longs(ids), closed));
    }

    /** What was waited for longest first. */
    List<Long> listOutOfTime(Instant now, int max) {
        return database.list("select id from declaration where limit_at <= ? order by limit_at limit ?",
                row -> row.id(1), now, max);
    }

    long nextSerialBlock() {
        return database.find("select nextval('mrn_seq')", row -> row.id(1)).orElseThrow();
    }
}
