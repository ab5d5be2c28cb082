package org.reachable.records.chronology;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.foundation.kernel.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to what the database will judge of an entry: whether it settles what is asked, or only reports. */
@Component
public class OnlyReports {

    /** Why something only reports. */
    public enum Why {
        /** The writer's kind of agency writes no such thing. */
        KIND,
        /** The writer is nothing to whom it is about. */
        STANDING
    }

    private final JdbcClient sql;
    private final Transactions transactions;

    OnlyReports(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /**
     * Why what the actor writes here would only report; empty where it settles.
     *
     * @param agency whose words it will be: the code of an agency, or of a kind that is no agency
     * @param type the code of the kind of entry
     */
    public Optional<Why> why(Actor actor, SubjectId about, String agency, String type) {
        return sql.sql("""
                    select why_it_only_reports(:actor, :about, :partnership, :source, :agency, :type)
                    """)
                .params(Parameters.of("actor", actor.code())
                        .and("about", about.value())
                        .and("partnership", actor.partnership())
                        .and("source", Origin.OUR_OWN)
                        .and("agency", agency)
                        .and("type", type)
                        .all())
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .single()
                .map(why -> Why.valueOf(why.toUpperCase(Locale.ROOT)));
    }

    /**
     * Whether what the actor writes of a death ends nothing yet that is asked: what was written of a later day or what is asked about them
     * gainsays it, its writer does not work with them, or they were not born by then; and no other agency says the same.
     *
     * @param day on which they died, as in London
     * @param agency whose words it will be
     */
    public boolean takesASecondWord(Actor actor, SubjectId about, LocalDate day, String agency) {
        return transactions.as(
                actor.code(),
                () -> sql.sql("select takes_a_second_word(:actor, :about, :day, :agency)")
                        .params(Parameters.of("actor", actor.code())
                                .and("about", about.value())
                                .and("day", day)
                                .and("agency", agency)
                                .all())
                        .query(Boolean.class)
                        .single());
    }
}
