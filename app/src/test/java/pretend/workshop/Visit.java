package pretend.workshop;

import java.time.LocalDate;
import org.reachable.foundation.kernel.PersonId;

/** One visit. */
public record Visit(PersonId child, LocalDate day, String words) {}
