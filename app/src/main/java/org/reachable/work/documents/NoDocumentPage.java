package org.reachable.work.documents;

import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;

/**
 * Where there is no version that its reader may read.
 *
 * @param told who has begun one, or that nobody has
 * @param elsewhere what one of another system says; null where none is known
 * @param begin where it is begun; null for whoever may not
 */
public record NoDocumentPage(
        Link child, String title, String told, @Nullable String begin, DocumentPage.@Nullable Elsewhere elsewhere) {}
