package org.reachable.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Handling;

/** A document about the child, with a version of each agency that came into force, and a draft that is its beginner's alone. */
final class CanaryDocuments {

    private static final String CARRIED = "person, partnership, agency, handling, source, actor";

    private final CanaryChild child;

    CanaryDocuments(CanaryChild child) {
        this.child = child;
    }

    void plant() {
        UUID document = UUID.randomUUID();
        add("document (id, kind", "social-care", document, "plan");
        int number = 1;
        for (String agency : Household.AGENCIES) {
            UUID version = version(document, number++, agency);
            MayKnow may = MayKnow.entry(agency, Handling.OPEN);
            add("document_shared (version", agency, version);
            UUID line = part(version, agency, may);
            UUID comment = UUID.randomUUID();
            add(
                    "document_comment (id, version, line, stance, words",
                    agency,
                    comment,
                    version,
                    line,
                    "differently",
                    child.in("document_comment.words", may));
            child.rows()
                    .change(
                            "insert into document_comment_ended (statement, because, actor) values (?, ?, ?)",
                            comment,
                            child.in("document_comment_ended.because", may),
                            who(agency));
            add(
                    "document_position (id, version, stance, words",
                    agency,
                    UUID.randomUUID(),
                    version,
                    "differently",
                    child.in("document_position.words", may));
            add(
                    "document_in_force (version, entry, different",
                    agency,
                    version,
                    "reachable/" + version,
                    child.in("document_in_force.different", may));
            copy(version, agency, may);
            attachment(version, agency, may);
            child.rows()
                    .change(
                            "insert into attachment_ended (statement, because, actor) values (?, ?, ?)",
                            attachment(version, agency, may),
                            child.in("attachment_ended.because", may),
                            who(agency));
        }
        part(version(document, number, "school"), "school", MayKnow.only(who("school")));
    }

    /** What is in it is sealed, and nothing is looked for there. */
    private UUID attachment(UUID version, String agency, MayKnow may) {
        UUID attachment = UUID.randomUUID();
        child.rows()
                .change(
                        "insert into attachment (id, version, name, type, bytes, sha256, open_to, scanned, %s) values (?, ?, ?, 'pdf', 1, repeat('0', 64), 'all', 'clean', ?, ?, ?, 'open', 'reachable', ?)"
                                .formatted(CARRIED),
                        attachment,
                        version,
                        child.in("attachment.name", may),
                        child.id().value(),
                        child.partnership(),
                        agency,
                        who(agency));
        return attachment;
    }

    private UUID version(UUID document, int number, String agency) {
        UUID version = UUID.randomUUID();
        add("document_version (id, document, number", agency, version, document, number);
        return version;
    }

    private UUID part(UUID version, String agency, MayKnow may) {
        UUID line = UUID.randomUUID();
        child.rows()
                .change(
                        "insert into document_part (id, version, section, line, content, %s) values (?, ?, 'needs', ?, jsonb_build_object('need', ?::text), ?, ?, ?, 'open', 'reachable', ?)"
                                .formatted(CARRIED),
                        UUID.randomUUID(),
                        version,
                        line,
                        child.in("document_part.content", may),
                        child.id().value(),
                        child.partnership(),
                        agency,
                        who(agency));
        return line;
    }

    /** What one of the family was given of it. */
    private void copy(UUID version, String agency, MayKnow may) {
        child.rows()
                .change(
                        "insert into document_copy (id, version, whom, relation, content, %s) values (?, ?, ?, ?, jsonb_build_object('title', 'Plan', 'stands', 'It stands', 'parts', jsonb_build_array(jsonb_build_object('heading', 'What we do', 'rows', jsonb_build_array(jsonb_build_object('title', ?::text, 'lines', '[]'::jsonb))))), ?, ?, ?, 'open', 'reachable', ?)"
                                .formatted(CARRIED),
                        UUID.randomUUID(),
                        version,
                        child.in("document_copy.whom", may),
                        child.in("document_copy.relation", may),
                        child.in("document_copy.content", may),
                        child.id().value(),
                        child.partnership(),
                        agency,
                        who(agency));
    }

    /** A row of a table, with what every row carries. */
    private void add(String into, String agency, @Nullable Object... own) {
        Object[] values = new Object[own.length + 4];
        System.arraycopy(own, 0, values, 0, own.length);
        values[own.length] = child.id().value();
        values[own.length + 1] = child.partnership();
        values[own.length + 2] = agency;
        values[own.length + 3] = who(agency);
        child.rows()
                .change(
                        "insert into %s, %s) values (%s?, ?, ?, 'open', 'reachable', ?)"
                                .formatted(into, CARRIED, "?, ".repeat(own.length)),
                        values);
    }

    private String who(String agency) {
        return PlantedRows.id(child.somebody(agency)).toString();
    }
}
