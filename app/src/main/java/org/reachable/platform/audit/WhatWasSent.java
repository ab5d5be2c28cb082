package org.reachable.platform.audit;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What somebody sent is why there is no answer, whoever noticed: the container, Spring or the doors. */
final class WhatWasSent {

    private WhatWasSent() {}

    /** No browser sends such a thing, and nothing of ours may have read it before it was noticed. */
    static boolean isUnreadable(Throwable fault) {
        return causes(fault).anyMatch(cause -> switch (cause) {
            case RequestRejectedException _, InvalidFileNameException _, InvalidParameterException _ -> true;
            case MaxUploadSizeExceededException _ -> false;
            case MultipartException _ -> true;
            default -> false;
        });
    }

    static Optional<TooOften> tooOften(Throwable fault) {
        return causes(fault)
                .filter(TooOften.class::isInstance)
                .map(TooOften.class::cast)
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, WhatWasSent::isThere, Throwable::getCause);
    }

    private static boolean isThere(@Nullable Throwable cause) {
        return cause != null;
    }
}
