package org.reachable.access;

import java.util.stream.Collectors;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.FormsReader;
import org.reachable.engine.policy.PolicyReader;

/** Which types of entries reply to what somebody told, which are owed a reply, where it stands whether it is safe to ring, and which are written where words of danger are taken back or put right. */
record TypesOfReplies(Forms forms, Vocabulary vocabulary) {

    /** As it is shipped. */
    static TypesOfReplies shipped() {
        Vocabulary vocabulary = PolicyReader.shipped().vocabulary();
        return new TypesOfReplies(FormsReader.shipped(vocabulary), vocabulary);
    }

    /** What the database's functions ask. */
    String sql() {
        return """
            create or replace function types_that_reply() returns text[] language sql immutable return '{%s}'::text[];
            create or replace function types_owed_a_reply() returns text[] language sql immutable return '{%s}'::text[];
            create or replace function attribute_of_safe_to_ring() returns text language sql immutable return '%s';
            create or replace function type_of_danger_taken_back() returns text language sql immutable return '%s';
            create or replace function type_of_danger_put_right() returns text language sql immutable return '%s';
            """.formatted(
                        String.join(",", forms.replies().types()),
                        vocabulary.types().values().stream()
                                .filter(forms.replies()::isOwedFor)
                                .map(EntryType::code)
                                .sorted()
                                .collect(Collectors.joining(",")),
                        forms.replies().ringBack().safe(),
                        forms.replies().dangerTakenBack(),
                        forms.replies().dangerPutRight());
    }
}
