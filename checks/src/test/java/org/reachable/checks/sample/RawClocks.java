package org.reachable.checks.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;

/** Four ways round the injected clock. */
public final class RawClocks {

    private RawClocks() {}

    public static final class ReadsTheInstant {
        Instant time() {
            return Instant.now();
        }
    }

    public static final class ReadsTheDateInAZone {
        LocalDate date() {
            return LocalDate.now(ZoneId.of("Europe/London"));
        }
    }

    public static final class ReadsMilliseconds {
        long time() {
            return System.currentTimeMillis();
        }
    }

    public static final class MakesADate {
        Date date() {
            return new Date();
        }
    }
}
