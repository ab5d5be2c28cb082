package org.reachable.work.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.meeting.MeetingKind;
import org.reachable.engine.meeting.MeetingKinds;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.reachable.work.meetings.OpenedFrom.Question;
import org.reachable.work.meetings.Sittings.Saved;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A sitting becomes one entry; it is read and added to as that is; what somebody is written down as saying is theirs to confirm. */
@ReachableTest
class SittingTest {

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Sittings sittings;

    @Autowired
    SittingStore store;

    @Autowired
    OpenedFrom openedFrom;

    @Autowired
    MeetingKinds kinds;

    @Autowired
    Chronology chronology;

    @Autowired
    Watch watch;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    JdbcConnectionDetails database;

    private PersonId child;
    private Practitioner chair;
    private Practitioner officer;
    private Practitioner nurse;
    private Practitioner stranger;
    private MeetingKind kind;

    @BeforeEach
    void aChildWithThreeWhoWorkWithThem() {
        child = testshire.child();
        chair = closeTo("Cara Chair", "social-care", "lead-practitioner");
        officer = closeTo("Omar Officer", "police", "officer-in-case");
        nurse = closeTo("Nell Nurse", "health-ed", "named-nurse");
        stranger = colleagues.somebody("Sam Stranger", "police", "Far police");
        kind = kinds.kind("strategy-discussion").orElseThrow();
    }

    @Test
    void itIsOneEntryThatAnswersWhatWaitsForItAndHealthStaysAskedUntilItHasSpoken() {
        Actor actor = Actor.of(chair);
        String reference = transactions.as(
                actor.code(), () -> chronology.reference(actor, child.subject()).orElseThrow());
        transactions.as(
                actor.code(),
                () -> chronology.append(
                        actor,
                        null,
                        List.of(new NewEntry(
                                child,
                                Testshire.written(
                                                UUID.randomUUID().toString(),
                                                reference,
                                                "family-report",
                                                "2022-06-01T10:00",
                                                "Two men waited for him with a knife.")
                                        .with("threat", "yes"),
                                List.of()))));
        assertThat(open()).contains("danger-response").doesNotContain("not-quorate");
        Question question = transactions.as(actor.code(), () -> openedFrom.of(actor, child, kind, ""));
        assertThat(question.told()).isNotNull();
        Sitting held = held(
                question,
                said("social-care", chair, How.PHONE, Stance.AGREES, ""),
                said("police", officer, How.VIDEO, Stance.AGREES_IF, "we go together"),
                new NewVoice("health", null, "", How.NOT_REACHED, "9:45pm", "", null, ""));
        Entry entry = entries().getLast();
        assertThat(entry.id()).isEqualTo(held.entry());
        assertThat(entry.attributes())
                .containsAllEntriesOf(
                        Map.of("held", "yes", "attended", "social-care|police", "s47", "yes", "medical", "no"))
                .containsEntry("keeps_safe", "Siobhan Doyle stays until ten.")
                .containsEntry("tells_them", "Amina rings Dee tonight.")
                .doesNotContainKey("reasons");
        assertThat(entry.summary()).contains("Social care and Police", "Health is not here");
        assertThat(entry.summary()).doesNotContain("knife");
        assertThat(open()).contains("not-quorate", "danger-on-one-word").doesNotContain("danger-response");
        NewVoice rang = said("health", nurse, How.PHONE, Stance.AGREES, "");
        assertThat(added(nurse, held, rang, 2)).as("who has not seen the third").isFalse();
        assertThat(added(nurse, held, rang, 3)).isTrue();
        assertThat(entries().get(2).references().answers()).containsExactly(held.entry());
        assertThat(entries())
                .as("whoever adds that they spoke says that it was so")
                .hasSize(4)
                .last()
                .satisfies(one -> assertThat(one.attributes()).doesNotContainKey("on_one_word"));
        assertThat(entries().get(1).attribute("attended")).as("never backdated").isEqualTo("social-care|police");
        assertThat(open()).doesNotContain("not-quorate", "danger-on-one-word");
    }

    @Test
    void theSecondOfTwoWritersReadsWhatTheFirstWrote() {
        Sitting first = held(Question.NONE, said("social-care", chair, How.PHONE, Stance.AGREES, ""));
        Saved second = sittings.hold(
                Actor.of(chair),
                child,
                kind,
                Question.NONE,
                Decided.ABOUT_TONIGHT,
                List.of(said("social-care", chair, How.ROOM, Stance.AGREES, "")),
                "");
        assertThat(second)
                .isInstanceOfSatisfying(
                        Saved.Other.class,
                        other -> assertThat(other.stands().id()).isEqualTo(first.id()));
        assertThat(entries()).hasSize(1);
    }

    @Test
    void whoeverIsNamedConfirmsOrSaysOtherwiseAndNobodyElseDoes() {
        Sitting held = held(
                Question.NONE,
                said("social-care", chair, How.PHONE, Stance.AGREES, ""),
                said("police", officer, How.PHONE, Stance.AGREES, ""));
        assertThat(voice(held, "social-care").isUnconfirmed()).isFalse();
        assertThat(voice(held, "police").isUnconfirmed()).isTrue();
        assertThat(toConfirm(nurse)).isEmpty();
        SittingStore.ToConfirm asked = toConfirm(officer).getFirst();
        assertThatThrownBy(() -> confirmByHand(nurse, asked)).hasStackTraceContaining("row-level security");
        sittings.confirm(Actor.of(officer), asked, Stance.DIFFERENTLY, "We asked for a joint visit.");
        sittings.confirm(Actor.of(officer), asked, null, "");
        Voice.Position said = voice(held, "police").position();
        assertThat(said).isNotNull();
        assertThat(said.stands()).isEqualTo(Stance.DIFFERENTLY);
        assertThat(said.stance()).as("what was written down stays").isEqualTo(Stance.AGREES);
        assertThat(toConfirm(officer)).isEmpty();
        sittings.disagree(Actor.of(chair), kind, held, voice(held, "police"), said);
        sittings.disagree(Actor.of(chair), kind, held, voice(held, "police"), said);
        assertThat(entries()).hasSize(3);
        assertThat(entries().getLast().type().code()).isEqualTo("professional-disagreement");
        assertThat(entries().getLast().attribute("with")).isEqualTo("police");
        assertThat(entries().getLast().summary()).contains("We asked for a joint visit.");
    }

    @Test
    void whoIsNamedButNotLetInReadsOnlyWhatTheyAreToConfirmAndWhoIsKeptOutNothing() {
        Sitting held = held(
                Question.NONE,
                said("social-care", chair, How.PHONE, Stance.AGREES, ""),
                said("police", stranger, How.PHONE, Stance.AGREES_IF, "nobody is told before six"));
        assertThat(voices(officer, held)).hasSize(2);
        assertThat(voices(stranger, held)).isEmpty();
        Actor actor = Actor.of(stranger);
        assertThat(transactions.as(actor.code(), () -> store.sittings(actor, child, kind.code())))
                .isEmpty();
        for (String table : List.of("sitting", "sitting_person", "sitting_position")) {
            assertThat(transactions.as(
                            actor.code(),
                            () -> sql.sql("select count(*) from " + table + " where person = ?")
                                    .param(child.value())
                                    .query(Integer.class)
                                    .single()))
                    .as(table)
                    .isZero();
        }
        SittingStore.ToConfirm asked = toConfirm(stranger).getFirst();
        assertThat(asked.toString()).doesNotContain("six");
        assertThatThrownBy(() -> added(stranger, held, said("police", stranger, How.PHONE, null, ""), 0))
                .isInstanceOf(DataAccessException.class);
        sittings.confirm(actor, asked, Stance.NO_PART, "Nobody rang me.");
        assertThat(Voice.spoke(voices(officer, held))).containsExactly("social-care");

        Sitting next = held(Question.NONE, said("police", stranger, How.PHONE, Stance.AGREES, ""));
        assertThat(toConfirm(stranger)).hasSize(1);
        JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""))
                .sql("insert into exclusion (id, partnership, person, practitioner, because, actor)"
                        + " values (gen_random_uuid(), ?, ?, ?, 'Kin', 'test')")
                .params(stranger.partnership(), child.value(), stranger.id())
                .update();
        assertThat(toConfirm(stranger)).as("who is kept out is asked nothing").isEmpty();
        assertThat(next.id()).isNotEqualTo(held.id());
    }

    private Sitting held(Question question, NewVoice... voices) {
        Actor actor = Actor.of(chair);
        String seen = transactions.as(actor.code(), () -> store.sittings(actor, child, kind.code())).stream()
                .findFirst()
                .map(one -> one.id().toString())
                .orElse("");
        Saved saved = sittings.hold(actor, child, kind, question, Decided.ABOUT_TONIGHT, List.of(voices), seen);
        assertThat(saved).isInstanceOf(Saved.Kept.class);
        return transactions.as(
                actor.code(), () -> store.sittings(actor, child, kind.code()).getFirst());
    }

    private boolean added(Practitioner who, Sitting held, NewVoice said, int seen) {
        return sittings.add(Actor.of(who), kind, held, said, seen);
    }

    private static NewVoice said(String line, Practitioner who, How how, @Nullable Stance stance, String words) {
        return new NewVoice(line, who.id(), "", how, "", "", stance, words);
    }

    private List<Voice> voices(Practitioner who, Sitting held) {
        Actor actor = Actor.of(who);
        return transactions.as(actor.code(), () -> store.voices(actor, held.id()));
    }

    private Voice voice(Sitting held, String line) {
        return voices(chair, held).stream()
                .filter(one -> one.line().equals(line))
                .findFirst()
                .orElseThrow();
    }

    private List<SittingStore.ToConfirm> toConfirm(Practitioner who) {
        Actor actor = Actor.of(who);
        return transactions.as(actor.code(), () -> store.toConfirm(actor));
    }

    private List<Entry> entries() {
        Actor actor = Actor.of(chair);
        return transactions.as(
                actor.code(), () -> chronology.about(actor, child).entries());
    }

    /** The rules that ask something about the child now. */
    private List<String> open() {
        watch.catchUp();
        Actor actor = Actor.of(chair);
        return transactions.as(actor.code(), () -> watch.openAbout(actor, List.of(child))).stream()
                .map(Asked::finding)
                .map(finding -> finding.rule().id())
                .toList();
    }

    private void confirmByHand(Practitioner who, SittingStore.ToConfirm asked) {
        transactions.as(
                who.id().toString(),
                () -> sql.sql(
                                "insert into sitting_confirmed (position, so, person, partnership, agency, handling, source)"
                                        + " values (?, true, ?, ?, ?, 'open', 'reachable')")
                        .params(asked.position(), child.value(), who.partnership(), who.agency())
                        .update());
    }

    private Practitioner closeTo(String name, String agencyKind, String role) {
        Practitioner one = colleagues.somebody(name, agencyKind, name + "’s agency");
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }
}
