package org.reachable.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A longer memory of the same children: what was recorded of each is recorded once more, some years before, as often as it
 * takes. A demonstration remembers some fourteen entries a child, a county that has kept them for years remembers more. The
 * rows are added by SQL, with all that triggers make of them. No story is folded anew for them; but each page that reads a
 * story reads them too.
 */
final class EarlierYears {
    private static final int YEARS = 2;
    /** So many children at a time, one in so many of them all. */
    private static final int PARTS = 64;

    private static final String ANOTHER_PART = """
            with earlier as materialized (
              select uuidv7() as new_id, entry.* from entry
              where source_local_id not like '%%~%%' and abs(hashtext(subject::text)) %% %2$d = ?),
            added as (
              insert into entry (id, source, source_local_id, content_hash, subject, subject_reference, type, type_version,
                occurred_at, recorded_at, agency, handling, body, partnership)
              select new_id, source, source_local_id || '~%1$d', content_hash, subject, subject_reference, type, type_version,
                occurred_at - interval '%1$d years', recorded_at - interval '%1$d years', agency, handling, body, partnership
              from earlier order by recorded_at
              returning id),
            spoken_of as (
              insert into mention (entry, home, subject, part, occurred_at, type, agency_kind, incident,
                partnership, agency, handling, source)
              select new_id, mention.home, mention.subject, part, mention.occurred_at - interval '%1$d years', mention.type,
                agency_kind, incident, earlier.partnership, earlier.agency, earlier.handling, earlier.source
              from earlier join mention on mention.entry = earlier.id)
            select count(*) from added
            """;

    private static final String WALL = "alter table %s %s trigger a_wall;";

    private EarlierYears() {}

    /** Goes back as far as it takes until there are so many entries; nowhere, where there are. */
    static void until(long entries, Demonstration demonstration) throws IOException, SQLException {
        long there = demonstration.entries();
        if (there >= entries) {
            return;
        }
        try (Connection database = demonstration.database();
                Statement statement = database.createStatement()) {
            statement.execute("set reachable.actor = 'bench'");
            // What is added here is nobody's to write: the owner takes the wall away, and puts it back.
            statement.execute(WALL.formatted("entry", "disable") + WALL.formatted("mention", "disable"));
            for (int part = 0; there < entries; part++) {
                there += add(YEARS * (1 + part / PARTS), part % PARTS, database);
            }
            statement.execute(WALL.formatted("entry", "enable") + WALL.formatted("mention", "enable"));
            statement.execute("vacuum analyze entry, mention");
        }
    }

    private static long add(int years, int part, Connection database) throws SQLException {
        try (PreparedStatement adding = database.prepareStatement(ANOTHER_PART.formatted(years, PARTS))) {
            adding.setInt(1, part);
            ResultSet added = adding.executeQuery();
            added.next();
            return added.getLong(1);
        }
    }
}
