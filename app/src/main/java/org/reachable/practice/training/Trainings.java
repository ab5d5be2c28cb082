package org.reachable.practice.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reachable.engine.training.TrainingTopic;
import org.reachable.engine.training.TrainingTopics;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.practice.training.TrainingStore.Counted;
import org.reachable.practice.training.TrainingStore.Done;
import org.springframework.stereotype.Component;

/** Who learnt what, and how many are in date. */
@Component
class Trainings {

    private final TrainingStore store;
    private final TrainingTopics topics;
    private final Partnership partnership;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Trainings(
            TrainingStore store,
            TrainingTopics topics,
            Partnership partnership,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.topics = topics;
        this.partnership = partnership;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    LocalDate today() {
        return Dates.day(clock.instant());
    }

    List<TrainingTopic> topics() {
        return topics.topics();
    }

    /**
     * A topic as it is for somebody.
     *
     * @param done what they wrote down of it, the latest first
     */
    record Own(TrainingTopic topic, List<Done> done) {

        Optional<Done> last() {
            return done.stream().findFirst();
        }

        boolean isOver(LocalDate today) {
            return last().filter(last -> topic.holdsUntil(last.on()).isBefore(today))
                    .isPresent();
        }
    }

    List<Own> own(Practitioner reader) {
        List<Done> done = asThemselves(reader);
        return topics.topics().stream()
                .map(topic -> new Own(
                        topic,
                        done.stream()
                                .filter(one -> one.topic().equals(topic.code()))
                                .toList()))
                .toList();
    }

    private List<Done> asThemselves(Practitioner reader) {
        return transactions.as(reader.id().toString(), () -> store.of(reader.id()));
    }

    void add(Practitioner reader, Done done) {
        UUID id = ids.next();
        transactions.as(reader.id().toString(), () -> store.add(id, reader.id(), done));
    }

    /** Of the reader's agency, or of every one for whoever answers for the partnership's learning; none of an agency of a few people. */
    List<Counted> counted(Practitioner reader) {
        boolean all = partnership.dutiesOf(reader).stream().anyMatch(topics.countedBy()::contains);
        return transactions.as(reader.id().toString(), () -> store.counted(topics.topics(), today())).stream()
                .filter(one -> all || one.agency().equals(reader.agency()))
                .sorted(Comparator.comparing((Counted one) -> partnership.agencyName(one.agency()))
                        .thenComparing(one -> order(one.topic())))
                .toList();
    }

    private int order(String code) {
        return topics.topic(code).map(topics.topics()::indexOf).orElse(0);
    }
}
