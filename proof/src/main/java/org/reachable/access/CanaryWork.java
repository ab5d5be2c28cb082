package org.reachable.access;

import java.util.List;
import java.util.UUID;
import org.reachable.engine.entry.Handling;
import org.reachable.watch.Watch;

/** What rules found about a child and whom they asked, what somebody has begun to write, files on their way in, and sheets of paper. */
final class CanaryWork {

    private final CanaryChild child;
    private final Actor writer;

    /**
     * @param writer who has begun to write, and sent a file
     */
    CanaryWork(CanaryChild child, Actor writer) {
        this.child = child;
        this.writer = writer;
    }

    void plant() {
        found();
        toldAcross();
        begun();
        files();
        sheets();
    }

    /** Something that a rule found in one entry: of which agency it is, and how it is handled. */
    record Found(String id, String agency, String handling) {}

    /** The words of what rules found of what this child's entries say. */
    private void found() {
        child.served().bean(Watch.class).catchUp();
        for (Found finding : child.served()
                .as("postgres")
                .sql("""
                select finding.id, entry.agency, entry.handling
                from finding join finding_child on finding_child.finding = finding.id
                  join entry on entry.name = (told #>> '{trigger,source}') || '/' || (told #>> '{trigger,local}')
                where finding_child.person = ? and jsonb_array_length(told -> 'steps') = 1
                  and jsonb_array_length(told #> '{steps,0,evidence}') = 1
                """)
                .param(child.id().value())
                .query(Found.class)
                .list()) {
            MayKnow by = MayKnow.whoeverFollows();
            MayKnow entry = MayKnow.entry(finding.agency(), handling(finding.handling()));
            child.rows()
                    .change(
                            "update finding set told = jsonb_set(told, '{steps,0,facts,key}', to_jsonb(?::text)) where id = ?",
                            child.in("finding.told", by.and(entry).or(MayKnow.only(asked(finding.id())))),
                            finding.id());
            child.rows()
                    .change("update ask set because = ? where finding = ?", child.in("ask.because", by), finding.id());
            child.rows().change("""
                insert into chase (partnership, finding, since, role, practitioner, because, told_at)
                values (?, ?, partnership_now(), 'service-manager', ?, ?, partnership_now())
                """, child.partnership(), finding.id(), somebody(), child.in("chase.because", by));
        }
    }

    private String asked(String finding) {
        return child.served()
                .as("postgres")
                .sql("select coalesce((select practitioner::text from ask where finding = ?), 'nobody')")
                .param(finding)
                .query(String.class)
                .single();
    }

    private static Handling handling(String code) {
        return List.of(Handling.values()).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(Handling.RESTRICTED);
    }

    /** What one story tells another, which no page reads: of a child nobody has heard of, so that no fold writes it anew. */
    private void toldAcross() {
        child.rows()
                .change(
                        """
                        insert into story_telling (person, partnership, rule, thing, sightings, entries)
                        values (gen_random_uuid(), ?, 'canary', ?, jsonb_build_array(?::text), array[?])
                        """,
                        child.partnership(),
                        child.in("story_telling.thing", MayKnow.nobody()),
                        child.in("story_telling.sightings", MayKnow.nobody()),
                        child.in("story_telling.entries", MayKnow.nobody()));
        child.rows().change("""
                        insert into story_answer (person, partnership, finding, answers)
                        values (gen_random_uuid(), ?, gen_random_uuid(), jsonb_build_array(?::text))
                        """, child.partnership(), child.in("story_answer.answers", MayKnow.nobody()));
    }

    private void begun() {
        child.rows()
                .change(
                        """
                        insert into draft (id, practitioner, subject, typed, key, partnership, agency, handling, source, actor)
                        values (gen_random_uuid(), ?, ?, jsonb_build_object('type', 'school-concern', 'words', ?::text),
                          gen_random_uuid(), ?, 'school', 'open', 'reachable', ?)
                        """,
                        PlantedRows.id(writer),
                        child.id().value(),
                        child.in("draft.typed", MayKnow.only(writer.code())),
                        child.partnership(),
                        writer.code());
    }

    /** Why nothing on a sheet of each agency's is needed: whoever it is of that agency opens its packs, and it is of no one child. */
    private void sheets() {
        for (String agency : Household.AGENCIES) {
            child.rows()
                    .change(
                            """
                            insert into outage_sheet (id, pack, sheet, state, because, actor)
                            values (gen_random_uuid(), ?, '02', 'SPOILED', ?, 'test')
                            """,
                            child.rows().pack(agency),
                            child.in("outage_sheet.because", reader -> reader.owns(agency)));
        }
    }

    /** One that is looked at before it is loaded, one that failed, and one that came in for a few. */
    private void files() {
        for (String state : List.of("READ", "FAILED")) {
            UUID sender = state.equals("READ") ? PlantedRows.id(writer) : somebody();
            MayKnow by = MayKnow.only(sender.toString());
            UUID upload = UUID.randomUUID();
            child.rows()
                    .change(
                            """
                            insert into import_upload (id, practitioner, called, state, registers, said, partnership, agency, source,
                              actor)
                            values (?, ?, ?, ?, array[?], ?, ?, 'school', 'reachable', ?)
                            """,
                            upload,
                            sender,
                            child.in("import_upload.called", by),
                            state,
                            child.in("import_upload.registers", by),
                            child.in("import_upload.said", by),
                            child.partnership(),
                            sender.toString());
            child.rows()
                    .change(
                            """
                            insert into import_file (id, upload, name, content, partnership, agency, source, actor)
                            values (gen_random_uuid(), ?, ?, convert_to(?, 'UTF8'), ?, 'school', 'reachable', ?)
                            """,
                            upload,
                            child.in("import_file.name", by),
                            child.in("import_file.content", by),
                            child.partnership(),
                            sender.toString());
            child.rows()
                    .change(
                            "insert into import_told (upload, reference) values (?, ?)",
                            upload,
                            child.in("import_told.reference", by));
        }
        held();
        for (Handling handling : Handling.values()) {
            child.rows()
                    .change(
                            """
                            insert into import_batch (id, file, rows_read, rows_refused, partnership, agency, handling, source, actor)
                            values (gen_random_uuid(), ?, 1, 0, ?, 'school', ?, 'reachable', ?)
                            """,
                            child.in("import_batch.file", MayKnow.thing("school", handling)),
                            child.partnership(),
                            handling.code(),
                            somebody().toString());
        }
    }

    /** Rows under the reference of a record of which their sender may not know. */
    private void held() {
        UUID sender = PlantedRows.id(child.somebody("housing"));
        UUID batch = UUID.randomUUID();
        MayKnow by = MayKnow.whoeverLimits().or(MayKnow.only(somebody().toString()));
        child.rows().change("""
                        insert into import_batch (id, file, rows_read, rows_refused, partnership, agency, handling, source, actor)
                        values (?, 'held.csv', 1, 0, ?, 'housing', 'open', 'reachable', ?)
                        """, batch, child.partnership(), sender.toString());
        child.rows()
                .change(
                        """
                        insert into held_rows (id, import_batch, practitioner, person, reference, entries, partnership, agency,
                          source, batch, actor)
                        values (gen_random_uuid(), ?, ?, ?, ?, jsonb_build_array(jsonb_build_object(
                          'id', jsonb_build_object('source', 'held', 'local', '1'), 'child', 'held', 'summary', ?::text,
                          'occurredAt', '2022-06-01T09:00:00Z', 'recordedAt', '2022-06-01T10:00:00Z', 'agency', 'housing',
                          'type', 'police-sighting', 'location', '', 'otherPeople', '[]'::jsonb, 'outcome', '',
                          'outcomeWords', '', 'reached', '[]'::jsonb, 'handling', 'open', 'attributes', '{}'::jsonb)),
                          ?, 'housing', 'import', ?, ?)
                        """,
                        batch,
                        sender,
                        child.id().value(),
                        child.in("held_rows.reference", by),
                        child.in("held_rows.entries", by),
                        child.partnership(),
                        batch,
                        sender.toString());
    }

    private UUID somebody() {
        return PlantedRows.id(child.somebody("school"));
    }
}
