package org.reachable.work.meetings;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.reachable.engine.meeting.MeetingAgency;
import org.reachable.engine.meeting.MeetingField;
import org.reachable.engine.meeting.MeetingKind;
import org.reachable.foundation.govuk.Words;
import org.springframework.stereotype.Component;

/** What the entry of a sitting says: who spoke, and what was chosen. What was said stays in the sitting. */
@Component
class SittingEntries {

    private static final Pattern SPOKE = Pattern.compile("Spoke: [^.]*\\.|Nobody else spoke\\.");

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
        return spoke(voices.stream()
                .filter(one -> one.how().spoke())
                .map(one -> kind.agency(one.line()).orElseThrow())
                .toList());
    }

    private static String spoke(List<MeetingAgency> agencies) {
        List<String> titles =
                agencies.stream().map(MeetingAgency::title).distinct().toList();
        return titles.isEmpty() ? "Nobody else spoke." : "Spoke: %s.".formatted(Words.list(titles));
    }

    /**
     * What it says once an agency says that nobody spoke with them.
     *
     * @param left the kinds of agencies that spoke all the same
     * @param said in what words they say so
     * @param words what it said before
     */
    String without(MeetingKind kind, MeetingAgency agency, Collection<String> left, String said, String words) {
        List<MeetingAgency> spoke = kind.agencies().stream()
                .filter(one -> one.kinds().stream().anyMatch(left::contains))
                .toList();
        var quoracy = Quoracy.of(kind, spoke.stream().map(MeetingAgency::code).toList());
        String now = "%s %s: nobody spoke with us. “%s” %s"
                .formatted(spoke(spoke), agency.title(), said, quoracy.isFull() ? "" : quoracy.words())
                .strip();
        String without = SPOKE.matcher(words).replaceFirst(Matcher.quoteReplacement(now));
        return without.equals(words) ? words.strip() + " " + now : without;
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
