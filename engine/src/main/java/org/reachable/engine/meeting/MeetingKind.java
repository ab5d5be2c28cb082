package org.reachable.engine.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A kind of sitting.
 *
 * @param way what leads there
 * @param about the kinds of subjects it is about
 * @param entry the type of entry it becomes
 * @param held the attribute that says that it was held
 * @param spoke the attribute that lists the kinds of agencies that spoke
 * @param completed the type of entry that says, later, that everybody who is needed has spoken
 * @param childsWords the types of entries of which the latest is shown
 * @param lacking what is said where somebody who is needed has not spoken
 * @param full what is said where everybody has
 */
public record MeetingKind(
        String code,
        String title,
        String way,
        Set<String> about,
        String entry,
        String held,
        String spoke,
        String completed,
        Objection objection,
        Set<String> childsWords,
        String lacking,
        String full,
        List<MeetingAgency> agencies,
        List<MeetingSection> sections) {

    /**
     * What can come of it that an agency sees it otherwise than was written down.
     *
     * @param entry the type of entry that an objection can become
     * @param whom its attribute that says with whom
     * @param noPart the attribute of the sitting's own entry that lists the kinds of agencies that say that nobody spoke with them
     * @param oneWord the one that lists those that spoke by its writer's word alone, until one of them says that it is so; empty where that is
     *     not asked
     * @param otherwise the one that lists those that say that it was otherwise than was written down; empty where it is not said
     */
    public record Objection(String entry, String whom, String noPart, String oneWord, String otherwise) {}

    /**
     * What its entry says of whose word it stands on, by attribute: every other agency that stands there as having spoken, or its writer's own
     * where there is no other. Nothing, where that is not asked.
     *
     * @param writer the kind of agency of whoever writes it
     * @param kinds the kinds of agencies that spoke
     */
    public Map<String, String> onOneWord(String writer, List<String> kinds) {
        if (objection.oneWord().isEmpty()) {
            return Map.of();
        }
        List<String> others = kinds.stream()
                .filter(one -> !one.equals(writer)
                        && agencies.stream()
                                .noneMatch(line -> line.kinds().contains(writer)
                                        && line.kinds().contains(one)))
                .toList();
        return Map.of(objection.oneWord(), others.isEmpty() ? writer : String.join("|", others));
    }

    public Optional<MeetingAgency> agency(String called) {
        return agencies.stream().filter(one -> one.code().equals(called)).findFirst();
    }

    public Stream<MeetingField> fields() {
        return sections.stream().flatMap(section -> section.fields().stream());
    }

    /** What of the answers rules read. */
    public Map<String, String> attributes(Map<String, String> answers) {
        Map<String, String> attributes = new HashMap<>();
        attributes.put(held, "yes");
        fields().filter(field -> !field.attribute().isEmpty() && field.isAsked(answers))
                .forEach(field -> {
                    String answer = answers.getOrDefault(field.code(), "");
                    if (!answer.isEmpty() && (field.of().isEmpty() || field.of().contains(answer))) {
                        attributes.put(field.attribute(), answer);
                    }
                });
        return attributes;
    }
}
