package org.reachable.scenarios.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Step;
import org.reachable.engine.replay.Line;

/** An alert of the replay, and what the oracle says of it besides. */
record Alert(Line line) {

    Step step() {
        return line.step();
    }

    Finding finding() {
        return line.finding();
    }

    boolean cites(List<String> entries) {
        return step().evidence().stream().map(EntryId::local).anyMatch(entries::contains);
    }

    /** It ended when this entry became known, and by it. */
    Alert closedBy(String entry) {
        var closing = Objects.requireNonNull(step().closing(), () -> this + " is open");
        assertThat(closing.by()).extracting(EntryId::local).as(toString()).contains(entry);
        assertThat(closing.at()).isEqualTo(Story.entry(entry).recordedAt());
        return this;
    }

    /** It is open when the story ends. */
    Alert stillOpen() {
        assertThat(finding().open()).as(this + " is open").isTrue();
        return this;
    }

    /** The same finding speaks again then, because of this entry. */
    Alert again(String when, String because) {
        var moment = Moment.of(when);
        assertThat(finding().steps()).as("%s again at %s", this, when).anySatisfy(step -> {
            assertThat(step.raisedAt()).matches(moment::holds);
            assertThat(step.evidence()).extracting(EntryId::local).contains(because);
        });
        return this;
    }

    /** The same finding speaks again at the very minute, with no new entry. */
    Alert again(String minute) {
        assertThat(finding().steps())
                .as("%s again at %s", this, minute)
                .extracting(step -> LondonTime.withOffset(step.raisedAt()))
                .contains(LondonTime.withOffset(LondonTime.parse(minute)));
        return this;
    }

    /** It asks this role. */
    Alert asks(String role) {
        assertThat(step().owner()).isEqualTo(role);
        return this;
    }

    @Override
    public String toString() {
        return "%s at %s".formatted(step().kind(), LondonTime.withOffset(step().raisedAt()));
    }
}
