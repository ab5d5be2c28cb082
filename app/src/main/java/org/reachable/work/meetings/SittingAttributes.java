package org.reachable.work.meetings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.meeting.MeetingAgency;
import org.reachable.engine.meeting.MeetingKind;
import org.reachable.engine.policy.WaitedFor.Deed;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.springframework.stereotype.Component;

/** What of a sitting rules read: what was decided, who spoke and by whose word, and which questions were spoken about. */
@Component
class SittingAttributes {

    private final Chronology chronology;
    private final Partnership partnership;
    private final Vocabulary vocabulary;

    SittingAttributes(Chronology chronology, Partnership partnership, Vocabulary vocabulary) {
        this.chronology = chronology;
        this.partnership = partnership;
        this.vocabulary = vocabulary;
    }

    Map<String, String> of(
            Actor actor,
            MeetingKind kind,
            OpenedFrom.Question question,
            Map<String, String> content,
            List<NewVoice> voices) {
        Map<String, String> attributes = new HashMap<>(kind.attributes(content));
        List<String> spoke = voices.stream()
                .filter(one -> one.how().spoke())
                .map(one -> kindOf(kind.agency(one.line()).orElseThrow(), one.whom()))
                .distinct()
                .toList();
        spoke(kind, spoke, attributes);
        attributes.putAll(kind.onOneWord(actor.agencyKind(), spoke));
        Deed deed = question.deed();
        Entry told = question.told();
        if (deed != null
                && told != null
                && question.about().contains(told.id())
                && !deed.shares().isEmpty()) {
            String shared = told.attribute(deed.shares());
            if (!shared.isEmpty()) {
                attributes.putIfAbsent(deed.shares(), shared);
            }
        }
        // One that named nothing would answer whatever was told before it, also what nobody in it had read (decision
        // 112).
        if (question.about().isEmpty()) {
            attributes.putAll(vocabulary.references().sayingNoAnswer());
        } else {
            attributes.put(
                    vocabulary.references().answers(),
                    question.about().stream().map(EntryId::toString).collect(Collectors.joining("|")));
        }
        return attributes;
    }

    private static void spoke(MeetingKind kind, List<String> kinds, Map<String, String> attributes) {
        if (!kinds.isEmpty()) {
            attributes.put(kind.spoke(), String.join("|", kinds));
        }
    }

    /** What its entry would say had it been held now, with who has spoken since: it answers what the sitting did. */
    Map<String, String> heldNow(Actor actor, MeetingKind kind, Sitting sitting, List<Voice> before, NewVoice said) {
        Map<String, String> attributes = new HashMap<>(kind.attributes(sitting.content()));
        Set<String> lines = Voice.spoke(before);
        List<Voice> spoke = before.stream()
                .filter(one -> one.how().spoke() && !one.tookNoPart() && lines.contains(one.line()))
                .toList();
        List<String> kinds = new ArrayList<>(spoke.stream()
                .map(one -> kindOf(kind.agency(one.line()).orElseThrow(), one.whom()))
                .toList());
        kinds.add(kindOf(kind.agency(said.line()).orElseThrow(), said.whom()));
        List<String> all = kinds.stream().distinct().toList();
        spoke(kind, all, attributes);
        boolean sameAgency = actor.agency().equals(sitting.said().agency());
        if (sameAgency && spoke.stream().noneMatch(one -> isAnothersWord(kind, actor, one))) {
            attributes.putAll(kind.onOneWord(actor.agencyKind(), all));
        }
        chronology
                .stands(actor, sitting.entry())
                .map(entry -> entry.entry().attributes())
                .ifPresent(first -> Stream.concat(
                                Stream.of(vocabulary.references().answers()),
                                vocabulary.references().sayingNoAnswer().keySet().stream())
                        .filter(first::containsKey)
                        .forEach(key -> attributes.put(key, first.get(key))));
        return attributes;
    }

    /** Whether somebody of another agency said themselves that they took part, and that it was so. */
    private static boolean isAnothersWord(MeetingKind kind, Actor writer, Voice voice) {
        Voice.Position said = voice.position();
        return said != null
                && said.confirmed() != null
                && !said.isOtherwise()
                && kind.agency(voice.line())
                        .filter(agency -> !agency.kinds().contains(writer.agencyKind()))
                        .isPresent();
    }

    /** The kind of agency that somebody of a line speaks for. */
    String kindOf(MeetingAgency agency, @Nullable UUID whom) {
        return Stream.ofNullable(whom)
                .flatMap(one -> partnership.practitioner(one).stream())
                .map(Practitioner::agencyKind)
                .filter(agency.kinds()::contains)
                .findFirst()
                .orElse(agency.kinds().getFirst());
    }
}
