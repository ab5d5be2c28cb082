package org.reachable.work.meetings;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.meeting.MeetingAgency;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.ReadOnce;
import org.reachable.platform.partnership.NumbersToRing;
import org.reachable.platform.partnership.NumbersToRing.Named;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.ToRing;
import org.reachable.work.meetings.SittingReading.Read;
import org.springframework.stereotype.Component;

/** The questions about each agency, begun with whoever is on duty and whoever writes. */
@Component
class Lines {

    private final Partnership partnership;
    private final NumbersToRing numbers;

    Lines(Partnership partnership, NumbersToRing numbers) {
        this.partnership = partnership;
        this.numbers = numbers;
    }

    /** Who can be named, by id. */
    Map<UUID, Practitioner> people() {
        return ReadOnce.of(
                Everybody.HERE,
                () -> partnership.practitioners().stream()
                        .collect(Collectors.toMap(Practitioner::id, Function.identity())));
    }

    private enum Everybody {
        HERE
    }

    /** What a sitting begins with: its writer by phone for their own agency, and whoever is on duty for the others. */
    SentForm begun(Read read) {
        Map<String, String> fields = new HashMap<>();
        for (MeetingAgency agency : read.kind().agencies()) {
            if (agency.equals(own(read).orElse(null))) {
                fields.put(agency.code() + SittingForm.WHOM, read.actor().code());
                fields.put(agency.code() + SittingForm.HOW, How.PHONE.code());
            } else {
                onDuty(read, agency)
                        .ifPresent(one -> fields.put(
                                agency.code() + SittingForm.WHOM,
                                one.practitioner().toString()));
            }
        }
        return SentForm.of(fields);
    }

    private static Optional<MeetingAgency> own(Read read) {
        return read.kind().agencies().stream()
                .filter(one -> one.kinds().contains(read.actor().agencyKind()))
                .findFirst();
    }

    /** The first of its duties that somebody of it holds now. */
    private Optional<Named> onDuty(Read read, MeetingAgency agency) {
        return agency.duties().stream()
                .flatMap(duty -> numbers.holding(duty, read.child()).stream())
                .filter(one -> Optional.ofNullable(people().get(one.practitioner()))
                        .filter(who -> agency.kinds().contains(who.agencyKind()))
                        .isPresent())
                .findFirst();
    }

    /** @param needed whether it stands open for being needed */
    LineFields of(Read read, MeetingAgency agency, SentForm sent, boolean needed) {
        String line = agency.code();
        String title = agency.title();
        boolean isWrong = sent.errors().keySet().stream().anyMatch(name -> name.startsWith(line + "-"));
        return new LineFields(
                line,
                title,
                needed || isWrong || !sent.text(line + SittingForm.HOW).isEmpty(),
                new LineFields.Who(
                        sent.field(line + SittingForm.WHOM, "Who speaks for it", null),
                        people(agency),
                        sent.field(line + SittingForm.NAMED, "Or somebody else: name and role", null),
                        duty(read, agency)),
                new LineFields.How(
                        sent.field(line + SittingForm.HOW, "How they take part", null),
                        Stream.concat(
                                        Stream.of(Choice.of("", "Not rung yet")),
                                        Arrays.stream(How.values()).map(one -> Choice.of(one.code(), one.words())))
                                .toList(),
                        sent.field(line + SittingForm.TRIED, "Not reached? Tried at", "Blank means now.")),
                new LineFields.Says(
                        sent.field(line + SittingForm.STANCE, "What it says", null),
                        Stream.concat(
                                        Stream.of(Choice.of("", "Not asked yet")),
                                        Stance.heard().stream().map(one -> Choice.of(one.code(), one.words())))
                                .toList(),
                        sent.field(line + SittingForm.WORDS, "If what, or what is seen differently", null),
                        sent.field(line + SittingForm.KNOWS, "What it knows", "Only what the others need.")));
    }

    private List<Choice> people(MeetingAgency agency) {
        return Stream.concat(
                        Stream.of(Choice.of("", "Choose who")),
                        partnershipOf(agency).map(one -> Choice.of(one.id().toString(), one.inFull())))
                .toList();
    }

    private Stream<Practitioner> partnershipOf(MeetingAgency agency) {
        return people().values().stream()
                .filter(one -> agency.kinds().contains(one.agencyKind()))
                .sorted((one, other) -> one.inFull().compareToIgnoreCase(other.inFull()));
    }

    private ToRing.@Nullable One duty(Read read, MeetingAgency agency) {
        Practitioner reader = people().get(UUID.fromString(read.actor().code()));
        if (reader == null) {
            return null;
        }
        return onDuty(read, agency)
                .filter(one -> !one.practitioner().equals(reader.id()))
                .flatMap(one -> numbers.of(reader, List.of(one), read.child()).people().stream()
                        .findFirst())
                .orElse(null);
    }
}
