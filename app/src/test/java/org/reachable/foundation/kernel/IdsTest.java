package org.reachable.foundation.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final Instant AT = Instant.parse("2022-06-17T08:00:00Z");

    private final Ids ids = new Ids(Clock.fixed(AT, ZoneOffset.UTC));

    @Test
    void anIdSaysWhenItWasMade() {
        UUID id = ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(AT.toEpochMilli());
    }

    @Test
    void idsSortAsTheyWereMadeEvenWhereTheClockStandsStill() {
        assertThat(Stream.generate(ids::next).limit(10_000).map(UUID::toString))
                .isSorted()
                .doesNotHaveDuplicates();
    }
}
