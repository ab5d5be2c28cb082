package org.reachable.governance.meetingaccess;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Trait;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.governance.meetingaccess.MeetingAccessPage.Asked;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/** Puts together who is in a meeting about a child. */
@Component
class MeetingAccessPages {

    private final MeetingAccess meetings;
    private final Vocabulary vocabulary;
    private final Clock clock;

    MeetingAccessPages(MeetingAccess meetings, Vocabulary vocabulary, Clock clock) {
        this.meetings = meetings;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    LocalDate today() {
        return Dates.day(clock.instant());
    }

    /** The kinds of meeting there are, by name. */
    List<EntryType> kinds() {
        return vocabulary.types().values().stream()
                .filter(type -> vocabulary.has(Trait.IS_A_MEETING, type))
                .sorted(Comparator.comparing(EntryType::name))
                .toList();
    }

    MeetingAccessPage page(
            Practitioner reader, PersonId child, String name, InvitationForm sent, @Nullable String notice) {
        String href = MeetingAccess.href(child);
        return new MeetingAccessPage(
                href,
                new Link(name, SubjectAddresses.child(child)),
                meetings.about(child).stream()
                        .map(one -> new Asked(
                                meetings.who(one.practitioner().toString()),
                                meetings.which(one),
                                one.stated().because(),
                                "Asked in by " + meetings.who(one.stated().by()),
                                href + "/" + one.stated().id() + "/ended"))
                        .toList(),
                new MeetingAccessPage.Questions(
                        sent.sent().field(InvitationForm.WHOM, "Whom do you ask in?", null),
                        choices(meetings.everybodyBut(reader).stream()
                                .map(one -> Choice.of(one.id().toString(), one.inFull()))),
                        sent.sent().field(InvitationForm.MEETING, "Which meeting?", null),
                        choices(kinds().stream().map(type -> Choice.of(type.code(), type.name()))),
                        day(sent),
                        sent.sent()
                                .field(
                                        SentForm.BECAUSE,
                                        "What do they bring, or need to know?",
                                        "They read this, and so does everybody close to " + name + ".")),
                notice);
    }

    private static List<Choice> choices(Stream<Choice> choices) {
        return Stream.concat(Stream.of(Choice.of("", "Choose")), choices).toList();
    }

    private static DateField day(InvitationForm sent) {
        return sent.sent()
                .date(
                        InvitationForm.DAY,
                        "On which day does it meet?",
                        "Today, or within four weeks. They read with you until the end of the day after it.",
                        null);
    }
}
