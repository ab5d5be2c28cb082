package org.reachable.pages.record;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.OfferedKinds;
import org.reachable.foundation.govuk.Choice;
import org.reachable.pages.record.StartPage.Group;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/**
 * The kinds of thing one can write down: what the writer writes most and their kind of agency does, then all others that
 * it writes, under headings. What only others write is not offered; whoever is asked for one by name gets its form.
 */
@Component
class Kinds {

    private static final int OFFERED_FIRST = 8;

    private final Vocabulary vocabulary;
    private final Forms forms;
    private final OfferedKinds offered;
    private final DraftStore drafts;

    Kinds(Vocabulary vocabulary, Forms forms, OfferedKinds offered, DraftStore drafts) {
        this.vocabulary = vocabulary;
        this.forms = forms;
        this.offered = offered;
        this.drafts = drafts;
    }

    /** Under headings. With words, only those that fit them. */
    List<Group> groups(Practitioner writer, String subject, @Nullable String words) {
        if (words != null) {
            return under(writable(writer, subject).filter(type -> offered.fits(type, words)));
        }
        Set<EntryType> usual = usual(writer, subject);
        Group first = new Group(
                "What you write most", usual.stream().map(Kinds::choice).toList());
        return Stream.concat(
                        usual.isEmpty() ? Stream.of() : Stream.of(first),
                        under(writable(writer, subject).filter(type -> !usual.contains(type))).stream())
                .toList();
    }

    /** Whether people may write this down about such a subject: what only our own pages write, or is about others, they may not. */
    boolean isOne(String type, String subject) {
        EntryType one = vocabulary.type(type);
        return !one.agencies().isEmpty() && one.isAbout(subject);
    }

    /** The writer's own first, most often written first. */
    private Set<EntryType> usual(Practitioner writer, String subject) {
        Set<EntryType> usual = new LinkedHashSet<>();
        Stream.concat(
                        drafts.writtenMost(writer.id()).stream(),
                        forms.usual().getOrDefault(writer.agencyKind(), List.of()).stream())
                .map(vocabulary::type)
                .filter(type -> isOne(type.code(), subject))
                .limit(OFFERED_FIRST)
                .forEach(usual::add);
        return usual;
    }

    private Stream<EntryType> writable(Practitioner writer, String subject) {
        return vocabulary.types().values().stream()
                .filter(type -> isOne(type.code(), subject)
                        && (offered.mayWrite(type, writer.agencyKind(), vocabulary)
                                || forms.usual()
                                        .getOrDefault(writer.agencyKind(), List.of())
                                        .contains(type.code())));
    }

    private List<Group> under(Stream<EntryType> types) {
        return offered.grouped(types).entrySet().stream()
                .map(group -> new Group(
                        group.getKey(),
                        group.getValue().stream().map(Kinds::choice).toList()))
                .toList();
    }

    private static Choice choice(EntryType type) {
        return Choice.of(type.code(), type.name());
    }
}
