package org.reachable.work.documents;

import java.util.UUID;
import org.reachable.foundation.pdf.Paper;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.FamilyMember;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A copy, on the page of the one whom it was given to. */
@Controller
class FamilyCopyController {

    private final FamilyCopies copies;
    private final Paper paper;

    FamilyCopyController(FamilyCopies copies, Paper paper) {
        this.copies = copies;
        this.paper = paper;
    }

    @GetMapping(FamilyCopies.HREF + "{copy}")
    ModelAndView copy(FamilyMember reader, @PathVariable UUID copy) {
        return new ModelAndView(
                "documents/copyTold", "page", new CopyTold(read(reader, copy), FamilyCopies.HREF + copy));
    }

    @GetMapping(FamilyCopies.HREF + "{copy}/copy.pdf")
    ResponseEntity<byte[]> pdf(
            FamilyMember reader, @PathVariable UUID copy, @RequestParam(defaultValue = "") String print) {
        CopyRead read = read(reader, copy);
        AuditContext.export("copy of a document as a PDF");
        return CopyOnPaper.of(paper, read, print);
    }

    private CopyRead read(FamilyMember reader, UUID copy) {
        AuditContext.person(reader.child());
        return copies.one(reader, copy).orElseThrow(DocumentReading::notThere);
    }
}
