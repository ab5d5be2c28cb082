package org.reachable.practice.training;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.govuk.Table;
import org.reachable.foundation.govuk.Table.Cell;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.practice.training.TrainingStore.Counted;
import org.reachable.practice.training.TrainingStore.Done;
import org.reachable.practice.training.Trainings.Own;
import org.springframework.stereotype.Component;

/** Says what its reader learnt and until when it holds, and how many of an agency are in date. */
@Component
class TrainingPages {

    static final String TOPIC = "topic";
    static final String DAY = "on";
    static final String OTHERWISE = "otherwise";

    private static final int PER_CENT = 100;

    private final Trainings trainings;
    private final Partnership partnership;

    TrainingPages(Trainings trainings, Partnership partnership) {
        this.trainings = trainings;
        this.partnership = partnership;
    }

    TrainingPage page(Practitioner reader, SentForm sent, @Nullable String notice) {
        List<Choice> topics = trainings.topics().stream()
                .map(topic -> Choice.of(topic.code(), topic.title()))
                .toList();
        return new TrainingPage(
                own(reader),
                sent.field(TOPIC, "What was it about?", null),
                topics,
                sent.date(DAY, "On which day?", null, null),
                sent.field(
                        OTHERWISE,
                        "What do you do otherwise since?",
                        "Leave it blank where it is too early to say. Only you read it. Name no child."),
                counted(trainings.counted(reader)),
                notice);
    }

    private Table own(Practitioner reader) {
        return new Table(
                "Yours",
                Stream.of("About", "On", "Holds until", "What you do otherwise")
                        .map(Cell::of)
                        .toList(),
                trainings.own(reader).stream().flatMap(this::rows).toList(),
                true);
    }

    /** The latest first; an earlier one holds no longer for having been. */
    private Stream<List<Cell>> rows(Own own) {
        return own.done().isEmpty()
                ? Stream.of(List.of(
                        Cell.of(own.topic().title()),
                        Cell.of("You have written none down"),
                        Cell.of("–"),
                        Cell.of("–")))
                : own.done().stream().map(done -> row(own, done));
    }

    private List<Cell> row(Own own, Done done) {
        return List.of(
                Cell.of(own.topic().title()),
                Cell.of(Dates.fullDay(done.on())),
                Cell.of(
                        !done.equals(own.done().getFirst())
                                ? "There is a later one"
                                : (own.isOver(trainings.today()) ? "It was over on " : "")
                                        + Dates.fullDay(own.topic().holdsUntil(done.on()))),
                Cell.of(done.otherwise().isEmpty() ? "You have not said" : done.otherwise()));
    }

    private @Nullable Table counted(List<Counted> counted) {
        return counted.isEmpty()
                ? null
                : new Table(
                        "In date, by agency",
                        List.of(
                                Cell.of("Agency"),
                                Cell.of("About"),
                                Cell.number("People"),
                                Cell.number("In date"),
                                Cell.number("Share")),
                        counted.stream()
                                .map(one -> List.of(
                                        Cell.of(partnership.agencyName(one.agency())),
                                        Cell.of(title(one.topic())),
                                        Cell.number(one.people()),
                                        Cell.number(one.inDate()),
                                        Cell.number(Math.round((float) PER_CENT * one.inDate() / one.people()) + " %")))
                                .toList(),
                        true);
    }

    private String title(String code) {
        return trainings.topics().stream()
                .filter(topic -> topic.code().equals(code))
                .findFirst()
                .orElseThrow()
                .title();
    }
}
