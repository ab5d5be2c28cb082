/**
 * What a child and their family tell us themselves, and hear back: their own words, what we said to them, by when they
 * hear from us, and whether it helped; and the way to the copy of a document that they were given. They see nothing else of
 * any record. Not here: the replies of practitioners (frontdoor), what others write down of what a child said (record).
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "platform.audit",
            "records.chronology",
            "foundation.govuk",
            "foundation.kernel",
            "platform.partnership",
            "foundation.policy",
            "work.documents"
        })
@NullMarked
package org.reachable.practice.voice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
