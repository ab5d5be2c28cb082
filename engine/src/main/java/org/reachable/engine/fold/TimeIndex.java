package org.reachable.engine.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Things in the order they happened, to be asked which of them happened about a moment. Of one moment, the first known first. */
public final class TimeIndex<T> {
    private final Function<T, Instant> happened;
    private final List<T> all = new ArrayList<>(1);

    public TimeIndex(Function<T, Instant> happened) {
        this.happened = happened;
    }

    /** Takes one in. Most come in the order they happened. */
    public void add(T one) {
        all.add(after(happened.apply(one)), one);
    }

    /** As {@link #add}, unless something that happened at that very moment is there: the first known stands for it. */
    public void addFirst(T one) {
        Instant at = happened.apply(one);
        int place = after(at);
        if (place == 0 || !happened.apply(all.get(place - 1)).equals(at)) {
            all.add(place, one);
        }
    }

    /** Those that happened between two moments, both included; to be read before anything else is taken in. */
    public List<T> between(Instant from, Instant to) {
        int end = after(to);
        int begin = end;
        while (begin > 0 && !happened.apply(all.get(begin - 1)).isBefore(from)) {
            begin--;
        }
        return all.subList(begin, end);
    }

    /** Those that happened at a moment or later; as {@link #between}. */
    public List<T> since(Instant from) {
        return between(from, Instant.MAX);
    }

    /** The place behind all that happened until an instant. */
    private int after(Instant instant) {
        int high = all.size();
        if (high == 0 || !happened.apply(all.getLast()).isAfter(instant)) {
            return high;
        }
        int low = 0;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (happened.apply(all.get(middle)).isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
