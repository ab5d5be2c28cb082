package org.reachable.demonstration;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.csv.CsvRow;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Scope;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Who is on duty in Wealdshire, for whom and until when: standing duties, weeks that take turns, absences, deputies. */
@Component
@ConditionalOnBooleanProperty("reachable.demonstration")
class Rotas {

    private final PartnershipSetUp setUp;

    Rotas(PartnershipSetUp setUp) {
        this.setUp = setUp;
    }

    /** The roles that take turns: nobody holds them for good. */
    static Set<String> takingTurns() {
        Set<String> roles = new HashSet<>();
        StoryFiles.forEachRow("wealdshire/rotations.csv", row -> roles.add(row.get("role")));
        return roles;
    }

    /** Writes them down, for practitioners by the name they sign in under, and children by their reference. */
    void add(UUID partnership, Map<String, UUID> practitioners, Function<String, PersonId> children) {
        StoryFiles.forEachRow(
                "wealdshire/duties.csv",
                row -> setUp.duty(
                        partnership,
                        new NewDuty(
                                row.get("role"),
                                scope(row, children),
                                of(practitioners, row.get("sign_in_name")),
                                Integer.parseInt(row.get("deputy")),
                                day(row.get("from")),
                                row.get("until").isEmpty() ? null : day(row.get("until")))));
        StoryFiles.forEachRow("wealdshire/rotations.csv", row -> rotation(partnership, row, practitioners));
        StoryFiles.forEachRow(
                "wealdshire/absences.csv",
                row -> setUp.away(
                        of(practitioners, row.get("sign_in_name")), time(row.get("from")), time(row.get("until"))));
        StoryFiles.forEachRow(
                "wealdshire/numbers.csv",
                row -> setUp.number(of(practitioners, row.get("sign_in_name")), row.get("number")));
        StoryFiles.forEachRow(
                "wealdshire/fallbacks.csv", row -> setUp.fallback(partnership, row.get("role"), row.get("falls_to")));
        StoryFiles.forEachRow(
                "wealdshire/belongings.csv",
                row -> setUp.belongs(
                        partnership,
                        children.apply(row.get("reference")),
                        scope(row, children),
                        day(row.get("from")),
                        row.get("until").isEmpty() ? null : day(row.get("until"))));
    }

    private void rotation(UUID partnership, CsvRow row, Map<String, UUID> practitioners) {
        String[] turns = row.get("sign_in_names").split(";");
        int days = Integer.parseInt(row.get("days"));
        LocalDateTime handover = LocalDateTime.parse(row.get("first_handover"));
        Instant end = day(row.get("until"));
        for (int turn = 0; LondonTime.at(handover).isBefore(end); turn++) {
            LocalDateTime next = handover.plusDays(days);
            for (int place = 0; place < turns.length; place++) {
                setUp.duty(
                        partnership,
                        new NewDuty(
                                row.get("role"),
                                Scope.partnership(),
                                of(practitioners, turns[(turn + place) % turns.length]),
                                place,
                                LondonTime.at(handover),
                                LondonTime.at(next)));
            }
            handover = next;
        }
    }

    private static Scope scope(CsvRow row, Function<String, PersonId> children) {
        var kind = Scope.Kind.valueOf(row.get("scope"));
        String of = row.get("of");
        return kind == Scope.Kind.CHILD ? Scope.child(children.apply(of)) : new Scope(kind, of);
    }

    private static UUID of(Map<String, UUID> practitioners, String signInName) {
        return Objects.requireNonNull(practitioners.get(signInName), signInName);
    }

    private static Instant day(String written) {
        return time(written.contains("T") ? written : written + "T00:00");
    }

    private static Instant time(String written) {
        return LondonTime.at(LocalDateTime.parse(written));
    }
}
