package org.reachable.governance.emergencyaccess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.governance.emergencyaccess.Night.Those;
import org.reachable.proof.Served;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What whoever opens a record may try by bare SQL, as the application’s own role. Nothing of it stays. */
final class OpeningsByHand {

    /** What an opening must not be: whole save for one thing, straight into the table as the application’s own role. */
    private static final Map<String, String> BY_SQL = Map.of(
            "no end", "'A test.', null, :reviewer, partnership_now() + interval '2 days'",
            "an end in a year",
                    "'A test.', partnership_now() + interval '1 year', :reviewer, partnership_now() + interval '2 days'",
            "an end before its beginning",
                    "'A test.', partnership_now() - interval '1 hour', :reviewer, partnership_now() + interval '2 days'",
            "no reason", "'', partnership_now() + interval '1 hour', :reviewer, partnership_now() + interval '2 days'",
            "no reviewer",
                    "'A test.', partnership_now() + interval '1 hour', null, partnership_now() + interval '2 days'",
            "themselves to review it",
                    "'A test.', partnership_now() + interval '1 hour', :opener, partnership_now() + interval '2 days'",
            "no day of its review", "'A test.', partnership_now() + interval '1 hour', :reviewer, null");

    private static final String WHOLE =
            "'A test.', partnership_now() + interval '1 hour', :reviewer, partnership_now() + interval '2 days'";

    /** What whoever opened it might try, so that it stays open. */
    private static final List<String> LONGER = List.of(
            "update break_glass set until_time = until_time + interval '1 year' where practitioner = :opener",
            "update break_glass set from_time = from_time + interval '3 hours', until_time = until_time + interval '3 hours'"
                    + " where practitioner = :opener",
            "update break_glass set review_by = review_by + interval '1 year' where practitioner = :opener",
            "update break_glass set reviewer = :opener where practitioner = :opener",
            "delete from break_glass where practitioner = :opener",
            "delete from break_glass_ended");

    private final Served served;
    private final Those night;
    private int tried;

    OpeningsByHand(Served served, Those night) {
        this.served = served;
        this.night = night;
    }

    int tried() {
        return tried;
    }

    /** Openings that lack something and are taken; and the one that lacks nothing where it is not. */
    List<String> begun() {
        List<String> wrong = new ArrayList<>();
        BY_SQL.forEach((what, values) -> {
            tried++;
            if (takes("insert into break_glass (id, partnership, person, practitioner, because, until_time, reviewer,"
                    + " review_by) select gen_random_uuid(), :partnership, :child, :opener, " + values)) {
                wrong.add("by SQL with " + what);
            }
        });
        tried++;
        if (!takes("insert into break_glass (id, partnership, person, practitioner, because, until_time, reviewer,"
                + " review_by) select gen_random_uuid(), :partnership, :child, :opener, " + WHOLE)) {
            wrong.add("the control by SQL is refused: the tries above prove nothing");
        }
        return wrong;
    }

    /** Ways by which it would stay open. */
    List<String> longer() {
        List<String> wrong = new ArrayList<>();
        for (String way : LONGER) {
            tried++;
            if (takes(way)) {
                wrong.add(way);
            }
        }
        return wrong;
    }

    /** Whether anything is changed by it; whatever is, is undone. */
    private boolean takes(String way) {
        try {
            return served.bean(Transactions.class).as(night.opener().id().toString(), () -> {
                int rows = served.bean(JdbcClient.class)
                        .sql(way)
                        .param("partnership", served.testshire().id())
                        .param("child", night.child().value())
                        .param("opener", night.opener().id())
                        .param("reviewer", night.reviewer().id())
                        .update();
                throw new Undone(rows);
            });
        } catch (Undone undone) {
            return undone.rows > 0;
        } catch (DataAccessException refused) {
            return false;
        }
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int rows;

        Undone(int rows) {
            this.rows = rows;
        }
    }
}
