package org.reachable.platform.partnership;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to accounts: practitioners', children's and families'. Passwords come here as what was made of them. */
@Component
public class Accounts {

    /** A first password waits so long for whoever it is for. */
    private static final Duration FIRST = Duration.ofDays(7);

    private final JdbcClient sql;
    private final Ids ids;
    private final Clock clock;

    Accounts(JdbcClient sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** Of whoever signs in under this name. Nobody's is not over: whether there is one is asked elsewhere. */
    public Account of(String signInName) {
        return sql.sql("""
                select coalesce(bool_or(over or first_password_until < :now), false) as over,
                  coalesce(bool_or(first_password_until is not null), false) as first_password
                from (
                  select has_left(id, :now) as over, first_password_until from practitioner where sign_in_name = :name
                  union all
                  select coalesce((select ended from family_account_ended
                      where family_account_ended.family_member = family_member.id order by position desc limit 1), false),
                    first_password_until
                  from family_member where sign_in_name = :name) account
                """)
                .params(Parameters.of("name", signInName)
                        .and("now", clock.instant())
                        .all())
                .query(Account.class)
                .single();
    }

    /** Theirs from now on: they chose it. */
    public void changePassword(String signInName, String hash) {
        password(signInName, hash, null);
    }

    /** For some days, until they choose their own. */
    public void giveFirstPassword(String signInName, String hash) {
        password(signInName, hash, clock.instant().plus(FIRST));
    }

    private void password(String signInName, String hash, @Nullable Instant until) {
        for (String table : List.of("practitioner", "family_member")) {
            sql.sql("update " + table
                            + " set password_hash = :hash, first_password_until = :until where sign_in_name = :name")
                    .params(Parameters.of("hash", hash)
                            .and("until", until)
                            .and("name", signInName)
                            .all())
                    .update();
        }
    }

    /**
     * An account of a child or somebody of their family, as those who work with the child see it.
     *
     * @param ended whether it has ended
     * @param waits whether its first password was not changed yet
     */
    public record OfFamily(UUID id, String name, String speaksAs, String signInName, boolean ended, boolean waits) {}

    /** Those about this child, under whichever record of theirs. */
    public List<OfFamily> about(PersonId child) {
        return sql.sql("""
                select id, name, speaks_as, sign_in_name, first_password_until is not null as waits,
                  coalesce((select ended from family_account_ended
                    where family_account_ended.family_member = family_member.id order by position desc limit 1), false) as ended
                from family_member where child = any (records_of(:child)) order by name, id
                """)
                .params(Parameters.of("child", child).all())
                .query(OfFamily.class)
                .list();
    }

    public void end(UUID familyMember, boolean ended) {
        sql.sql("insert into family_account_ended (id, family_member, ended) values (:id, :member, :ended)")
                .params(Parameters.of("id", ids.next())
                        .and("member", familyMember)
                        .and("ended", ended)
                        .all())
                .update();
    }

    /** Words that somebody’s password may not be made of: theirs, their agency’s and the partnership’s. */
    public List<String> wordsAround(String signInName) {
        return sql.sql("""
                select unnest(array[practitioner.name, practitioner.sign_in_name, agency.name, coalesce(team.name, '')])
                from practitioner join agency on agency.id = practitioner.agency
                  left join team on team.id = practitioner.team where sign_in_name = :name
                union all
                select unnest(array[name, child_called, sign_in_name, reference]) from family_member where sign_in_name = :name
                union all
                select name from partnership
                """).param("name", signInName).query(String.class).list();
    }
}
