package org.reachable.work.meetings;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.entry.TokenNames;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.meeting.MeetingField;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.watch.RestsOn;
import org.reachable.work.actions.Actions;
import org.reachable.work.meetings.SittingPage.Fact;
import org.reachable.work.meetings.SittingReading.Read;
import org.springframework.stereotype.Component;

/** Puts a sitting together as it is read. */
@Component
class SittingPages {

    private final SittingStore store;
    private final SittingReading reading;
    private final Lines lines;
    private final OpenedFrom opened;
    private final RestsOn restsOn;
    private final Actions actions;
    private final Chronology chronology;
    private final Partnership partnership;
    private final Vocabulary vocabulary;
    private final Clock clock;

    SittingPages(
            SittingStore store,
            SittingReading reading,
            Lines lines,
            OpenedFrom opened,
            RestsOn restsOn,
            Actions actions,
            Chronology chronology,
            Partnership partnership,
            Vocabulary vocabulary,
            Clock clock) {
        this.vocabulary = vocabulary;
        this.opened = opened;
        this.restsOn = restsOn;
        this.actions = actions;
        this.store = store;
        this.reading = reading;
        this.lines = lines;
        this.chronology = chronology;
        this.partnership = partnership;
        this.clock = clock;
    }

    SittingPage page(Read read, Sitting sitting, SentForm sent, @Nullable String notice) {
        List<Voice> voices = store.voices(read.actor(), sitting.id());
        Optional<LoggedEntry> entry = chronology.stands(read.actor(), sitting.entry());
        boolean takenBack = reading.isTakenBack(read.actor(), sitting);
        Set<String> spoke = Voice.spoke(voices);
        Quoracy quoracy = Quoracy.of(read.kind(), spoke);
        boolean mayDisagree = reading.mayDisagree(read);
        return new SittingPage(
                new SittingPage.Head(
                        new Link(read.name(), SubjectAddresses.child(read.child())),
                        read.kind().title(),
                        "Written down by %s, %s%s"
                                .formatted(
                                        who(sitting.said()),
                                        when(sitting.said()),
                                        entry.flatMap(one -> restsOn.gone(read.actor(), read.child(), one.entry()))
                                                .map(gone -> ". " + gone)
                                                .orElse("")),
                        quorum(quoracy, voices),
                        entry.map(one -> new Link(
                                        "Its entry: put right, or taken back, there", SubjectAddresses.entry(one.id())))
                                .orElse(null),
                        takenBack,
                        notice),
                read.kind().sections().stream()
                        .map(section -> new SittingPage.Section(
                                section.title(),
                                section.fields().stream()
                                        .flatMap(field -> fact(read, sitting, field).stream())
                                        .toList()))
                        .toList(),
                Stream.concat(
                                voices.stream()
                                        .sorted(Comparator.comparingInt(one -> place(read, one)))
                                        .map(one -> line(read, sitting, one, mayDisagree)),
                                quoracy.lacking().stream()
                                        .filter(agency -> voices.stream()
                                                .noneMatch(one -> one.line().equals(agency.code())))
                                        .map(agency -> new SittingPage.Line(
                                                agency.title(), "Not here", "Not asked yet", "", "", "", null)))
                        .toList(),
                read.href(sitting),
                takenBack
                        ? null
                        : entry.flatMap(one -> actions.settingOf(
                                        read.actor(), read.child(), one.entry().id()))
                                .orElse(null),
                takenBack
                        ? List.of()
                        : read.kind().agencies().stream()
                                .filter(agency -> reading.mayAdd(read, sitting, agency))
                                .map(agency -> lines.of(read, agency, sent, false))
                                .toList(),
                voices.size());
    }

    /** Whoever was ticked has not said so yet; whoever says that it was otherwise may have been nowhere near. */
    private static SittingPage.Quorum quorum(Quoracy quoracy, List<Voice> voices) {
        long otherwise = voices.stream().filter(SittingPages::wasOtherwise).count();
        long waits = voices.stream()
                .filter(voice -> voice.whom() != null && voice.isUnconfirmed())
                .count();
        if (!quoracy.isFull() || otherwise + waits == 0) {
            return new SittingPage.Quorum(quoracy.words(), quoracy.isFull());
        }
        return new SittingPage.Quorum(
                "As it was written down: %s %s"
                        .formatted(
                                quoracy.words(),
                                otherwise > 0
                                        ? Words.count(otherwise, "of them says", "of them say")
                                                + " that it was otherwise: read what they say."
                                        : Words.count(waits, "of them has", "of them have")
                                                + " not said yet whether it is so."),
                otherwise == 0);
    }

    private static boolean wasOtherwise(Voice voice) {
        Voice.Position said = voice.position();
        return said != null && said.confirmed() != null && said.confirmed().stance() != null;
    }

    private static int place(Read read, Voice voice) {
        return read.kind()
                .agency(voice.line())
                .map(agency -> read.kind().agencies().indexOf(agency))
                .orElse(Integer.MAX_VALUE);
    }

    private static Optional<Fact> fact(Read read, Sitting sitting, MeetingField field) {
        if (!field.isAsked(sitting.content())) {
            return Optional.empty();
        }
        String answer = sitting.answer(field.code());
        if (answer.isEmpty()) {
            return field.blank().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Fact(read.of(field.label()), read.of(field.blank()), true));
        }
        return Optional.of(new Fact(read.of(field.label()), field.choices().getOrDefault(answer, answer), false));
    }

    private SittingPage.Line line(Read read, Sitting sitting, Voice voice, boolean mayDisagree) {
        Voice.Position said = voice.position();
        Voice.Confirmed own = said == null ? null : said.confirmed();
        boolean otherwise = own != null && own.stance() != null;
        return new SittingPage.Line(
                read.kind().agency(voice.line()).map(one -> one.title()).orElse(voice.line()),
                how(voice),
                said == null ? "Not asked yet" : said.stands().words(),
                said == null ? "" : otherwise && own != null ? own.words() : said.words(),
                unconfirmed(voice, said, own),
                voice.tookNoPart() && !voice.knows().isEmpty()
                        ? "As it was written down, and they were not asked: " + voice.knows()
                        : voice.knows(),
                said != null && said.stands() == Stance.DIFFERENTLY && mayDisagree
                        ? read.href(sitting) + "/disagreements/" + said.id()
                        : null);
    }

    private String how(Voice voice) {
        List<String> parts = new ArrayList<>();
        if (!voice.named().isEmpty()) {
            parts.add(voice.named());
        } else if (voice.whom() != null) {
            parts.add(partnership.who(voice.whom()));
        }
        parts.add(
                voice.how() == How.NOT_REACHED
                        ? "not reached: tried at " + voice.tried()
                        : voice.how().words().toLowerCase(Locale.UK));
        parts.add((voice.tookNoPart() ? "they say that nobody spoke with them · " : "") + "written down "
                + when(voice.said()));
        return parts.stream().collect(Collectors.joining(" · "));
    }

    private String unconfirmed(Voice voice, Voice.@Nullable Position said, Voice.@Nullable Confirmed own) {
        if (said == null) {
            return "";
        }
        if (own != null) {
            return own.stance() == null
                    ? ""
                    : "They say it was otherwise than was written down: “%s”%s"
                            .formatted(
                                    said.stance().words(), said.words().isEmpty() ? "." : ", “" + said.words() + "”.");
        }
        if (!voice.isUnconfirmed()) {
            return "";
        }
        return voice.whom() == null
                ? "Unconfirmed: as %s heard it.".formatted(partnership.whoWithin(said.by()))
                : "Unconfirmed: %s asked whether it is so."
                        .formatted(voice.named().isEmpty() ? "they are" : partnership.who(voice.whom()) + " is");
    }

    private String who(Sitting.Said said) {
        return partnership.whoWithin(said.by());
    }

    private String when(Sitting.Said said) {
        return Dates.near(said.at(), clock.instant());
    }

    /** What was written, by whom and when. */
    HoldPage.Said said(Actor reader, Entry entry) {
        Instant now = clock.instant();
        String who = chronology
                .stands(reader, entry.id())
                .flatMap(written -> partnership.practitionerWhoIs(written.actor()))
                .map(Practitioner::inFull)
                .orElseGet(() -> partnership.agencyName(entry.agency()));
        return new HoldPage.Said(
                TokenNames.in(entry.summary(), vocabulary),
                "%s, %s%s".formatted(who, Dates.happened(entry.occurredAt(), now), forWhom(entry)));
    }

    /** What is not for everybody says so: others of whoever sits together may not hear it. */
    private static String forWhom(Entry entry) {
        return Handling.of(entry.handling())
                .filter(handling -> handling != Handling.OPEN)
                .map(handling -> ". %s: not everybody who takes part may hear it".formatted(handling.words()))
                .orElse("");
    }

    /** What somebody reads who is asked whether it is so what they are written down as saying; null where the sitting is not theirs to read. */
    ConfirmPage.@Nullable About about(Read read, UUID sitting) {
        return store.sittings(read.actor(), read.child(), read.kind().code()).stream()
                .filter(one -> one.id().equals(sitting))
                .findFirst()
                .map(one -> new ConfirmPage.About(rang(read, one), told(read, one)))
                .orElse(null);
    }

    private HoldPage.@Nullable Said rang(Read read, Sitting sitting) {
        Entry told = sitting.asked().isEmpty()
                ? null
                : opened.of(read.actor(), read.child(), read.kind(), sitting.asked())
                        .told();
        return told == null ? null : said(read.actor(), told);
    }

    /** The lines in which a sitting is told beside another. */
    List<String> told(Read read, Sitting sitting) {
        List<String> told = new ArrayList<>();
        for (Voice voice : store.voices(read.actor(), sitting.id())) {
            SittingPage.Line line = line(read, sitting, voice, false);
            told.add("%s · %s · %s%s"
                    .formatted(
                            line.agency(),
                            line.how(),
                            line.says(),
                            line.words().isEmpty() ? "" : ": “" + line.words() + "”"));
        }
        read.kind()
                .fields()
                .flatMap(field -> fact(read, sitting, field).stream())
                .filter(fact -> !fact.blank())
                .forEach(fact -> told.add(fact.key() + ": " + fact.value()));
        return told;
    }
}
