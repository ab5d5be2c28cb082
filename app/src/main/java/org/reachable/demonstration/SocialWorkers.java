package org.reachable.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.reachable.engine.lives.Child;
import org.reachable.engine.lives.County;
import org.reachable.engine.lives.Period;
import org.reachable.partnership.NewPractitioner;
import org.reachable.partnership.Partnership;
import org.reachable.partnership.PartnershipSetUp;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Who works with the children of Alderbourne that have a social worker. The story has some of them; a town with more children
 * has more, in teams of their own, so that nobody holds many more than the eighteen or so whom one person can.
 */
@Component
@ConditionalOnBooleanProperty("reachable.demonstration")
class SocialWorkers {

    private static final List<String> OF_THE_STORY = List.of(
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

    /** Some eighteen of so many children have a social worker: 330 in 10,000 do. */
    private static final int CHILDREN_OF_ONE = 550;

    private static final int A_TEAM = 8;

    /** Whose names they have is nobody in Alderbourne. */
    private static final County ELSEWHERE = County.of(2, Period.years(LocalDate.of(2020, 9, 1), 1));

    private final Partnership partnership;
    private final PartnershipSetUp setUp;
    private final PasswordEncoder passwords;
    private List<UUID> workers = List.of();

    SocialWorkers(Partnership partnership, PartnershipSetUp setUp, PasswordEncoder passwords) {
        this.partnership = partnership;
        this.setUp = setUp;
        this.passwords = passwords;
    }

    /** Whoever is still needed for so many children joins, a team at a time. */
    void workWith(int children) {
        List<String> names = new ArrayList<>(OF_THE_STORY);
        String hash = Objects.requireNonNull(passwords.encode(Personas.PASSWORD));
        for (int team = 2; names.size() * CHILDREN_OF_ONE < children; team++) {
            List<String> members = signInNames(team);
            if (partnership.passwordHash(members.getFirst()).isEmpty()) {
                join(team, members, hash);
            }
            names.addAll(members);
        }
        workers = names.stream().map(name -> partnership.signedInAs(name).id()).toList();
    }

    private static List<String> signInNames(int team) {
        return IntStream.rangeClosed(1, A_TEAM)
                .mapToObj(member -> "alderbourne.%d.%d".formatted(team, member))
                .toList();
    }

    private void join(int number, List<String> signInNames, String hash) {
        UUID agency = partnership.agencies().stream()
                .filter(one -> one.code().equals("social-care"))
                .findFirst()
                .orElseThrow()
                .id();
        UUID team = setUp.team(agency, "Alderbourne " + number);
        for (String signInName : signInNames) {
            Child namesake =
                    ELSEWHERE.lives(signInName.hashCode() & 0xFFFF).getFirst().child();
            String name = namesake.givenName() + " " + namesake.familyName();
            setUp.practitioner(new NewPractitioner(agency, team, name, signInName, hash));
        }
    }

    /** Who works with the child of this number. */
    UUID of(int child) {
        return workers.get(child % workers.size());
    }
}
