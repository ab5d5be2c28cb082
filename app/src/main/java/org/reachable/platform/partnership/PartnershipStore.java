package org.reachable.platform.partnership;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.ReadOnce;
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
    private final Map<UUID, Practitioner> practitioners = new ConcurrentHashMap<>();
    private final Map<String, Agency> agencies = new ConcurrentHashMap<>();
    private volatile Optional<Here> here = Optional.empty();

    PartnershipStore(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    Optional<UUID> partnership() {
        return here().map(Here::id);
    }

    boolean isDemonstration() {
        return here().filter(Here::demonstration).isPresent();
    }

    /** A database holds one partnership, which is made once: whoever found it need not look again. */
    private Optional<Here> here() {
        if (here.isEmpty()) {
            here = sql.sql("select id, demonstration from partnership")
                    .query(Here.class)
                    .optional();
        }
        return here;
    }

    private record Here(UUID id, boolean demonstration) {}

    /** A practitioner's row is never written again and hidden from nobody: whoever was read once is not read again. */
    Optional<Practitioner> practitioner(UUID id) {
        return Optional.ofNullable(practitioners.get(id))
                .or(() -> read(List.of(id)).stream().findFirst());
    }

    /** Reads these at once, for whatever asks of one of them later. */
    void readTogether(Collection<UUID> ids) {
        List<UUID> further =
                ids.stream().filter(id -> !practitioners.containsKey(id)).toList();
        if (!further.isEmpty()) {
            read(further);
        }
    }

    private List<Practitioner> read(List<UUID> ids) {
        List<Practitioner> found = sql.sql(PRACTITIONER + "where practitioner.id = any (:ids::uuid[])")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Practitioner.class)
                .list();
        found.forEach(one -> practitioners.put(one.id(), one));
        return found;
    }

    Optional<Practitioner> signingInAs(String signInName) {
        List<String> question = List.of("practitioner who signs in", signInName);
        return ReadOnce.of(
                question,
                () -> transactions.once(
                        question,
                        () -> sql.sql(PRACTITIONER + "where practitioner.sign_in_name = :name")
                                .param("name", signInName)
                                .query(Practitioner.class)
                                .optional()));
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
                select id, code, kind, name, reference from agency order by name
                """).query(Agency.class).list();
    }

    /** An agency's row is never written again and hidden from nobody, either. */
    Optional<Agency> agency(String code) {
        readAgenciesTogether(Set.of(code));
        return Optional.ofNullable(agencies.get(code));
    }

    /** Reads these at once, for whatever asks of one of them later. */
    void readAgenciesTogether(Collection<String> codes) {
        Set<String> none = noAgencies();
        List<String> further = codes.stream()
                .filter(code -> !agencies.containsKey(code) && none.add(code))
                .distinct()
                .toList();
        if (!further.isEmpty()) {
            sql.sql("select id, code, kind, name, reference from agency where code = any (:codes)")
                    .param("codes", further.toArray(String[]::new))
                    .query(Agency.class)
                    .list()
                    .forEach(agency -> agencies.put(agency.code(), agency));
        }
    }

    /** What a page asked for that is not there: most codes in entries are of a kind and no agency's. A page adds none. */
    private static Set<String> noAgencies() {
        return ReadOnce.of("no agencies", HashSet::new);
    }

    /** Whether any agency here is of this kind. */
    boolean hasAgencies(String kind) {
        return transactions
                .once(
                        List.of("agencies of kind", kind),
                        () -> sql.sql("""
                        select true from agency where kind = :kind limit 1
                        """)
                                .param("kind", kind)
                                .query(Boolean.class)
                                .optional())
                .isPresent();
    }

    /** Of these kinds the agency that is the only one here, each by its kind. */
    Map<String, String> onlyOnes(Collection<String> kinds) {
        return sql
                .sql("""
                select kind, min(code) as code from agency where kind = any (:kinds) group by kind having count(*) = 1
                """)
                .params(Parameters.of("kinds", kinds.toArray(String[]::new)).all())
                .query((row, _) -> Map.entry(row.getString("kind"), row.getString("code")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** At which school each of these children was then: by the name of the agency where it is one, else as it was written. */
    Map<PersonId, String> schoolsOf(Collection<PersonId> children, Instant at) {
        return sql
                .sql("""
                select distinct on (belonging.child) belonging.child, coalesce(agency.name, belonging.scope_of) as called
                from belonging left join agency on agency.partnership = belonging.partnership
                  and (agency.code = belonging.scope_of or agency.name = belonging.scope_of)
                where belonging.child = any (:children) and belonging.scope = 'SCHOOL' and belonging.from_time <= :at
                  and (belonging.until_time is null or :at < belonging.until_time)
                order by belonging.child, belonging.from_time desc
                """)
                .params(Parameters.of("children", children).and("at", at).all())
                .query((row, _) -> Map.entry(new PersonId(row.getObject("child", UUID.class)), row.getString("called")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<AtAgency> whereTheyAre(Collection<PersonId> children) {
        return sql.sql("""
                select belonging.child, agency.code, agency.kind, agency.name, belonging.from_time, belonging.until_time
                from belonging join agency on agency.partnership = belonging.partnership
                  and (agency.code = belonging.scope_of or agency.name = belonging.scope_of)
                where belonging.child = any (:children)
                order by belonging.from_time desc
                """)
                .params(Parameters.of("children", children).all())
                .query((row, _) -> new AtAgency(
                        new PersonId(row.getObject("child", UUID.class)),
                        row.getString("code"),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getObject("from_time", OffsetDateTime.class).toInstant(),
                        until(row.getObject("until_time", OffsetDateTime.class))))
                .list();
    }

    private static @Nullable Instant until(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
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
                insert into agency (id, partnership, code, kind, name, reference)
                values (:id, :partnership, :code, :kind, :name, :reference)
                """)
                .params(Parameters.of("id", agency.id())
                        .and("partnership", partnership)
                        .and("code", agency.code())
                        .and("kind", agency.kind())
                        .and("name", agency.name())
                        .and("reference", agency.reference())
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
