package org.reachable.practice.training;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.reachable.engine.training.TrainingTopic;
import org.reachable.foundation.kernel.Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who learnt what. Each reads their own; of others there are numbers. */
@Component
class TrainingStore {

    private final JdbcClient sql;

    TrainingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What somebody learnt, and since when they do what otherwise. */
    record Done(String topic, LocalDate on, String otherwise) {}

    /** The latest first. */
    List<Done> of(UUID practitioner) {
        return sql.sql("""
                select topic, done_on, otherwise from training_done where practitioner = :practitioner
                order by done_on desc, received_at desc
                """)
                .param("practitioner", practitioner)
                .query((row, _) -> new Done(
                        row.getString("topic"), row.getObject("done_on", LocalDate.class), row.getString("otherwise")))
                .list();
    }

    void add(UUID id, UUID practitioner, Done done) {
        sql.sql("""
                insert into training_done (id, practitioner, topic, done_on, otherwise)
                values (:id, :practitioner, :topic, :on, :otherwise)
                """)
                .params(Parameters.of("id", id)
                        .and("practitioner", practitioner)
                        .and("topic", done.topic())
                        .and("on", done.on())
                        .and("otherwise", done.otherwise())
                        .all())
                .update();
    }

    /** How many of an agency's people are in date in a topic. */
    record Counted(String agency, String topic, int people, int inDate) {}

    /** Of every agency but those of a few people. */
    List<Counted> counted(List<TrainingTopic> topics, LocalDate today) {
        return sql.sql("select * from training_counted(:topics::text[], :since::date[])")
                .params(Parameters.of(
                                "topics",
                                topics.stream().map(TrainingTopic::code).toList())
                        .and(
                                "since",
                                topics.stream()
                                        .map(topic -> topic.inDateSince(today).toString())
                                        .toList())
                        .all())
                .query((row, _) -> new Counted(
                        row.getString("agency"), row.getString("topic"), row.getInt("people"), row.getInt("in_date")))
                .list();
    }
}
