package org.reachable.work.attachments;

import java.util.Optional;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** What a file is, by what is in it: its name is only what somebody called it. */
@Component
class FileTypes {

    private final Tika tika = new Tika();

    /** Empty where it is nothing that may be attached. */
    Optional<FileType> of(byte[] content) {
        return look(content).type();
    }

    /** The same, and how it is wrong. */
    Looked.As look(byte[] content) {
        Optional<FileType> type = FileType.found(tika.detect(content));
        Looked how = type.map(one -> switch (one) {
                    case WORD -> WordParts.at(content);
                    case PDF -> PdfParts.at(content);
                    default -> Looked.RIGHT;
                })
                .orElse(Looked.WRONG);
        return new Looked.As(type.filter(_ -> how == Looked.RIGHT), how);
    }
}
