package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.policy.Access;

/** The whole policy, written down by hand a second time. Quick, without a database: mutation tests of the policy run it. */
class AccessPolicyTest {

    /**
     * In the order open, need to know, about somebody else, in confidence, intelligence, restricted: whether it is seen by
     * police of their own agency's, by others of their own's, by police of another's, by others of another's.
     */
    @ParameterizedTest
    @CsvSource({
        "INVOLVED,    yyyy, yyyy, yyyy, nyny, yyyn, yynn",
        "TEAM,        yyyy, yyyy, yyyy, nyny, yyyn, yynn",
        "OVERSIGHT,   yyyy, yyyy, yyyy, nyny, yyyn, yynn",
        "BREAK_GLASS, yyyy, yyyy, yyyy, nynn, yynn, nnnn",
        "IN_MEETING,  yyyy, yyyy, yynn, nynn, yynn, nnnn",
        "AGENCY,      yyyy, yynn, yynn, nynn, yynn, nnnn",
        "OWN_RECORD,  yynn, yynn, yynn, nynn, yynn, nnnn",
        "PARTNERSHIP, nnnn, nnnn, nnnn, nnnn, nnnn, nnnn",
        "LOCKED,      nnnn, nnnn, nnnn, nnnn, nnnn, nnnn",
        "LOCKED_POINTER, nnnn, nnnn, nnnn, nnnn, nnnn, nnnn",
        "EXCLUDED,    nnnn, nnnn, nnnn, nnnn, nnnn, nnnn",
        "NONE,        nnnn, nnnn, nnnn, nnnn, nnnn, nnnn",
        "THING,       yyyy, yynn, yynn, nynn, yynn, yynn"
    })
    void whoSeesWhat(
            Relationship to,
            String open,
            String needToKnow,
            String thirdParty,
            String confidence,
            String intelligence,
            String restricted) {
        List<String> answers = new ArrayList<>();
        for (Handling handling : Handling.values()) {
            answers.add(Stream.of(
                            AccessPolicy.sees(to, handling, true, true),
                            AccessPolicy.sees(to, handling, true, false),
                            AccessPolicy.sees(to, handling, false, true),
                            AccessPolicy.sees(to, handling, false, false))
                    .map(sees -> sees ? "y" : "n")
                    .reduce("", String::concat));
        }
        assertThat(answers).containsExactly(open, needToKnow, thirdParty, confidence, intelligence, restricted);
    }

    @ParameterizedTest
    @CsvSource({
        "INVOLVED,    knows,     follows,     has it",
        "TEAM,        knows,     follows,     has it",
        "OVERSIGHT,   knows,     follows,     has it",
        "BREAK_GLASS, knows,     follows,     has it",
        "IN_MEETING,  knows,     follows,     opens",
        "AGENCY,      knows,     follows,     opens",
        "OWN_RECORD,  knows,     follows not, opens",
        "PARTNERSHIP, knows,     follows not, opens",
        "LOCKED,      knows not, follows not, cannot",
        "LOCKED_POINTER, knows,  follows not, cannot",
        "EXCLUDED,    knows not, follows not, cannot",
        "NONE,        knows not, follows not, cannot",
        "THING,       knows,     follows,     cannot"
    })
    void whoKnowsFollowsAndMayOpen(Relationship to, String knows, String follows, String opens) {
        assertThat(to.knowsOf()).isEqualTo(knows.equals("knows"));
        assertThat(to.follows()).isEqualTo(follows.equals("follows"));
        assertThat(to.isOnlyPointed()).isEqualTo(to == Relationship.PARTNERSHIP || to == Relationship.LOCKED_POINTER);
        assertThat(Action.OPEN.isFor(to)).isEqualTo(opens.equals("opens"));
        assertThat(to.writesTogether())
                .as("what is opened for half an hour is read")
                .isEqualTo(to.follows() && to != Relationship.BREAK_GLASS);
        assertThat(to.words()).isNotBlank();
        assertThat(to.meaning()).endsWith(".").isNotEqualTo(to.words());
    }

    /** Whether an action takes a duty - which, the policy says - and what somebody must be to a child for it, a second time. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOOK_ACROSS        | a duty  | ",
                "OPEN               | anybody | IN_MEETING AGENCY OWN_RECORD PARTNERSHIP",
                "REVIEW_OPENINGS    | a duty  | INVOLVED TEAM OVERSIGHT BREAK_GLASS IN_MEETING AGENCY OWN_RECORD PARTNERSHIP",
                "OVERSEE_OPENINGS   | a duty  | INVOLVED TEAM OVERSIGHT BREAK_GLASS IN_MEETING AGENCY OWN_RECORD PARTNERSHIP",
                "ASK_IN             | anybody | INVOLVED TEAM OVERSIGHT",
                "WITHHOLD           | anybody | INVOLVED TEAM OVERSIGHT",
                "LIMIT              | a duty  | INVOLVED TEAM OVERSIGHT IN_MEETING AGENCY",
                "HEAR_OF_LIMITS     | a duty  | ",
                "ANSWER_FOR_DOCUMENTS | a duty | INVOLVED TEAM OVERSIGHT",
                "LOCK               | a duty  | INVOLVED TEAM OVERSIGHT",
                "LOOK_AS            | a duty  | INVOLVED TEAM OVERSIGHT",
                "DISCLOSE           | a duty  | INVOLVED TEAM OVERSIGHT",
                "KEEP               | a duty  | INVOLVED TEAM OVERSIGHT BREAK_GLASS IN_MEETING AGENCY OWN_RECORD PARTNERSHIP",
                "ANSWER_WHO_LOOKED  | a duty  | INVOLVED TEAM OVERSIGHT BREAK_GLASS IN_MEETING AGENCY OWN_RECORD PARTNERSHIP",
                "RECEIVE            | a duty  | ",
                "BRING_IN           | a duty  | ",
                "SAY_INVOLVED       | anybody | INVOLVED TEAM OVERSIGHT",
                "CONFIRM_KNOWN      | a duty  | ",
                "PUT_RIGHT          | a duty  | ",
                "KEEP_PACKS         | a duty  | ",
                "LOOK_AFTER_PEOPLE  | a duty  | ",
                "LOOK_AFTER_SOURCES | a duty  | ",
                "TAKE_IN            | a duty  | ",
                "PLAN_DUTIES        | a duty  | "
            })
    void whoMayDoWhat(Action action, String who, String ties) {
        boolean takesADuty = who.equals("a duty");
        assertThat(action.duties().isEmpty()).isNotEqualTo(takesADuty);
        assertThat(action.duties()).doesNotHaveDuplicates();
        assertThat(action.words()).isNotBlank();
        List<Relationship> may =
                Stream.of(Relationship.values()).filter(to -> action.isFor(to)).toList();
        assertThat(String.join(" ", may.stream().map(Enum::name).toList())).isEqualTo(ties == null ? "" : ties);
        assertThat(action.ties()).containsExactlyInAnyOrderElementsOf(may);
        assertThat(AccessPolicy.sql()
                        .contains("roles_that_%s()".formatted(action.name().toLowerCase(Locale.ROOT))))
                .isEqualTo(takesADuty);
        assertThat(AccessPolicy.sql()
                        .contains("ties_that_%s()".formatted(action.name().toLowerCase(Locale.ROOT))))
                .as("of openings and requests is_shown() says it")
                .isEqualTo(ties != null && !action.name().endsWith("_OPENINGS"));
    }

    /** Whose agency only wrote keeps out people of their own agency alone; nothing else is so. */
    @ParameterizedTest
    @EnumSource
    void whoMayDoItToTheirOwnPeopleAlone(Action action) {
        boolean limits = action == Action.LIMIT;
        assertThat(action.toTheirOwn()).isEqualTo(limits ? Set.of(Relationship.AGENCY) : Set.of());
        assertThat(AccessPolicy.sql()
                        .contains(
                                "ties_that_%s_their_own() returns text[] language sql immutable\n  return array['AGENCY']::text[];"
                                        .formatted(action.name().toLowerCase(Locale.ROOT))))
                .isEqualTo(limits);
    }

    /** For how long, in days: the database is told each of them. */
    @Test
    void forHowLongSomebodyIsSomethingToAChildIsRead() {
        assertThat(AccessPolicy.periodsByFunction())
                .hasSameSizeAs(Access.shipped().periods())
                .containsEntry("period_that_an_ask_ties", 84)
                .containsEntry("period_that_work_stays_open", 28)
                .containsEntry("period_that_is_looked_across", 42)
                .containsEntry("period_that_an_agency_stays", 365)
                .containsEntry("period_that_what_was_taken_back_ties", 1);
        AccessPolicy.periodsByFunction()
                .forEach((function, days) -> assertThat(AccessPolicy.sql())
                        .contains("%s() returns interval language sql immutable\n  return interval '%d days';"
                                .formatted(function, days)));
    }

    /** What is practice is policy/access.yaml's to say: each action that takes a duty is one of its, and the rest are not asked there. */
    @Test
    void whoHoldsWhichDutyAndWhichKindsInvestigateIsRead() {
        for (Action action : Action.values()) {
            String code = action.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertThat(action.duties()).isEqualTo(Access.shipped().duties().getOrDefault(code, List.of()));
        }
        assertThat(Stream.of("police", "transport-police", "school", "inspectorate", "immigration", "")
                        .filter(AccessPolicy::investigates))
                .containsExactly("police", "transport-police")
                .isEqualTo(AccessPolicy.investigators());
        assertThat(Stream.of("police", "school", "inspectorate", "").filter(AccessPolicy::onlyReads))
                .containsExactly("inspectorate");
        assertThat(AccessPolicy.sql())
                .contains(
                        "kinds_that_investigate() returns text[] language sql immutable\n  return array['police', 'transport-police']::text[];")
                .contains("return kind = any (kinds_that_investigate());");
    }

    /** What the database asks is each line that sees, and no other; each role by its name. */
    @Test
    void theDatabaseIsToldEveryLineThatSees() {
        assertThat(AccessPolicy.cells())
                .hasSize(Relationship.values().length * Handling.values().length * 4)
                .doesNotHaveDuplicates();
        String sql = AccessPolicy.sql();
        for (AccessPolicy.Cell cell : AccessPolicy.cells()) {
            assertThat(cell.sees())
                    .isEqualTo(
                            AccessPolicy.sees(cell.relationship(), cell.handling(), cell.own(), cell.investigator()));
            String line = "'%s|%s|%s|%s'"
                    .formatted(cell.relationship(), cell.handling().code(), cell.own(), cell.investigator());
            assertThat(sql.contains(line)).as(line).isEqualTo(cell.sees());
        }
        assertThat(sql)
                .contains("'duty-manager', 'service-manager'", "'auditor']", "'restricted' end")
                .contains("array['safeguarding-partners-lead', 'data-protection-officer']")
                .contains("array['agency-safeguarding-lead', 'safeguarding-partners-lead', 'service-manager']")
                .contains(
                        "array['open', 'need-to-know', 'third-party', 'own-confidence', 'intelligence', 'restricted']")
                .contains("array['IN_MEETING', 'AGENCY', 'OWN_RECORD', 'PARTNERSHIP']")
                .contains("relationship = any (array['INVOLVED', 'TEAM', 'OVERSIGHT']::text[])")
                .doesNotContain("%s");
    }
}
