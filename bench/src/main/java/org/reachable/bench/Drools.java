package org.reachable.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.conf.EventProcessingOption;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.time.SessionPseudoClock;
import org.kie.internal.utils.KieHelper;

/**
 * Drools in stream mode: sliding windows, absence in a time, and a clock that events move on; a session a child.
 * Public, because rules are compiled against it.
 */
public final class Drools implements Peer {
    private static final String HEAD = """
        import org.reachable.bench.Drools.Happened;
        import org.reachable.bench.Drools.Found;
        global org.reachable.bench.Drools.Found found;
        declare Happened
          @role(event)
          @timestamp(millis)
        end
        """;

    private final KieBase rules;
    private final KieSessionConfiguration pseudoClock;
    private final List<List<Happened>> stories = new ArrayList<>();

    /** An event as a rule sees it. */
    public record Happened(int child, long millis, String type, String agency, String outcome) {
        public int getChild() {
            return child;
        }

        public long getMillis() {
            return millis;
        }

        public String getType() {
            return type;
        }

        public String getAgency() {
            return agency;
        }

        public String getOutcome() {
            return outcome;
        }
    }

    /** What rules have found of one child. */
    public static final class Found {
        private final List<Detection> all = new ArrayList<>();
        private int child;
        private SessionPseudoClock clock;

        Found(int child, SessionPseudoClock clock) {
            this.child = child;
            this.clock = clock;
        }

        /** Called by a rule: now, and once. */
        public void once(String rule) {
            if (all.stream().noneMatch(each -> each.rule().equals(rule))) {
                at(rule, clock.getCurrentTime());
            }
        }

        /** Called by a rule. */
        public void at(String rule, long millis) {
            all.add(new Detection(rule, child, TimeUnit.MILLISECONDS.toMinutes(millis)));
        }
    }

    Drools() {
        String text = HEAD
                + TenRules.MANY.stream().map(Drools::many).collect(Collectors.joining())
                + TenRules.UNFOLLOWED.stream().map(Drools::unfollowed).collect(Collectors.joining());
        rules = new KieHelper().addContent(text, ResourceType.DRL).build(EventProcessingOption.STREAM);
        pseudoClock = KieServices.get().newKieSessionConfiguration();
        pseudoClock.setOption(ClockTypeOption.PSEUDO);
    }

    private static String many(TenRules.Many rule) {
        String outcomes = rule.outcomes().isEmpty() ? "" : ", outcome in (" + quoted(rule.outcomes()) + ")";
        // A window is open at its far edge here and closed with us: a millisecond more.
        return """
            rule "%s"
            when
              accumulate($event : Happened(type in (%s)%s) over window:time(%dd1ms);
                $many : count($event), $agencies : collectSet($event.getAgency());
                $many >= %d, $agencies.size() >= %d)
            then
              found.once("%1$s");
            end
            """.formatted(rule.id(), quoted(rule.types()), outcomes, rule.days(), rule.atLeast(), rule.sources());
    }

    private static String unfollowed(TenRules.Unfollowed rule) {
        return """
            rule "%s"
            when
              $event : Happened(type == "%s")
              not Happened(type in (%s), this after[0ms, %dms] $event)
            then
              found.at("%1$s", $event.getMillis() + %4$dL);
            end
            """.formatted(rule.id(), rule.type(), quoted(rule.by()), TimeUnit.HOURS.toMillis(rule.hours()));
    }

    private static String quoted(List<String> values) {
        return values.stream().collect(Collectors.joining("\", \"", "\"", "\""));
    }

    @Override
    public String name() {
        return "Drools";
    }

    @Override
    public void load(List<Event> events) {
        int child = -1;
        for (Event event : events) {
            if (event.child() != child) {
                stories.add(new ArrayList<>());
                child = event.child();
            }
            stories.getLast()
                    .add(new Happened(
                            child,
                            TimeUnit.MINUTES.toMillis(event.minute()),
                            event.type(),
                            event.agency(),
                            event.outcome()));
        }
    }

    @Override
    public List<Detection> find() {
        var all = new ArrayList<Detection>();
        for (List<Happened> story : stories) {
            all.addAll(found(story));
        }
        return all;
    }

    private List<Detection> found(List<Happened> story) {
        KieSession session = rules.newKieSession(pseudoClock, null);
        try {
            SessionPseudoClock clock = session.getSessionClock();
            var found = new Found(story.getFirst().child(), clock);
            session.setGlobal("found", found);
            for (Happened event : story) {
                clock.advanceTime(event.millis() - clock.getCurrentTime(), TimeUnit.MILLISECONDS);
                session.insert(event);
                session.fireAllRules();
            }
            clock.advanceTime(TenRules.LONGEST_HOURS + 1, TimeUnit.HOURS);
            session.fireAllRules();
            return found.all;
        } finally {
            session.dispose();
        }
    }
}
