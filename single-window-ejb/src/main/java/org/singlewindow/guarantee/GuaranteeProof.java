package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.singlewindow.schema.Database;

/**
 * Whether the register, the uses and the ledger say the same, now and at every moment of the past. What does not is
 * told in a sentence each; at most some of each kind.
 */
@ApplicationScoped
class GuaranteeProof {

    private static final int MOST = 20;

    private static final List<String> QUESTIONS = List.of(
            """
                    select 'deed ' || deed || ' moves ' || sum(amount) || ' in ' || count(*) || ' lines' from guarantee_entry
                    group by deed having sum(amount) <> 0 or count(*) <> 2 or count(distinct guarantee) <> 1
                      or count(distinct kind) <> 1""",
            """
                    select g.grn || ' has ' || g.exposure || ' locked or set aside (' || coalesce(r.free, 0)
                      || '), its open uses come to ' || coalesce(u.open, 0)
                    from guarantee g left join (select guarantee, sum(free) as free from guarantee_room group by guarantee) r
                      on r.guarantee = g.id
                    left join (select guarantee, sum(open) as open from guarantee_usage group by guarantee) u
                      on u.guarantee = g.id
                    where g.exposure <> coalesce(u.open, 0) + coalesce(r.free, 0)""",
            """
                    select g.grn || ' has ' || g.exposure || ' of ' || g.reference_amount || ' locked or set aside ('
                      || coalesce(r.free, 0) || '), its ledger ' || coalesce(e.locked, 0) || ' of ' || coalesce(e.promised, 0)
                    from guarantee g left join (select guarantee, sum(free) as free from guarantee_room group by guarantee) r
                      on r.guarantee = g.id
                    left join (
                      select guarantee, sum(amount) filter (where account in ('LOCKED', 'CLAIMED')) as locked,
                             -sum(amount) filter (where account = 'LIMIT') as promised
                      from guarantee_entry group by guarantee) e on e.guarantee = g.id
                    where g.exposure <> coalesce(e.locked, 0) + coalesce(r.free, 0) or g.reference_amount <> coalesce(e.promised, 0)""",
            """
                    select g.grn || ' had ' || r.locked || ' of ' || r.promised || ' locked after deed ' || r.deed
                      || ', where its lines say ' || coalesce(r.exposure::text, '?') || ' of ' || r.reference_amount
                    from (select d.*, sum(d.lock) over past as locked, sum(d.promise) over past as promised
                          from (select guarantee, deed, min(id) as id, min(exposure) as exposure,
                                       min(reference_amount) as reference_amount,
                                       sum(case when account in ('LOCKED', 'CLAIMED') then amount else 0 end) as lock,
                                       -sum(case when account = 'LIMIT' then amount else 0 end) as promise
                                from guarantee_entry group by guarantee, deed) d
                          window past as (partition by d.guarantee order by d.id)) r
                    join guarantee g on g.id = r.guarantee
                    where r.locked <> r.exposure or r.promised <> r.reference_amount or r.locked < 0 or r.locked > r.promised""",
            """
                    select g.grn || ' for ' || u.mrn || ' says ' || u.amount || ' locked, ' || u.open || ' open, ' || u.state
                      || '; its ledger has locked ' || coalesce(e.locks, 0) || ' times ' || coalesce(e.locked, 0) || ', ended '
                      || coalesce(e.ends, 0) || ' times, and left ' || coalesce(e.left_over, 0)
                    from guarantee_usage u join guarantee g on g.id = u.guarantee left join (
                      select usage, count(*) filter (where kind = 'LOCK' and account = 'LOCKED') as locks,
                             sum(amount) filter (where kind = 'LOCK' and account = 'LOCKED') as locked,
                             count(*) filter (where kind in ('CREDIT', 'UNLOCK') and account = 'FREE') as ends,
                             sum(amount) filter (where account in ('LOCKED', 'CLAIMED')) as left_over
                      from guarantee_entry where usage is not null group by usage) e on e.usage = u.id
                    where coalesce(e.locks, 0) <> 1 or e.locked <> u.amount or e.left_over <> u.open
                      or e.ends <> case when u.ended_at is null then 0 else 1 end""",
            """
                    select g.grn || ' is ' || g.state || ', its steps lead to ' || coalesce(s.after, 'nothing')
                    from guarantee g left join lateral (
                      select after from guarantee_step where guarantee = g.id order by id desc limit 1) s on true
                    where s.after is distinct from g.state""",
            """
                    select g.grn || ' went from ' || s.before || ' by ' || s.step || ', and was ' || s.previous
                    from (select s.*, lag(after) over (partition by guarantee order by id) as previous from guarantee_step s) s
                    join guarantee g on g.id = s.guarantee where s.before is distinct from s.previous""",
            """
                    select g.grn || ' has ' || r.places || ' rooms and knows of ' || g.rooms || ', with ' || g.exposure || ' of '
                      || g.reference_amount
                    from guarantee g join lateral (
                      select count(*) as places from guarantee_room where guarantee = g.id) r on true
                    where g.rooms <> r.places or g.rooms > 0 and g.exposure > g.reference_amount * 0.8""",
            """
                    select g.grn || ' has ' || c.exposure || ' locked by a code whose open uses come to ' || coalesce(u.open, 0)
                    from guarantee_code c join guarantee g on g.id = c.guarantee left join (
                      select code, sum(open) as open from guarantee_usage group by code) u on u.code = c.id
                    where c.exposure <> coalesce(u.open, 0) and c.sub_limit is not null""");

    @Inject
    Database database;

    GuaranteeProof() {
        // for the container
    }

    /** For a database outside of the application. */
    GuaranteeProof(Database database) {
        this.database = database;
    }

    /** Nothing: all is right. */
    List<String> now() {
        return QUESTIONS.stream()
                .flatMap(each -> database.list(each + " limit " + MOST, row -> row.text(1)).stream()).toList();
    }

    /** How much there is to prove. */
    record Extent(long guarantees, long uses, long lines) {}

    Extent extent() {
        return database.find("""
                select (select count(*) from guarantee), (select count(*) from guarantee_usage),
                       (select count(*) from guarantee_entry)""",
                row -> new Extent(row.id(1), row.id(2), row.id(3))).orElseThrow();
    }
}
