package org.reachable.platform.partnership;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to who a practitioner is at their agency's identity provider, and to the duties that it gives. */
@Component
public class ProviderPeople {

    private final JdbcClient sql;
    private final PartnershipStore people;
    private final RotaStore rota;
    private final Ids ids;

    ProviderPeople(JdbcClient sql, PartnershipStore people, RotaStore rota, Ids ids) {
        this.sql = sql;
        this.people = people;
        this.rota = rota;
        this.ids = ids;
    }

    /** The practitioner whom this was bound to. */
    public Optional<Practitioner> bound(String issuer, String subject) {
        return sql.sql("select practitioner from provider_identity where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(UUID.class)
                .optional()
                .flatMap(people::practitioner);
    }

    private Optional<UUID> named(String agency, String called) {
        return sql.sql("select practitioner from named_to_provider where agency = :agency and called = :called")
                .param("agency", agency)
                .param("called", called.strip().toLowerCase(Locale.ROOT))
                .query(UUID.class)
                .optional();
    }

    /** Binds whom set-up named so, of this agency; empty where nobody is. What they were bound to before is no more. */
    public Optional<Practitioner> bind(String agency, String called, String issuer, String subject) {
        return named(agency, called).flatMap(who -> {
            forget(who);
            sql.sql("""
                    insert into provider_identity (issuer, subject, practitioner) values (:issuer, :subject, :who)
                    """)
                    .params(Parameters.of("issuer", issuer)
                            .and("subject", subject)
                            .and("who", who)
                            .all())
                    .update();
            return people.practitioner(who);
        });
    }

    /**
     * What the provider will call them at their next sign-in there; the one they had before is theirs no more. False where
     * it calls somebody else that.
     */
    public boolean name(Practitioner who, String called) {
        forget(who.id());
        return sql.sql("""
                insert into named_to_provider (practitioner, agency, called) values (:who, :agency, :called)
                on conflict do nothing
                """)
                        .params(Parameters.of("who", who.id())
                                .and("agency", who.agency())
                                .and("called", called.strip().toLowerCase(Locale.ROOT))
                                .all())
                        .update()
                == 1;
    }

    private void forget(UUID who) {
        sql.sql("delete from named_to_provider where practitioner = :who")
                .param("who", who)
                .update();
        sql.sql("delete from provider_identity where practitioner = :who")
                .param("who", who)
                .update();
    }

    /**
     * Begins and ends duties of somebody's for their own agency, so that of those the provider knows they hold these.
     *
     * @return whether anything changed
     */
    public boolean follow(Practitioner who, Set<String> known, Set<String> held, Instant now) {
        boolean changed = false;
        for (String role : known) {
            var own = sql.sql("""
                    select id from duty where practitioner = :who and role = :role and scope = 'AGENCY'
                      and scope_of = :agency and holds(duty, :now)
                    """)
                    .params(Parameters.of("who", who.id())
                            .and("role", role)
                            .and("agency", who.agency())
                            .and("now", now)
                            .all())
                    .query(UUID.class)
                    .list();
            if (held.contains(role) && own.isEmpty()) {
                rota.add(
                        ids.next(),
                        who.partnership(),
                        new NewDuty(role, Scope.agency(who.agency()), who.id(), 0, now, null));
                changed = true;
            } else if (!held.contains(role) && !own.isEmpty()) {
                own.forEach(duty -> rota.end(ids.next(), duty, now));
                changed = true;
            }
        }
        return changed;
    }
}
