package org.reachable.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A fold keeps where all stand who share something with its child: of twice as many it is twice the work, and not four times. */
@ReachableTest
class PlacesCostTest {

    private static final int CHILDREN = 40;

    @Autowired
    PlaceStore places;

    @Autowired
    Testshire testshire;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @Test
    void whatWasFoundOfManyIsNotGoneThroughAgainForEachOfThem() {
        Set<PersonId> children =
                Stream.generate(testshire::child).limit(CHILDREN).collect(Collectors.toSet());
        String plan = transactions.as(
                "job:watch",
                () -> sql.sql("explain (analyze, format json) " + PlaceStore.KEEP)
                        .params(places.asked(children, clock.instant()))
                        .query(String.class)
                        .single());
        JsonNode read = JsonMapper.builder().build().readTree(plan);
        assertThat(read.findValues("CTE Name")).as("a control").hasSizeGreaterThan(10);
        assertThat(timesGoneThrough(read)).isPositive().isLessThan(CHILDREN);
    }

    /** How often, at most, any part of the statement goes through all that was found or known. */
    private static int timesGoneThrough(JsonNode part) {
        int here = Set.of("found", "known").contains(part.path("CTE Name").asString(""))
                ? part.path("Actual Loops").asInt(0)
                : 0;
        return Stream.concat(
                        Stream.of(here),
                        part.valueStream().filter(JsonNode::isContainer).map(PlacesCostTest::timesGoneThrough))
                .max(Integer::compare)
                .orElseThrow();
    }
}
