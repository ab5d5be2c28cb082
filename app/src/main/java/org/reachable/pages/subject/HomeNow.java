package org.reachable.pages.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.platform.partnership.Agency;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.people.Home;
import org.reachable.records.people.Kept;
import org.reachable.work.homes.HomesInShort;
import org.reachable.work.homes.HomesInShort.Moved;
import org.springframework.stereotype.Component;

/**
 * Where a child lives: by the newest of what entries say of placements and what is written among the child's homes. What was
 * written among the homes before an entry told of a move holds no more; while a child is placed, what others than whoever placed them
 * write stands after the placement.
 */
@Component
class HomeNow {

    private final HomesInShort homes;
    private final Policy policy;
    private final Partnership partnership;

    HomeNow(HomesInShort homes, Policy policy, Partnership partnership) {
        this.homes = homes;
        this.policy = policy;
        this.partnership = partnership;
    }

    /** Whether anything says where the child lives now. */
    boolean isKnown(ChildStory story) {
        return !rows(story).isEmpty() || placed(story).isPresent();
    }

    /**
     * Where the child lives, since when and from whom it is known; or that it is not known.
     *
     * @param first whether nothing says that the child is elsewhere
     */
    Sentence sentence(ChildStory story, boolean first) {
        List<Kept<Home>> rows = rows(story);
        Sentence said = placed(story)
                .map(placement -> beside(rows, placement, story))
                .orElseGet(() -> rows.isEmpty() ? notKnown(story) : written(rows, story.now()));
        return first ? said.then(nothingElse(story)) : said;
    }

    private static String nothingElse(ChildStory story) {
        return story.say("No report of being missing, held or in hospital{seen} stands open.");
    }

    /** Whom something is known from: an agency by its name, a kind of agency within a sentence. */
    String whom(String code) {
        return partnership.agency(code).map(Agency::name).orElseGet(() -> Capital.none(partnership.agencyName(code)));
    }

    /** Whoever placed the child says where that is: what others write down stands after it, and not in its place. */
    private Sentence beside(List<Kept<Home>> rows, Entry placement, ChildStory story) {
        String placedBy = placement.whose();
        Map<Boolean, List<Kept<Home>>> theirs = rows.stream()
                .collect(Collectors.partitioningBy(row -> row.agency().equals(placedBy)));
        List<Kept<Home>> ofThem = theirs.getOrDefault(true, List.of());
        String place = Readable.text(placement.location(), policy.vocabulary());
        // What is the same is not said twice.
        List<Kept<Home>> ofOthers = theirs.getOrDefault(false, List.of()).stream()
                .filter(row -> !row.what().place().equalsIgnoreCase(place)
                        && ofThem.stream()
                                .noneMatch(own -> own.what()
                                        .place()
                                        .equalsIgnoreCase(row.what().place())))
                .toList();
        Sentence first = ofThem.isEmpty() ? placed(placement, story) : written(ofThem, story.now());
        return ofOthers.isEmpty() ? first : first.then("Written down too: " + each(ofOthers, story.now()) + ".");
    }

    private Sentence written(List<Kept<Home>> rows, Instant now) {
        List<String> from =
                rows.stream().map(row -> whom(row.agency())).distinct().toList();
        if (from.size() == 1) {
            String homes = rows.stream().map(row -> home(row.what(), now)).collect(Collectors.joining("; "));
            return Sentence.ofStrong("Lives at " + homes + ".").then("Known from " + from.getFirst() + ".");
        }
        // What one agency says stands in no other's name.
        return Sentence.ofStrong("Lives at " + each(rows, now) + ".");
    }

    private String each(List<Kept<Home>> rows, Instant now) {
        return rows.stream()
                .map(row -> "%s (known from %s)".formatted(home(row.what(), now), whom(row.agency())))
                .collect(Collectors.joining("; "));
    }

    private static String home(Home home, Instant now) {
        return home.place()
                + (home.withWhom().isEmpty() ? "" : " with " + Capital.none(home.withWhom()))
                + ", "
                + since(home.from(), now);
    }

    private static String since(@Nullable LocalDate day, Instant now) {
        return day == null ? "since when is not known" : "since " + Dates.date(day, now);
    }

    private Sentence placed(Entry entry, ChildStory story) {
        String place = Readable.text(entry.location(), policy.vocabulary());
        String where =
                place.isEmpty() ? "Lives in a placement; where it is is not written down," : "Lives at " + place + ",";
        return Sentence.ofStrong(where + " " + since(Dates.day(entry.occurredAt()), story.now()) + ".")
                .then(Whereabouts.knownFrom(whom(entry.whose()), Dates.near(entry.recordedAt(), story.now())))
                .thenLink("Read it", story.href(entry));
    }

    private Sentence notKnown(ChildStory story) {
        String name = story.person().name();
        Optional<Entry> lost = lost(story);
        String since = lost.map(entry -> " since " + Dates.date(Dates.day(entry.occurredAt()), story.now()))
                .orElse("");
        Sentence said = Sentence.ofLate(
                story.say("It is not known{to you} where %s lives%s.").formatted(name, since));
        return lost.map(entry -> said.then(
                                entry.type().name() + story.say(", and no later home{seen} is written down."))
                        .thenLink("Read it", story.href(entry)))
                .orElse(said);
    }

    private Optional<Entry> lost(ChildStory story) {
        return moved(story).filter(move -> !move.placed()).map(Moved::entry);
    }

    private Optional<Entry> placed(ChildStory story) {
        return moved(story).filter(Moved::placed).map(Moved::entry);
    }

    private Optional<Moved> moved(ChildStory story) {
        return homes.moved(story.read(), story.now());
    }

    /** The homes written down that no entry has overtaken: of the day of the last move, or begun after it. */
    private List<Kept<Home>> rows(ChildStory story) {
        return Home.on(
                Dates.day(story.now()),
                moved(story).map(Moved::day).orElse(null),
                story.person().homes());
    }
}
