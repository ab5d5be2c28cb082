package org.reachable.work.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.work.figures.Edition.Cell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Editions as they were made. Nothing here changes one. */
@Repository
class EditionStore {

    private final JdbcClient sql;
    private final Ids ids;

    EditionStore(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** When the partnership's first entry came: of what was before, nobody here knew anything. */
    Optional<Instant> firstKnown(UUID partnership) {
        return sql.sql("""
                select received_at from entry where partnership = :partnership and acting() like 'job:%'
                order by log_position limit 1
                """)
                .params(Parameters.of("partnership", partnership).all())
                .query((row, _) ->
                        row.getObject("received_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Which figures have an edition of which month, from a month on. */
    Map<YearMonth, Set<String>> made(UUID partnership, YearMonth from) {
        Map<YearMonth, Set<String>> made = new HashMap<>();
        sql.sql("select figure, month from figure_edition where partnership = :partnership and month >= :month")
                .params(Parameters.of("partnership", partnership)
                        .and("month", from.atDay(1))
                        .all())
                .query((row, _) -> made.computeIfAbsent(
                                YearMonth.from(row.getObject("month", LocalDate.class)), _ -> new HashSet<>())
                        .add(row.getString("figure")))
                .list();
        return made;
    }

    /** Keeps an edition; of two who make the same one, the first one's stays. */
    void keep(UUID partnership, String figure, YearMonth month, String definition, Map<Cell, Integer> numbers) {
        UUID id = ids.next();
        int kept = sql.sql("""
                insert into figure_edition (id, partnership, figure, month, definition)
                values (:id, :partnership, :figure, :month, :definition) on conflict do nothing
                """)
                .params(Parameters.of("id", id)
                        .and("partnership", partnership)
                        .and("figure", figure)
                        .and("month", month.atDay(1))
                        .and("definition", definition)
                        .all())
                .update();
        if (kept == 1) {
            List<Cell> cells = List.copyOf(numbers.keySet());
            sql.sql("""
                    insert into figure_cell (edition, split, of_group, line, number)
                    select :id, cell.* from unnest(:splits::text[], :groups::text[], :lines::text[], :numbers::int[]) cell
                    """)
                    .params(Parameters.of("id", id)
                            .and("splits", each(cells, Cell::split))
                            .and("groups", each(cells, Cell::group))
                            .and("lines", each(cells, Cell::line))
                            .and("numbers", each(cells, cell -> String.valueOf(numbers.get(cell))))
                            .all())
                    .update();
        }
    }

    private static List<String> each(List<Cell> cells, Function<Cell, String> what) {
        return cells.stream().map(what).toList();
    }

    /** The editions of a figure from a month on, the first month first; of all figures where none is named. */
    List<Edition> since(UUID partnership, @Nullable String figure, YearMonth month) {
        List<Edition> editions = new ArrayList<>();
        sql.sql("""
                select figure, month, definition, received_at, split, of_group, line, number
                from figure_edition edition left join figure_cell cell on cell.edition = edition.id
                where partnership = :partnership and (:any or figure = :figure) and month >= :month
                order by figure, month
                """)
                .params(Parameters.of("partnership", partnership)
                        .and("any", figure == null)
                        .and("figure", figure)
                        .and("month", month.atDay(1))
                        .all())
                .query((row, _) -> add(editions, row))
                .list();
        return editions;
    }

    private static boolean add(List<Edition> editions, ResultSet row) throws SQLException {
        String figure = row.getString("figure");
        YearMonth month = YearMonth.from(row.getObject("month", LocalDate.class));
        if (editions.isEmpty()
                || !editions.getLast().figure().equals(figure)
                || !editions.getLast().month().equals(month)) {
            editions.add(new Edition(
                    figure,
                    month,
                    row.getString("definition"),
                    row.getObject("received_at", OffsetDateTime.class).toInstant(),
                    new HashMap<>()));
        }
        String line = row.getString("line");
        if (line != null) {
            editions.getLast()
                    .numbers()
                    .put(new Cell(row.getString("split"), row.getString("of_group"), line), row.getInt("number"));
        }
        return true;
    }
}
