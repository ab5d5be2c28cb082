package org.reachable.access;

import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Handling;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;
import org.reachable.proof.Served;

/** Rows as no page writes them: whoever plants them may change anything, and no key, trigger or policy is in their way. */
record PlantedRows(Served served) {

    void change(String sql, @Nullable Object... values) {
        try {
            served.asSuperuser(all -> {
                var statement = all.sql(sql);
                for (Object value : values) {
                    statement = statement.param(value);
                }
                statement.update();
            });
        } catch (SQLException lost) {
            throw new IllegalStateException(lost);
        }
    }

    static UUID id(Actor of) {
        return UUID.fromString(of.code());
    }

    /** The first role that may do something, as the policy names what. */
    String roleThatMay(String what) {
        return served.as("reachable_owner")
                .sql("select (roles_that_%s())[1]".formatted(what))
                .query(String.class)
                .single();
    }

    /** A duty that ends by itself, so long from now. */
    void duty(Actor of, String role, Scope.Kind kind, String scopeOf, String until) {
        change("""
            insert into duty (id, partnership, role, scope, scope_of, practitioner, deputy, from_time, until_time, actor)
            values (gen_random_uuid(), ?, ?, ?, ?, ?, 0, '2000-01-01', partnership_now() + ?::interval, 'test')
            """, served.testshire().id(), role, kind.name(), scopeOf, id(of), until);
    }

    /** Somebody asked who looked; it was answered, and ended. */
    void whoAsked(PersonId child, String owner, String actor) {
        UUID id = UUID.randomUUID();
        change("""
            insert into who_asked (id, partnership, person, asked_by, name, identity, childs_view, asked_on, due_at, owner, actor)
            values (?, ?, ?, 'CHILD', 'A test', 'A test.', '', current_date, partnership_now() + interval '1 month', ?, ?)
            """, id, served.testshire().id(), child.value(), UUID.fromString(owner), actor);
        change("""
            insert into who_asked_answer (id, who_asked, practitioner, agency, month, told, ground, because, consulted, actor)
            values (gen_random_uuid(), ?, ?, 'school', '2022-06-01', true, '', '', '', 'test')
            """, id, UUID.fromString(owner));
        change("insert into who_asked_ended (who_asked, how, words, actor) values (?, 'GIVEN', 'A test.', 'test')", id);
    }

    /** Something must not be told to a member of a family, or had not to be. */
    void withhold(PersonId child, UUID member, String words, boolean ended) {
        UUID id = UUID.randomUUID();
        change("""
            insert into withheld (id, partnership, person, whom, member, what, actor) values (?, ?, ?, 'A test', ?, 'HOME', 'test')
            """, id, served.testshire().id(), child.value(), member);
        change("insert into withheld_words (withheld, words, because) values (?, ?, 'A test.')", id, words);
        if (ended) {
            change("insert into withheld_ended (statement, because, actor) values (?, 'A test.', 'test')", id);
        }
    }

    /** What an agency wrote openly answers a report. */
    void answers(PersonId child, String agency, String report) {
        change("""
            update entry set body = jsonb_set(body, '{attributes}', coalesce(body -> 'attributes', '{}') || jsonb_build_object('answers', ?))
            where subject = ? and agency = ? and handling = 'open'
            """, report, child.value(), agency);
    }

    /** An agency's outage pack with its password and a sheet, of which the file is gone. */
    UUID pack(String agency) {
        UUID password = UUID.randomUUID();
        UUID pack = UUID.randomUUID();
        change(
                "insert into outage_password (id, partnership, agency, salt, sealed, actor) values (?, ?, ?, 's', 's', 'test')",
                password,
                served.testshire().id(),
                agency);
        change("""
            insert into outage_pack (id, partnership, agency, number, keeper, scheduled, password, file, digest, children,
              sheets, expires_at, actor)
            values (?, ?, ?, (select 90 + count(*) from outage_pack), ?, true, ?, ?, 'd', 1, 1, partnership_now(), 'test')
            """, pack, served.testshire().id(), agency, UUID.randomUUID(), password, "Canary " + pack);
        change("insert into outage_pack_gone (pack, actor) values (?, 'test')", pack);
        change(
                "insert into outage_sheet (id, pack, sheet, state, actor) values (gen_random_uuid(), ?, '01', 'TYPED', 'test')",
                pack);
        return pack;
    }

    /** An agency sent a file, and took it back. */
    void imported(String agency, Handling handling) {
        UUID batch = UUID.randomUUID();
        change("""
            insert into import_batch (id, file, rows_read, rows_refused, partnership, agency, handling, source, actor)
            values (?, 'Canary', 1, 0, ?, ?, ?, 'reachable', 'test')
            """, batch, served.testshire().id(), agency, handling.code());
        change("insert into import_undone (batch, actor) values (?, 'test')", batch);
    }

    /** A thing that is described with every handling: of no child. */
    void thing() {
        UUID thing = UUID.randomUUID();
        change("""
            insert into subject (id, kind, reference, partnership, agency, handling, source, actor)
            values (?, 'vehicle', ?, ?, 'school', 'open', 'test', 'test')
            """, thing, "VEH:Canary " + thing, served.testshire().id());
        change(
                "insert into thing (id, kind, code, partnership, agency, handling, source, actor) values (?, 'VEH', ?, ?, 'school', 'open', 'test', 'test')",
                thing,
                "Canary " + thing,
                served.testshire().id());
        for (Handling handling : Handling.values()) {
            change("""
                insert into thing_description (id, thing, words, partnership, agency, handling, source, actor)
                values (gen_random_uuid(), ?, 'Canary', ?, 'school', ?, 'test', 'test')
                """, thing, served.testshire().id(), handling.code());
        }
    }

    /** The child was seen with something, and has a sister. */
    void ties(PersonId child, PersonId sister) {
        UUID partnership = served.testshire().id();
        change("""
            insert into tie (id, thing, person, how, seen_at, strength, partnership, agency, handling, source, actor)
            values (gen_random_uuid(), gen_random_uuid(), ?, 'Canary', now(), 'SEEN', ?, 'police', 'open', 'test', 'test')
            """, child.value(), partnership);
        change("""
            insert into relation (id, person, other, other_name, relation, parental_responsibility, partnership, agency,
              handling, source, actor)
            values (gen_random_uuid(), ?, ?, 'Canary', 'sister', 'NO', ?, 'police', 'open', 'test', 'test')
            """, child.value(), sister.value(), partnership);
    }

    /** A document about them that is shared, with something said of it. */
    void document(PersonId child) {
        change("""
            with carried (person, partnership, agency, handling, source, actor) as (values (?::uuid, ?::uuid, 'school', 'open', 'reachable', 'test')),
            whole as (insert into document (id, kind, person, partnership, agency, handling, source, actor)
              select gen_random_uuid(), 'plan', carried.* from carried returning id),
            version as (insert into document_version (id, document, number, person, partnership, agency, handling, source, actor)
              select gen_random_uuid(), whole.id, 1, carried.* from carried, whole returning id),
            letter as (insert into attachment (id, version, name, type, bytes, sha256, open_to, scanned, person, partnership, agency, handling, source, actor)
              select gen_random_uuid(), version.id, 'Canary', 'pdf', 1, repeat('0', 64), 'all', 'clean', carried.* from carried, version returning id),
            mistaken as (insert into attachment (id, version, name, type, bytes, sha256, open_to, scanned, person, partnership, agency, handling, source, actor)
              select gen_random_uuid(), version.id, 'Canary', 'pdf', 1, repeat('0', 64), 'all', 'clean', carried.* from carried, version returning id),
            taken_back as (insert into attachment_ended (statement, because, actor) select mistaken.id, 'A test.', 'test' from mistaken),
            sealed as (insert into attachment_content (attachment, key, salt, sealed) select letter.id, 'a', 'b', '' from letter),
            shared as (insert into document_shared (version, person, partnership, agency, handling, source, actor)
              select version.id, carried.* from carried, version),
            part as (insert into document_part (id, version, section, line, content, person, partnership, agency, handling, source, actor)
              select gen_random_uuid(), version.id, 'needs', gen_random_uuid(), '{}', carried.* from carried, version),
            said as (insert into document_comment (id, version, line, stance, words, person, partnership, agency, handling, source, actor)
              select gen_random_uuid(), version.id, gen_random_uuid(), 'agree', 'A test.', carried.* from carried, version)
            insert into document_position (id, version, stance, person, partnership, agency, handling, source, actor)
            select gen_random_uuid(), version.id, 'agrees', carried.* from carried, version
            """, child.value(), served.testshire().id());
    }

    /** A sitting about them, in which somebody spoke whose position is confirmed. */
    void sitting(PersonId child) {
        change("""
            with carried (person, partnership, agency, handling, source, actor) as (values (?::uuid, ?::uuid, 'school', 'open', 'reachable', 'test')),
            held as (insert into sitting (id, kind, entry, content, person, partnership, agency, handling, source, actor)
              select gen_random_uuid(), 'strategy-discussion', 'reachable/none', '{}', carried.* from carried returning id),
            voice as (insert into sitting_person (id, sitting, line, named, how, person, partnership, agency, handling, source, actor)
              select gen_random_uuid(), held.id, 'school', 'Canary', 'phone', carried.* from carried, held returning id, sitting),
            said as (insert into sitting_position (id, voice, sitting, stance, person, partnership, agency, handling, source, actor)
              select gen_random_uuid(), voice.id, voice.sitting, 'agrees', carried.* from carried, voice returning id)
            insert into sitting_confirmed (position, so, person, partnership, agency, handling, source, actor)
            select said.id, true, carried.* from carried, said
            """, child.value(), served.testshire().id());
    }

    /** An entry about one child speaks of another. */
    void mention(PersonId child, PersonId other) {
        change("""
            insert into mention (entry, home, subject, part, occurred_at, type, agency_kind, partnership, agency, handling, source, actor)
            select id, subject, ?, 'PRESENT', occurred_at, type, 'school', partnership, agency, handling, source, actor
            from entry where subject = ? order by log_position limit 1
            """, other.value(), child.value());
    }

    /** An entry says that the child was seen with something. */
    void tie(PersonId child, String entry) {
        change("""
            insert into tie (id, thing, person, how, seen_at, strength, entry, partnership, agency, handling, source, actor)
            values (gen_random_uuid(), gen_random_uuid(), ?, 'Canary', now(), 'SEEN', ?, ?, 'school', 'open', 'test', 'test')
            """, child.value(), entry, served.testshire().id());
    }

    /** Something was said for fewer people, at the first place of the log. */
    void guard(String name, PersonId child, String agency, String handling) {
        change("""
            insert into guarded (entry, name, position, subject, agency, handling, actor)
            values (gen_random_uuid(), ?, 1, ?, ?, ?, 'test')
            """, name, child.value(), agency, handling);
    }

    /** There is a later word on what was said under this name. */
    void saidAgain(String name) {
        change(
                "insert into said_again (entry, subject, name) select id, subject, name from entry where name = ?",
                name);
    }

    /** One entry puts another right. */
    void putRight(String name, String corrects) {
        change("insert into put_right (entry, name, corrects) values (gen_random_uuid(), ?, ?)", name, corrects);
    }
}
