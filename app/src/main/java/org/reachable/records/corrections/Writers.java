package org.reachable.records.corrections;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.reachable.access.Origin;
import org.reachable.access.Speaks;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.LoggedEntry;
import org.springframework.stereotype.Component;

/** Names the author of an entry, wherever one is shown. */
@Component
public class Writers {

    private final Partnership partnership;

    Writers(Partnership partnership) {
        this.partnership = partnership;
    }

    /**
     * "Ada Lake, Harrowmere Academy" where it was written here; of what came from elsewhere the agency, for whoever brought it
     * in did not write it. What takes an import back stands with the agency whose words it takes back, and is by whoever did so.
     */
    public String of(LoggedEntry entry) {
        return Objects.requireNonNull(of(List.of(entry)).get(entry.id()));
    }

    /** The same to whoever reads that entry alone; of what somebody of a family told here, their name. */
    public String named(LoggedEntry entry) {
        return entry.batch() == null
                ? partnership
                        .familyWhoIs(entry.actor())
                        .map(FamilyMember::inFull)
                        .orElseGet(() -> of(entry))
                : of(entry);
    }

    /** The same of several, by their rows: each author is asked for once. */
    public Map<UUID, String> of(Collection<LoggedEntry> entries) {
        Map<String, Optional<String>> names = new HashMap<>();
        Map<String, String> agencies = new HashMap<>();
        Map<UUID, String> writers = new HashMap<>();
        for (LoggedEntry entry : entries) {
            String agency = agencies.computeIfAbsent(entry.entry().whose(), partnership::agencyName);
            boolean here = entry.batch() == null && entry.entry().id().source().equals(Origin.OUR_OWN);
            Optional<String> name = here ? names.computeIfAbsent(entry.actor(), this::name) : Optional.empty();
            writers.put(
                    entry.id(),
                    Speaks.forAnImport(entry.entry().id())
                            ? partnership.who(entry.actor()) + " (of what came from " + agency + ")"
                            : name.map(one -> one + ", " + agency).orElse(agency));
        }
        return writers;
    }

    private Optional<String> name(String actor) {
        return partnership.practitionerWhoIs(actor).map(Practitioner::name);
    }
}
