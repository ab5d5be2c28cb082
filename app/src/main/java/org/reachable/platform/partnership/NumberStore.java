package org.reachable.platform.partnership;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reachable.foundation.kernel.Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On which number somebody is rung. */
@Component
class NumberStore {

    private final JdbcClient sql;

    NumberStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The number of each of these that is known to the reader. */
    Map<UUID, NumberToRing> of(Collection<UUID> practitioners) {
        if (practitioners.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql("""
                select practitioner, number from (
                  select distinct on (practitioner) practitioner, number from number_to_ring
                  where practitioner = any (:practitioners) order by practitioner, position desc) last
                where number <> ''
                """)
                .params(Parameters.of("practitioners", practitioners.toArray(UUID[]::new))
                        .all())
                .query((row, _) ->
                        Map.entry(row.getObject("practitioner", UUID.class), new NumberToRing(row.getString("number"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @param number blank where there is none any more */
    void add(UUID id, UUID practitioner, String number) {
        sql.sql("""
                insert into number_to_ring (id, practitioner, number) values (:id, :practitioner, :number)
                """)
                .params(Parameters.of("id", id)
                        .and("practitioner", practitioner)
                        .and("number", number)
                        .all())
                .update();
    }
}
