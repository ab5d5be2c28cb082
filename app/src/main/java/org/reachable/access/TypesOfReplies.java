package org.reachable.access;

import org.reachable.engine.form.Forms;
import org.reachable.engine.form.FormsReader;
import org.reachable.engine.policy.PolicyReader;

/** Which types of entries reply to what a child or their family told, and which are written where words of danger are taken back or put right. */
record TypesOfReplies(Forms forms) {

    /** As it is shipped. */
    static TypesOfReplies shipped() {
        return new TypesOfReplies(FormsReader.shipped(PolicyReader.shipped().vocabulary()));
    }

    /** What the database's functions ask. */
    String sql() {
        return """
            create or replace function types_that_reply() returns text[] language sql immutable return '{%s}'::text[];
            create or replace function type_of_danger_taken_back() returns text language sql immutable return '%s';
            create or replace function type_of_danger_put_right() returns text language sql immutable return '%s';
            """.formatted(
                        String.join(",", forms.replies().types()),
                        forms.replies().dangerTakenBack(),
                        forms.replies().dangerPutRight());
    }
}
