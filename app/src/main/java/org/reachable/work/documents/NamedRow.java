package org.reachable.work.documents;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.document.DocumentField;
import org.reachable.engine.document.DocumentField.Kind;
import org.reachable.engine.document.DocumentKind;
import org.reachable.engine.document.DocumentSection;
import org.reachable.foundation.kernel.PersonId;

/**
 * A row that is no action, and names somebody: what is to happen if something goes wrong, and who does it. Of actions they are asked as of
 * any other.
 *
 * @param number of which version
 * @param stands whether that is in force
 * @param answer whether they do it, as they said of it as it is; null where they have not
 */
record NamedRow(
        PersonId child,
        DocumentKind kind,
        int number,
        boolean stands,
        Part part,
        @Nullable Answer answer) {

    /**
     * What they said last, with what the row said then.
     *
     * @param of what the row said then
     */
    record Answer(Comment.Stance stance, String words, Version.Said said, Map<String, String> of) {

        boolean isYes() {
            return stance == Comment.Stance.AGREE;
        }
    }

    /** The field that says whose a row is; null where its section names nobody. */
    static @Nullable DocumentField whose(DocumentKind kind, DocumentSection section) {
        DocumentKind.Acts acts = kind.acts();
        return acts != null && acts.section().equals(section.code())
                ? section.field(acts.whose()).orElse(null)
                : section.fields().stream()
                        .filter(field ->
                                field.kind() == Kind.PERSON && field.beside().isEmpty())
                        .findFirst()
                        .orElse(null);
    }

    /** Whether it is no action, and names somebody. */
    static boolean isOne(DocumentKind kind, Part part) {
        DocumentKind.Acts acts = kind.acts();
        return part.whom() != null
                && !part.gone()
                && kind.section(part.section()).isPresent()
                && (acts == null || !acts.section().equals(part.section()));
    }

    static boolean isAskedOf(Actor actor, DocumentKind kind, Part part) {
        return isOne(kind, part) && actor.code().equals(String.valueOf(part.whom()));
    }

    /** As it is if what they said was said of other words: that somebody wrote down who asked them changes nothing. */
    NamedRow asItIs() {
        return answer == null || meant(answer.of()).equals(meant(part.content()))
                ? this
                : new NamedRow(child, kind, number, stands, part, null);
    }

    private Map<String, String> meant(Map<String, String> content) {
        return kind.section(part.section()).stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.beside().isEmpty() && content.containsKey(field.code()))
                .collect(Collectors.toMap(DocumentField::code, field -> content.getOrDefault(field.code(), "")));
    }
}
