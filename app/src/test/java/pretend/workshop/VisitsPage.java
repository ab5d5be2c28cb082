package pretend.workshop;

import java.util.List;

/**
 * A child's visits.
 *
 * @param href where they are written down
 */
public record VisitsPage(String name, String href, List<String> visits) {}
