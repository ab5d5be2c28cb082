package org.reachable.pages.desk;

import java.util.List;
import org.reachable.foundation.govuk.Fragment;

/**
 * What the welcome page may see.
 *
 * @param forTryingOut whether this runs on a database of its own, where no real data may go
 * @param parts what capabilities say there
 */
public record WelcomePage(boolean forTryingOut, List<Fragment> parts) {}
