package org.reachable.access;

/** The columns that hold no words about people whose record is kept here, each with what it holds in their place. */
final class WordlessColumns {

    /** What every table that has a column of this name holds in it. */
    static final String OF_ANY_TABLE = """
        actor: the id of whoever acted, or of a job
        agency: the code of an agency
        handling: the code of a handling
        """;

    static final String TABLE = """
        agency.code: the code of an agency
        agency.kind: a kind of the vocabulary
        agency.name: what an agency is called
        agency.reference: the number of an agency in a national register
        ask.finding: an id, hashed of a rule and its trigger
        ask.role: a role of the policy
        audit_anchor.hash: a hash
        audit_anchor.signature: a signature
        audit_anchor.signed_by: the fingerprint of a key
        audit_entry.action: a code
        audit_entry.method: a method of HTTP
        audit_entry.relationships: codes of relationships
        audit_entry.route: the pattern of an address, never what was typed into it
        audit_entry.said: a hash
        audit_link.hash: a hash
        audit_link.row_hash: a hash
        belonging.scope: a code
        belonging.scope_of: a team, a school or an area
        break_glass.purpose: a code
        break_glass_ended.because: nothing: whoever opened a record ends that without a word
        carried.source: nothing: it holds no rows
        chase.finding: an id, hashed of a rule and its trigger
        chase.role: a role of the policy
        draft.entry: the name of an entry that one of our forms made, which is an id
        draft.source: the name of our own form
        duty.role: a role of the policy
        duty.scope: a code
        duty.scope_of: the id of a child or team, a school or an area
        entry.content_hash: a hash
        entry.type: a type of the vocabulary
        mention.agency_kind: a kind of agency
        mention.incident: the number of an incident of its story
        mention.part: a code
        mention.type: a type of the vocabulary
        subject.kind: a kind of the vocabulary
        erased_person.agreed_by: the id of whoever agreed
        erased_person.wished_by: the id of whoever wished
        family_member.password_hash: a hash
        family_member.speaks_as: a code
        finding.id: an id, hashed of a rule and its trigger
        finding.level: a code
        finding.owner_role: a role of the policy
        finding.rule: a rule of the policy
        finding_child.finding: an id, hashed of a rule and its trigger
        flyway_schema_history.description: what a migration is called
        flyway_schema_history.installed_by: a role of the database
        flyway_schema_history.script: the file of a migration
        flyway_schema_history.type: a code
        flyway_schema_history.version: the number of a migration
        held_rows.source: the name of our own form
        import_batch.source: the name of our own form
        import_file.source: the name of our own form
        import_upload.source: the name of our own form
        import_upload.state: a code
        in_meeting.meeting: a type of the vocabulary
        in_meeting_ended.because: nothing: no page asks why
        involvement_said.said_by: the id of whoever wrote so
        named_to_provider.called: what a provider calls somebody who works here
        nickname.long: first names that anybody has
        nickname.short: first names that anybody has
        number_to_ring.number: the telephone of somebody who works here
        open_entry.type: a type of the vocabulary
        open_finding.finding: an id, hashed of a rule and its trigger
        outage_number.number: the telephone of an agency
        outage_pack.digest: a hash
        outage_pack.file: the name of a file of ours, which is an id
        outage_password.salt: a salt
        outage_password.sealed: a password, sealed
        outage_sheet.sheet: the number of a sheet of paper
        outage_sheet.state: a code
        outbox.subject: the id of a child
        outbox.topic: a code
        partner_line_ended.because: nothing: no page asks why
        partnership.name: what the partnership is called
        person_identifier.kind: a code
        person_name.kind: a code
        practitioner.name: who works here; each of their partners is told
        practitioner.password_hash: a hash
        practitioner.sign_in_name: what somebody who works here signs in as
        protected_table.kind: a code
        protected_table.name: what a table is called
        protected_table.why: why a table is protected as it is, or not
        protected_table.why_written: why nothing asks whose agency a row names
        provider_identity.issuer: the address of a provider
        provider_identity.subject: the id of somebody who works here, at their provider
        provider_signed_out.said: a digest
        record_link.source: the name of our own form
        relation.parental_responsibility: a code
        role_fallback.falls_to: a role of the policy
        role_fallback.role: a role of the policy
        rules_in_force.fingerprint: a hash
        search_key.sounds: how each of search_key.words sounds, in a few letters
        sent_form.digest: a hash
        sent_form.led_to: an address, which holds ids
        sign_in_refused.from_where: a digest
        sign_in_refused.who: a digest
        source.ended_because: why nothing more comes from a system, as whoever looks after the register says
        source.name: what people call a system
        source.types: types of the vocabulary
        source_sender.role: a role of the policy
        source_words.kind: a kind of the vocabulary
        spring_session.primary_id: an id
        spring_session.session_id: an id
        spring_session_attributes.attribute_name: a code
        spring_session_attributes.session_primary_id: an id
        state_change.audit: a code
        state_change.becomes: a code
        state_change.handler: the pattern of an address
        state_change.thing: the name of a table
        state_change.was: a code
        state_change.who: who may do it, in plain words
        ask_offer_told.what: a code
        story_answer.finding: an id, hashed of a rule and its trigger
        story_spell.kind: a code
        story_telling.rule: a rule of the policy
        team.name: what a team is called
        thing.kind: a kind of the vocabulary
        tie.strength: a code
        told_by_family.report: the name of an entry that was told on our own form, which is an id
        usefulness.finding: an id, hashed of a rule and its trigger
        who_asked.asked_by: a code
        who_asked_answer.ground: a code
        who_asked_ended.how: a code
        withheld.what: a code
        fact_checked.told: the id of whoever said that a fact is wrong
        fact_checked_seen.told: the same
        words_changed.told: the id of whoever wrote the earlier words
        words_changed.type: a type of the vocabulary
        words_changed_seen.told: the id of whoever has seen it
        wrote_alone.name: the name of an entry that was written on our own form, which is an id
        """;

    private WordlessColumns() {}
}
