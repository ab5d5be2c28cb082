package org.reachable.work.meetings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.reachable.engine.meeting.MeetingAgency;
import org.reachable.engine.meeting.MeetingField;
import org.reachable.engine.meeting.MeetingKind;
import org.reachable.foundation.govuk.Words;
import org.springframework.stereotype.Component;

/** What the entry of a sitting says: who spoke, and what was chosen. What was said stays in the sitting. */
@Component
class SittingEntries {

    String words(MeetingKind kind, Map<String, String> content, List<NewVoice> voices) {
        var quoracy = Quoracy.of(
                kind,
                voices.stream()
                        .filter(one -> one.how().spoke())
                        .map(NewVoice::line)
                        .toList());
        String chosen = kind.fields()
                .filter(field -> field.kind() == MeetingField.Kind.CHOICE && field.isAsked(content))
                .filter(field -> field.choices().containsKey(content.getOrDefault(field.code(), "")))
                .map(field -> "%s: %s.".formatted(field.label(), field.choices().get(content.get(field.code()))))
                .filter(words -> !words.contains("{"))
                .collect(Collectors.joining(" "));
        return "%s. %s %s %s"
                .formatted(kind.title(), spoke(kind, voices), quoracy.isFull() ? "" : quoracy.words(), chosen)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String spoke(MeetingKind kind, List<NewVoice> voices) {
        List<String> titles = voices.stream()
                .filter(one -> one.how().spoke())
                .map(one -> kind.agency(one.line()).orElseThrow().title())
                .distinct()
                .toList();
        return titles.isEmpty() ? "Nobody else spoke." : "Spoke: %s.".formatted(Words.list(titles));
    }

    String completed(MeetingKind kind, NewVoice said) {
        return "%s: %s spoke since, %s. %s"
                .formatted(
                        kind.title(),
                        kind.agency(said.line()).map(MeetingAgency::title).orElse(said.line()),
                        said.how().words().toLowerCase(Locale.UK),
                        kind.full());
    }

    String disagreement(MeetingKind kind, MeetingAgency agency, Voice.Position said) {
        Voice.Confirmed own = said.confirmed();
        String words = own == null || own.stance() == null ? said.words() : own.words();
        return "%s: %s sees it differently: “%s”".formatted(kind.title(), agency.title(), words);
    }
}
