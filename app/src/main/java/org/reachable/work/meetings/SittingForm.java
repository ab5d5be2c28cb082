package org.reachable.work.meetings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.meeting.MeetingAgency;
import org.reachable.engine.meeting.MeetingField;
import org.reachable.engine.meeting.MeetingKind;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.EmptyWords;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.platform.partnership.Practitioner;

/** Reads what was typed of a sitting; what is wrong is said beside its question. */
final class SittingForm {

    static final String WHOM = "-whom";
    static final String NAMED = "-named";
    static final String HOW = "-how";
    static final String TRIED = "-tried";
    static final String STANCE = "-stance";
    static final String WORDS = "-words";
    static final String KNOWS = "-knows";

    /** Of the questions of the whole sitting; no agency is called so. */
    static final String SAID = "said-";

    private static final int LONGEST = 2000;
    private static final int A_LINE = 200;

    private final MeetingKind kind;
    private final SentForm sent;
    private final Map<UUID, Practitioner> people;
    private final Instant now;

    SittingForm(MeetingKind kind, SentForm sent, Map<UUID, Practitioner> people, Instant now) {
        this.kind = kind;
        this.sent = sent;
        this.people = people;
        this.now = now;
    }

    /** Everybody who spoke or was not reached; a line of which nothing was said but whom to ring is none. */
    List<NewVoice> voices() {
        List<NewVoice> voices = new ArrayList<>();
        kind.agencies().forEach(agency -> voice(agency).ifPresent(voices::add));
        if (sent.isWhole() && voices.stream().noneMatch(one -> one.how().spoke())) {
            sent.wrong(
                    kind.agencies().getFirst().code() + HOW,
                    "Say who spoke, and how. A meeting in which nobody spoke was not held");
        }
        return voices;
    }

    Optional<NewVoice> voice(MeetingAgency agency) {
        String line = agency.code();
        String named = sent.limit(line + NAMED, A_LINE);
        String tried = sent.limit(line + TRIED, A_LINE);
        String words = sent.limit(line + WORDS, LONGEST);
        String knows = sent.limit(line + KNOWS, LONGEST);
        String chosen = sent.text(line + STANCE);
        Optional<How> typed = How.typed(sent.text(line + HOW));
        if (typed.isEmpty()) {
            if (!(named + tried + words + knows + chosen).isEmpty()) {
                sent.wrong(line + HOW, "Say how %s took part".formatted(agency.title()));
            }
            return Optional.empty();
        }
        How how = typed.get();
        Stance stance = Stance.typed(chosen).filter(Stance.heard()::contains).orElse(null);
        UUID whom = named.isEmpty() ? person(agency, sent.text(line + WHOM)) : null;
        if (how != How.NOT_REACHED && whom == null && named.isEmpty()) {
            sent.wrong(line + WHOM, "Say who spoke for %s: choose, or write their name".formatted(agency.title()));
        }
        if (how == How.NOT_REACHED && stance != null) {
            sent.wrong(line + STANCE, "Nobody was reached: leave it as not asked yet");
        }
        if (stance != null && stance != Stance.AGREES && words.isEmpty()) {
            sent.wrong(line + WORDS, "Write what it depends on, or what is seen differently");
        }
        return Optional.of(new NewVoice(
                line,
                whom,
                named,
                how,
                how == How.NOT_REACHED && tried.isEmpty() ? Dates.time(now) : tried,
                knows,
                stance,
                words));
    }

    private @Nullable UUID person(MeetingAgency agency, String typed) {
        return people.values().stream()
                .filter(one ->
                        one.id().toString().equals(typed) && agency.kinds().contains(one.agencyKind()))
                .map(Practitioner::id)
                .findFirst()
                .orElse(null);
    }

    /** What was decided: only what was asked, and answered. */
    Map<String, String> content() {
        Map<String, String> typed = new LinkedHashMap<>();
        kind.fields().forEach(field -> {
            String answer = sent.text(SAID + field.code());
            boolean isOne =
                    field.kind() != MeetingField.Kind.CHOICE || field.choices().containsKey(answer);
            if (!answer.isEmpty() && isOne) {
                typed.put(field.code(), answer);
            }
        });
        Map<String, String> content = new LinkedHashMap<>();
        kind.fields().filter(field -> field.isAsked(typed)).forEach(field -> {
            String answer = typed.getOrDefault(field.code(), "");
            sent.limit(SAID + field.code(), LONGEST);
            if (!field.must().isEmpty() && isNone(field, answer)) {
                sent.wrong(SAID + field.code(), field.must() + EmptyWords.tooLittle(answer));
            } else if (!answer.isEmpty()) {
                content.put(field.code(), answer);
            }
        });
        return content;
    }

    /** Where words are asked for, "ok" keeps nobody safe tonight. */
    private static boolean isNone(MeetingField field, String answer) {
        return field.kind() == MeetingField.Kind.CHOICE ? answer.isEmpty() : EmptyWords.are(answer);
    }
}
