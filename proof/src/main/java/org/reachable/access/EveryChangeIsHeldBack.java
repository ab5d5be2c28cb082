package org.reachable.access;

import java.util.List;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.proof.Figure;
import org.reachable.proof.Served;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Each policy for changing and for deleting is opened in turn, as those for reading are: nobody in particular must then come past
 * where they were not let before. A trigger that stops them behind it shows that they came past.
 */
final class EveryChangeIsHeldBack {

    private final Served served;
    private final JdbcClient owner;

    EveryChangeIsHeldBack(Served served) {
        this.served = served;
        owner = served.as("reachable_owner");
    }

    /** A policy, and a column that people's requests may change. */
    record Wall(String name, String relation, String cmd, String qual, String checked, String changed, String type) {

        EveryWallIsNeeded.Wall of() {
            return new EveryWallIsNeeded.Wall(name, relation);
        }

        /** It reads no column: then no policy for reading is asked. */
        String done() {
            return cmd.equals("DELETE")
                    ? "delete from " + relation
                    : "update %s set %s = %s"
                            .formatted(relation, changed, EveryWallIsNeeded.ANYTHING.getOrDefault(type, "'{}'"));
        }

        String with(String using, String check) {
            return "alter policy %s on %s using (%s)".formatted(name, relation, using)
                    + (cmd.equals("DELETE") ? "" : " with check (%s)".formatted(check));
        }
    }

    List<Figure> figures() throws Exception {
        List<Wall> walls = owner.sql("""
            select policyname as name, tablename as relation, cmd, qual, coalesce(with_check, qual) as checked,
              coalesce(column_name, '') as changed, coalesce(udt_name, '') as type
            from pg_policies left join lateral (select column_name, udt_name from information_schema.columns
              where cmd = 'UPDATE' and table_schema = 'public' and table_name = tablename
                and has_column_privilege('reachable_application', to_regclass('public.' || tablename), column_name, 'UPDATE')
              order by is_nullable desc, ordinal_position limit 1) may_set on true
            where schemaname = 'public' and cmd in ('UPDATE', 'DELETE') and 'reachable_application' = any (roles)
              and (cmd = 'UPDATE' and column_name is not null
                or cmd = 'DELETE' and has_table_privilege('reachable_application', to_regclass('public.' || tablename), 'DELETE'))
            order by tablename, policyname
            """).query(Wall.class).list();
        int noticed = 0;
        int untried = 0;
        for (Wall wall : walls) {
            boolean planted =
                    EveryWallIsNeeded.count(served, wall.of()) == 0 && EveryWallIsNeeded.plant(served, wall.of());
            if (EveryWallIsNeeded.count(served, wall.of()) == 0) {
                untried++;
            } else if (isNoticed(wall)) {
                noticed++;
            } else {
                System.err.println("opened, and nobody notices: " + wall);
            }
            if (planted) {
                served.asSuperuser(
                        sql -> sql.sql("delete from " + wall.relation()).update());
            }
        }
        return List.of(
                Figure.all("policies for changing whose opening is noticed", noticed, walls.size() - untried),
                Figure.told("policies for changing that had no row to hold back", untried + " of " + walls.size()));
    }

    private boolean isNoticed(Wall wall) {
        if (comesPast(wall)) {
            return false;
        }
        owner.sql(wall.with("true", "true")).update();
        try {
            return comesPast(wall);
        } finally {
            owner.sql(wall.with(wall.qual(), wall.checked())).update();
        }
    }

    private boolean comesPast(Wall wall) {
        try {
            served.bean(Transactions.class).as("nobody", () -> {
                throw new Done(served.bean(JdbcClient.class).sql(wall.done()).update());
            });
            return false;
        } catch (Done done) {
            return done.rows > 0;
        } catch (DataAccessException refused) {
            return !String.valueOf(refused.getMostSpecificCause().getMessage()).contains("row-level security");
        }
    }

    private static final class Done extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int rows;

        Done(int rows) {
            this.rows = rows;
        }
    }
}
