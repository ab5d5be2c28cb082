package org.reachable.engine.document;

import java.util.EnumSet;
import java.util.Set;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.document.DocumentField.Kind;

/** What must hold between the parts of a kind of document, beyond each being well formed. */
final class DocumentChecks {

    /** What answers these is a number of ours: nobody can read it, and what is in an entry is never changed. */
    private static final Set<Kind> NUMBERS_OF_OURS = EnumSet.of(Kind.PERSON, Kind.ROW);

    private DocumentChecks() {}

    static void check(DataNode node, DocumentKind kind) {
        if (!kind.first().isEmpty() && kind.first().equals(kind.later())) {
            node.at("later")
                    .problem(
                            "the first version and the later ones become entries of one type",
                            "Name another type, by which rules can tell them apart.");
        }
        if (!kind.isOfAChild()
                && (node.has("given-to") || kind.sections().stream().anyMatch(section -> section.given() != null))) {
            node.problem("a family is given nothing of what is of no child", "Leave 'given' and 'given-to' out.");
        }
        if (kind.acts() != null && kind.done() == null) {
            node.at("acts").problem("nothing says which of these actions are over", "Add 'done:' to the document.");
        }
        if (kind.acts() != null
                && kind.done() != null
                && !kind.acts().section().equals(kind.done().section())) {
            node.at("done")
                    .problem(
                            "the actions stand in '%s', and whether they are over in '%s': none ever would be"
                                    .formatted(
                                            kind.acts().section(), kind.done().section()),
                            "Name the section of the actions.");
        }
        kind.says()
                .forEach((attribute, says) -> kind.section(says.section())
                        .flatMap(section -> section.field(says.field()))
                        .filter(field -> says.value() && NUMBERS_OF_OURS.contains(field.kind()))
                        .ifPresent(field -> node.at("says")
                                .at(attribute)
                                .problem(
                                        "the answer to '" + field.code() + "' is a number that nobody can read",
                                        "Leave 'value' out, so that the entry says yes; or let the field be a line.")));
    }
}
