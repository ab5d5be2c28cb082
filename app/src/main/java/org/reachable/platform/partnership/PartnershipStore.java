package org.reachable.platform.partnership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agencies and practitioners. */
@Component
class PartnershipStore {

    private static final String PRACTITIONER = """
            select practitioner.id, agency.partnership, practitioner.name, agency.code as agency,
              agency.kind as agency_kind, agency.name as agency_name, team.name as team, practitioner.sign_in_name
            from practitioner
              join agency on agency.id = practitioner.agency
              left join team on team.id = practitioner.team
            """;

    private final JdbcClient sql;
    private final Transactions transactions;

    PartnershipStore(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    Optional<UUID> partnership() {
        return sql.sql("""
                select id from partnership
                """).query(UUID.class).optional();
    }

    boolean isDemonstration() {
        return sql.sql("""
                select exists (select from partnership where demonstration)
                """).query(Boolean.class).single();
    }

    /** A practitioner's row is never written again, so whoever is named a dozen times on a page is read once for it. */
    Optional<Practitioner> practitioner(UUID id) {
        return transactions.once(
                List.of("practitioner", id),
                () -> sql.sql(PRACTITIONER + "where practitioner.id = :id")
                        .param("id", id)
                        .query(Practitioner.class)
                        .optional());
    }

    Optional<Practitioner> signingInAs(String signInName) {
        return transactions.once(
                List.of("practitioner who signs in", signInName),
                () -> sql.sql(PRACTITIONER + "where practitioner.sign_in_name = :name")
                        .param("name", signInName)
                        .query(Practitioner.class)
                        .optional());
    }

    /** Whoever is there: of those who left something may be told, and nothing asked. */
    List<Practitioner> practitioners() {
        return sql.sql(
                        PRACTITIONER
                                + "where not has_left(practitioner.id, partnership_now()) order by practitioner.name, practitioner.id")
                .query(Practitioner.class)
                .list();
    }

    /** Everybody of an agency, those who left too, by name. */
    List<Practitioner> everybodyOf(String agency) {
        return sql.sql(PRACTITIONER + "where agency.code = :agency order by practitioner.name, practitioner.id")
                .param("agency", agency)
                .query(Practitioner.class)
                .list();
    }

    Optional<String> passwordHash(String signInName) {
        return sql.sql("""
                select password_hash from practitioner where sign_in_name = :name
                """).param("name", signInName).query(String.class).optional();
    }

    List<Agency> agencies() {
        return sql.sql("""
                select id, code, kind, name from agency order by name
                """).query(Agency.class).list();
    }

    void add(UUID partnership, String name, boolean demonstration) {
        sql.sql("""
                insert into partnership (id, name, demonstration) values (:id, :name, :demonstration)
                """)
                .params(Parameters.of("id", partnership)
                        .and("name", name)
                        .and("demonstration", demonstration)
                        .all())
                .update();
    }

    void add(Agency agency, UUID partnership) {
        sql.sql("""
                insert into agency (id, partnership, code, kind, name) values (:id, :partnership, :code, :kind, :name)
                """)
                .params(Parameters.of("id", agency.id())
                        .and("partnership", partnership)
                        .and("code", agency.code())
                        .and("kind", agency.kind())
                        .and("name", agency.name())
                        .all())
                .update();
    }

    void addTeam(UUID id, UUID agency, String name) {
        sql.sql("""
                insert into team (id, agency, name) values (:id, :agency, :name)
                """)
                .params(Parameters.of("id", id)
                        .and("agency", agency)
                        .and("name", name)
                        .all())
                .update();
    }

    void add(UUID id, NewPractitioner practitioner) {
        sql.sql("""
                insert into practitioner (id, agency, team, name, sign_in_name, password_hash)
                values (:id, :agency, :team, :name, :signInName, :passwordHash)
                """)
                .params(Parameters.of("id", id)
                        .and("agency", practitioner.agency())
                        .and("team", practitioner.team())
                        .and("name", practitioner.name())
                        .and("signInName", practitioner.signInName())
                        .and("passwordHash", practitioner.passwordHash())
                        .all())
                .update();
    }
}
