package org.reachable.proof.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is in it, as CycloneDX has it: so that whoever runs it can ask tomorrow's list of weaknesses about it. */
final class BillOfMaterials {

    private BillOfMaterials() {}

    static void write(List<Library> libraries, Path file) throws IOException, GeneralSecurityException {
        List<Map<String, Object>> components = new ArrayList<>();
        for (Library library : libraries) {
            components.add(Map.of(
                    "type", "library",
                    "bom-ref", library.address(),
                    "group", library.group(),
                    "name", library.artifact(),
                    "version", library.version(),
                    "purl", library.address(),
                    "hashes", List.of(Map.of("alg", "SHA-256", "content", library.hash("SHA-256"))),
                    "licenses", List.of(Map.of("expression", String.join(" OR ", Licences.of(library))))));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file,
                JsonMapper.builder()
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(Map.of(
                                "bomFormat",
                                "CycloneDX",
                                "specVersion",
                                "1.6",
                                "version",
                                1,
                                "metadata",
                                Map.of("component", Map.of("type", "application", "name", "reachable")),
                                "components",
                                components)));
    }
}
