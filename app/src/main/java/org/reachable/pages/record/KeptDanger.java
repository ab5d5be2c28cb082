package org.reachable.pages.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Trait;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.platform.partnership.NumbersToRing;
import org.reachable.platform.partnership.NumbersToRing.Named;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.ToRing;
import org.reachable.watch.DangerToJudge;
import org.reachable.watch.DangerToJudge.Danger;
import org.reachable.watch.KeptWords;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/**
 * Danger whose words are kept from whoever writes. The database decides what they answer; here they see it before they save, and whom to
 * ring.
 */
@Component
class KeptDanger {

    /** The attribute in which the database says it. */
    private static final String READ = "danger_read";

    private final DangerToJudge danger;
    private final Watch watch;
    private final KeptWords words;
    private final NumbersToRing numbers;
    private final Policy policy;

    KeptDanger(DangerToJudge danger, Watch watch, KeptWords words, NumbersToRing numbers, Policy policy) {
        this.danger = danger;
        this.watch = watch;
        this.words = words;
        this.numbers = numbers;
        this.policy = policy;
    }

    /**
     * The entry as the database will take it: beside danger that is kept from its writer it names the rest, and of a meeting with the child it
     * says that they read all of it.
     */
    WrittenEntry settling(Actor actor, SubjectId about, WrittenEntry entry) {
        String answers = policy.vocabulary().references().answers();
        List<Danger> all = entry.attributes().containsKey(answers) ? List.of() : danger.of(actor, about, entry.type());
        if (all.stream().allMatch(Danger::reads)) {
            return all.isEmpty()
                            || !policy.vocabulary()
                                    .has(
                                            Trait.WITH_THE_CHILD,
                                            policy.vocabulary().type(entry.type()))
                    ? entry
                    : entry.with(READ, "yes");
        }
        String read =
                all.stream().filter(Danger::reads).map(Danger::told).distinct().collect(Collectors.joining("|"));
        return read.isEmpty() ? entry : entry.with(answers, read);
    }

    /** Whom they ring of whose danger they may not read: whoever wrote of it, where they were told of it, and whoever is asked; null of none. */
    @Nullable
    ToRing ring(Actor actor, Practitioner writer, SubjectId about, String type) {
        Set<String> kept = danger.of(actor, about, type).stream()
                .filter(one -> !one.reads())
                .map(Danger::finding)
                .collect(Collectors.toSet());
        if (kept.isEmpty()) {
            return null;
        }
        Map<UUID, Named> each = new LinkedHashMap<>();
        watch.about(actor, about.person()).stream()
                .filter(asked -> kept.contains(asked.finding().id()))
                .forEach(asked -> Stream.concat(
                                words.writer(actor, asked).stream()
                                        .map(one -> new Named(
                                                one.practitioner(),
                                                "Wrote: " + one.type().name())),
                                Stream.ofNullable(asked.ask())
                                        .map(ask -> new Named(
                                                ask.practitioner(),
                                                policy.roleName(ask.came().role()))))
                        .forEach(one -> each.putIfAbsent(one.practitioner(), one)));
        return numbers.of(writer, each.values(), about.person());
    }
}
