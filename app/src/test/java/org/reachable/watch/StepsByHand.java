package org.reachable.watch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.reachable.Testshire;
import org.reachable.foundation.kernel.PersonId;

/**
 * Random steps of what is asked, begun and brought in, by bare SQL: whatever a row may become or may begin as. What PostgreSQL
 * takes is looked up in the table of what may follow.
 */
final class StepsByHand {

    private static final String WALK = """
        do $walk$
        declare
          walked text; before text; after text; one uuid; asked text;
          made int := 0; refused int := 0; illegal int := 0;
        begin
          perform setseed(%1$s);
          for step in 1..%2$d loop
            if step = 1 or random() < 0.1 then
              one := gen_random_uuid();
              asked := '%6$s';
              if has_table_privilege('ask', 'insert') then
                asked := 'walk-' || one;
                insert into ask (partnership, finding, person, practitioner, role, because, asked_at)
                  values ('%3$s', asked, '%4$s', '%5$s', 'lead', 'A test.', now());
              end if;
              insert into draft (id, practitioner, subject, typed, key, partnership, agency, source)
                values (one, '%5$s', '%4$s', '{}', one, '%3$s', 'police', 'test');
              insert into import_upload (id, practitioner, partnership, agency, source)
                values (one, '%5$s', '%3$s', 'police', 'test');
            end if;
            walked := (array['ask', 'draft', 'import_upload', 'begun'])[1 + floor(random() * 4)];
            begin
              if walked = 'ask' then
                select state_of(it) into before from ask it where finding = asked;
                update ask it set taken_at = case when random() < 0.5 then partnership_now() end,
                  handed_to = case when random() < 0.3 then '%5$s'::uuid end, version = version + 1
                where finding = asked returning state_of(it) into after;
              elsif walked = 'draft' then
                select state_of(it) into before from draft it where id = one;
                update draft it set entry = (array[null, null, '', 'a/1'])[1 + floor(random() * 4)]
                where id = one returning state_of(it) into after;
              elsif walked = 'import_upload' then
                select state_of(it) into before from import_upload it where id = one;
                update import_upload it set
                  state = (array['READ', 'WAITING', 'LOADED', 'DROPPED', 'FAILED'])[1 + floor(random() * 5)]
                where id = one returning state_of(it) into after;
              else
                before := '';
                walked := 'import_upload';
                insert into import_upload as it (id, practitioner, partnership, agency, source, state)
                  values (gen_random_uuid(), '%5$s', '%3$s', 'police', 'test',
                    (array['READ', 'WAITING', 'LOADED', 'DROPPED', 'FAILED'])[1 + floor(random() * 5)])
                  returning state_of(it) into after;
              end if;
              made := made + 1;
              if not exists (select from state_change edge
                  where edge.thing = walked and edge.was = before and edge.becomes = after) then
                illegal := illegal + 1;
              end if;
            exception when check_violation or insufficient_privilege then
              refused := refused + 1;
            end;
          end loop;
          perform set_config('walk.told', made || ' ' || refused || ' ' || illegal, true);
        end
        $walk$
        """;

    private final Testshire testshire;
    private final PersonId child;
    private final UUID practitioner;

    /** How many steps PostgreSQL made and refused, and how many of those it made are not in the table. */
    record Walked(int made, int refused, int illegal) {

        static final Walked NOTHING = new Walked(0, 0, 0);

        Walked and(Walked more) {
            return new Walked(made + more.made, refused + more.refused, illegal + more.illegal);
        }
    }

    StepsByHand(Testshire testshire) {
        this.testshire = testshire;
        this.child = testshire.child();
        this.practitioner = testshire.practitioner("bea").id();
    }

    /** An ask of theirs, as a job begins it, and stays: people begin none. */
    String begun(String url) throws SQLException {
        String asked = "walk-" + UUID.randomUUID();
        try (Connection jobs = DriverManager.getConnection(url, "reachable_jobs", "");
                Statement statement = jobs.createStatement()) {
            jobs.setAutoCommit(false);
            statement.execute("select set_config('reachable.actor', 'job:test', true)");
            statement.execute("""
                insert into ask (partnership, finding, person, practitioner, role, because, asked_at)
                values ('%s', '%s', '%s', '%s', 'lead', 'A test.', now())
                """.formatted(testshire.id(), asked, child, practitioner));
            jobs.commit();
        }
        return asked;
    }

    UUID practitioner() {
        return practitioner;
    }

    /**
     * On a connection of whichever role; nothing of it stays.
     *
     * @param asked what the role walks that begins no ask itself
     */
    Walked walk(Connection connection, String actor, String asked, int steps, double seed) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('reachable.actor', '%s', true)".formatted(actor));
            statement.execute(WALK.formatted(seed, steps, testshire.id(), child, practitioner, asked));
            try (var told = statement.executeQuery("select current_setting('walk.told')")) {
                told.next();
                String[] counts = told.getString(1).split(" ", -1);
                return new Walked(
                        Integer.parseInt(counts[0]), Integer.parseInt(counts[1]), Integer.parseInt(counts[2]));
            }
        } finally {
            connection.rollback();
        }
    }
}
