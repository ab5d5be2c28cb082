package org.reachable.pages.record;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.foundation.govuk.Choice;
import org.reachable.platform.partnership.Agency;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/** The kinds of thing one can write down: those the writer's kind of agency writes most, then all others by name. */
@Component
class Kinds {

    static final String ANOTHER = "another";

    private static final int OFFERED_FIRST = 8;

    private final Vocabulary vocabulary;
    private final Forms forms;
    private final Partnership partnership;

    Kinds(Vocabulary vocabulary, Forms forms, Partnership partnership) {
        this.vocabulary = vocabulary;
        this.forms = forms;
        this.partnership = partnership;
    }

    List<EntryType> usual(Practitioner writer, String subject) {
        String kind = partnership.agencies().stream()
                .filter(agency -> agency.code().equals(writer.agency()))
                .map(Agency::kind)
                .findFirst()
                .orElse(writer.agency());
        List<EntryType> usual = forms.usual().getOrDefault(kind, List.of()).stream()
                .map(vocabulary::type)
                .filter(type -> type.isAbout(subject))
                .toList();
        if (!usual.isEmpty()) {
            return usual;
        }
        return vocabulary.types().values().stream()
                .filter(type -> type.agencies().contains(kind) && type.isAbout(subject))
                .limit(OFFERED_FIRST)
                .toList();
    }

    List<Choice> others(List<EntryType> usual, String subject) {
        Stream<Choice> others = vocabulary.types().values().stream()
                .filter(type -> isOne(type.code(), subject) && !usual.contains(type))
                .sorted(Comparator.comparing(EntryType::name))
                .map(type -> Choice.of(type.code(), type.name()));
        return Stream.concat(Stream.of(Choice.of("", "Choose what it is")), others)
                .toList();
    }

    /** Whether people may write this down about such a subject: what only our own pages write, or is about others, they may not. */
    boolean isOne(String type, String subject) {
        EntryType one = vocabulary.type(type);
        return !one.agencies().isEmpty() && one.isAbout(subject);
    }
}
