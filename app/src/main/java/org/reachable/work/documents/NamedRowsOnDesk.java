package org.reachable.work.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reachable.access.Actor;
import org.reachable.engine.document.DocumentField;
import org.reachable.engine.document.DocumentField.Kind;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.records.surroundings.SubjectLinks;
import org.reachable.work.contributions.DeskSection;
import org.springframework.stereotype.Component;

/** On the desk of whoever a row names that is no action: what they are to do, and when. It stands there until they say that they do it, or cannot. */
@Component
class NamedRowsOnDesk implements DeskSection {

    private final NamedRows rows;
    private final WhatEnded whatEnded;
    private final SubjectLinks links;
    private final Clock clock;

    NamedRowsOnDesk(NamedRows rows, WhatEnded whatEnded, SubjectLinks links, Clock clock) {
        this.clock = clock;
        this.whatEnded = whatEnded;
        this.rows = rows;
        this.links = links;
    }

    @Override
    public String name() {
        return "named-in-documents";
    }

    @Override
    public OnDesk onDesk(Actor actor) {
        List<NamedRow> asked = actor.isJob() ? List.of() : asked(actor);
        Map<SubjectId, Link> about = links.known(
                actor,
                asked.stream().map(one -> one.child().subject()).distinct().toList());
        return OnDesk.due(
                "You are named: do you do it?",
                asked.stream()
                        .map(one -> row(
                                one, Optional.ofNullable(about.get(one.child().subject()))))
                        .toList());
    }

    /** Of what ended nobody need say whether they do it. */
    private List<NamedRow> asked(Actor actor) {
        return rows.askedOf(actor).stream()
                .filter(one -> !one.stands()
                        || whatEnded
                                .ofRows(
                                        actor,
                                        one.child(),
                                        one.kind(),
                                        Set.of(one.part().line()))
                                .isEmpty())
                .toList();
    }

    private Row row(NamedRow one, Optional<Link> about) {
        String child = about.map(Link::text).orElse("A child");
        return Row.of(new Link(
                        child,
                        "%s/%d/said/%s"
                                .formatted(
                                        DocumentPages.href(one.child(), one.kind()),
                                        one.number(),
                                        one.part().line())))
                .withWords("%s%s. Say whether you do it, or cannot: %s"
                        .formatted(
                                one.kind().title(),
                                one.stands() ? ", in force" : ", a draft",
                                told(one).replace("{child}", child)));
    }

    /** What it says, but for whose it is and what only says who asked them. */
    private String told(NamedRow one) {
        return one.kind().section(one.part().section()).stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.beside().isEmpty() && field.kind() != Kind.PERSON && field.kind() != Kind.ROW)
                .filter(field -> !one.part().answer(field.code()).isEmpty())
                .map(field -> "%s %s".formatted(field.label(), answer(field, one.part())))
                .collect(Collectors.joining(" · "));
    }

    private String answer(DocumentField field, Part part) {
        String answer = part.answer(field.code());
        return field.kind() == Kind.DAY
                ? day(LocalDate.parse(answer))
                : field.choices().getOrDefault(answer, answer);
    }

    private String day(LocalDate day) {
        return Dates.date(day, clock.instant())
                + (day.isBefore(Dates.day(clock.instant())) ? ", which has passed" : "");
    }
}
