package org.reachable.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reachable.platform.partnership.Agency;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.NewPractitioner;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Scope;
import org.reachable.scenarios.lives.Child;
import org.reachable.scenarios.lives.County;
import org.reachable.scenarios.lives.Period;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Where the children of Alderbourne live, and who works with them there. The story's own people answer for the first six
 * thousand. A county with more has more districts, each with people of its own, so that nobody has more children than people do.
 */
@Component
@ConditionalOnBooleanProperty("reachable.demonstration")
class Districts {

    static final String FIRST = "Alderbourne";

    /** Some two hundred of so many have a social worker (330 in 10,000 do): eighteen each of eleven. */
    private static final int CHILDREN = 6_000;

    private static final List<String> SOCIAL_WORKERS_OF_THE_FIRST = List.of(
            "amina.diallo",
            "gwen.tudor",
            "chinedu.okoro",
            "beatriz.fonseca",
            "callum.reid",
            "lim.jiawen",
            "thandi.nkosi",
            "peter.ashdown",
            "rukmini.iyer",
            "sam.oleary",
            "zuzana.horvath");

    /** Whose names they have is nobody in Alderbourne. */
    private static final County ELSEWHERE = County.of(2, Period.years(LocalDate.of(2020, 9, 1), 1));

    private final Partnership partnership;
    private final PartnershipSetUp setUp;
    private List<District> districts = List.of();

    Districts(Partnership partnership, PartnershipSetUp setUp) {
        this.partnership = partnership;
        this.setUp = setUp;
    }

    /**
     * A part of the county.
     *
     * @param area what duties there are held in
     * @param socialWorkers who take the children that need one in turn
     */
    record District(String area, List<UUID> socialWorkers) {
        UUID socialWorker(int child) {
            return socialWorkers.get(child % socialWorkers.size());
        }
    }

    /** Where the child of this number lives. */
    District of(int child) {
        return districts.get(child / CHILDREN);
    }

    /** As many as so many children need. Whoever works in one that is new joins. */
    void holding(int children) {
        List<District> all = new ArrayList<>(List.of(new District(FIRST, signedInAs(SOCIAL_WORKERS_OF_THE_FIRST))));
        String hash = Personas.PASSWORD_HASH;
        for (int number = 2; all.size() * CHILDREN < children; number++) {
            var staff = new Staff(number, hash);
            if (partnership.passwordHash(staff.signInName(1)).isEmpty()) {
                staff.join();
            }
            all.add(new District(staff.area, signedInAs(staff.socialWorkers())));
        }
        districts = all;
    }

    private List<UUID> signedInAs(List<String> names) {
        return names.stream().map(name -> partnership.signedInAs(name).id()).toList();
    }

    /** Who works in a district beside the first. */
    private final class Staff {
        private final String area;
        private final int number;
        private final String hash;
        private final Map<String, UUID> teams = new HashMap<>();
        private int joined;

        Staff(int number, String hash) {
            this.number = number;
            this.area = FIRST + " " + number;
            this.hash = hash;
        }

        String signInName(int member) {
            return "alderbourne.%d.%d".formatted(number, member);
        }

        /** They join before all others. */
        List<String> socialWorkers() {
            return IntStream.rangeClosed(1, SOCIAL_WORKERS_OF_THE_FIRST.size())
                    .mapToObj(this::signInName)
                    .toList();
        }

        void join() {
            Map<String, UUID> agencies =
                    partnership.agencies().stream().collect(Collectors.toMap(Agency::code, Agency::id));
            UUID socialCare = Objects.requireNonNull(agencies.get("social-care"));
            Collections.nCopies(SOCIAL_WORKERS_OF_THE_FIRST.size(), "Social workers")
                    .forEach(team -> joins(socialCare, team));
            StoryFiles.forEachRow("wealdshire/district.csv", row -> {
                UUID who = joins(Objects.requireNonNull(agencies.get(row.get("agency"))), row.get("team"));
                Persona.roles(row)
                        .forEach(role -> setUp.duty(
                                partnership.id().orElseThrow(),
                                new NewDuty(role, Scope.area(area), who, 0, Wealdshire.DUTIES_BEGIN, null)));
            });
        }

        private UUID joins(UUID agency, String team) {
            joined++;
            Child namesake = ELSEWHERE.lives(number * 100 + joined).getFirst().child();
            String name = namesake.givenName() + " " + namesake.familyName();
            UUID in = teams.computeIfAbsent(agency + team, _ -> setUp.team(agency, team + ", " + area));
            return setUp.practitioner(new NewPractitioner(agency, in, name, signInName(joined), hash));
        }
    }
}
