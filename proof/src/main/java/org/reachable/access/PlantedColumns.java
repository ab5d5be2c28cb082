package org.reachable.access;

/**
 * The columns that hold words about people, and by what a canary comes into each. A new column that holds some is a line
 * here, a canary where the line says, and who may know it.
 */
final class PlantedColumns {

    static final String TABLE = """
        action_step.name: CanaryEntries, as the name of an entry that tells of an action
        action_step.said: CanaryEntries, as the name of an entry that tells of an action
        adult_name.name: CanaryParticulars, by Surroundings
        adult_name.source: CanaryParticulars, as the name of the file that says so
        ask.because: CanaryWork, by plain SQL beside an ask that a rule raised
        attachment.name: CanaryDocuments, by plain SQL
        attachment_ended.because: CanaryDocuments, by plain SQL
        audit_entry.details: CanaryFamily, by a search of somebody’s
        audit_entry.purpose: CanaryReasons, by opening the record with a reason
        break_glass.because: CanaryReasons, by plain SQL
        break_glass_reviewed.words: CanaryReasons, by plain SQL
        chase.because: CanaryWork, by plain SQL beside an ask that a rule raised
        confided.name: CanaryEntries, as the name of what was said in confidence
        draft.typed: CanaryWork, by plain SQL
        ask_offer.because: CanaryReasons, by plain SQL
        ask_offer_declined.because: CanaryReasons, by plain SQL
        ask_given_back.because: CanaryReasons, by plain SQL
        entry.answers: CanaryEntries, as the name of what an entry answers
        entry.body: CanaryEntries, by Chronology: each part of an entry, and each attribute in words of each type
        entry.corrects: CanaryEntries, as the name of what an entry puts right
        entry.name: CanaryEntries, as its source and its own id
        entry.source: CanaryEntries, as the name of the file it came in
        entry.source_local_id: CanaryEntries, as the id it has in its own system
        entry.subject_reference: CanaryEntries, as its source calls the child
        document_comment.words: CanaryDocuments, by plain SQL
        document_comment_ended.because: CanaryDocuments, by plain SQL
        document_copy.content: CanaryDocuments, by plain SQL
        document_copy.relation: CanaryDocuments, by plain SQL
        document_copy.whom: CanaryDocuments, by plain SQL
        document_in_force.different: CanaryDocuments, by plain SQL
        document_part.content: CanaryDocuments, by plain SQL
        document_position.words: CanaryDocuments, by plain SQL
        erasure_wish.because: CanaryReasons, by plain SQL
        erasure_wish_ended.because: CanaryReasons, by plain SQL
        exclusion.because: CanaryReasons, by plain SQL
        exclusion_ended.because: CanaryReasons, by plain SQL
        family_member.child_called: CanaryFamily, by PartnershipSetUp
        family_member.name: CanaryFamily, by PartnershipSetUp
        family_member.reference: CanaryFamily, by PartnershipSetUp
        family_member.sign_in_name: CanaryFamily, by PartnershipSetUp
        finding.subject: CanaryEntries, as the child’s reference, by the fold
        finding.told: CanaryWork, by plain SQL in what a rule said; names of entries and the child’s reference, by the fold
        good_practice_ended.because: CanaryReasons, by plain SQL
        guarded.name: CanaryEntries, as the name of an entry that is not for everybody
        held_rows.entries: CanaryWork, by plain SQL
        held_rows.reference: CanaryWork, by plain SQL
        home.place: CanaryParticulars, by People
        home.source: CanaryParticulars, as the name of the file that says so
        home.with_whom: CanaryParticulars, by People
        import_batch.file: CanaryWork, by plain SQL
        import_file.content: CanaryWork, by the form /import
        import_file.name: CanaryWork, by the form /import
        import_told.reference: CanaryWork, by plain SQL
        import_upload.called: CanaryWork, by the form /import
        import_upload.registers: CanaryWork, by plain SQL
        import_upload.said: CanaryWork, by plain SQL
        in_meeting.because: CanaryReasons, by plain SQL
        involvement_said.source: CanaryEntries, as what the source of an entry is called
        mention.source: CanaryEntries, as the name of the file an entry came in
        open_entry.name: CanaryEntries, as the name of an entry that is open
        outage_sheet.because: CanaryWork, by plain SQL
        outbox.body: CanaryEntries, as the name of each entry
        partner_line.line: CanaryReasons, by plain SQL
        partner_line.onward: CanaryReasons, by plain SQL
        partner_line_behind.entry: CanaryReasons, as the name of what a line stands for
        passed_on.because: CanaryReasons, by plain SQL
        passed_on.child_told: CanaryReasons, by plain SQL
        passed_on.entry: CanaryReasons, as the name of what was passed on
        passed_on.outside: CanaryReasons, by plain SQL
        passed_on.traced: CanaryReasons, by plain SQL
        person.reference: CanaryChild, by People
        person.source: CanaryChild, as the name of the file that began the record
        person_description.no_birth_date: CanaryParticulars, by People
        person_description.own_words: CanaryParticulars, by People
        person_description.pronouns: CanaryParticulars, by People
        person_description.source: CanaryParticulars, as the name of the file that says so
        person_identifier.compact: CanaryParticulars, as the number itself
        person_identifier.source: CanaryParticulars, as the name of the file that says so
        person_identifier.value: CanaryParticulars, by People
        person_name.name: CanaryParticulars, by People
        person_name.source: CanaryParticulars, as the name of the file that says so
        put_right.corrects: CanaryEntries, as the name of what an entry puts right
        put_right.name: CanaryEntries, as the name of what puts another right
        record_hold.because: CanaryReasons, by plain SQL
        record_hold_ended.because: CanaryReasons, by plain SQL
        record_link.because: CanaryParticulars, by People
        record_lock.because: CanaryReasons, by plain SQL
        record_lock_ended.because: CanaryReasons, by plain SQL
        relation.other_name: CanaryParticulars, by People
        relation.relation: CanaryParticulars, by People
        relation.reached: CanaryParticulars, by People
        relation.trusted_says: CanaryParticulars, by People
        relation.source: CanaryParticulars, as the name of the file that says so
        said_again.name: CanaryEntries, as the name of an entry that another puts right
        same_said.because: CanaryParticulars, by plain SQL
        search_key.words: CanaryParticulars, as names and references in small letters
        sent_in.happened: CanarySentIn, by plain SQL
        sent_in.name: CanarySentIn, by plain SQL
        sent_in.ring: CanarySentIn, by plain SQL
        sent_in.words: CanarySentIn, by plain SQL
        sent_in.works_as: CanarySentIn, by plain SQL
        sent_in.works_for: CanarySentIn, by plain SQL
        sent_in_child.born: CanarySentIn, by plain SQL
        sent_in_child.lives: CanarySentIn, by plain SQL
        sent_in_child.name: CanarySentIn, by plain SQL
        sent_in_child.learns_at: CanarySentIn, by plain SQL
        sent_in_look.found: CanarySentIn, by plain SQL
        sent_in_reply.words: CanarySentIn, by plain SQL
        sent_in_settled.because: CanarySentIn, by plain SQL
        sitting.content: CanaryMeetings, by plain SQL
        sitting_confirmed.words: CanaryMeetings, by plain SQL
        sitting_person.knows: CanaryMeetings, by plain SQL
        sitting_person.named: CanaryMeetings, by plain SQL
        sitting_person.tried: CanaryMeetings, by plain SQL
        sitting_position.words: CanaryMeetings, by plain SQL
        source.code: CanaryEntries, as what the source of an entry is called
        spring_session.principal_name: CanaryFamily, as what a member of a family signs in as
        spring_session_attributes.attribute_bytes: CanaryFamily, by a search of somebody’s
        story_answer.answers: CanaryWork, by plain SQL
        story_telling.entries: CanaryWork, by plain SQL
        story_telling.sightings: CanaryWork, by plain SQL
        story_telling.thing: CanaryWork, by plain SQL
        subject.reference: CanaryChild, by People
        subject.source: CanaryChild, as the name of the file that began the record
        thing.code: CanaryParticulars, by Surroundings
        thing.source: CanaryParticulars, as the name of the file that says so
        thing_description.source: CanaryParticulars, as the name of the file that says so
        thing_description.words: CanaryParticulars, by Surroundings
        tie.entry: CanaryParticulars, as the name of the entry that says so
        tie.how: CanaryParticulars, by Surroundings
        tie.source: CanaryParticulars, as the name of the file that says so
        told_to_few.report: CanaryFamily, as the name of what answers what was told for few
        who_asked.childs_view: CanaryReasons, by plain SQL
        who_asked.identity: CanaryReasons, by plain SQL
        who_asked.name: CanaryReasons, by plain SQL
        who_asked_answer.because: CanaryReasons, by plain SQL
        who_asked_answer.consulted: CanaryReasons, by plain SQL
        who_asked_ended.words: CanaryReasons, by plain SQL
        withheld.whom: CanaryReasons, by plain SQL
        withheld_ended.because: CanaryReasons, by plain SQL
        withheld_words.because: CanaryReasons, by plain SQL
        withheld_words.words: CanaryReasons, by plain SQL
        """;

    private PlantedColumns() {}
}
