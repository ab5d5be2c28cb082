package org.reachable.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.foundation.kernel.CannotStart;
import org.reachable.platform.partnership.Partnership;
import org.reachable.watch.Watch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings the demonstration to its time, before the first page is served and before anything works in the background: the
 * clock jumps to the story's day only while nobody else reads it. Then tells the story on as the clock ticks.
 */
@Component
@ConditionalOnBooleanProperty("reachable.demonstration")
class DemonstrationStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemonstrationStart.class);

    /** Less than anything takes. */
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private static final LocalTime MORNING = LocalTime.of(9, 10);

    /** The day before the story's first entry becomes known. */
    private static final Instant FIRST_MORNING =
            LondonTime.at(LocalDate.of(2021, 9, 13).atTime(MORNING));

    private final Wealdshire wealdshire;
    private final MovingOn movingOn;
    private final StoryFeed telling;
    private final OrdinaryLives lives;
    private final Trust trust;
    private final Watch watch;
    private final Clock clock;
    private final Personas personas;
    private final Partnership partnership;
    private final ByHand byHand;
    private final String today;
    private final boolean leaving;
    private volatile boolean running;
    private volatile boolean isNew;

    /** Until when people did what they do by hand. Time runs on while pages begin to be served, and nothing of then is left out. */
    private Instant doneUntil = Instant.MIN;

    DemonstrationStart(
            Wealdshire wealdshire,
            MovingOn movingOn,
            StoryFeed telling,
            OrdinaryLives lives,
            Trust trust,
            Watch watch,
            Clock clock,
            Personas personas,
            Partnership partnership,
            ByHand byHand,
            @Value("${reachable.today}") String today,
            @Value("${reachable.gone-through:false}") boolean leaving) {
        this.wealdshire = wealdshire;
        this.movingOn = movingOn;
        this.telling = telling;
        this.lives = lives;
        this.trust = trust;
        this.watch = watch;
        this.clock = clock;
        this.personas = personas;
        this.partnership = partnership;
        this.byHand = byHand;
        this.today = today;
        this.leaving = leaving;
    }

    /** A new demonstration lives through the story from its beginning, so that who was asked was on duty then. */
    @Override
    public void start() {
        Instant morning = morning();
        isNew = movingOn.takeUp() || partnership.id().isEmpty();
        wealdshire.setUp(morning.isBefore(FIRST_MORNING) ? morning : FIRST_MORNING);
        doneUntil = clock.instant();
        liveUntil(byHand.next(doneUntil, morning).orElse(morning).minus(A_MOMENT));
        running = true;
    }

    /** Once pages are served: what people do from them on the way to the day, and all that comes after it. */
    synchronized void goOn() {
        liveUntil(morning());
        if (isNew && !leaving) {
            trust.tell();
        }
        tick();
    }

    @Scheduled(fixedDelayString = "${reachable.sweep-every}")
    synchronized void tick() {
        try {
            Duration by = movingOn.readNotes();
            if (by.isPositive()) {
                liveUntil(clock.instant().plus(by));
                log.info("The demonstration moved on: it is {}.", LondonTime.localOf(clock.instant()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The notes of ./reachable demo advance cannot be read", unreadable);
        }
        tell();
    }

    /**
     * Goes on a morning at a time: what became known since is told, and whoever is on duty that day is asked. Where time is
     * there already, as when it starts again, nobody waits for stories that the sweep has yet to fold.
     */
    private void liveUntil(Instant end) {
        if (!clock.instant().isBefore(end)) {
            return;
        }
        while (clock.instant().isBefore(end)) {
            Instant morning = nextMorning(clock.instant());
            Instant then = morning.isBefore(end) ? morning : end;
            Optional<Instant> done = byHand.next(doneUntil, then);
            doneUntil = done.orElse(then);
            movingOn.to(doneUntil);
            tell();
            watch.catchUp();
            done.ifPresent(time -> {
                byHand.doAt(time);
                watch.catchUp();
            });
        }
    }

    private void tell() {
        telling.tellUntilNow();
        lives.tellUntilNow();
    }

    private static Instant nextMorning(Instant now) {
        return LondonTime.at(LondonTime.localOf(now).toLocalDate().plusDays(1).atTime(MORNING));
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayWhoCanSignIn() {
        String names = Stream.concat(personas.all().stream(), personas.ofFamilies().stream())
                .map(persona -> "  %-18s %s, %s".formatted(persona.signInName(), persona.name(), whoTheyAre(persona)))
                .collect(Collectors.joining("\n"));
        log.info("""
                This is the demonstration of Wealdshire: everybody in it is invented, and no real data may go in.
                Everybody's password is {}. Sign in as:
                {}
                ./reachable demo advance 3d moves its time on by three days.""", Personas.PASSWORD, names);
    }

    private String whoTheyAre(Persona persona) {
        String role = partnership.roleOf(persona.signInName());
        return role.isEmpty() ? persona.team() : role;
    }

    private Instant morning() {
        try {
            return LondonTime.at(LocalDate.parse(today).atTime(MORNING));
        } catch (DateTimeException notADay) {
            throw new CannotStart("'%s' is no day.".formatted(today), "Write it as --today 2022-06-17.");
        }
    }

    /** Before the web server, which begins near the end of all phases. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
