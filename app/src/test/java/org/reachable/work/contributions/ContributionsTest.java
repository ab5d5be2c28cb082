package org.reachable.work.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.engine.policy.Policy;
import org.springframework.beans.factory.annotation.Autowired;

/** In which order what capabilities add is shown. */
@ReachableTest
class ContributionsTest {

    @Autowired
    Contributions contributions;

    @Autowired
    Policy policy;

    /** One by its name alone. */
    private record Named(String name) implements Contribution {}

    @Test
    void theyStandInTheOrderOfThePolicyAndAllOthersAfterThemByName() {
        assertThat(Contributions.inOrder(names("locks", "zebras", "meetings", "apples"), List.of("meetings", "locks")))
                .extracting(Contribution::name)
                .containsExactly("meetings", "locks", "apples", "zebras");
    }

    @Test
    void twoOfOneNameAreTold() {
        assertThatThrownBy(() -> Contributions.inOrder(names("locks", "locks"), List.of()))
                .hasMessageContaining("Two capabilities add something called 'locks' to one place");
    }

    /** A name that nobody has, or has no more, would stand there for nothing. Whatever is not named stands after those that are. */
    @Test
    void whatTheShippedPolicyOrdersIsThere() {
        var desk = contributions.onTheDesk();
        Map<String, List<? extends Contribution>> there = Map.of(
                "navigation", contributions.navigation(),
                "desk",
                        Stream.of(
                                        desk.first(),
                                        List.of(new Named("work")),
                                        desk.above(),
                                        List.of(new Named("asks")),
                                        desk.below())
                                .<Contribution>flatMap(List::stream)
                                .toList(),
                "instead-of-a-desk", contributions.insteadOfADesk(),
                "warnings", contributions.all(SubjectWarning.class),
                "links", contributions.links(),
                "parts", contributions.all(SubjectPart.class));
        assertThat(policy.pages().order().keySet()).isEqualTo(there.keySet());
        there.forEach((place, all) -> assertThat(all)
                .as(place)
                .extracting(Contribution::name)
                .startsWith(policy.pages().orderOf(place).toArray(String[]::new)));
    }

    private static List<Contribution> names(String... names) {
        return Stream.of(names).<Contribution>map(Named::new).toList();
    }
}
