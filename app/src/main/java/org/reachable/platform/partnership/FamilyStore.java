package org.reachable.platform.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.FamilyMember.SpeaksAs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Children and families who sign in. */
@Component
class FamilyStore {

    private final JdbcClient sql;

    FamilyStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<FamilyMember> signingInAs(String signInName) {
        return sql.sql("""
                select id, partnership, child, reference, speaks_as, name, child_called, sign_in_name
                from family_member where sign_in_name = :name
                """)
                .param("name", signInName)
                .query((row, _) -> member(row))
                .optional();
    }

    Optional<FamilyMember> member(UUID id) {
        return sql.sql("""
                select id, partnership, child, reference, speaks_as, name, child_called, sign_in_name
                from family_member where id = :id
                """).param("id", id).query((row, _) -> member(row)).optional();
    }

    private static FamilyMember member(ResultSet row) throws SQLException {
        return new FamilyMember(
                row.getObject("id", UUID.class),
                row.getObject("partnership", UUID.class),
                new PersonId(row.getObject("child", UUID.class)),
                row.getString("reference"),
                SpeaksAs.valueOf(row.getString("speaks_as")),
                row.getString("name"),
                row.getString("child_called"),
                row.getString("sign_in_name"));
    }

    Optional<String> passwordHash(String signInName) {
        return sql.sql("""
                select password_hash from family_member where sign_in_name = :name
                """).param("name", signInName).query(String.class).optional();
    }

    void add(UUID id, UUID partnership, NewFamilyMember member) {
        sql.sql("""
                insert into family_member
                  (id, partnership, child, reference, speaks_as, name, child_called, sign_in_name, password_hash)
                values (:id, :partnership, :child, :reference, :speaksAs, :name, :childCalled, :signInName, :passwordHash)
                """)
                .params(Parameters.of("id", id)
                        .and("partnership", partnership)
                        .and("child", member.child().value())
                        .and("reference", member.reference())
                        .and("speaksAs", member.speaksAs().name())
                        .and("name", member.name())
                        .and("childCalled", member.childCalled())
                        .and("signInName", member.signInName())
                        .and("passwordHash", member.passwordHash())
                        .all())
                .update();
    }
}
