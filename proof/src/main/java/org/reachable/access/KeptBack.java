package org.reachable.access;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.Identifier;
import org.reachable.records.people.People;

/**
 * One child of whom everything is written, and beside it what some query keeps from somebody: what was said openly and then
 * for few, what is somebody's own and no longer for them, and what only others of a number, a car, an alert or a pack may know.
 *
 * @param child of whom it is
 * @param namesake somebody else with the child's number, and of whom most readers may not know
 * @param other somebody else whom an alert about the child is about, too
 * @param joined one of two records of one further child, of whom they may not know either
 * @param locked somebody else whose record is locked, and found
 * @param tightened what was said openly of the child, and then for few
 */
record KeptBack(
        CanaryChild child, PersonId namesake, PersonId other, PersonId joined, PersonId locked, EntryId tightened) {

    /** Ties are of handlings that some may not read; what these two say was said again for fewer. */
    private static final String SEEN_WITH_IT = """
        insert into tie (id, thing, person, how, seen_at, strength, entry, partnership, agency, handling, source, actor)
        select gen_random_uuid(), thing, ?, 'Canary', now(), 'SEEN', case when ? = '' then null else ? end, partnership, ?,
          ?, 'test', 'test'
        from tie where person = ? and agency = 'school' and handling = 'open' and entry is not null
        """;

    /** A car that everybody may read of, and what only few may read it is described with. */
    static final Token CAR = new Token("VEH", "CAR 4 FEW");

    static KeptBack plantedIn(Household home) throws IOException {
        CanaryChild child = CanaryChild.in(home).planted();
        new CanaryEntries(child).plantEveryType();
        Tie.NOTHING.between(home.house(), child.id(), home.house().somebody("housing"));
        new CanaryWork(child, home.house().somebody("school")).plant();
        PersonId joined = home.child();
        home.house().link(joined, home.child(), true);
        PersonId locked = home.child();
        home.house().lockFound(locked, home.house().somebody("school"));
        var planted = new KeptBack(child, namesake(child), home.child(), joined, locked, tightened(child));
        planted.seenWithThings();
        planted.car();
        planted.shared();
        child.rows().pack("police");
        return planted;
    }

    private static PersonId namesake(CanaryChild child) {
        PersonId namesake = child.home().house().child("school");
        var openly = Origin.of(child.job()).from("test");
        var number = new Identifier(Identifier.Kind.UPN, "A" + UUID.randomUUID());
        for (PersonId one : List.of(child.id(), namesake)) {
            child.served().bean(People.class).identify(child.job(), openly, one, number, null);
        }
        return namesake;
    }

    private static EntryId tightened(CanaryChild child) {
        var openly = new EntryId("school", "openly");
        child.served()
                .bean(Chronology.class)
                .append(
                        child.job(),
                        null,
                        List.of(
                                said(child, openly, Handling.OPEN, Map.of()),
                                said(
                                        child,
                                        new EntryId("school", "for few"),
                                        Handling.RESTRICTED,
                                        Map.of(
                                                child.served()
                                                        .bean(Vocabulary.class)
                                                        .references()
                                                        .corrects(),
                                                openly.local()))));
        return openly;
    }

    private static NewEntry said(CanaryChild child, EntryId id, Handling handling, Map<String, String> more) {
        return new NewEntry(
                child.id(),
                new WrittenEntry(
                        id,
                        child.reference(),
                        child.now().minus(Duration.ofHours(2)),
                        child.now().minus(Duration.ofHours(1)),
                        "school",
                        "school-concern",
                        "Said for " + handling,
                        "",
                        List.of(),
                        "",
                        "",
                        List.of(),
                        handling.code(),
                        more),
                List.of());
    }

    /** A friend was seen with the same things. */
    private void seenWithThings() {
        PersonId friend = child.home().house().child("social-care");
        UUID of = child.id().value();
        PlantedRows rows = child.rows();
        rows.change(SEEN_WITH_IT, friend.value(), "", "", "police", "restricted", of);
        rows.change(SEEN_WITH_IT, friend.value(), "canary/seen", "canary/seen", "school", "open", of);
        rows.change(SEEN_WITH_IT, of, "canary/told", "canary/told", "school", "open", of);
        rows.guard("canary/seen", friend, "school", "restricted");
        rows.guard("canary/told", child.id(), "school", "restricted");
    }

    private void car() {
        UUID car = UUID.randomUUID();
        child.rows().change("""
            insert into subject (id, kind, reference, partnership, agency, handling, source, actor)
            values (?, 'vehicle', ?, ?, 'school', 'open', 'test', 'test')
            """, car, CAR.toString(), child.partnership());
        child.rows().change("""
            insert into thing (id, kind, code, partnership, agency, handling, source, actor)
            values (?, 'VEH', ?, ?, 'school', 'open', 'test', 'test')
            """, car, CAR.code(), child.partnership());
        child.rows().change("""
            insert into thing_description (id, thing, words, partnership, agency, handling, source, actor)
            values (gen_random_uuid(), ?, 'Known to few', ?, 'police', 'restricted', 'test', 'test')
            """, car, child.partnership());
    }

    /** What was found of the child is of somebody else as well, and an alert. */
    private void shared() {
        child.rows()
                .change(
                        "insert into finding_child (partnership, finding, person) values (?, ?, ?)",
                        child.partnership(),
                        found(),
                        other.value());
        child.rows().change("update finding set level = 'ALERT' where id = ?", found());
    }

    /** The first that a rule found and nobody has answered. */
    String found() {
        return child.served()
                .as("postgres")
                .sql("""
                select id from finding join finding_child on finding_child.finding = finding.id
                where finding_child.person = ? and told <> '{}' and finding.open order by id limit 1
                """)
                .param(child.id().value())
                .query(String.class)
                .single();
    }

    /** What is theirs, and yet not for them; and children of whom they may not know. */
    void keepFrom(Actor reader) {
        PlantedRows rows = child.rows();
        House house = child.home().house();
        house.keepOut(namesake, reader, true);
        house.keepOut(joined, reader, true);
        house.askIn(locked, reader);
        rows.whoAsked(child.id(), child.somebody("school").code(), reader.code());
        rows.change(
                "update who_asked set due_at = partnership_now() - interval '1 day' where actor = ?", reader.code());
        rows.change(
                "delete from who_asked_ended where who_asked in (select id from who_asked where actor = ?)",
                reader.code());
        rows.change("""
            insert into import_upload (id, practitioner, called, partnership, agency, handling, source, actor)
            values (gen_random_uuid(), ?, 'Canary', ?, 'police', 'restricted', 'reachable', ?)
            """, PlantedRows.id(reader), child.partnership(), reader.code());
    }

    /** Addresses of what is theirs alone. */
    List<String> addresses(Actor reader) {
        return child.served()
                .as("postgres")
                .sql("""
                select '/import/' || id from import_upload where practitioner = ?
                union all select '/who-asked/' || id from who_asked where actor = ?
                """)
                .params(PlantedRows.id(reader), reader.code())
                .query(String.class)
                .list();
    }

    /** Of things, of each handling one: who searches often is stopped. */
    List<String> codes() {
        List<String> codes = new ArrayList<>(child.served()
                .as("postgres")
                .sql("""
                select distinct on (tie.handling) thing.code from tie join thing on thing.id = tie.thing
                where tie.person = ? and thing.kind = 'VEH' and tie.agency = 'police' order by tie.handling, thing.code
                """)
                .param(child.id().value())
                .query(String.class)
                .list());
        codes.add(CAR.code());
        return codes;
    }
}
