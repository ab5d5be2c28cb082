package org.reachable.watch;

import java.sql.SQLException;
import java.util.List;
import org.postgresql.util.PGobject;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a fold told, on its way into a column and back. */
@Component
final class Json {
    private final JsonMapper mapper = JsonMapper.builder().build();

    PGobject written(Object value) {
        try {
            var column = new PGobject();
            column.setType("jsonb");
            column.setValue(mapper.writeValueAsString(value));
            return column;
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    <T> List<T> readAll(String json, Class<T> element) {
        return mapper.readValue(json, mapper.getTypeFactory().constructCollectionType(List.class, element));
    }
}
